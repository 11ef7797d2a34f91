import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type MergeCell, reconcile } from '../../../../src/core/journal/reconcile'
import { historyArbitrary, RUNS, TIMEOUT } from '../../../support/journal-histories'
import { office } from '../../../support/journal-office'
import { PLAN_ID, type Replica } from '../../../support/journal-replica'

vi.setConfig({ testTimeout: TIMEOUT })

const between = (mine: Replica, ...received: readonly Replica[]) =>
  reconcile(
    PLAN_ID,
    mine.journal,
    received.map(({ journal }) => journal),
  )
const brief = (cells: readonly MergeCell[]) =>
  cells.map(({ kind, id, field, before, mine, merged }) => [kind, id, field, before, mine, merged])

describe('what a merge would mean', () => {
  test('fields changed on one side, on both to the same, and on both to different values', () => {
    const { an, binh } = office(['t1', 'notes', 'old'], ['t1', 'budget', 5])
    an.edit(['t1', 'title', 'by An'], ['t1', 'notes', 'agreed'], ['t1', 'result', 'only An'])
    binh.edit(['t1', 'title', 'by Bình'], ['t1', 'notes', 'agreed'], ['t1', 'budget', 7])
    const { cells, incoming } = between(an, binh)
    expect(brief(cells)).toEqual([
      ['theirs', 't1', 'budget', 5, 5, 7],
      ['same', 't1', 'notes', 'old', 'agreed', 'agreed'],
      ['mine', 't1', 'result', null, 'only An', 'only An'],
      ['conflict', 't1', 'title', 'Rà soát', 'by An', 'by Bình'],
    ])
    expect(incoming.map(({ by }) => by)).toEqual(['Bình'])
    expect(cells[3]?.candidates.map(({ value, by, mine, sources }) => [value, by, mine, sources])).toEqual([
      ['by Bình', 'Bình', false, [0]],
      ['by An', 'An', true, []],
    ])
  })

  test('several copies at once: each value names the copies that brought it', () => {
    const { an, binh, chi } = office()
    binh.edit(['t1', 'title', 'by Bình'])
    chi.edit(['t1', 'title', 'by Chi'])
    const cells = between(an, binh, chi).cells
    expect(cells).toHaveLength(1)
    expect(cells[0]?.kind).toBe('conflict')
    expect(cells[0]?.candidates.map(({ value, sources }) => [value, sources])).toEqual([
      ['by Chi', [1]],
      ['by Bình', [0]],
    ])
  })

  test('deleted by one, edited by the other', () => {
    const { an, binh } = office()
    an.edit(['t1', 'title', 'still needed'])
    binh.edit(['t1', 'deleted', true])
    const conflict = between(an, binh).cells.find(({ kind }) => kind === 'conflict')
    expect(conflict).toMatchObject({ id: 't1', field: 'deleted' })
    expect(conflict?.candidates.map(({ value, by, mine }) => [value, by, mine])).toEqual([
      [true, 'Bình', false],
      [false, 'An', true],
    ])
    const fromBinh = between(binh, an).cells.find(({ kind }) => kind === 'conflict')
    expect(fromBinh).toMatchObject({ id: 't1', field: 'deleted' })
  })

  test('a conflict that has been open here all along is not told again', () => {
    const { an, binh, chi } = office()
    an.edit(['t1', 'title', 'by An'])
    binh.edit(['t1', 'title', 'by Bình'])
    an.take(binh)
    chi.take(an)
    chi.edit(['t1', 'notes', 'more'])
    expect(brief(between(an, chi).cells)).toEqual([['theirs', 't1', 'notes', null, null, 'more']])
  })

  test('a copied profile: both branches are told apart', () => {
    const { an } = office()
    const twin = Object.assign(Object.create(Object.getPrototypeOf(an)), an) as Replica
    an.edit(['t1', 'title', 'here'])
    twin.edit(['t1', 'title', 'there'], ['t1', 'notes', 'x'])
    const { cells, renamed } = between(an, twin)
    expect(renamed).toHaveLength(1)
    expect(
      cells.find(({ field }) => field === 'title')?.candidates.map(({ value, mine }) => [value, mine]),
    ).toEqual(
      expect.arrayContaining([
        ['here', true],
        ['there', false],
      ]),
    )
  })

  test('tells of every new conflict and of every field that will show another value', () => {
    fc.assert(
      fc.property(historyArbitrary({ copies: true }), ({ replicas }) => {
        const [mine, ...others] = replicas
        if (mine === undefined) return
        const { cells, mine: own, merged } = between(mine, ...others)
        const told = new Map(
          cells.map(cell => [JSON.stringify([cell.collection, cell.id, cell.field]), cell]),
        )
        for (const key of merged.conflicts.keys())
          if (!own.conflicts.has(key)) expect(told.get(key)?.kind).toBe('conflict')
        for (const [id, task] of merged.tasks) {
          const old = own.tasks.get(id)
          for (const field of ['title', 'notes'] as const) {
            if (task[field] === old?.[field]) continue
            const cell = told.get(JSON.stringify(['tasks', id, field]))
            // A record that a delete hid here and an edit brings back shows fields nobody wrote to.
            if (old === undefined && told.has(JSON.stringify(['tasks', id, 'deleted']))) continue
            expect(['theirs', 'conflict']).toContain(cell?.kind)
          }
        }
      }),
      { numRuns: RUNS },
    )
  })
})
