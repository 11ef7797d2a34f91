import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Changeset } from '../../../../src/core/journal/changeset'
import { compareJournals, mergeJournals } from '../../../../src/core/journal/merge'
import { everything, historyArbitrary, RUNS, TIMEOUT } from '../../../support/journal-histories'
import { modelRegisters } from '../../../support/journal-model'
import { foldOf } from '../../../support/journal-replica'

vi.setConfig({ testTimeout: TIMEOUT })

const histories = historyArbitrary({ parts: true, copies: true })

/** A file's lines, sound or set aside: what a laptop passes on. */
const lines = (a: readonly Changeset[], b: readonly Changeset[]): readonly Changeset[] => {
  const { journal, quarantined } = mergeJournals(a, b)
  return [...journal, ...quarantined.map(({ changeset }) => changeset)]
}

/** Some laptops' journals with lines lost and lines tampered with. */
const damaged = fc
  .record({
    history: histories,
    lost: fc.array(fc.nat({ max: 60 }), { maxLength: 6 }),
    forged: fc.array(fc.nat({ max: 60 }), { maxLength: 3 }),
  })
  .map(({ history, lost, forged }) =>
    [0, 1, 2].map(turn => {
      const journal = history.replicas[turn % history.replicas.length]?.journal ?? []
      return journal.flatMap((changeset, position) => {
        if (lost.includes(position * 3 + turn)) return []
        return forged.includes(position * 3 + turn) ? [{ ...changeset, by: 'somebody else' }] : [changeset]
      })
    }),
  )

describe('merging random histories with copied actors, gaps and broken hashes', () => {
  test('is commutative', () => {
    fc.assert(
      fc.property(damaged, ([a = [], b = []]) => {
        const ab = mergeJournals(a, b)
        const ba = mergeJournals(b, a)
        expect(ab).toEqual(ba)
        expect(foldOf(ab.journal).plan).toEqual(foldOf(ba.journal).plan)
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })

  test('is associative', () => {
    fc.assert(
      fc.property(damaged, ([a = [], b = [], c = []]) => {
        expect(lines(lines(a, b), c)).toEqual(lines(a, lines(b, c)))
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })

  test('is idempotent', () => {
    fc.assert(
      fc.property(damaged, ([a = [], b = []]) => {
        const once = lines(a, b)
        expect(lines(once, once)).toEqual(once)
        expect(lines(once, a)).toEqual(once)
        expect(mergeJournals(once, b).journal).toEqual(mergeJournals(a, b).journal)
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })

  test('comes out the same where what was checked before is not hashed again', () => {
    fc.assert(
      fc.property(damaged, ([a = [], b = [], c = []]) => {
        for (const checked of [a, b, [...a, ...c]].map(journal => mergeJournals(journal, []).journal))
          expect(mergeJournals(a, b, checked)).toEqual(mergeJournals(a, b))
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })

  test('gives chains without gaps in which no changeset is lost or invented', () => {
    fc.assert(
      fc.property(damaged, ([a = [], b = []]) => {
        const { journal, quarantined } = mergeJournals(a, b)
        const hashes = [...journal, ...quarantined.map(({ changeset }) => changeset)].map(({ hash }) => hash)
        expect(new Set(hashes)).toEqual(new Set([...a, ...b].map(({ hash }) => hash)))
        expect(new Set(journal.map(({ hash }) => hash)).size).toBe(journal.length)
        const fold = foldOf(journal)
        expect(fold.waiting).toEqual([])
        expect([...fold.chains.values()].flat().length).toBe(journal.length)
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })

  test('loses no value: each is current, in a conflict, or was seen by a later write', () => {
    fc.assert(
      fc.property(histories, history => {
        const { saw } = history
        const journal = everything(history)
        const fold = foldOf(journal)
        for (const changeset of journal) {
          for (const [collection, id, field, , value] of changeset.ops) {
            const writes = fold.registers.get(collection)?.get(id)?.get(field)?.writes ?? []
            const isCurrent = writes.some(
              ({ actor, seq }) => actor === changeset.actor && seq === changeset.seq,
            )
            const isSeen = journal.some(
              other =>
                saw.get(other.hash)?.has(changeset.hash) &&
                other.ops.some(([a, b, c]) => a === collection && b === id && c === field),
            )
            expect(isCurrent !== isSeen, JSON.stringify([changeset, value])).toBe(true)
          }
        }
        expect(modelRegisters(journal, saw).size).toBe(
          [...fold.registers.values()].flatMap(records =>
            [...records.values()].flatMap(fields => [...fields]),
          ).length,
        )
      }),
      { numRuns: RUNS },
    )
  })

  test('makes the merged file contain both', () => {
    fc.assert(
      fc.property(histories, ({ replicas: [one, other] }) => {
        const mine = one?.journal ?? []
        const theirs = other?.journal ?? []
        const { journal } = mergeJournals(mine, theirs)
        expect(['same', 'theirs-ahead']).toContain(compareJournals(mine, journal))
        expect(['same', 'mine-ahead']).toContain(compareJournals(journal, theirs))
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })
})
