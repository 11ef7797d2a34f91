import fc from 'fast-check'
import { generateKeyBetween } from 'fractional-indexing'
import { describe, expect, it } from 'vitest'
import { compareOrder, firstKeys, inOrder, moveBehind } from '../../../../src/core/plan/order'
import { assessmentEdits, ownScores } from '../../../../src/core/plan/own-scores'
import { type Proposal, proposeEdits } from '../../../../src/core/plan/propose'
import { counter, editsOf, planOfRecords, planWith } from '../../../support/plans'

describe('proposeEdits', () => {
  const proposal = (change: Partial<Proposal>): Proposal => ({
    ...{ index: 'PAPI', edition: 'papi-2021-2024', baseYear: 2024, year: 2025, picks: [], newTasks: [] },
    ...change,
  })
  const pick = { node: 'PAPI.5.3', score: 2.33, baseScore: 1.92, task: 't15' }

  it('writes a target with what it was set against', () => {
    const plan = planOfRecords({ tasks: { t15: { title: 'x', number: 15 } } })
    const edits = proposeEdits(plan, proposal({ picks: [pick] }), counter(), generateKeyBetween)
    expect(edits.every(edit => edit.collection === 'targets' && edit.id === 'n1')).toBe(true)
    expect(Object.fromEntries(edits.map(({ field, to }) => [field, to]))).toEqual({
      ...{ task: 't15', index: 'PAPI', edition: 'papi-2021-2024', node: 'PAPI.5.3' },
      ...{ year: 2025, score: 2.33, baseYear: 2024, baseScore: 1.92 },
    })
  })

  it('changes the target the task already has for that node and year', () => {
    const plan = planOfRecords({
      tasks: { t15: { title: 'x' } },
      targets: { old: { task: 't15', index: 'PAPI', node: 'PAPI.5.3', year: 2025, score: 2 } },
    })
    const ids = proposeEdits(plan, proposal({ picks: [pick] }), counter(), generateKeyBetween).map(
      ({ id }) => id,
    )
    expect(new Set(ids)).toEqual(new Set(['old']))
    const next = proposal({ picks: [pick], year: 2026 })
    expect(proposeEdits(plan, next, counter(), generateKeyBetween)[0]?.id).toBe('n1')
  })

  it('adds new tasks at the end with the next numbers, and sets fields of tasks that are there', () => {
    const plan = planOfRecords({ tasks: { t15: { title: 'x', number: 28, order: 'a3' } } })
    const edits = proposeEdits(
      plan,
      proposal({
        picks: [{ ...pick, task: 'new1' }],
        newTasks: [
          { id: 'new1', fields: { title: 'Mới', deadline: '2025-06-30' } },
          { id: 'new2', fields: { title: 'Mới nữa' } },
        ],
        taskFields: [{ id: 't15', fields: { leadAgency: 'a1' } }],
      }),
      counter(),
      generateKeyBetween,
    )
    const of = (id: string) =>
      Object.fromEntries(edits.filter(edit => edit.id === id).map(({ field, to }) => [field, to]))
    expect(of('new1')).toEqual({ order: 'a4', number: 29, title: 'Mới', deadline: '2025-06-30' })
    expect(of('new2')).toEqual({ order: 'a5', number: 30, title: 'Mới nữa' })
    expect(of('t15')).toEqual({ leadAgency: 'a1' })
    expect(of('n1')).toMatchObject({ task: 'new1', node: 'PAPI.5.3' })
  })

  it('puts a new task behind those that have no usable place as well', () => {
    const tasks = { a: { title: 'a', order: 'a0' }, b: { title: 'b', order: 'not a key' }, c: { title: 'c' } }
    const edits = editsOf({ tasks })
    const newTasks = [{ id: 'new', fields: { title: 'Mới' } }]
    const made = proposeEdits(planWith(edits), proposal({ newTasks }), counter(), generateKeyBetween)
    const after = planWith([...edits, ...made])
    expect(inOrder(after.tasks.values()).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'new'])
  })
})

describe('order', () => {
  const rows = [
    { id: 'b', order: 'a1' },
    { id: 'a', order: 'a1' },
    { id: 'c', order: 'Zz' },
    { id: 'd', order: 'not a key' },
    { id: 'e' },
  ]

  it('goes by code unit, then by id, with keyless records last', () => {
    expect(inOrder(rows).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd', 'e'])
  })

  it('starts lists with the keys the library itself gives', () => {
    const keys: string[] = []
    for (let count = 0; count < 70; count++) keys.push(generateKeyBetween(keys.at(-1) ?? null, null))
    expect(firstKeys(70)).toEqual(keys)
  })

  it('writes one key where neighbours differ', () => {
    const list = [
      { id: 'a', order: 'a0' },
      { id: 'b', order: 'a1' },
      { id: 'c', order: 'a2' },
    ]
    expect(moveBehind('tasks', list, ['c'], 'a', generateKeyBetween)).toEqual([
      { collection: 'tasks', id: 'c', field: 'order', to: 'a0V' },
    ])
    expect(moveBehind('tasks', list, ['c'], null, generateKeyBetween)).toEqual([
      { collection: 'tasks', id: 'c', field: 'order', to: 'Zz' },
    ])
  })

  it('arrives at the wanted order whatever keys there were', () => {
    const key = fc.constantFrom(
      'a0',
      'a1',
      'a1V',
      'Zz',
      'a0',
      'b',
      'a10',
      '',
      '\u00e9',
      null,
      'A00000000000000000000000000',
    )
    const lists = fc.array(key, { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(lists, fc.nat(), fc.nat(), (keys, from, to) => {
        const list = keys.map((order, position) => ({ id: `r${position}`, order }))
        const before = inOrder(list).map(({ id }) => id)
        const moved = before[from % before.length] as string
        const rest = before.filter(id => id !== moved)
        const place = to % (rest.length + 1)
        const edits = moveBehind('tasks', list, [moved], rest[place - 1] ?? null, generateKeyBetween)
        const after = list.map(row => ({
          ...row,
          order: (edits.find(edit => edit.id === row.id)?.to as string | undefined) ?? row.order,
        }))
        expect(after.sort(compareOrder).map(({ id }) => id)).toEqual([
          ...rest.slice(0, place),
          moved,
          ...rest.slice(place),
        ])
      }),
      { numRuns: 300 },
    )
  })
})

describe('ownScores', () => {
  it('takes the most advanced stage that holds a score', () => {
    const place = { index: 'PAPI', year: 2025, node: 'PAPI.1.1' }
    const scored = (fields: Record<string, unknown>) => ownScores(planWith(assessmentEdits(place, fields)))
    expect(scored({ self: 1, appraisal1: 2, appraisal2: 'x' })).toEqual([
      { ...place, score: 2, stage: 'appraisal1' },
    ])
    expect(scored({ self: 1, published: 'na' })).toEqual([{ ...place, score: 'na', stage: 'published' }])
    expect(scored({ self: '1,x' })).toEqual([])
  })

  it('writes the same record on every copy of a plan', () => {
    expect(assessmentEdits({ index: 'PAPI', year: 2025, node: 'PAPI.1.1' }, { self: null })[0]?.id).toBe(
      'PAPI|2025|PAPI.1.1',
    )
  })
})
