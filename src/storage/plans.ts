import { Dexie, liveQuery } from 'dexie'
import { DatasetEntry } from '../core/file/plan-file-schema'
import type { Changeset } from '../core/journal/changeset'
import { ok, type Result } from '../core/result'
import { type Appended, type AppendRequest, appendInside, type MergeRequest } from './append'
import type { ChangesetRow, Database, DatasetRow, PlanRow } from './database'
import { attempt, type StorageFault } from './faults'
import { readRows, rowsAfter } from './journal-rows'
import { keepDatasets, type PutFault, putJournal } from './put'

interface Clock {
  now(): number
  randomId(): string
}

/** A plan as it lies in the storage, unread. */
interface RawPlan {
  readonly changesets: readonly ChangesetRow[]
  readonly datasets: readonly DatasetRow[]
}

/** The stored plans. Writing answers only when its transaction is complete. */
export function createPlans(database: Database, clock: Clock) {
  const { plans, changesets, datasets, actors } = database
  const write = <Value>(work: () => Promise<Value>): Promise<Value> =>
    database.unlessBlocked(() => database.transaction('rw', plans, changesets, datasets, actors, work))

  /** This browser profile's actor of the plan copy; inside a read-write transaction two tabs get the same one. */
  async function actorInside(planId: string): Promise<string> {
    return (await actors.get(planId))?.actor ?? renewedInside(planId)
  }

  async function renewedInside(planId: string): Promise<string> {
    const actor = clock.randomId()
    await actors.put({ planId, actor })
    return actor
  }

  const datasetRows = (planId: string) =>
    datasets.where('[planId+hash]').between([planId, Dexie.minKey], [planId, Dexie.maxKey]).toArray()

  const actorOf = (planId: string) => ({
    current: () => actorInside(planId),
    renew: () => renewedInside(planId),
  })

  const update = (planId: string, change: Partial<PlanRow>): Promise<null> =>
    write(async () => {
      await plans.update(planId, change)
      return null
    })

  return {
    list: (): Promise<Result<PlanRow[], StorageFault>> =>
      attempt(() => database.unlessBlocked(() => plans.toArray())),

    watchList(listener: (entries: readonly PlanRow[]) => void): () => void {
      const subscription = liveQuery(() => plans.toArray()).subscribe({
        next: listener,
        error: () => undefined,
      })
      return () => subscription.unsubscribe()
    },

    journal: (planId: string): Promise<Result<readonly Changeset[], StorageFault>> =>
      attempt(async () => {
        const rows = await database.unlessBlocked(() => readRows(database, planId, 0))
        return rows.map(row => row.changeset)
      }),

    raw: (planId: string): Promise<Result<RawPlan, StorageFault>> =>
      attempt(() =>
        database.unlessBlocked(async () => ({
          changesets: await rowsAfter(database, planId, 0),
          datasets: await datasetRows(planId),
        })),
      ),

    /** One that cannot be read is passed over: the check of the storage tells of it. */
    datasets: (planId: string): Promise<Result<readonly DatasetEntry[], StorageFault>> =>
      attempt(async () => {
        const rows = await database.unlessBlocked(() => datasetRows(planId))
        return rows.flatMap(row => DatasetEntry.safeParse(row.entry).data ?? [])
      }),

    putDatasets: (planId: string, entries: readonly DatasetEntry[]): Promise<Result<null, StorageFault>> =>
      attempt(() =>
        write(async () => {
          await datasets.bulkPut(entries.map(entry => ({ planId, hash: entry.hash, entry })))
          return null
        }),
      ),

    watchJournal(
      planId: string,
      known: () => number,
      listener: (newer: readonly Changeset[], after: number) => void,
    ): () => void {
      const subscription = liveQuery(async () => {
        const after = known()
        return { after, rows: await readRows(database, planId, after) }
      }).subscribe({
        next({ after, rows }) {
          if (rows.length > 0)
            listener(
              rows.map(row => row.changeset),
              after,
            )
        },
        // A connection that closes ends the watch; the next append says so.
        error: () => undefined,
      })
      return () => subscription.unsubscribe()
    },

    append: (request: AppendRequest): Promise<Result<Appended, StorageFault>> =>
      attempt(() => write(async () => appendInside(database, request, actorOf(request.planId), clock.now()))),

    merge: (request: MergeRequest): Promise<Result<Appended, StorageFault>> =>
      attempt(() =>
        write(async () => {
          await keepDatasets(database, request.planId, request.datasets)
          return appendInside(database, request, actorOf(request.planId), clock.now())
        }),
      ),

    async put(
      planId: string,
      journal: readonly Changeset[],
      entries: readonly DatasetEntry[] = [],
    ): Promise<Result<PlanRow, PutFault>> {
      const outcome = await attempt(() =>
        write(() => putJournal(database, planId, journal, entries, clock.now())),
      )
      return outcome.ok ? outcome.value : outcome
    },

    async putFirst(planId: string, journal: readonly Changeset[]): Promise<Result<PlanRow | null, PutFault>> {
      const outcome = await attempt(() =>
        write(async () => {
          const others = await plans.filter(row => row.deletedAt === null).count()
          return others > 0 ? ok(null) : putJournal(database, planId, journal, [], clock.now())
        }),
      )
      return outcome.ok ? outcome.value : outcome
    },

    setSummary: (planId: string, summary: Partial<PlanRow>): Promise<Result<null, StorageFault>> =>
      attempt(() => update(planId, summary)),

    setDeleted: (planId: string, deletedAt: number | null): Promise<Result<null, StorageFault>> =>
      attempt(() => update(planId, { deletedAt })),

    async setOpened(planId: string): Promise<void> {
      await attempt(() => update(planId, { openedAt: clock.now() }))
    },

    actor: (planId: string): Promise<Result<string, StorageFault>> =>
      attempt(() => write(() => actorInside(planId))),
  }
}
