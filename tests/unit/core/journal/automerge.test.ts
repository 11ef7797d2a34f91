import * as Automerge from '@automerge/automerge'
import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { registerOf } from '../../../../src/core/journal/fold'
import { distinctValues } from '../../../../src/core/journal/register'
import { ORACLE_RUNS, runsOf, timeoutOf } from '../../../support/journal-histories'
import { MORNING, Replica } from '../../../support/journal-replica'

vi.setConfig({ testTimeout: timeoutOf(ORACLE_RUNS) })

/** Values as a whole, like ours; a plain string would be a text that several can type into. */
type Document = Automerge.Doc<Record<string, Automerge.ImmutableString>>

const FIELDS = ['title', 'product', 'notes'] as const

/** Equal rewrites are not generated: Automerge keeps them apart, JOURNAL does not. */
const step = fc.oneof(
  fc.record({ at: fc.nat(), field: fc.constantFrom(...FIELDS) }),
  fc.record({ at: fc.nat(), from: fc.nat() }),
)

describe('against Automerge, which keeps conflicting values by a law of its own', () => {
  test('the distinct values of every field are those of getConflicts, on every laptop and in the end', () => {
    const seenConflicts = { count: 0 }
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.array(step, { minLength: 5, maxLength: 45, size: 'max' }),
        fc.array(fc.constantFrom(0, 90_000, -3_600_000), { minLength: 8, maxLength: 8 }),
        (count, steps, skews) => {
          const base: Document = Automerge.from<Record<string, Automerge.ImmutableString>>(
            {},
            { actor: 'ff' },
          )
          const laptops = Array.from({ length: count }, (_, position) => ({
            replica: new Replica(`actor-${position}`, `user ${position}`, MORNING + (skews[position] ?? 0)),
            document: Automerge.clone(base, { actor: `0${position}` }),
          }))
          let fresh = 0
          for (const { at, ...what } of steps) {
            const laptop = laptops[at % count] as (typeof laptops)[number]
            if ('field' in what) {
              const value = `value ${fresh++}`
              laptop.replica.edit(['t1', what.field, value])
              laptop.document = Automerge.change(laptop.document, document => {
                document[what.field] = new Automerge.ImmutableString(value)
              })
            } else {
              const other = laptops[what.from % count] as (typeof laptops)[number]
              if (other === laptop) continue
              laptop.replica.take(other.replica)
              laptop.document = Automerge.merge(laptop.document, other.document)
            }
          }
          for (const { replica, document } of laptops) expectSameValues(replica, document, seenConflicts)
          const end = new Replica('end', 'end').take(...laptops.map(({ replica }) => replica))
          const joined = laptops.reduce(
            (document, laptop) => Automerge.merge(document, laptop.document),
            Automerge.clone(base, { actor: 'ee' }),
          )
          expectSameValues(end, joined, seenConflicts)
          // Else a thousand histories fill the memory of the library.
          for (const document of [base, joined, ...laptops.map(({ document }) => document)])
            Automerge.free(document)
        },
      ),
      runsOf(ORACLE_RUNS),
    )
    expect(seenConflicts.count).toBeGreaterThan(ORACLE_RUNS)
  })
})

function expectSameValues(replica: Replica, document: Document, seenConflicts: { count: number }) {
  for (const field of FIELDS) {
    const register = registerOf(replica.fold(), 'tasks', 't1', field)
    const ours = register === undefined ? [] : distinctValues(register).map(({ value }) => value)
    const conflicts = Automerge.getConflicts(document, field)
    const value = document[field]
    const single = value === undefined ? [] : [value]
    const theirs = conflicts === undefined ? single : Object.values(conflicts)
    expect(ours.toSorted()).toEqual(theirs.map(String).toSorted())
    if (theirs.length > 1) seenConflicts.count++
  }
}
