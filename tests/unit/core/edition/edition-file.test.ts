import { describe, expect, it } from 'vitest'
import type { Column } from '../../../../src/core/edition/dataset'
import type { Edition, EditionNode } from '../../../../src/core/edition/edition'
import { parseEditionFile } from '../../../../src/core/edition/edition-file'

const name = { vi: 'a', en: 'a', id: 'a' }
const node = (code: string, parent: string | null, rest: Partial<EditionNode> = {}): EditionNode => ({
  code,
  parent,
  name,
  min: 0,
  max: 10,
  better: 'high',
  ...rest,
})

const edition: Edition = {
  id: 'x-2020',
  index: 'X',
  name,
  unitKind: 'province',
  years: [2020, 2021],
  openYears: [2022],
  levels: [name, name, name],
  combine: 'sum',
  missing: 'any',
  notApplicable: 'exclude',
  rank: { decimals: null, ties: 'shared' },
  publishesRanks: true,
  defaultLens: 'rank',
  comparableWith: [],
  nodes: [node('X', null, { max: 20 }), node('X.1', 'X'), node('X.1.1', 'X.1'), node('X.2', 'X')],
  sources: ['s1'],
}
const column: Column = {
  year: 2020,
  node: 'X.1',
  n: 3,
  decimals: 2,
  origin: 'published',
  source: 's1',
  scores: [4, null, 'na'],
}

/** The fault of a file that differs from a sound one in one place; null = it is sound. */
function faultOf(
  editionChange: Partial<Edition>,
  columnChange: Partial<Column> = {},
  more: { units?: string[]; columns?: Column[]; edition?: string } = {},
): unknown {
  const parsed = parseEditionFile({
    edition: { ...edition, ...editionChange },
    dataset: {
      edition: more.edition ?? 'x-2020',
      units: more.units ?? ['a', 'b', 'c'],
      columns: more.columns ?? [{ ...column, ...columnChange }],
    },
  })
  return parsed.ok ? null : parsed.error
}

const at = { year: 2020, node: 'X.1' }

describe('an edition file', () => {
  it('is taken when nothing is wrong with it', () => {
    expect(faultOf({})).toBeNull()
  })

  it('is refused when a field is unknown, missing or of the wrong type, with the path', () => {
    expect(faultOf({ combine: 'median' as 'sum' })).toMatchObject({
      kind: 'edition-shape',
      path: 'edition.combine',
    })
    expect(faultOf({}, { scores: [Number.NaN, null, null] })).toMatchObject({ kind: 'edition-shape' })
    expect(parseEditionFile({ edition }).ok).toBe(false)
    expect(faultOf({}, { extra: 1 } as Partial<Column>)).toMatchObject({ path: 'dataset.columns.0' })
  })

  it('is refused when its tree is not one tree in preorder', () => {
    expect(faultOf({ nodes: [node('Y', null)] })).toEqual({ kind: 'bad-root', node: 'Y' })
    expect(faultOf({ nodes: [node('X', null), node('X.1', null)] })).toEqual({
      kind: 'bad-root',
      node: 'X.1',
    })
    expect(faultOf({ nodes: [node('X.1', 'X'), node('X', null)] })).toEqual({ kind: 'bad-root', node: 'X.1' })
    expect(faultOf({ nodes: [node('X', null), node('X.1', 'X'), node('X.1', 'X')] })).toEqual({
      kind: 'duplicate-node',
      node: 'X.1',
    })
    expect(faultOf({ nodes: [node('X', null), node('X.1.1', 'X.1'), node('X.1', 'X')] })).toEqual({
      kind: 'unknown-parent',
      node: 'X.1.1',
      parent: 'X.1',
    })
    expect(
      faultOf({ nodes: [node('X', null), node('X.1', 'X'), node('X.2', 'X'), node('X.1.1', 'X.1')] }),
    ).toEqual({ kind: 'not-preorder', node: 'X.1.1' })
  })

  it('is refused when a depth has no name or a range is empty', () => {
    expect(faultOf({ levels: [name, name] })).toEqual({ kind: 'level-without-name', node: 'X.1.1', depth: 2 })
    expect(faultOf({ nodes: [node('X', null, { min: 10, max: 10 })] })).toEqual({
      kind: 'empty-range',
      node: 'X',
    })
  })

  it('is refused when weights are missing, misplaced or do not sum to 1', () => {
    const weighted = { combine: 'weighted', scale: 10 } as const
    const nodes = (first?: number, second?: number): EditionNode[] => [
      node('X', null),
      node('X.1', 'X', first === undefined ? {} : { weight: first }),
      node('X.2', 'X', second === undefined ? {} : { weight: second }),
    ]
    expect(faultOf({ ...weighted, nodes: nodes(0.3, 0.7) })).toBeNull()
    expect(faultOf({ ...weighted, nodes: nodes(0.3) })).toEqual({ kind: 'weight-missing', node: 'X.2' })
    expect(faultOf({ ...weighted, nodes: nodes(0.25, 0.5) })).toEqual({
      kind: 'weights-do-not-sum',
      parent: 'X',
      sum: 0.75,
    })
    expect(faultOf({ combine: 'weighted', nodes: nodes(0.3, 0.7) })).toEqual({ kind: 'scale-missing' })
    expect(faultOf({ nodes: nodes(0.3) })).toEqual({ kind: 'weight-unexpected', node: 'X.1' })
  })

  it('is refused when years repeat or run backwards, an open year included', () => {
    expect(faultOf({ years: [2021, 2020] })).toEqual({ kind: 'years-not-ascending', year: 2020 })
    expect(faultOf({ openYears: [2021] })).toEqual({ kind: 'years-not-ascending', year: 2021 })
  })

  it('is refused when the official groups leave a rank out or count one twice', () => {
    const bands = (...ends: [number, number][]) => ends.map(([from, to]) => ({ name, from, to }))
    expect(faultOf({ groups: { n: 4, bands: bands([1, 2], [3, 4]) } })).toBeNull()
    expect(faultOf({ groups: { n: 4, bands: bands([1, 2], [4, 4]) } })).toEqual({
      kind: 'groups-have-gaps',
      from: 4,
    })
    expect(faultOf({ groups: { n: 4, bands: bands([1, 2], [2, 4]) } })).toEqual({
      kind: 'groups-have-gaps',
      from: 2,
    })
    expect(faultOf({ groups: { n: 5, bands: bands([1, 4]) } })).toEqual({ kind: 'groups-have-gaps', from: 5 })
  })

  it('is refused when the dataset is another edition’s or names a unit twice', () => {
    expect(faultOf({}, {}, { edition: 'y-2020' })).toEqual({ kind: 'other-edition', edition: 'y-2020' })
    expect(faultOf({}, {}, { units: ['a', 'b', 'a'] })).toEqual({ kind: 'duplicate-unit', unit: 'a' })
  })

  it('is refused when a column belongs to no year or node of the edition or comes twice', () => {
    expect(faultOf({}, { year: 2019 })).toEqual({ kind: 'year-not-in-edition', year: 2019, node: 'X.1' })
    expect(faultOf({}, { node: 'X.9' })).toEqual({ kind: 'node-not-in-edition', year: 2020, node: 'X.9' })
    expect(faultOf({}, {}, { columns: [column, { ...column, n: null }] })).toEqual({
      kind: 'duplicate-column',
      ...at,
    })
  })

  it('is refused when an array does not run along the units', () => {
    expect(faultOf({}, { scores: [1, 2] })).toEqual({ kind: 'wrong-length', field: 'scores', ...at })
    expect(faultOf({}, { ranks: [1] })).toEqual({ kind: 'wrong-length', field: 'ranks', ...at })
    expect(faultOf({}, { standardErrors: [] })).toEqual({
      kind: 'wrong-length',
      field: 'standardErrors',
      ...at,
    })
  })

  it('is refused when more units are scored than were ranked, or a rank is beyond n', () => {
    expect(faultOf({}, { n: 1, scores: [1, 2, 'na'] })).toEqual({
      kind: 'more-scores-than-n',
      n: 1,
      present: 2,
      ...at,
    })
    expect(faultOf({}, { n: 1, scores: [1, null, 'na'] })).toBeNull()
    expect(faultOf({}, { ranks: [4, null, null] })).toEqual({
      kind: 'rank-above-n',
      unit: 'a',
      rank: 4,
      ...at,
    })
    expect(faultOf({}, { n: null, ranks: [4, null, null] })).toBeNull()
  })

  it('is refused when a score, a mean or a regional mean lies outside min and max', () => {
    const outside = (unit: string, score: number) => ({ kind: 'out-of-range', unit, score, ...at })
    expect(faultOf({}, { scores: [null, 10.001, null] })).toEqual(outside('b', 10.001))
    expect(faultOf({}, { scores: [null, -0.001, null] })).toEqual(outside('b', -0.001))
    expect(faultOf({}, { mean: { score: 11, source: 's1' } })).toEqual(outside('mean', 11))
    expect(faultOf({}, { groupMeans: [{ group: 'g', score: 12, source: 's1' }] })).toEqual(
      outside('mean', 12),
    )
    expect(
      faultOf({ nodes: [node('X', null), node('X.1', 'X', { max: null })] }, { scores: [99, 0, 0] }),
    ).toBe(null)
  })

  it('takes a score below 1/3 only where the bound is printed as 0.33, and then down to 0.325', () => {
    const third = (rest: Partial<EditionNode>) => ({
      nodes: [node('X', null), node('X.1', 'X', { min: 1 / 3, max: 10 / 3, ...rest })],
    })
    const scores = (score: number) => ({ scores: [score, null, null] })
    expect(faultOf(third({}), scores(0.3317))).toMatchObject({ kind: 'out-of-range', score: 0.3317 })
    expect(faultOf(third({ boundDecimals: 2 }), scores(0.3317))).toBeNull()
    expect(faultOf(third({ boundDecimals: 2 }), scores(0.328))).toMatchObject({ kind: 'out-of-range' })
    expect(faultOf(third({ boundDecimals: 2 }), scores(3.339))).toMatchObject({ kind: 'out-of-range' })
  })

  it('is refused when an error is negative, a note has no unit or a source is not listed', () => {
    expect(faultOf({}, { standardErrors: [0.1, -0.1, null] })).toEqual({
      kind: 'negative-error',
      unit: 'b',
      ...at,
    })
    expect(faultOf({}, { notes: [{ unit: 'z', derivation: 'sum' }] })).toEqual({
      kind: 'note-on-unknown-unit',
      unit: 'z',
      ...at,
    })
    const unlisted = { kind: 'unlisted-source', source: 's9', ...at }
    expect(faultOf({}, { source: 's9' })).toEqual(unlisted)
    expect(faultOf({}, { mean: { score: 1, source: 's9' } })).toEqual(unlisted)
    expect(faultOf({}, { notes: [{ unit: 'a', source: 's9' }] })).toEqual(unlisted)
  })
})
