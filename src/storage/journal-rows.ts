import { Dexie } from 'dexie'
import { unreadableAt } from '../core/journal/assemble'
import { Changeset } from '../core/journal/changeset'
import type { ChangesetRow, Database } from './database'

/** A stored changeset at its place. */
export interface Stored {
  readonly changeset: Changeset
  readonly position: number
  readonly token?: string
  readonly tab?: string
}

/**
 * The changesets of a plan after the first `after`, parsed, one for every position: one that is gone or cannot be read
 * has its place held, so that the rest of the plan opens. Works inside and outside a transaction.
 */
export async function readRows(database: Database, planId: string, after: number): Promise<Stored[]> {
  const found: Stored[] = []
  for (const row of await rowsAfter(database, planId, after)) {
    for (let gone = after + found.length + 1; gone < row.position; gone++)
      found.push({ changeset: unreadableAt(gone), position: gone })
    found.push(toStored(row))
  }
  return found
}

/** The same as they lie there. */
export const rowsAfter = (database: Database, planId: string, after: number): Promise<ChangesetRow[]> =>
  database.changesets
    .where('[planId+position]')
    .between([planId, after + 1], [planId, Dexie.maxKey], true, true)
    .toArray()

function toStored(row: ChangesetRow): Stored {
  const { position, token, tab } = row
  return {
    changeset: Changeset.safeParse(row.changeset).data ?? unreadableAt(position),
    position,
    ...(token === undefined ? {} : { token }),
    ...(tab === undefined ? {} : { tab }),
  }
}
