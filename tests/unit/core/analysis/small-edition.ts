import type { AnalysisRequest } from '../../../../src/core/analysis/analysis'
import { withOwnScores, type YearView } from '../../../../src/core/analysis/own-scores'
import { compileTree, type Tree } from '../../../../src/core/analysis/tree'
import { yearBaseOf } from '../../../../src/core/analysis/year-base'
import type { Cell, Column, Dataset, ScoreTable } from '../../../../src/core/edition/dataset'
import { Edition, type EditionNode } from '../../../../src/core/edition/edition'
import { compileTable } from '../../../../src/core/edition/score-table'

const text = (words: string) => ({ vi: words, en: words, id: words })

export const node = (code: string, parent: string | null, more: Partial<EditionNode> = {}): EditionNode => ({
  code,
  parent,
  name: text(code),
  min: 0,
  max: 10,
  better: 'high',
  ...more,
})

/** An index T with whatever rules a test needs. */
export const edition = (nodes: EditionNode[], more: Partial<Edition> = {}): Edition =>
  Edition.parse({
    id: 't-2020',
    index: 'T',
    name: text('T'),
    unitKind: 'province',
    years: [2020, 2021, 2022],
    openYears: [2023],
    levels: [text('index'), text('component'), text('indicator')],
    combine: 'sum',
    missing: 'any',
    notApplicable: 'exclude',
    rank: { decimals: null, ties: 'shared' },
    publishesRanks: false,
    defaultLens: 'rank',
    comparableWith: [],
    nodes,
    sources: [],
    ...more,
  })

export const column = (year: number, code: string, scores: Cell[], more: Partial<Column> = {}): Column => ({
  year,
  node: code,
  n: scores.filter(score => typeof score === 'number').length || null,
  decimals: null,
  origin: 'published',
  source: 's',
  scores,
  ...more,
})

export const dataset = (units: string[], columns: Column[]): Dataset => ({
  edition: 't-2020',
  units,
  columns,
})

function tableOf(of: Edition, data: Dataset, year: number): { tree: Tree; table: ScoreTable } {
  return { tree: compileTree(of), table: compileTable(of, data, year) }
}

/** A year ready for questions, with own scores of unit `own` where given. */
export function viewOf(
  of: Edition,
  data: Dataset,
  year: number,
  own = '',
  ownScores: AnalysisRequest['ownScores'] = [],
): YearView {
  const { tree, table } = tableOf(of, data, year)
  const request = { index: 'T', year, unit: own, ownUnit: own, k: null, ownScores }
  return withOwnScores(yearBaseOf(tree, table), request)
}
