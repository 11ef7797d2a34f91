import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import {
  type Arrangement,
  type KeptColumns,
  NOTHING_KEPT,
  readKept,
} from '../../../../../src/ui/grid/columns/arrangement'
import { createColumnSets } from '../../../../../src/ui/grid/columns/create-column-sets'

const standing = (...order: string[]): Arrangement => ({
  order,
  hidden: [],
  frozen: [],
  widths: {},
  sort: [],
})

/** The sets of a page whose columns stand as `look` says. */
function setsOf(first: Arrangement) {
  const [kept, put] = createSignal<KeptColumns>(NOTHING_KEPT)
  const page = { look: first }
  const sets = createRoot(() =>
    createColumnSets({
      kept,
      put: next => void put(next),
      show: arrangement => {
        page.look = arrangement
      },
      present: () => page.look,
    }),
  )
  const move = (next: Arrangement) => {
    page.look = next
    put({ ...kept(), now: next })
  }
  return { sets, kept, page, move }
}

test('a set is saved, left, taken again, brought up to date, renamed and deleted', () => {
  const { sets, kept, page, move } = setsOf(standing('a', 'b'))
  expect(sets.save('  ')).toBe(false)
  expect(sets.save(' weekly ')).toBe(true)
  expect(sets.names()).toEqual(['weekly'])
  move(standing('b', 'a'))
  expect([sets.applied(), sets.isChanged()]).toEqual(['weekly', true])
  sets.apply('weekly')
  expect(page.look).toEqual(standing('a', 'b'))
  expect(sets.isChanged()).toBe(false)
  move(standing('b', 'a'))
  sets.save('weekly')
  expect(kept().sets).toEqual([{ name: 'weekly', arrangement: standing('b', 'a') }])
  sets.save('other')
  sets.rename('other', 'weekly')
  expect(sets.names()).toEqual(['weekly', 'other'])
  sets.rename('other', 'monthly')
  expect([sets.applied(), ...sets.names()]).toEqual(['monthly', 'weekly', 'monthly'])
  sets.remove('monthly')
  expect([sets.applied(), ...sets.names()]).toEqual([null, 'weekly'])
  expect(page.look).toEqual(standing('b', 'a'))
})

test('what is stored is taken only where all of it can be read', () => {
  const stored = { now: null, applied: 'x', sets: [{ name: 'x', arrangement: standing('a') }] }
  expect(readKept(structuredClone(stored))).toEqual(stored)
  expect(readKept(undefined)).toEqual(NOTHING_KEPT)
  expect(readKept(['deadline'])).toEqual(NOTHING_KEPT)
  expect(readKept({ ...stored, now: { order: 'a' } })).toEqual(NOTHING_KEPT)
})
