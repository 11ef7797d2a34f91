import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createScratch, journalOf, PLAN, titleEdit } from './scratch'

let scratch: ReturnType<typeof createScratch>
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.clear())

const one = journalOf('a', [[titleEdit('t1', 'One')]])
const two = journalOf('b', [[titleEdit('t1', 'Two')]], one)
const other = journalOf('c', [[titleEdit('t1', 'Other')]], one)

describe('put', () => {
  test('a new journal is stored whole', async () => {
    const { plans } = scratch.connect()
    expect(await plans.put(PLAN, two)).toMatchObject({
      ok: true,
      value: { id: PLAN, changesets: 2, tasks: 1 },
    })
    expect(await plans.journal(PLAN)).toEqual({ ok: true, value: two })
  })

  test('a longer journal appends only what is missing, behind what is stored', async () => {
    const { plans, database } = scratch.connect()
    await plans.put(PLAN, one)
    expect(await plans.put(PLAN, two)).toMatchObject({ ok: true, value: { changesets: 2 } })
    expect((await database.changesets.toArray()).map(row => row.position)).toEqual([1, 2])
    expect(await plans.journal(PLAN)).toEqual({ ok: true, value: two })
  })

  test('a shorter or equal journal changes nothing', async () => {
    const { plans } = scratch.connect()
    await plans.put(PLAN, two)
    expect(await plans.put(PLAN, one)).toMatchObject({ ok: true, value: { changesets: 2 } })
    expect(await plans.put(PLAN, two)).toMatchObject({ ok: true, value: { changesets: 2 } })
    expect(await plans.journal(PLAN)).toEqual({ ok: true, value: two })
  })

  test('a diverged journal is refused and nothing is written', async () => {
    const { plans } = scratch.connect()
    await plans.put(PLAN, two)
    expect(await plans.put(PLAN, other)).toEqual({ ok: false, error: { kind: 'diverged' } })
    expect(await plans.journal(PLAN)).toEqual({ ok: true, value: two })
  })

  test('a deleted plan stays in the list with its date and comes back whole', async () => {
    const { plans } = scratch.connect()
    await plans.put(PLAN, one)
    await plans.setDeleted(PLAN, 5)
    expect(await plans.list()).toMatchObject({ value: [{ deletedAt: 5 }] })
    await plans.setDeleted(PLAN, null)
    expect(await plans.list()).toMatchObject({ value: [{ deletedAt: null, changesets: 1 }] })
    expect(await plans.journal(PLAN)).toEqual({ ok: true, value: one })
  })

  test('datasets named by a file are kept with its plan, also when the journal is known already', async () => {
    const { plans } = scratch.connect()
    const entry = { edition: 'papi-2021', hash: 'a'.repeat(64) }
    await plans.put(PLAN, one)
    await plans.put(PLAN, one, [entry])
    await plans.put('other', one)
    expect(await plans.datasets(PLAN)).toEqual({ ok: true, value: [entry] })
    expect(await plans.datasets('other')).toEqual({ ok: true, value: [] })
  })

  test('plans whose ids begin alike do not mix', async () => {
    const { plans } = scratch.connect()
    await plans.put('plan-1', one)
    await plans.put('plan-10', two)
    expect(await plans.journal('plan-1')).toEqual({ ok: true, value: one })
  })
})
