import { Dexie } from 'dexie'
import { prepareAppend } from '../../../src/core/journal/append'
import { assembleStored } from '../../../src/core/journal/assemble'
import type { Changeset, Op } from '../../../src/core/journal/changeset'
import { emptyFold, foldChangesets, opsOf } from '../../../src/core/journal/fold'
import type { Edit } from '../../../src/core/plan/plan'
import type { AppendRequest } from '../../../src/storage/append'
import { Database } from '../../../src/storage/database'
import { createPlans } from '../../../src/storage/plans'

export const PLAN = 'plan-1'

/** A clock that moves by one second at every look. */
function createClock(start = Date.UTC(2025, 3, 28, 9, 41)) {
  let time = start
  return {
    now: () => {
      time += 1000
      return time
    },
    randomId: () => crypto.randomUUID(),
  }
}

/** Databases of a test under one name of their own; `clear` removes it. */
export function createScratch() {
  const name = `test-${crypto.randomUUID()}`
  const clock = createClock()
  const opened: Database[] = []
  const connect = () => {
    const database = new Database(name)
    opened.push(database)
    return { database, plans: createPlans(database, clock) }
  }
  return {
    name,
    clock,
    connect,
    async clear() {
      for (const database of opened) database.close()
      await Dexie.delete(name)
    },
  }
}

export const titleEdit = (id: string, to: string | null): Edit => ({
  collection: 'tasks',
  id,
  field: 'title',
  to,
})

/** A journal of one actor, one changeset an entry. */
export function journalOf(
  actor: string,
  steps: readonly (readonly Edit[])[],
  before: readonly Changeset[] = [],
) {
  let journal = [...before]
  for (const edits of steps) {
    const fold = foldChangesets(emptyFold(PLAN), journal)
    const { changeset } = prepareAppend({
      actor,
      heads: fold.heads,
      newer: [],
      ops: opsOf(fold, edits),
      by: actor,
      now: Date.UTC(2025, 3, 1) + journal.length * 1000,
    })
    if (changeset) journal = [...journal, changeset]
  }
  return journal
}

/** What a tab that has folded `journal` asks for. */
export function requestOf(
  journal: readonly Changeset[],
  edits: readonly Edit[],
  tab: string,
  more: Partial<AppendRequest> = {},
): AppendRequest {
  const base = assembleStored(PLAN, journal)
  const ops: readonly Op[] = opsOf(base.fold, edits)
  const known = journal.length
  return { planId: PLAN, ops, by: tab, known, base, token: crypto.randomUUID(), tab, ...more }
}
