import type { DatasetEntry } from '../core/file/plan-file-schema'
import { assembleChecked, isUnreadable } from '../core/journal/assemble'
import type { Changeset } from '../core/journal/changeset'
import { compareJournals } from '../core/journal/merge'
import { err, ok, type Result } from '../core/result'
import type { Database, PlanRow } from './database'
import type { StorageFault } from './faults'
import { readRows } from './journal-rows'
import { summaryOf } from './summary'

export type PutFault = StorageFault | { readonly kind: 'diverged' }

/**
 * Stores a whole journal under its plan id. Where the plan is stored already, only what is missing is appended, behind
 * what stands there; a journal without some of the stored changesets but with others is refused. Runs inside a
 * read-write transaction.
 */
export async function putJournal(
  database: Database,
  planId: string,
  journal: readonly Changeset[],
  datasets: readonly DatasetEntry[],
  now: number,
): Promise<Result<PlanRow, PutFault>> {
  const row = await database.plans.get(planId)
  const rows = await readRows(database, planId, 0)
  const stored = rows.map(({ changeset }) => changeset).filter(each => !isUnreadable(each))
  const relation = stored.length === 0 ? 'theirs-ahead' : compareJournals(stored, journal)
  if (relation === 'diverged') return err({ kind: 'diverged' })
  const present = new Map(stored.map(changeset => [changeset.hash, changeset.actor]))
  // A merge elsewhere gave a stored branch another name: rows are never rewritten, so this is no fast-forward.
  if (journal.some(({ hash, actor }) => present.has(hash) && present.get(hash) !== actor))
    return err({ kind: 'diverged' })
  await keepDatasets(database, planId, datasets)
  if (row && relation !== 'theirs-ahead') return ok(row)

  const missing = journal.filter(({ hash }) => !present.has(hash))
  await database.changesets.bulkAdd(
    missing.map((changeset, offset) => ({ planId, position: rows.length + offset + 1, changeset })),
  )
  const all = [...stored, ...missing]
  const next: PlanRow = {
    id: planId,
    createdAt: row?.createdAt ?? now,
    openedAt: row?.openedAt ?? 0,
    deletedAt: row?.deletedAt ?? null,
    changedAt: now,
    changesets: rows.length + missing.length,
    ...summaryOf(assembleChecked(planId, all).fold),
  }
  await database.plans.put(next)
  return ok(next)
}

/** Keeps what a file named; a name alone takes no content away. */
export async function keepDatasets(
  database: Database,
  planId: string,
  datasets: readonly DatasetEntry[],
): Promise<void> {
  const kept = new Set(
    (
      await database.datasets
        .where('[planId+hash]')
        .anyOf(datasets.map(({ hash }) => [planId, hash]))
        .toArray()
    ).map(({ hash }) => hash),
  )
  const brought = datasets.filter(({ hash, dataset }) => dataset !== undefined || !kept.has(hash))
  await database.datasets.bulkPut(brought.map(entry => ({ planId, hash: entry.hash, entry })))
}
