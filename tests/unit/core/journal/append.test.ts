import { describe, expect, test } from 'vitest'
import { prepareAppend } from '../../../../src/core/journal/append'
import { markOf, type Op } from '../../../../src/core/journal/changeset'
import { foldOf, MORNING, Replica } from '../../../support/journal-replica'

const title = (to: string | null, from: string | null = null): Op => ['tasks', 't1', 'title', from, to]

function append(replica: Replica, known: number, ops: readonly Op[], undoes?: number) {
  return prepareAppend({
    actor: 'a',
    heads: replica.fold().heads,
    newer: replica.journal.slice(known),
    ops,
    by: 'An',
    now: MORNING,
    ...(undoes === undefined ? {} : { undoes }),
  })
}

describe('appending', () => {
  test('numbers changesets from 1 without a gap and chains their hashes', () => {
    const an = new Replica('a', 'An')
    an.edit(['t1', 'title', 'one'])
    an.edit(['t1', 'title', 'two'])
    expect(an.journal.map(({ seq }) => seq)).toEqual([1, 2])
    expect(an.journal.map(({ at }) => at)).toEqual([
      '2025-04-28T09:42:00.000Z-0000',
      '2025-04-28T09:43:00.000Z-0000',
    ])
  })

  test('writes what was seen of others, and only when that changed', () => {
    const an = new Replica('a', 'An')
    const binh = new Replica('b', 'Bình')
    const theirs = binh.edit(['t1', 'title', 'Bình wrote'])
    an.take(binh)
    an.edit(['t1', 'notes', 'x'])
    an.edit(['t1', 'notes', 'y'])
    const more = binh.edit(['t1', 'title', 'Bình wrote more'])
    an.take(binh)
    an.edit(['t1', 'notes', 'z'])
    expect(an.journal.filter(({ actor }) => actor === 'a').map(({ seen }) => seen)).toEqual([
      { b: [1, markOf(theirs?.hash ?? '')] },
      {},
      { b: [2, markOf(more?.hash ?? '')] },
    ])
  })

  test('stamps later than everything stored, whatever the clock says', () => {
    const binh = new Replica('b', 'Bình', MORNING + 3_600_000)
    binh.edit(['t1', 'title', 'x'])
    expect(append(binh, 1, [title('y')]).changeset?.at).toBe('2025-04-28T10:42:00.000Z-0001')
  })

  test('refuses the op whose register moved meanwhile, in another tab of the same actor too', () => {
    const tab = new Replica('a', 'An')
    tab.edit(['t1', 'title', 'typed in the other tab'])
    const notes: Op = ['tasks', 't1', 'notes', null, 'x']
    const { changeset, refused } = append(tab, 0, [title('typed here'), notes])
    expect(refused).toEqual([title('typed here')])
    expect(changeset?.ops).toEqual([notes])
  })

  test('writes nothing when every op is refused', () => {
    const tab = new Replica('a', 'An')
    tab.edit(['t1', 'title', 'typed in the other tab'])
    expect(append(tab, 0, [title('typed here')])).toEqual({
      changeset: null,
      refused: [title('typed here')],
      head: null,
    })
  })

  test('writes an op when the newer changesets end at the same value', () => {
    const tab = new Replica('a', 'An')
    tab.edit(['t1', 'title', 'first thought'])
    tab.edit(['t1', 'title', 'agreed'])
    expect(append(tab, 0, [title('agreed')]).refused).toEqual([])
  })

  test('refuses a delete when anything of the record was written meanwhile', () => {
    const tab = new Replica('a', 'An')
    tab.edit(['t1', 'title', 'x'])
    tab.edit(['t1', 'notes', 'not seen by who deletes'])
    const removal: Op = ['tasks', 't1', 'deleted', null, true]
    expect(append(tab, 1, [removal]).refused).toEqual([removal])
    expect(append(tab, 2, [removal]).refused).toEqual([])
  })

  test('lets the latest order win', () => {
    const tab = new Replica('a', 'An')
    tab.edit(['t1', 'order', 'a1'])
    expect(append(tab, 0, [['tasks', 't1', 'order', null, 'a2']]).refused).toEqual([])
  })

  test('gives the head to come, so that the next append needs no reading back', () => {
    const binh = new Replica('b', 'Bình')
    binh.edit(['t1', 'title', 'x'])
    const { changeset, head } = append(binh, 1, [title('y')])
    if (changeset === null) throw new Error('written')
    expect(foldOf([...binh.journal, changeset]).heads.get('a')).toEqual(head)
  })

  test('writes an undo once, though two tabs asked for it', () => {
    const tab = new Replica('a', 'An')
    tab.edit(['t1', 'title', 'x'])
    tab.undo()
    expect(append(tab, 1, [title(null, 'x')], 1).changeset).toBeNull()
  })

  test('writes an undo that had nothing left to revert, but no edit that says nothing', () => {
    const tab = new Replica('a', 'An')
    tab.edit(['t1', 'title', 'x'])
    expect(append(tab, 1, [], 1).changeset?.undoes).toBe(1)
    expect(append(tab, 1, []).changeset).toBeNull()
  })
})
