import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { emptyFold, type Fold, foldChangesets } from '../../../../src/core/journal/fold'
import { everything, historyArbitrary, RUNS, shuffled, TIMEOUT } from '../../../support/journal-histories'
import { modelView, viewOf } from '../../../support/journal-model'
import { foldOf, PLAN_ID } from '../../../support/journal-replica'

vi.setConfig({ testTimeout: TIMEOUT })

const draws = fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 60 })
const histories = historyArbitrary({ parts: true, copies: true })

describe('the fold of random histories of 2 to 8 laptops', () => {
  test('is that of the naive graph on every single laptop, whatever part of the rest it holds', () => {
    fc.assert(
      fc.property(histories, ({ replicas, saw }) => {
        for (const { journal } of replicas) expect(viewOf(foldOf(journal))).toEqual(modelView(journal, saw))
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })

  test('does not depend on the order in which changesets arrive, nor on how many at a time', () => {
    fc.assert(
      fc.property(
        histories,
        draws,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (history, order, sizes) => {
          const journal = everything(history)
          const rest = shuffled(journal, order)
          let fold = emptyFold(PLAN_ID)
          for (let turn = 0; rest.length > 0; turn++)
            fold = foldChangesets(fold, rest.splice(0, sizes[turn % sizes.length]))
          expectSameFold(fold, foldOf(journal))
          expect(fold.waiting).toEqual([])
        },
      ),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })

  test('keeps the identity of every record, collection and plan that comes out as it was', () => {
    fc.assert(
      fc.property(histories, draws, (history, order) => {
        let fold = emptyFold(PLAN_ID)
        for (const changeset of shuffled(everything(history), order)) {
          const next = foldChangesets(fold, [changeset])
          for (const [id, record] of next.plan.tasks) {
            const before = fold.plan.tasks.get(id)
            if (JSON.stringify(before) === JSON.stringify(record)) expect(record).toBe(before)
          }
          if (JSON.stringify(viewOf(next)) === JSON.stringify(viewOf(fold))) {
            expect(next.plan.tasks).toBe(fold.plan.tasks)
            expect(next.plan).toBe(fold.plan)
          }
          fold = next
        }
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })

  test('leaves the fold it starts from as it was', () => {
    fc.assert(
      fc.property(histories, fc.nat({ max: 40 }), (history, cut) => {
        const journal = everything(history)
        const before = foldOf(journal.slice(0, cut))
        const kept = structuredClone(before)
        foldChangesets(before, journal.slice(cut))
        expect(before).toEqual(kept)
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })
})

function expectSameFold(fold: Fold, other: Fold) {
  expect(fold.plan).toEqual(other.plan)
  expect([...fold.plan.tasks.keys()]).toEqual([...other.plan.tasks.keys()])
  expect([...fold.plan.conflicts.keys()]).toEqual([...other.plan.conflicts.keys()])
  expect(fold.registers).toEqual(other.registers)
  expect(fold.heads).toEqual(other.heads)
  expect(fold.count).toBe(other.count)
}
