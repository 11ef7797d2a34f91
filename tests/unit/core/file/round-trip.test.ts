import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlanFile, writePlanFile } from '../../../../src/core/file/plan-file'
import { emptyFold, foldChangesets, planOf } from '../../../../src/core/journal/fold'
import { mergeJournals } from '../../../../src/core/journal/merge'
import type { Edit } from '../../../../src/core/plan/plan'
import { journalWith } from '../../../support/plans'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'Nghị quyết',
    'Nghị quyết'.normalize('NFD'),
    '"quoted"\\',
    '\u2028',
    '{"conflict":[]}',
    '😀',
  ),
)
const number = fc
  .double({ min: -1e15, max: 1e15, noNaN: true })
  .map(value => (Object.is(value, -0) ? 0 : value))
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    collection: fc.constantFrom('tasks' as const, 'agencies' as const),
    id: fc.constantFrom('r1', 'r2', 'rồng'),
    field: fc.constantFrom('name', 'title', 'aliases', 'unknownField'),
    to: fc.option(words),
  }),
  fc.record({
    collection: fc.constant('tasks' as const),
    id: fc.constantFrom('r1', 'r2'),
    field: fc.constantFrom('progress', 'number'),
    to: fc.oneof(number, words),
  }),
  fc.record({
    collection: fc.constant('tasks' as const),
    id: fc.constantFrom('r1', 'r2'),
    field: fc.constantFrom('coordinating/a1', 'coordinating/a2'),
    to: fc.constantFrom(true, null),
  }),
  fc.record({
    collection: fc.constant('tasks' as const),
    id: fc.constantFrom('r1', 'r2'),
    field: fc.constant('deleted'),
    to: fc.boolean(),
  }),
)
const steps = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 5 })

describe('a plan file', () => {
  it('gives back the plan, conflicts and journal of any two copies merged, and the same bytes', () => {
    fc.assert(
      fc.property(steps, steps, steps, (before, ofMine, ofTheirs) => {
        let time = 0
        const grow = (journal: ReturnType<typeof journalWith>, edits: Edit[][], actor: string) =>
          edits.reduce((grown, step) => journalWith(grown, step, actor, ++time), journal)
        const base = grow([], before, 'a')
        const { journal } = mergeJournals(grow(base, ofMine, 'a'), grow(base, ofTheirs, 'b'))
        const fold = foldChangesets(emptyFold('p'), journal)
        const text = writePlanFile(fold, journal)
        const parsed = parsePlanFile(new TextEncoder().encode(text))
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
        expect(parsed.value.outside).toEqual([])
        expect(parsed.value.journal).toEqual(journal)
        expect(planOf(parsed.value.fold)).toEqual(planOf(fold))
        expect(writePlanFile(parsed.value.fold, parsed.value.journal)).toBe(text)
      }),
      { numRuns: 1_000 },
    )
  }, 60_000)
})
