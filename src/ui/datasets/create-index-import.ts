import { createMemo, createSignal } from 'solid-js'
import { datasetHash } from '../../core/edition/score-table'
import type { Unit } from '../../core/edition/unit'
import { carriedOver, ownersOf } from '../../core/file/edition-take'
import { proposeEdition } from '../../core/file/table-edition'
import { PLAN_RECORD } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { createReading, type ForeignFile } from '../tables/create-reading'
import { useText } from '../text/texts'

/** All that the import of an own index asks and answers, from the file to the one changeset. */
export function createIndexImport(onDone: (index: string) => void) {
  const { analysis, datasets, engine, notices, session } = useApp()
  const { t, language } = useText()
  const file = createReading()
  const [chosenUnit, setOwnUnit] = createSignal<string | null>(null)

  const proposed = createMemo(() => {
    const [now, catalog] = [file.reading(), analysis.catalog()]
    if (now.kind !== 'read' || !catalog) return null
    const editions = catalog.indices.flatMap(info => info.editions)
    return proposeEdition({
      ...{ sheets: now.sheets, language: language() },
      shippedUnits: catalog.units.filter(({ kind }) => kind === 'province' || kind === 'city'),
      editions,
      shippedEditions: editions.filter(({ id }) => catalog.ranked[id] === undefined).map(({ id }) => id),
    })
  })
  const proposal = () => {
    const now = proposed()
    return now?.ok ? now.value : null
  }
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
    refusal: () => {
      const now = proposed()
      return now && !now.ok ? now.error : null
    },
    units,
    ownUnit: () => chosenUnit() ?? session.plan()?.info.ownUnit ?? null,
    setOwnUnit,
    canTake: () => proposal()?.faults.length === 0 && session.plan() !== null,
    read(foreign: ForeignFile) {
      setOwnUnit(null)
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
