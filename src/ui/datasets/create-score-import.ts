import { createEffect, createMemo, createSignal, on } from 'solid-js'
import { type IndexInfo, unitsRankedBy } from '../../core/edition/catalog'
import type { Column } from '../../core/edition/dataset'
import type { Unit } from '../../core/edition/unit'
import type { ScoresOffer } from '../../core/file/offer-scores'
import {
  guessScoreLayout,
  missingScoreFields,
  nodeHeads,
  type ScoreLayout,
  scoreLayoutAt,
} from '../../core/file/score-layout'
import type { TableHeadFault } from '../../core/file/table-head'
import type { TableFileFault, TableSheet } from '../../core/file/table-rows'
import { useApp } from '../../state/context'
import type { ForeignFile } from '../tables/create-reading'
import { createSheetChoices, type HeadPlace } from '../tables/create-sheet-choices'
import { useText } from '../text/texts'
import { createWork } from './create-work'

export const ORIGINS: readonly Column['origin'][] = ['published', 'computed', 'derived']

/** All that the import of published scores asks and answers, from the file to the one changeset. */
export function createScoreImport(onDone: () => void) {
  const { analysis, datasets, engine, files, tables, notices, view } = useApp()
  const { t, language } = useText()
  const peek = createWork<readonly TableSheet[], TableFileFault>()
  const offer = createWork<ScoresOffer, TableFileFault | TableHeadFault>()
  const [file, setFile] = createSignal<ForeignFile | null>(null)
  const [code, setCode] = createSignal(view.index())
  const choices = createSheetChoices()
  const [mode, setMode] = createSignal<'empty' | 'on-top'>('on-top')
  const [chosenYear, setYear] = createSignal<number | null>(null)
  const [complete, setComplete] = createSignal(true)
  const [origin, setOrigin] = createSignal<Column['origin']>('published')
  const [typedSource, setSource] = createSignal<string | null>(null)
  const [chosenCompute, setCompute] = createSignal<boolean | null>(null)

  const indices = createMemo(() =>
    (analysis.catalog()?.indices ?? []).filter(info => info.editions.length > 0),
  )
  const index = createMemo(() => indices().find(info => info.code === code()) ?? indices()[0] ?? null)
  const nodes = createMemo(() => nodeHeads(index()?.editions ?? []))
  const sheets = (): readonly TableSheet[] => {
    const now = peek.state()
    return now.kind === 'done' ? now.value : []
  }
  /** The first sheet that is such a table, else the first. */
  const sheet = createMemo(
    () =>
      sheets().find(each => each.name === choices.sheetName()) ??
      sheets().find(each => guessScoreLayout(each, nodes()).ok) ??
      sheets()[0] ??
      null,
  )
  const found = createMemo(() => {
    const now = sheet()
    return now && guessScoreLayout(now, nodes())
  })
  const layout = createMemo((): ScoreLayout | null => {
    const [now, head, guess] = [sheet(), choices.head(), found()]
    if (!now) return null
    const base = head ? scoreLayoutAt(now, nodes(), head) : guess?.ok ? guess.value : null
    return base && { ...base, columns: choices.withChosen(base.columns) }
  })
  const hasYear = () => layout()?.columns.some(({ field }) => field === 'year') === true
  const years = createMemo(() => {
    const info = index()
    const all = info?.editions.flatMap(edition => [...edition.years, ...(edition.openYears ?? [])]) ?? []
    return [...new Set(all)].sort((a, b) => b - a)
  })
  const year = () => (hasYear() ? null : (chosenYear() ?? null))
  const missing = createMemo(() => {
    const now = layout()
    return now ? missingScoreFields(now, year()) : []
  })
  const isOwn = () =>
    index()?.editions.some(({ id }) => analysis.catalog()?.ranked[id] !== undefined) === true
  const compute = () => chosenCompute() ?? isOwn()
  const source = () => typedSource() ?? file()?.name ?? ''

  const question = createMemo(() => {
    const [from, at, on_, info, catalog] = [file(), layout(), sheet(), index(), analysis.catalog()]
    if (!from || !at || !on_ || !info || !catalog || missing().length > 0) return null
    return {
      ...{ file: from, info, units: unitsOf(info), regions: catalog.regions, nodes: nodes() },
      ...{ chosen: { sheet: on_.name, layout: at }, year: year(), language: language() },
      ...{ mode: mode(), complete: complete(), origin: origin(), source: source(), compute: compute() },
    }
  })
  createEffect(
    on(question, asked => {
      if (!asked) return offer.forget()
      const { info, units, regions, file: from } = asked
      void offer.run(from.name, async options => {
        const inUse = await engine.editionFiles(info.editions.map(({ id }) => id))
        return tables.offerScores(
          from.bytes,
          from.name,
          { language: asked.language, nodes: asked.nodes, year: asked.year, chosen: asked.chosen },
          {
            ...{ editions: info.editions, inUse: inUse.map(({ dataset }) => dataset), units, regions },
            definitions: datasets.own().flatMap(({ definition }) => definition ?? []),
            ...{ mode: asked.mode, complete: asked.complete, origin: asked.origin },
            ...{ source: asked.source || from.name, compute: asked.compute },
          },
          options,
        )
      })
    }),
  )

  function unitsOf(info: IndexInfo): readonly Unit[] {
    const catalog = analysis.catalog()
    if (!catalog) return []
    const ids = new Set(info.editions.flatMap(edition => unitsRankedBy(catalog, edition)).map(({ id }) => id))
    return catalog.units.filter(({ id }) => ids.has(id))
  }

  async function read(foreign: ForeignFile) {
    choices.chooseSheet(null)
    setFile(foreign)
    await peek.run(foreign.name, options => tables.peek(foreign.bytes, foreign.name, options))
  }

  const offered = () => {
    const now = offer.state()
    return now.kind === 'done' ? now.value : null
  }
  return {
    ...{ peek, offer, offered, indices, index, sheets, sheet, found, layout, missing, years, hasYear },
    ...{ mode, setMode, complete, setComplete, origin, setOrigin, source, setSource, compute, setCompute },
    ...{ year: chosenYear, setYear, read },
    chooseIndex(info: IndexInfo) {
      choices.forget()
      setCompute(null)
      setYear(null)
      setCode(info.code)
    },
    chooseSheet: choices.chooseSheet,
    chooseHead: (change: Partial<HeadPlace>) => choices.chooseHead(layout(), change),
    chooseField: (column: number, field: string | null) =>
      choices.chooseField(layout()?.columns ?? [], column, field),
    async choose() {
      const [chosen] = await files.open(['.xlsx', '.xls', '.ods', '.csv', '.tsv', '.txt'], false)
      if (chosen) await read(chosen)
    },
    async take() {
      const [now, from, info] = [offered(), file(), index()]
      if (!now || !from || !info || now.datasets.length === 0) return
      const done = await datasets.take(
        now.datasets,
        [],
        t('datasets.scores.message', { index: info.code, name: from.name }),
      )
      if (done.ok) onDone()
      else notices.add({ kind: 'storage', fault: done.error })
    },
  }
}
export type ScoreImport = ReturnType<typeof createScoreImport>
