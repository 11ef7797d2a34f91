import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Changeset, Op } from '../../../../src/core/journal/changeset'
import type { Fold } from '../../../../src/core/journal/fold'
import { compareJournals, mergeJournals } from '../../../../src/core/journal/merge'
import {
  everything,
  historyArbitrary,
  MERGE_RUNS,
  RUNS,
  runsOf,
  timeoutOf,
} from '../../../support/journal-histories'
import { modelView, type Saw, viewOf } from '../../../support/journal-model'
import { foldOf } from '../../../support/journal-replica'

vi.setConfig({ testTimeout: timeoutOf(MERGE_RUNS) })

const histories = historyArbitrary({ parts: true, copies: true })

/** A file's lines, sound or set aside: what a laptop passes on. */
const lines = (a: readonly Changeset[], b: readonly Changeset[]): readonly Changeset[] => {
  const { journal, quarantined } = mergeJournals(a, b)
  return [...journal, ...quarantined.map(({ changeset }) => changeset)]
}

/** Every laptop's history, and three of their journals with lines lost and lines tampered with. */
const damaged = fc
  .record({
    history: histories,
    lost: fc.array(fc.nat({ max: 60 }), { maxLength: 6 }),
    forged: fc.array(fc.nat({ max: 60 }), { maxLength: 3 }),
  })
  .map(({ history, lost, forged }) => {
    const files = [0, 1, 2].map(turn => {
      const journal = history.replicas[turn % history.replicas.length]?.journal ?? []
      return journal.flatMap((changeset, position) => {
        if (lost.includes(position * 3 + turn)) return []
        return forged.includes(position * 3 + turn) ? [{ ...changeset, by: 'somebody else' }] : [changeset]
      })
    })
    return { history, files: files as unknown as readonly [Journal, Journal, Journal] }
  })

type Journal = readonly Changeset[]

function expectLawful(a: Journal, b: Journal, c: Journal): void {
  const ab = mergeJournals(a, b)
  expect(mergeJournals(b, a), 'commutative').toEqual(ab)
  const once = [...ab.journal, ...ab.quarantined.map(({ changeset }) => changeset)]
  expect(lines(once, c), 'associative').toEqual(lines(a, lines(b, c)))
  expect(lines(once, once), 'idempotent').toEqual(once)
  expect(lines(once, a), 'idempotent over a part').toEqual(once)
  expect(mergeJournals(once, b).journal, 'idempotent over the other part').toEqual(ab.journal)
  expect(new Set(once.map(({ hash }) => hash)), 'no changeset lost or invented').toEqual(
    new Set([...a, ...b].map(({ hash }) => hash)),
  )
  expect(new Set(ab.journal.map(({ hash }) => hash)).size).toBe(ab.journal.length)
  const fold = foldOf(ab.journal)
  expect(fold.waiting, 'chains without gaps').toEqual([])
  expect([...fold.chains.values()].flat().length).toBe(ab.journal.length)
}

/** Each value ever written is current, in a conflict, or was seen by a later write. */
function expectNothingLost(journal: Journal, fold: Fold, saw: Saw): void {
  const writers = new Map<string, Changeset[]>()
  for (const changeset of journal)
    for (const op of changeset.ops)
      writers.set(registerKey(op), [...(writers.get(registerKey(op)) ?? []), changeset])
  for (const changeset of journal) {
    for (const op of changeset.ops) {
      const [collection, id, field, , value] = op
      const writes = fold.registers.get(collection)?.get(id)?.get(field)?.writes ?? []
      const isCurrent = writes.some(({ actor, seq }) => actor === changeset.actor && seq === changeset.seq)
      const isSeen = writers.get(registerKey(op))?.some(other => saw.get(other.hash)?.has(changeset.hash))
      if (isCurrent === isSeen)
        expect.fail(`lost, or kept though seen: ${JSON.stringify([changeset, value])}`)
    }
  }
}

const registerKey = ([collection, id, field]: Op): string => JSON.stringify([collection, id, field])

describe('merging random histories with copied actors, gaps, broken hashes, deletes and moves', () => {
  test('is commutative, associative and idempotent, shows what the naive graph shows, and loses nothing', () => {
    fc.assert(
      fc.property(damaged, ({ history, files }) => {
        expectLawful(...files)
        const journal = everything(history)
        const fold = foldOf(journal)
        expect(viewOf(fold)).toEqual(modelView(journal, history.saw))
        expectNothingLost(journal, fold, history.saw)
      }),
      runsOf(MERGE_RUNS),
    )
  })

  test('comes out the same where what was checked before is not hashed again', () => {
    fc.assert(
      fc.property(damaged, ({ files: [a, b, c] }) => {
        for (const checked of [a, b, [...a, ...c]].map(journal => mergeJournals(journal, []).journal))
          expect(mergeJournals(a, b, checked)).toEqual(mergeJournals(a, b))
      }),
      { numRuns: Math.ceil(RUNS / 3) },
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
