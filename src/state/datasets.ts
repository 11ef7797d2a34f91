import { type Accessor, createEffect, createMemo, on } from 'solid-js'
import type { Catalog } from '../core/edition/catalog'
import type { OwnDataset } from '../core/edition/own-dataset'
import type { DatasetEntry } from '../core/file/plan-file-schema'
import { datasetEdit } from '../core/plan/dataset-names'
import type { Edit } from '../core/plan/plan'
import { ok, type Result } from '../core/result'
import type { Session } from './app'
import { createLatest } from './latest'
import type { Notices } from './notices'
import type { PlansPort, StorageFault } from './ports'

/** Published scores and own indices that plans bring along. Content goes by its hash and is never changed. */
export interface Datasets {
  /** What the open plan uses in place of shipped datasets, with its content where that is known. */
  readonly own: Accessor<readonly OwnDataset[]>
  /**
   * Keeps the content, then makes the open plan use it: one changeset together with the further edits. Where the
   * content cannot be stored nothing is changed.
   */
  take(
    entries: readonly DatasetEntry[],
    further: readonly Edit[],
    message: string,
  ): Promise<Result<null, StorageFault>>
  /** The shipped dataset again; an own index leaves the plan. */
  leave(edition: string, message: string): void
  /** Content of a file that is looked at and not stored. */
  remember(entries: readonly DatasetEntry[]): void
}

const NONE: readonly OwnDataset[] = []

export function createDatasets(
  plans: Pick<PlansPort, 'datasets' | 'putDatasets'>,
  session: Session,
): Datasets {
  const known = new Map<string, DatasetEntry>()
  const remember = (entries: readonly DatasetEntry[]) => {
    for (const entry of entries) if (entry.dataset !== undefined) known.set(entry.hash, entry)
  }
  const named = createMemo(
    () => {
      const plan = session.plan()
      const names = Object.entries(plan?.info.datasets ?? {}).filter(([, hash]) => typeof hash === 'string')
      return { planId: names.length > 0 ? (plan?.id ?? '') : '', names }
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  )
  const latest = createLatest<ReturnType<typeof named>, readonly OwnDataset[]>(
    named,
    async ({ planId, names }) => {
      if (names.some(([, hash]) => !known.has(hash))) {
        const stored = await plans.datasets(planId)
        if (stored.ok) remember(stored.value)
      }
      return names.map(([edition, hash]) => ({
        edition,
        hash,
        dataset: known.get(hash)?.dataset,
        definition: known.get(hash)?.definition,
      }))
    },
  )
  return {
    own: createMemo(() => latest.answer() ?? NONE, NONE, {
      equals: (a, b) => a === b || (a.length === 0 && b.length === 0),
    }),
    async take(entries, further, message) {
      const planId = session.plan()?.id
      if (planId === undefined) return ok(null)
      const stored = await plans.putDatasets(planId, entries)
      if (!stored.ok) return stored
      // Another plan may have been opened meanwhile; what is kept without a name does no harm.
      if (session.plan()?.id !== planId) return ok(null)
      remember(entries)
      session.commit([...entries.map(({ edition, hash }) => datasetEdit(edition, hash)), ...further], message)
      return ok(null)
    },
    leave: (edition, message) => session.commit([datasetEdit(edition, null)], message),
    remember,
  }
}

/** Says it wherever the reader is: figures on every page are others than the plan means. */
export function tellMissing(catalog: Accessor<Catalog | null>, notices: Pick<Notices, 'add'>): void {
  createEffect(
    on(catalog, now => {
      if (now && now.notAdopted.length > 0)
        notices.add({ kind: 'scores-missing', editions: now.notAdopted.map(({ edition }) => edition) })
    }),
  )
}
