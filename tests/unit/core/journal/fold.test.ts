import { describe, expect, test } from 'vitest'
import { sealChangeset } from '../../../../src/core/journal/changeset'
import { currentValue, emptyFold, foldChangesets, opsOf, planOf } from '../../../../src/core/journal/fold'
import { conflictKey } from '../../../../src/core/plan/plan'
import { conflict, office, task, values } from '../../../support/journal-office'
import { foldOf, PLAN_ID, Replica } from '../../../support/journal-replica'

describe('a field', () => {
  test('holds the one value left', () => {
    const { an, binh } = office()
    binh.edit(['t1', 'title', 'Rà soát thủ tục'])
    an.take(binh)
    expect(task(an)).toEqual({ id: 't1', title: 'Rà soát thủ tục', order: 'a0' })
    expect(planOf(an.fold()).conflicts.size).toBe(0)
  })

  test('holds several distinct values as a conflict, latest first, shown with the latest', () => {
    const { an, binh, chi } = office()
    an.edit(['t1', 'title', 'An wrote'])
    binh.edit(['t1', 'title', 'Bình wrote'])
    chi.edit(['t1', 'title', 'Chi wrote'])
    an.take(binh, chi)
    expect(task(an)?.title).toBe('Chi wrote')
    expect(conflict(an, 'title')).toEqual([
      { value: 'Chi wrote', by: 'Chi', actor: 'c', at: '2025-04-28T11:42:00.000Z-0000' },
      { value: 'Bình wrote', by: 'Bình', actor: 'b', at: '2025-04-28T10:42:00.000Z-0000' },
      { value: 'An wrote', by: 'An', actor: 'a', at: '2025-04-28T09:43:00.000Z-0000' },
    ])
  })

  test('shows the greater actor where stamps are equal', () => {
    const at = '2025-04-28T09:41:00.000Z-0000'
    const write = (actor: string, value: string) =>
      sealChangeset(
        { actor, seq: 1, at, by: actor, seen: {}, ops: [['tasks', 't1', 'title', null, value]] },
        null,
      )
    const fold = foldOf([write('b', 'from b'), write('B', 'from B'), write('a', 'from a')])
    expect(fold.plan.tasks.get('t1')?.title).toBe('from b')
  })

  test('loses exactly the values that the writing changeset had seen', () => {
    const { an, binh, chi } = office()
    an.edit(['t1', 'title', 'An wrote'])
    binh.edit(['t1', 'title', 'Bình wrote'])
    chi.take(an)
    chi.edit(['t1', 'title', 'Chi chose, having seen An alone'])
    chi.take(binh)
    expect(values(chi, 'title')).toEqual(['Chi chose, having seen An alone', 'Bình wrote'])
  })

  test('is no conflict where the values are equal', () => {
    const { an, binh } = office()
    an.edit(['t1', 'progress', 40], ['t1', 'notes', 'Đã gửi'])
    binh.edit(['t1', 'progress', 40], ['t1', 'notes', 'Đã gửi'.normalize('NFD')])
    an.take(binh)
    expect(planOf(an.fold()).conflicts.size).toBe(0)
    expect(task(an)?.progress).toBe(40)
  })

  test('names the latest writer of a value that two wrote', () => {
    const { an, binh, chi } = office()
    an.edit(['t1', 'progress', 40])
    binh.edit(['t1', 'progress', 50])
    chi.edit(['t1', 'progress', 40])
    an.take(binh, chi)
    expect(conflict(an, 'progress')?.map(({ value, by }) => [value, by])).toEqual([
      [40, 'Chi'],
      [50, 'Bình'],
    ])
  })

  test('is in conflict where one emptied it and another wrote', () => {
    const { an, binh } = office(['t1', 'notes', 'before'])
    an.edit(['t1', 'notes', 'after'])
    binh.edit(['t1', 'notes', null])
    an.take(binh)
    expect(values(an, 'notes')).toEqual([null, 'after'])
    expect(task(an)).not.toHaveProperty('notes')
  })

  test('is decided by a choice, which is a changeset like any other', () => {
    const { an, binh } = office()
    an.edit(['t1', 'title', 'An wrote'])
    binh.edit(['t1', 'title', 'Bình wrote'])
    an.take(binh)
    expect(an.edit(['t1', 'title', 'Bình wrote'])?.ops).toEqual([
      ['tasks', 't1', 'title', 'Bình wrote', 'Bình wrote'],
    ])
    expect(planOf(an.fold()).conflicts.size).toBe(0)
    binh.take(an)
    expect(planOf(binh.fold()).conflicts.size).toBe(0)
    expect(task(binh)?.title).toBe('Bình wrote')
  })

  test('is not decided by clocks: the earlier value stays in the conflict even days apart', () => {
    const { an, binh } = office()
    an.edit(['t1', 'title', 'An wrote'])
    binh.now += 5 * 86_400_000
    binh.edit(['t1', 'title', 'Bình wrote'])
    an.take(binh)
    expect(values(an, 'title')).toEqual(['Bình wrote', 'An wrote'])
  })

  test('of the plan itself is a register as well', () => {
    const an = new Replica('a', 'An')
    an.commit([{ collection: 'plan', id: 'plan', field: 'title', to: 'Kế hoạch 2025' }])
    const binh = new Replica('b', 'Bình').take(an)
    an.commit([{ collection: 'plan', id: 'plan', field: 'title', to: 'Kế hoạch An' }])
    binh.commit([{ collection: 'plan', id: 'plan', field: 'title', to: 'Kế hoạch Bình' }])
    an.take(binh)
    expect(planOf(an.fold()).info.title).toBe('Kế hoạch An')
    expect([...planOf(an.fold()).conflicts.keys()]).toEqual([conflictKey('plan', 'plan', 'title')])
  })
})

describe('the order of a record', () => {
  test('is the latest, silently', () => {
    const { an, binh } = office()
    binh.edit(['t1', 'order', 'a5'])
    an.now += 7_200_000
    an.edit(['t1', 'order', 'a3'])
    binh.take(an)
    expect(task(binh)?.order).toBe('a3')
    expect(planOf(binh.fold()).conflicts.size).toBe(0)
  })
})

describe('a reference list', () => {
  test('takes in what both added', () => {
    const { an, binh } = office()
    an.edit(['t1', 'coordinating/stc', true])
    binh.edit(['t1', 'coordinating/skhcn', true])
    an.take(binh)
    expect(task(an)?.coordinating).toEqual({ skhcn: true, stc: true })
    expect(planOf(an.fold()).conflicts.size).toBe(0)
  })

  test('is in conflict element by element', () => {
    const { an, binh } = office(['t1', 'coordinating/stc', true])
    an.edit(['t1', 'coordinating/stc', null], ['t1', 'coordinating/snv', true])
    an.edit(['t1', 'coordinating/stc', true])
    binh.edit(['t1', 'coordinating/stc', null])
    an.take(binh)
    expect(values(an, 'coordinating/stc')).toEqual([null, true])
    expect(task(an)?.coordinating).toEqual({ snv: true })
  })

  test('edited as a whole becomes one op per element', () => {
    const { an } = office(['t1', 'coordinating', { snv: true, stc: true }])
    expect(currentValue(an.fold(), 'tasks', 't1', 'coordinating')).toEqual({ snv: true, stc: true })
    const edit = {
      collection: 'tasks',
      id: 't1',
      field: 'coordinating',
      to: { stc: true, skhcn: true },
    } as const
    expect(opsOf(an.fold(), [edit])).toEqual([
      ['tasks', 't1', 'coordinating/snv', true, null],
      ['tasks', 't1', 'coordinating/skhcn', null, true],
    ])
    expect(opsOf(an.fold(), [{ ...edit, to: null }])).toEqual([
      ['tasks', 't1', 'coordinating/snv', true, null],
      ['tasks', 't1', 'coordinating/stc', true, null],
    ])
  })
})

describe('folding', () => {
  test('passes over what is known', () => {
    const { an } = office()
    expect(foldChangesets(an.fold(), an.journal)).toBe(an.fold())
  })

  test('lets changesets behind a gap wait until the gap is filled', () => {
    const { an } = office()
    an.edit(['t1', 'title', 'two'])
    an.edit(['t1', 'title', 'three'])
    const [one, two, three] = an.journal
    if (!one || !two || !three) throw new Error('three changesets')
    const gap = foldChangesets(emptyFold(PLAN_ID), [three, one])
    expect(gap.plan.tasks.get('t1')?.title).toBe('Rà soát')
    expect(gap.count).toBe(2)
    const filled = foldChangesets(gap, [two])
    expect(filled.plan.tasks.get('t1')?.title).toBe('three')
    expect(filled.count).toBe(3)
  })

  test('counts as seen what arrives only later', () => {
    const { an, binh } = office()
    an.edit(['t1', 'title', 'An wrote'])
    binh.take(an).edit(['t1', 'title', 'Bình wrote over it'])
    const [mine, theirs] = ['a', 'b'].map(actor =>
      binh.journal.filter(changeset => changeset.actor === actor),
    )
    const fold = foldChangesets(foldChangesets(emptyFold(PLAN_ID), theirs ?? []), mine ?? [])
    expect(fold.plan.conflicts.size).toBe(0)
    expect(fold.plan.tasks.get('t1')?.title).toBe('Bình wrote over it')
  })

  test('takes nothing for seen that only somebody else had seen', () => {
    const { an, binh, chi } = office()
    an.edit(['t1', 'title', 'An wrote'])
    chi.take(an).edit(['t2', 'title', 'elsewhere'])
    // Bình has Chi's changesets but not An's second, which a damaged file had lost.
    binh.journal = [...binh.journal, ...chi.journal.filter(({ actor }) => actor === 'c')]
    binh.edit(['t1', 'title', 'Bình wrote'])
    const all = foldOf([...chi.journal, ...binh.journal])
    expect(
      all.plan.conflicts.get(conflictKey('tasks', 't1', 'title'))?.values.map(({ value }) => value),
    ).toEqual(['Bình wrote', 'An wrote'])
  })
})
