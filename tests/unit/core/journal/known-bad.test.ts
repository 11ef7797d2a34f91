import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Changeset } from '../../../../src/core/journal/changeset'
import { distinctValues } from '../../../../src/core/journal/register'
import { badFold } from '../../../support/journal-bad-fold'
import { everything, historyArbitrary, RUNS, shuffled, TIMEOUT } from '../../../support/journal-histories'
import { modelRegisters, type Saw } from '../../../support/journal-model'
import { foldOf } from '../../../support/journal-replica'

vi.setConfig({ testTimeout: TIMEOUT })

const SEED = 20_250_428

test('a version vector changed in place passes every shuffle and is caught by the naive graph', () => {
  const histories = fc.sample(historyArbitrary({ undo: false, equalValues: false }), {
    numRuns: RUNS,
    seed: SEED,
  })
  let caught = 0
  for (const history of histories) {
    const journal = everything(history)
    expect(badFold(shuffled(journal, [7, 3, 11]))).toEqual(badFold(journal))
    if (!sameCounts(countsOf(badFold(journal)), modelCounts(journal, history.saw))) caught++
    expect(sameCounts(foldCounts(journal), modelCounts(journal, history.saw))).toBe(true)
  }
  expect(caught).toBeGreaterThan(0)
})

type Counts = ReadonlyMap<string, number>

const countsOf = (values: ReadonlyMap<string, readonly unknown[]>): Counts =>
  new Map([...values].map(([key, { length }]) => [key, length]))

const modelCounts = (journal: readonly Changeset[], saw: Saw): Counts =>
  new Map(
    [...modelRegisters(journal, saw)].map(([key, writes]) => [
      key,
      new Set(writes.map(({ value }) => value)).size,
    ]),
  )

const foldCounts = (journal: readonly Changeset[]): Counts =>
  new Map(
    [...foldOf(journal).registers].flatMap(([collection, records]) =>
      [...records].flatMap(([id, fields]) =>
        [...fields].map(([field, register]): [string, number] => [
          JSON.stringify([collection, id, field]),
          distinctValues(register).length,
        ]),
      ),
    ),
  )

const sameCounts = (a: Counts, b: Counts): boolean =>
  a.size === b.size && [...a].every(([key, count]) => b.get(key) === count)
