import { describe, expect, test } from 'vitest'
import { assessmentAt, assessmentEdits, ownScores, placeOf } from '../../../../src/core/plan/own-scores'
import type { Assessment, Plan } from '../../../../src/core/plan/plan'

const place = { index: 'X', year: 2025, node: 'X.1' }

const planOf = (ownUnit: string | null, records: Readonly<Record<string, Assessment>>): Plan =>
  ({
    info: { ownUnit },
    assessments: new Map(Object.entries(records).map(([id, record]) => [id, { id, ...record }])),
  }) as unknown as Plan

describe('assessments of units', () => {
  test('stand without the unit for the plan’s own and with it for others', () => {
    const plan = planOf('a', {})
    expect(assessmentEdits(placeOf(plan, 'a', place), { self: 1 })).toEqual([
      { collection: 'assessments', id: 'X|2025|X.1', field: 'index', to: 'X' },
      { collection: 'assessments', id: 'X|2025|X.1', field: 'year', to: 2025 },
      { collection: 'assessments', id: 'X|2025|X.1', field: 'node', to: 'X.1' },
      { collection: 'assessments', id: 'X|2025|X.1', field: 'self', to: 1 },
    ])
    expect(
      assessmentEdits(placeOf(plan, 'b', place), { self: 1 }).map(({ id, field, to }) => [id, field, to]),
    ).toContainEqual(['X|2025|X.1|b', 'unit', 'b'])
  })

  test('are given for each unit, the most advanced stage first', () => {
    const plan = planOf('a', {
      'X|2025|X.1': { ...place, self: 3 },
      'X|2025|X.1|b': { ...place, unit: 'b', self: 4, appraisal1: 'na' },
    })
    expect(ownScores(plan)).toEqual([
      { ...place, score: 3, stage: 'self' },
      { ...place, unit: 'b', score: 'na', stage: 'appraisal1' },
    ])
    expect(ownScores(plan, undefined, 'self').map(({ unit, score }) => [unit, score])).toEqual([
      [undefined, 3],
      ['b', 4],
    ])
  })

  test('given before the plan had the unit for its own stay its scores', () => {
    const plan = planOf('b', {
      'X|2025|X.1': { ...place, self: 3 },
      'X|2025|X.1|b': { ...place, unit: 'b', self: 4 },
    })
    expect(ownScores(plan).map(({ unit, score }) => [unit, score])).toEqual([['b', 4]])
    expect(assessmentAt(plan, placeOf(plan, 'b', place))?.self).toBe(4)
  })
})
