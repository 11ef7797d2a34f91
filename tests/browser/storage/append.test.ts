import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkChains } from '../../../src/core/journal/chains'
import { createScratch, journalOf, PLAN, requestOf, titleEdit } from './scratch'

let scratch: ReturnType<typeof createScratch>
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.clear())

const opened = journalOf('seed', [[titleEdit('t1', 'Cut procedures'), titleEdit('t2', 'One door')]])

async function two() {
  const a = scratch.connect().plans
  const b = scratch.connect().plans
  await a.put(PLAN, opened)
  return { a, b }
}

const value = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('append', () => {
  test('two connections writing at once give one gap-free chain of the shared actor', async () => {
    const { a, b } = await two()
    await Promise.all(
      Array.from({ length: 20 }, (_, step) =>
        [a, b].map((plans, tab) =>
          plans.append(requestOf(opened, [titleEdit(`new-${tab}-${step}`, 'x')], `tab-${tab}`)),
        ),
      ).flat(),
    )
    const journal = value(await b.journal(PLAN))
    const own = journal.slice(1)
    expect(own.map(changeset => changeset.seq)).toEqual(Array.from({ length: 40 }, (_, step) => step + 1))
    expect(new Set(own.map(changeset => changeset.actor)).size).toBe(1)
    expect(checkChains(journal).broken).toEqual([])
    expect(own[0]?.seen).toEqual({ seed: [1, opened[0]?.hash.slice(0, 8)] })
  })

  test('a stale tab does not overwrite a moved register and gets the value that stands there', async () => {
    const { a, b } = await two()
    value(await a.append(requestOf(opened, [titleEdit('t1', 'Of A')], 'A')))
    const answer = value(
      await b.append(requestOf(opened, [titleEdit('t1', 'Of B'), titleEdit('t2', 'Also of B')], 'B')),
    )
    expect(answer.refused.map(({ op, stored }) => [op[4], stored.value, stored.by])).toEqual([
      ['Of B', 'Of A', 'A'],
    ])
    expect(answer.written?.ops).toEqual([['tasks', 't2', 'title', 'One door', 'Also of B']])
    expect(answer.tail.map(changeset => changeset.by)).toEqual(['A', 'B'])
  })

  test('an edit of which nothing is left is not written at all', async () => {
    const { a, b } = await two()
    value(await a.append(requestOf(opened, [titleEdit('t1', 'Of A')], 'A')))
    const answer = value(await b.append(requestOf(opened, [titleEdit('t1', 'Of B')], 'B')))
    expect(answer.written).toBeNull()
    expect(value(await a.journal(PLAN))).toHaveLength(2)
  })

  test('a delete is refused when another tab edited the record meanwhile', async () => {
    const { a, b } = await two()
    value(await a.append(requestOf(opened, [titleEdit('t1', 'Of A')], 'A')))
    const remove = { collection: 'tasks', id: 't1', field: 'deleted', to: true } as const
    const answer = value(await b.append(requestOf(opened, [remove], 'B')))
    expect(answer.written).toBeNull()
    expect(answer.refused.map(({ op, stored }) => [op[2], stored.value])).toEqual([['deleted', 'Of A']])
  })

  test('a refused taking back of a delete shows what stands there, not a newer edit beside it', async () => {
    const { a, b } = await two()
    const removed = (to: boolean) => ({ collection: 'tasks', id: 't1', field: 'deleted', to }) as const
    const gone = journalOf('seed', [[removed(true)]], opened)
    await a.put(PLAN, gone)
    value(await a.append(requestOf(gone, [removed(false)], 'A')))
    const again = value(await a.journal(PLAN))
    value(await a.append(requestOf(again, [removed(true)], 'A')))
    value(await a.append(requestOf(value(await a.journal(PLAN)), [titleEdit('t1', 'Of A')], 'A')))
    const answer = value(await b.append(requestOf(gone, [removed(false)], 'B')))
    expect(answer.refused.map(({ op, stored }) => [op[2], op[4], stored.value])).toEqual([
      ['deleted', false, true],
    ])
  })

  test("a tab's own earlier edit does not refuse its later one made before the answer", async () => {
    const { a } = await two()
    const [first, second] = await Promise.all([
      a.append(requestOf(opened, [titleEdit('t1', 'First')], 'A')),
      a.append(requestOf(opened, [titleEdit('t1', 'Second')], 'A')),
    ])
    expect(value(first).written?.seq).toBe(1)
    expect(value(second).written?.seq).toBe(2)
    expect(value(second).refused).toEqual([])
  })

  test('the same edit sent twice is written once', async () => {
    const { a } = await two()
    const request = requestOf(opened, [titleEdit('t1', 'Once')], 'A')
    const first = value(await a.append(request))
    const second = value(await a.append(request))
    expect(second.written).toEqual(first.written)
    expect(value(await a.journal(PLAN))).toHaveLength(2)
  })

  test('the list shows title, tasks and changesets after every append', async () => {
    const { a } = await two()
    value(
      await a.append(
        requestOf(
          opened,
          [{ collection: 'plan', id: 'plan', field: 'title', to: 'Kế hoạch' }, titleEdit('t3', 'New')],
          'A',
        ),
      ),
    )
    expect(value(await a.list())).toMatchObject([{ id: PLAN, title: 'Kế hoạch', tasks: 3, changesets: 2 }])
  })

  test('another tab is told of what was appended', async () => {
    const { a, b } = await two()
    const told = new Promise<{ by: string; after: number }>(resolve => {
      b.watchJournal(
        PLAN,
        () => 1,
        (newer, after) => resolve({ by: newer[0]?.by ?? '', after }),
      )
    })
    value(await a.append(requestOf(opened, [titleEdit('t1', 'Of A')], 'A')))
    expect(await told).toEqual({ by: 'A', after: 1 })
  })

  test('the actor of a plan copy is the same in every tab and another one in another copy', async () => {
    const { a, b } = await two()
    const [mine, same, other] = await Promise.all([a.actor(PLAN), b.actor(PLAN), a.actor('copy')])
    expect(value(mine)).toBe(value(same))
    expect(value(other)).not.toBe(value(mine))
  })
})
