import { Dexie } from 'dexie'
import { Changeset } from '../core/journal/changeset'
import type { ChangesetRow, Database } from './database'

/** A stored changeset at its place. */
export interface Stored {
  readonly changeset: Changeset
  readonly position: number
  readonly token?: string
  readonly tab?: string
}

/** The changesets of a plan after the first `after`, parsed. Works inside and outside a transaction. */
export async function readRows(database: Database, planId: string, after: number): Promise<Stored[]> {
  const rows = await database.changesets
    .where('[planId+position]')
    .between([planId, after + 1], [planId, Dexie.maxKey], true, true)
    .toArray()
  return rows.map(toStored)
}

function toStored(row: ChangesetRow): Stored {
  const parsed = Changeset.safeParse(row.changeset)
  if (!parsed.success)
    throw new Error(`stored changeset ${row.position} of plan ${row.planId}: ${parsed.error.message}`)
  const { position, token, tab } = row
  return {
    changeset: parsed.data,
    position,
    ...(token === undefined ? {} : { token }),
    ...(tab === undefined ? {} : { tab }),
  }
}
