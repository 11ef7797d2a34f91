import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { currentValue } from '../../../../src/core/journal/fold'
import { redoOps, undoOps } from '../../../../src/core/journal/undo'
import { historyArbitrary, RUNS, TIMEOUT } from '../../../support/journal-histories'
import { viewOf } from '../../../support/journal-model'
import type { Replica } from '../../../support/journal-replica'

vi.setConfig({ testTimeout: TIMEOUT })

const histories = historyArbitrary()
const edits = fc.array(
  fc.tuple(
    fc.constantFrom('t1', 't2', 't3'),
    fc.constantFrom('title', 'notes', 'order', 'coordinating/snv', 'deleted'),
    fc.constantFrom(null, 'a', 'b', true),
  ),
  { minLength: 1, maxLength: 4 },
)

/** Edits a planner can make: of rows on screen, or of new ones. A row that is hidden or not there cannot be deleted. */
const type = (replica: Replica, typed: readonly (readonly [string, string, unknown])[]) =>
  replica.edit(
    ...typed.filter(([id, field]) => {
      const isShown = replica.fold().plan.tasks.has(id)
      return isShown || (field !== 'deleted' && currentValue(replica.fold(), 'tasks', id, 'deleted') !== true)
    }),
  )

/** The shown values alone: an undo of a choice brings back what was shown, not the conflict. */
const shownIn = (replica: Replica) => viewOf(replica.fold()).records

describe('undo and redo after random histories', () => {
  test('undo brings back what was shown, and redo what was undone', () => {
    fc.assert(
      fc.property(histories, edits, ({ replicas: [replica] }, typed) => {
        if (replica === undefined) return
        const before = shownIn(replica)
        const quiet = Object.keys(viewOf(replica.fold()).conflicts).length === 0
        if (type(replica, typed) === null) return
        const after = shownIn(replica)
        expect(replica.undo()?.skipped).toBe(0)
        if (quiet) expect(shownIn(replica)).toEqual(before)
        expect(replica.redo()?.skipped).toBe(0)
        expect(shownIn(replica)).toEqual(after)
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })

  test('as many undos as edits bring back the plan of the beginning, as many redos the plan of the end', () => {
    fc.assert(
      fc.property(
        fc.array(edits, { minLength: 1, maxLength: 8 }),
        histories,
        (rounds, { replicas: [replica] }) => {
          if (replica === undefined) return
          replica.journal = []
          const shown = [shownIn(replica)]
          for (const typed of rounds) if (type(replica, typed) !== null) shown.push(shownIn(replica))
          for (const before of shown.toReversed().slice(1)) {
            replica.undo()
            expect(shownIn(replica)).toEqual(before)
          }
          expect(undoOps(replica.fold(), replica.journal, replica.actor)).toBeNull()
          for (const after of shown.slice(1)) {
            replica.redo()
            expect(shownIn(replica)).toEqual(after)
          }
          expect(redoOps(replica.fold(), replica.journal, replica.actor)).toBeNull()
        },
      ),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })
})
