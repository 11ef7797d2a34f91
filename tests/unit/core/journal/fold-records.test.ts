import { describe, expect, test } from 'vitest'
import { sealChangeset } from '../../../../src/core/journal/changeset'
import { currentValue, opsOf, planOf, recordsOf } from '../../../../src/core/journal/fold'
import { conflict, office, task, values } from '../../../support/journal-office'
import { foldOf, Replica } from '../../../support/journal-replica'

describe('a delete', () => {
  test('hides the record when it had seen everything in it', () => {
    const { an } = office(['t1', 'notes', 'x'])
    an.edit(['t1', 'deleted', true])
    expect(task(an)).toBeUndefined()
    expect(currentValue(an.fold(), 'tasks', 't1', 'notes')).toBe('x')
  })

  test('leaves the record visible as a conflict when somebody edited it unseen', () => {
    const { an, binh } = office()
    an.edit(['t1', 'deleted', true])
    binh.edit(['t1', 'notes', 'Bình wrote'])
    an.take(binh)
    expect(task(an)?.notes).toBe('Bình wrote')
    expect(conflict(an, 'deleted')).toEqual([
      { value: false, by: 'Bình', actor: 'b', at: '2025-04-28T10:42:00.000Z-0000' },
      { value: true, by: 'An', actor: 'a', at: '2025-04-28T09:43:00.000Z-0000' },
    ])
  })

  test('also when somebody emptied a field or moved the record unseen', () => {
    for (const edit of [
      ['t1', 'notes', null],
      ['t1', 'order', 'a9'],
    ] as const) {
      const { an, binh } = office(['t1', 'notes', 'x'])
      an.edit(['t1', 'deleted', true])
      binh.edit(edit)
      an.take(binh)
      expect(values(an, 'deleted')).toEqual([false, true])
    }
  })

  test('then kept stays for good, then deleted again is hidden, both now having seen', () => {
    const keep = office()
    keep.an.edit(['t1', 'deleted', true])
    keep.binh.edit(['t1', 'notes', 'x'])
    keep.an.take(keep.binh).edit(['t1', 'deleted', false])
    expect(task(keep.an)?.notes).toBe('x')
    expect(planOf(keep.an.fold()).conflicts.size).toBe(0)

    const again = office()
    again.an.edit(['t1', 'deleted', true])
    again.binh.edit(['t1', 'notes', 'x'])
    again.binh.take(again.an)
    expect(again.binh.edit(['t1', 'deleted', true])?.ops).toEqual([['tasks', 't1', 'deleted', true, true]])
    expect(task(again.binh)).toBeUndefined()
    again.an.take(again.binh)
    expect(task(again.an)).toBeUndefined()
    expect(planOf(again.an.fold()).conflicts.size).toBe(0)
  })

  test('by two, one of whom had seen everything, hides the record', () => {
    const { an, binh, chi } = office()
    chi.edit(['t1', 'notes', 'x'])
    an.take(chi).edit(['t1', 'deleted', true])
    binh.edit(['t1', 'deleted', true])
    binh.take(an)
    expect(task(binh)).toBeUndefined()
  })

  test('against a keep is a conflict of the two', () => {
    const { an, binh } = office()
    an.edit(['t1', 'deleted', true])
    binh.edit(['t1', 'deleted', false])
    an.take(binh)
    expect(values(an, 'deleted')).toEqual([false, true])
    expect(task(an)?.title).toBe('Rà soát')
  })

  test('hides the conflicts of the record with it', () => {
    const { an, binh } = office()
    an.edit(['t1', 'title', 'An wrote'])
    binh.edit(['t1', 'title', 'Bình wrote'])
    an.take(binh)
    expect(planOf(an.fold()).conflicts.size).toBe(1)
    an.edit(['t1', 'deleted', true])
    expect(planOf(an.fold()).conflicts.size).toBe(0)
    expect(task(an)).toBeUndefined()
  })
})

describe('a record', () => {
  test('of which every field is empty is none', () => {
    const { an } = office()
    an.edit(['t1', 'title', null], ['t1', 'order', null])
    expect(planOf(an.fold()).tasks.size).toBe(0)
  })

  test('with unknown fields and in unknown collections is kept', () => {
    const at = '2025-04-28T09:41:00.000Z-0000'
    const changeset = sealChangeset(
      {
        ...{ actor: 'a', seq: 1, at, by: 'An', seen: {} },
        ops: [
          ['tasks', 't1', 'weather', null, { sky: 'blue' }],
          ['rumours', 'r1', 'text', null, 'x'],
        ],
      },
      null,
    )
    const fold = foldOf([changeset])
    expect(fold.plan.tasks.get('t1')).toEqual({ id: 't1', weather: { sky: 'blue' } })
    expect(recordsOf(fold, 'rumours').get('r1')).toEqual({ id: 'r1', text: 'x' })
  })

  test('cannot reach the prototype of anything, whatever its names are', () => {
    const an = new Replica('a', 'An')
    an.edit(
      ['__proto__', 'title', 'x'],
      ['t1', '__proto__', { polluted: true }],
      ['t1', 'constructor', 'y'],
      ['t1', 'id', 'other'],
      ['t1', 'coordinating/__proto__', true],
      ['t1', 'title', 'z'],
    )
    const { tasks } = planOf(an.fold())
    expect([...tasks.keys()]).toEqual(['__proto__', 't1'])
    const record = tasks.get('t1') as unknown as Record<string, unknown>
    expect(Object.keys(record)).toEqual(['id', 'title', 'coordinating'])
    expect(record.id).toBe('t1')
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype)
    expect(Object.getPrototypeOf(record.coordinating)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('keeps its identity while others change, and so does its collection', () => {
    const { an } = office(['t2', 'title', 'second'])
    an.commit([{ collection: 'people', id: 'p1', field: 'name', to: 'Lê An' }])
    const before = planOf(an.fold())
    an.edit(['t2', 'title', 'changed'])
    const after = planOf(an.fold())
    expect(after.tasks.get('t1')).toBe(before.tasks.get('t1'))
    expect(after.tasks.get('t2')).not.toBe(before.tasks.get('t2'))
    expect(after.people).toBe(before.people)
    expect(after.tasks).not.toBe(before.tasks)
    expect(before.tasks.get('t2')?.title).toBe('second')
  })
})

describe('edits', () => {
  test('that change nothing are left out, the last of one field counts', () => {
    const { an } = office()
    const edit = (field: string, to: unknown) => ({ collection: 'tasks', id: 't1', field, to }) as const
    expect(
      opsOf(an.fold(), [
        edit('title', 'Rà soát'),
        edit('notes', null),
        edit('result', undefined),
        edit('progress', 10),
        edit('progress', 20),
      ]),
    ).toEqual([['tasks', 't1', 'progress', null, 20]])
  })
})
