import { describe, expect, test } from 'vitest'
import type { AnalysisRequest, OwnScore } from '../../../../src/core/analysis/analysis'
import { stageAt, withOwnScores } from '../../../../src/core/analysis/own-scores'
import { compileTree } from '../../../../src/core/analysis/tree'
import { yearBaseOf } from '../../../../src/core/analysis/year-base'
import type { Column } from '../../../../src/core/edition/dataset'
import { compileTable } from '../../../../src/core/edition/score-table'
import { column, dataset, edition, node } from './small-edition'

const UNITS = ['a', 'b', 'c', 'd']
const TREE = edition([
  node('T', null, { max: 20 }),
  node('T.1', 'T'),
  node('T.2', 'T'),
  node('T.3', 'T', { max: 3, adds: 'penalty', better: 'low' }),
])

const given = (
  unit: string | undefined,
  code: string,
  score: OwnScore['score'],
  stage: OwnScore['stage'] = 'self',
): OwnScore => ({ unit, index: 'T', year: 2020, node: code, score, stage })

/** Rows of scores, one a unit: T.1, T.2, T.3. */
const sheet = (rows: readonly (readonly OwnScore['score'][])[]): OwnScore[] =>
  rows.flatMap((row, unit) => row.map((score, place) => given(UNITS[unit], `T.${place + 1}`, score)))

function view(ownScores: OwnScore[], columns: Column[] = [], isOwnIndex = true) {
  const base = yearBaseOf(compileTree(TREE), compileTable(TREE, dataset(UNITS, columns), 2020), isOwnIndex)
  const request: AnalysisRequest = { index: 'T', year: 2020, unit: 'a', ownUnit: 'a', k: null, ownScores }
  return { base, request, view: withOwnScores(base, request) }
}

const SHEET = sheet([
  [8, 7, 0],
  [9, 9, 1],
  [6, 5, 0],
  [9, 8, 0],
])

describe('scores of all units of an index of the plan', () => {
  test('complete the columns of a year without a dataset, and totals are ranked', () => {
    const [total, first, , penalty] = view(SHEET).view.columns
    expect([...(total?.scores ?? [])]).toEqual([15, 17, 11, 17])
    expect([...(total?.ranks ?? [])]).toEqual([3, 1, 4, 1])
    expect(total).toMatchObject({ n: 4, complete: true, mean: 15, best: 17 })
    expect([...(first?.ranks ?? [])]).toEqual([3, 1, 4, 1])
    // Least is taken off three of them.
    expect([...(penalty?.ranks ?? [])]).toEqual([1, 4, 1, 1])
  })

  test('rank nobody while one is lacking', () => {
    const [total] = view(SHEET.slice(1)).view.columns
    expect(total).toMatchObject({ n: 4, present: 3, complete: false })
    expect([...(total?.ranks ?? [])]).toEqual([0, 0, 0, 0])
  })

  test('leave a unit out of a column that does not apply to it', () => {
    const scores = SHEET.map(each =>
      each.unit === 'c' && each.node === 'T.2' ? { ...each, score: 'na' as const } : each,
    )
    const [total, , second] = view(scores).view.columns
    expect(second).toMatchObject({ n: 3, complete: true })
    expect([...(second?.ranks ?? [])]).toEqual([3, 1, 0, 2])
    expect([...(total?.scores ?? [])]).toEqual([15, 17, 6, 17])
  })

  test('carry their stage to parents: the least advanced of the parts', () => {
    const scores = [...SHEET, given('b', 'T.1', 8, 'appraisal1')]
    const { view: found } = view(scores)
    expect([...(found.columns[0]?.scores ?? [])]).toEqual([15, 16, 11, 17])
    expect([stageAt(found, 1, 1), stageAt(found, 0, 1), stageAt(found, 1, 0)]).toEqual([
      'appraisal1',
      'self',
      'self',
    ])
  })

  test('stand behind what is published', () => {
    const published = [column(2020, 'T.1', [1, 2, null, 4], { n: 4 })]
    const found = view(SHEET, published).view
    expect([...(found.columns[1]?.scores ?? [])]).toEqual([1, 2, 6, 4])
    expect([stageAt(found, 1, 0), stageAt(found, 1, 2)]).toEqual(['published', 'self'])
    expect([...(found.columns[1]?.stages ?? [])]).toEqual([0, 0, 4, 0])
  })

  test('count for the own unit alone in a shipped index', () => {
    const found = view(SHEET, [], false).view
    expect([...(found.columns[1]?.scores ?? [])]).toEqual([8, Number.NaN, Number.NaN, Number.NaN])
    expect(found.columns[1]).toMatchObject({ n: 0, complete: false })
  })

  test('change nothing but the columns above an edited cell', () => {
    const { base, request, view: before } = view(SHEET)
    const edited = [...SHEET, given('c', 'T.2', 6, 'appraisal1')]
    const after = withOwnScores(base, { ...request, ownScores: edited }, before)
    expect(after.columns.map((one, place) => one === before.columns[place])).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect(after.columns[0]?.scores[2]).toBe(12)
  })
})
