import { describe, expect, test } from 'vitest'
import { compileTree } from '../../../../src/core/analysis/tree'
import type { Edition, EditionNode } from '../../../../src/core/edition/edition'
import type { Assessment } from '../../../../src/core/plan/plan'
import { findingsOf } from '../../../../src/ui/scores/own/findings'
import { scoreFault } from '../../../../src/ui/scores/own/score-fault'
import { type DatasetCell, stageCells } from '../../../../src/ui/scores/own/stage-cells'

const text = (words: string) => ({ vi: words, en: words, id: words })

const node = (code: string, parent: string | null, min: number | null, max: number | null): EditionNode => ({
  code,
  parent,
  name: text(code),
  min,
  max,
  better: 'high',
})

const edition = (combine: Edition['combine']): Edition => ({
  id: 't',
  index: 'T',
  name: text('T'),
  unitKind: 'province',
  years: [2025],
  levels: [text('index'), text('part')],
  combine,
  missing: 'any',
  notApplicable: 'exclude',
  rank: { decimals: 2, ties: 'shared' },
  publishesRanks: false,
  defaultLens: 'ratio',
  comparableWith: [],
  nodes: [node('T', null, 0, 20), node('T.1', 'T', 0, 10), node('T.2', 'T', 0, null)],
  sources: [],
})

const NONE: Readonly<Record<string, DatasetCell>> = {}

function cellsOf(
  assessments: Readonly<Record<string, Assessment>>,
  { combine = 'sum' as Edition['combine'], published = NONE } = {},
) {
  const tree = compileTree(edition(combine))
  const cells = stageCells(
    tree,
    code => assessments[code] ?? null,
    code => published[code] ?? null,
  )
  return { T: cells[0], 'T.1': cells[1], 'T.2': cells[2] }
}

describe('stages along the tree', () => {
  test('a stage of the parts comes to that stage of the whole, and only there', () => {
    const { T } = cellsOf({ 'T.1': { self: 3, appraisal1: 2.5 }, 'T.2': { self: 4 } })
    expect(T?.self).toMatchObject({ score: 7, from: 'computed', typed: null })
    expect(T?.appraisal1).toMatchObject({ score: Number.NaN, from: null })
  })

  test('what does not apply is left out of the whole', () => {
    const { T, 'T.2': part } = cellsOf({ 'T.1': { self: 3 }, 'T.2': { self: 'na' } })
    expect(part?.self).toMatchObject({ notApplicable: true, from: 'typed', fault: null })
    expect(T?.self).toMatchObject({ score: 3, from: 'computed' })
  })

  test('an impossible score stays as typed and does not count', () => {
    const { T, 'T.1': part } = cellsOf({ 'T.1': { self: 11 }, 'T.2': { self: 4 } })
    expect(part?.self).toEqual({
      score: Number.NaN,
      notApplicable: false,
      typed: 11,
      from: 'typed',
      fault: { kind: 'above-max', value: 11, limit: 10 },
    })
    expect(T?.self.from).toBeNull()
  })

  test('a published figure stands before what was typed as published', () => {
    const { 'T.1': part } = cellsOf({ 'T.1': { published: 9 } }, { published: { 'T.1': 6 } })
    expect(part?.published).toMatchObject({ score: 6, from: 'dataset', typed: 9 })
  })

  test('published parts are not added up where nobody published the whole', () => {
    const { T } = cellsOf({}, { published: { 'T.1': 6, 'T.2': 2 } })
    expect(T?.published.from).toBeNull()
  })

  test('an index that is only published is never combined', () => {
    const { T } = cellsOf({ 'T.1': { self: 3 }, 'T.2': { self: 4 } }, { combine: 'published' })
    expect(T?.self.from).toBeNull()
  })
})

describe('why a score does not count', () => {
  test('text, points beyond a known bound; nothing is wrong beyond an unknown one', () => {
    const bounded = node('T.1', 'T', 1 / 3, 10 / 3)
    expect(scoreFault(bounded, 'abc')).toEqual({ kind: 'not-a-number', text: 'abc' })
    expect(scoreFault(bounded, 0)).toEqual({ kind: 'below-min', value: 0, limit: 1 / 3 })
    expect(scoreFault(bounded, 3.5)).toEqual({ kind: 'above-max', value: 3.5, limit: 10 / 3 })
    expect(scoreFault(bounded, 'na')).toBeNull()
    expect(scoreFault(node('T.2', 'T', 0, null), 1000)).toBeNull()
  })
})

describe('what an assessment still owes', () => {
  const owed = (assessment: Assessment) => {
    const part = cellsOf({ 'T.1': assessment })['T.1']
    if (!part) throw new Error('T.1 has no cells')
    return findingsOf(assessment, part, 'high')
  }

  test('points without evidence ask for an explanation, and so do points that were cut', () => {
    expect(owed({ self: 3 })).toEqual(['no-evidence'])
    expect(owed({ self: 3, appraisal1: 2 })).toEqual(['no-evidence', 'cut'])
    expect(owed({ self: 3, appraisal1: 2, evidenceNumber: '12/BC' })).toEqual(['cut'])
    expect(owed({ self: 3, appraisal1: 3, evidencePlace: 'kho' })).toEqual([])
  })

  test('an explanation settles both; a bad, missing or inapplicable score owes nothing', () => {
    expect(owed({ self: 3, appraisal1: 2, explanation: 'đã bổ sung' })).toEqual([])
    expect(owed({ self: 11 })).toEqual([])
    expect(owed({ self: 'na' })).toEqual([])
    expect(owed({ appraisal1: 2 })).toEqual([])
  })
})
