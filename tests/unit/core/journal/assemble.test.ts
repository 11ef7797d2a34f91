import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { assemble, nothingAssembled } from '../../../../src/core/journal/assemble'
import type { Changeset } from '../../../../src/core/journal/changeset'
import { mergeJournals } from '../../../../src/core/journal/merge'
import { historyArbitrary, RUNS, TIMEOUT } from '../../../support/journal-histories'
import { viewOf } from '../../../support/journal-model'
import { foldOf, MORNING, PLAN_ID, Replica } from '../../../support/journal-replica'

vi.setConfig({ testTimeout: TIMEOUT })

const assembled = (...parts: readonly (readonly Changeset[])[]) =>
  parts.reduce(assemble, nothingAssembled(PLAN_ID))

describe('assembling what is stored', () => {
  test('piece by piece, in any order, comes to the same plan as the merge of everything', () => {
    fc.assert(
      fc.property(
        historyArbitrary({ copies: true, parts: true }),
        fc.array(fc.nat({ max: 30 }), { maxLength: 6 }),
        fc.boolean(),
        ({ replicas }, cuts, backwards) => {
          const all = new Map(replicas.flatMap(({ journal }) => journal.map(each => [each.hash, each])))
          const rows = backwards ? [...all.values()].reverse() : [...all.values()]
          const places = [
            0,
            ...cuts.map(cut => Math.min(cut, rows.length)).sort((a, b) => a - b),
            rows.length,
          ]
          const parts = places.slice(1).map((end, position) => rows.slice(places[position], end))
          const { journal, fold, stored } = assembled(...parts)
          const whole = mergeJournals(rows, [])
          expect(viewOf(fold)).toEqual(viewOf(foldOf(whole.journal)))
          expect(new Set(journal.map(({ hash }) => hash)).size).toBe(journal.length)
          expect(stored).toEqual(rows)
        },
      ),
      { numRuns: RUNS },
    )
  })

  test('a copied profile gets its second branch under a name of its own, whatever was read first', () => {
    const an = new Replica('a', 'An')
    an.edit(['t1', 'title', 'common'])
    const twin = new Replica('a', 'An on the other laptop', MORNING + 3_600_000, an.journal)
    an.edit(['t1', 'title', 'here'])
    twin.edit(['t1', 'title', 'there'])
    const actors = (...parts: readonly (readonly Changeset[])[]) =>
      [...assembled(...parts).fold.chains.keys()].sort()
    expect(actors(an.journal, twin.journal.slice(1))).toEqual(actors(twin.journal, an.journal.slice(1)))
    expect(actors(an.journal, twin.journal.slice(1))).toEqual(['a', expect.stringMatching(/^a~[0-9a-f]{8}$/)])
  })
})
