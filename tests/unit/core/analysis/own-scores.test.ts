import { describe, expect, test } from 'vitest'
import type { OwnScore } from '../../../../src/core/analysis/analysis'
import type { YearView } from '../../../../src/core/analysis/own-scores'
import { analysed, nodeOf } from './shipped'
import { column, dataset, edition, node, viewOf } from './small-edition'

const own = (
  code: string,
  score: OwnScore['score'],
  stage: OwnScore['stage'] = 'self',
  year = 2025,
): OwnScore => ({
  index: 'PAPI',
  year,
  node: code,
  score,
  stage,
})

describe('PAPI 2025, of which nothing is published yet', () => {
  test('is all empty and answers without ranks', () => {
    const open = analysed('PAPI', 2025)
    expect(open.columns.every(one => one.present === 0 && one.origin === null && !one.complete)).toBe(true)
    expect(nodeOf(open, 'PAPI').rank).toEqual({ kind: 'none' })
    expect([open.lenses, open.previousYear, open.ladder]).toEqual([[], 2024, []])
  })

  test('shows the own scores with their stage, compared with 2024, and combines a dimension once it is whole', () => {
    const open = analysed('PAPI', 2025, {
      ownScores: [own('PAPI.3.1', 2), own('PAPI.3.2', 0.5, 'appraisal1'), own('PAPI.3.3', 1.5, 'appraisal2')],
    })
    expect(nodeOf(open, 'PAPI.3.1')).toMatchObject({ score: 2, stage: 'self' })
    expect(nodeOf(open, 'PAPI.3.1').change).toBeCloseTo(2 - 1.714973, 9)
    expect(nodeOf(open, 'PAPI.3')).toMatchObject({ score: 4, stage: 'self' })
    expect(nodeOf(open, 'PAPI')).toMatchObject({ stage: null })
    expect(nodeOf(open, 'PAPI').score).toBeNaN()
    expect(open.components.find(one => one.code === 'PAPI.3')?.lowest.ratio).toEqual(['PAPI.3.2'])
  })

  test('takes the most advanced stage', () => {
    const open = analysed('PAPI', 2025, {
      ownScores: [own('PAPI.3.1', 2, 'appraisal1'), own('PAPI.3.1', 1.8, 'appraisal2'), own('PAPI.3.1', 3)],
    })
    expect(nodeOf(open, 'PAPI.3.1')).toMatchObject({ score: 1.8, stage: 'appraisal2' })
  })

  test('leaves other units alone', () => {
    const other = analysed('PAPI', 2025, { unit: 'quang-ngai', ownScores: [own('PAPI.3.1', 2)] })
    expect(nodeOf(other, 'PAPI.3.1').score).toBeNaN()
    expect(other.columns.find(one => one.code === 'PAPI.3.1')?.present).toBe(1)
  })
})

test('what is published stands before what is given', () => {
  const papi = analysed('PAPI', 2024, { ownScores: [own('PAPI.3.1', 3, 'appraisal2', 2024)] })
  expect(nodeOf(papi, 'PAPI.3.1')).toMatchObject({ score: 1.714973, stage: 'published' })
})

describe('a published column without the own unit', () => {
  const tree = edition([node('T', null), node('T.1', 'T'), node('T.2', 'T')])
  const score = (code: string, value: OwnScore['score']): OwnScore => ({
    ...own(code, value, 'self', 2020),
    index: 'T',
  })
  const view = (n: number, value: OwnScore['score']) =>
    viewOf(tree, dataset(['a', 'b', 'c'], [column(2020, 'T.1', [4, 8, null], { n })]), 2020, 'c', [
      score('T.1', value),
    ]).columns[1]

  test('becomes complete with its score when one of n is lacking', () => {
    expect(view(3, 9)).toMatchObject({ complete: true, best: 9 })
    expect([...(view(3, 9)?.ranks ?? [])]).toEqual([3, 2, 1])
  })

  test('does not judge it among n that were ranked without it', () => {
    expect(view(2, 9)).toMatchObject({ complete: true, best: 8, mean: 6, present: 3 })
    expect([...(view(2, 9)?.ranks ?? [])]).toEqual([2, 1, 0])
  })

  test('does not rank what does not apply', () => {
    expect(view(3, 'na')).toMatchObject({ complete: false, present: 2 })
    expect([...(view(3, 'na')?.notApplicable ?? [])]).toEqual([0, 0, 1])
  })

  test('gives the same figures as a table that held the score from the start', () => {
    const fast = viewOf(
      tree,
      dataset(['a', 'b', 'c'], [column(2020, 'T.1', [4, 8, null], { n: 3 }), column(2020, 'T.2', [1, 2, 3])]),
      2020,
      'c',
      [score('T.1', 6)],
    )
    const scratch = viewOf(
      tree,
      dataset(['a', 'b', 'c'], [column(2020, 'T.1', [4, 8, 6], { n: 3 }), column(2020, 'T.2', [1, 2, 3])]),
      2020,
    )
    const figures = (found: YearView) => found.columns.slice(1).map(({ stages: _, ...column }) => column)
    expect(figures(fast)).toEqual(figures(scratch))
    expect([...(fast.columns[1]?.stages ?? [])]).toEqual([0, 0, 4])
    expect(fast.columns[0]?.scores[2]).toBe(9)
  })
})

test('an edited score changes its figures and keeps those of the others, as asked anew', () => {
  const scores = (value: number) => [own('PAPI.3.1', value), own('PAPI.3.2', 0.5), own('PAPI.3.3', 1.5)]
  const before = analysed('PAPI', 2025, { ownScores: scores(2) })
  const after = analysed('PAPI', 2025, { ownScores: scores(3) })
  expect(nodeOf(after, 'PAPI.3.1').score).toBe(3)
  expect(nodeOf(after, 'PAPI.3').score).toBe(5)
  const column = (analysis: typeof after, code: string) => analysis.columns.find(one => one.code === code)
  expect(column(after, 'PAPI.3.2')).toBe(column(before, 'PAPI.3.2'))
  expect(analysed('PAPI', 2025, { ownScores: scores(2) })).toEqual(before)
  expect(analysed('PAPI', 2025).columns.every(one => one.present === 0)).toBe(true)
})
