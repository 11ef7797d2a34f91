import { createMemo, createSignal } from 'solid-js'
import { datasetHash } from '../../core/edition/score-table'
import type { Unit } from '../../core/edition/unit'
import { type EditionPart, type PartChoice, readEditionParts } from '../../core/file/edition-parts'
import { carriedOver, ownersOf } from '../../core/file/edition-take'
import { proposeEdition } from '../../core/file/table-edition'
import type { TableSheet } from '../../core/file/table-rows'
import { PLAN_RECORD } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { createReading, type ForeignFile } from '../tables/create-reading'
import { createSheetChoices, type HeadPlace, type SheetChoices } from '../tables/create-sheet-choices'
import { useText } from '../text/texts'

/** All that the import of an own index asks and answers, from the file to the one changeset. */
export function createIndexImport(onDone: (index: string) => void) {
  const { analysis, datasets, engine, notices, session } = useApp()
  const { t, language } = useText()
  const file = createReading()
  const [chosenUnit, setOwnUnit] = createSignal<string | null>(null)

  const choices: Readonly<Record<EditionPart, SheetChoices>> = {
    criteria: createSheetChoices(),
    info: createSheetChoices(),
    units: createSheetChoices(),
  }
  const chosen = (part: EditionPart): PartChoice => ({
    sheet: choices[part].sheetName(),
    head: choices[part].head(),
    fields: choices[part].fields(),
  })

  const sheets = (): readonly TableSheet[] => {
    const now = file.reading()
    return now.kind === 'read' ? now.sheets : []
  }
  const parts = createMemo(() =>
    readEditionParts(sheets(), {
      criteria: chosen('criteria'),
      info: chosen('info'),
      units: chosen('units'),
    }),
  )
  const proposal = createMemo(() => {
    const catalog = analysis.catalog()
    if (!catalog) return null
    const editions = catalog.indices.flatMap(info => info.editions)
    return proposeEdition({
      ...{ parts: parts(), language: language() },
      shippedUnits: catalog.units.filter(({ kind }) => kind === 'province' || kind === 'city'),
      editions,
      shippedEditions: editions.filter(({ id }) => catalog.ranked[id] === undefined).map(({ id }) => id),
    })
  })
  /** Units of the index, by name. */
  const units = createMemo((): readonly Pick<Unit, 'id' | 'name'>[] => {
    const now = proposal()
    const known = new Map(
      [...(analysis.catalog()?.units ?? []), ...(now?.definition.units ?? [])].map(each => [each.id, each]),
    )
    return now?.units.flatMap(id => known.get(id) ?? []) ?? []
  })

  return {
    file,
    proposal,
    sheets,
    parts,
    chooseSheet: (part: EditionPart, name: string) => choices[part].chooseSheet(name),
    chooseHead(part: 'criteria' | 'units', change: Partial<HeadPlace>) {
      choices[part].chooseHead(parts()[part]?.head ?? null, change)
    },
    chooseField(part: 'criteria' | 'units', column: number, field: string | null) {
      choices[part].chooseField(parts()[part]?.columns ?? [], column, field)
    },
    /** Rows of what is said of the index itself are chosen as columns are elsewhere; `row` counts from 1. */
    chooseLabel(row: number, field: string | null) {
      const fields: { field: string | null }[] = []
      for (const each of parts().info?.rows ?? []) fields[each.row - 1] = { field: each.field }
      choices.info.chooseField(
        Array.from(fields, each => each ?? { field: null }),
        row - 1,
        field,
      )
    },
    units,
    ownUnit: () => chosenUnit() ?? session.plan()?.info.ownUnit ?? null,
    setOwnUnit,
    canTake: () => proposal()?.faults.length === 0 && session.plan() !== null,
    read(foreign: ForeignFile) {
      setOwnUnit(null)
      for (const each of Object.values(choices)) each.chooseSheet(null)
      return file.read(foreign)
    },
    async take() {
      const [now, plan, reading] = [proposal(), session.plan(), file.reading()]
      if (!now || !plan || reading.kind !== 'read' || now.faults.length > 0) return
      const { definition } = now
      const { edition } = definition
      const [before] = await engine.editionFiles([edition.id])
      const dataset = carriedOver(before?.dataset ?? null, edition, now.units)
      const unit = chosenUnit()
      const done = await datasets.take(
        [{ edition: edition.id, hash: datasetHash(dataset, definition), dataset, definition }],
        [
          ...ownersOf(plan, edition.index, now.owners, () => session.newId()),
          ...(unit === null
            ? []
            : [{ collection: 'plan' as const, id: PLAN_RECORD, field: 'ownUnit', to: unit }]),
        ],
        t('datasets.index.message', { index: edition.index, name: reading.name }),
      )
      if (done.ok) onDone(edition.index)
      else notices.add({ kind: 'storage', fault: done.error })
    },
  }
}
export type IndexImport = ReturnType<typeof createIndexImport>
