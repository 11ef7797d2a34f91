import { describe, expect, test } from 'vitest'
import { bandsOf, cellsCount, cellsOf } from '../../../../../src/ui/grid/sheet/bands'
import { MARK, marksOf } from '../../../../../src/ui/grid/sheet/marks'
import {
  boundsOf,
  containsCell,
  containsRange,
  everything,
  intersect,
  isSameRange,
  isSingleCell,
  normalise,
  type Range,
  rangeBetween,
  subtract,
  tilesOf,
  wholeColumns,
  wholeRows,
  within,
} from '../../../../../src/ui/grid/sheet/range'

const range = (top: number, bottom: number, left: number, right: number): Range => ({
  top,
  bottom,
  left,
  right,
})
const size = { rows: 10, columns: 5 }

test('a range lies between two cells, whichever comes first', () => {
  expect(rangeBetween({ row: 4, column: 1 }, { row: 2, column: 3 })).toEqual(range(2, 4, 1, 3))
  expect(normalise(range(4, 2, 3, 1))).toEqual(range(2, 4, 1, 3))
})

test('what is left without a part is up to four ranges, each cell in one of them', () => {
  const hole = (left: readonly Range[]) =>
    left.map(({ top, bottom, left, right }) => [top, bottom, left, right])
  expect(hole(subtract(range(1, 3, 1, 3), range(2, 2, 2, 2)))).toEqual([
    [1, 1, 1, 3],
    [2, 2, 1, 1],
    [2, 2, 3, 3],
    [3, 3, 1, 3],
  ])
  expect(subtract(range(1, 3, 1, 3), range(3, 9, 0, 9))).toEqual([range(1, 2, 1, 3)])
  expect(subtract(range(1, 3, 1, 3), range(0, 9, 0, 9))).toEqual([])
  expect(subtract(range(1, 3, 1, 3), range(4, 4, 1, 1))).toEqual([range(1, 3, 1, 3)])
})

test('both ends lie within', () => {
  const some = range(2, 4, 1, 3)
  expect(containsCell(some, { row: 4, column: 3 })).toBe(true)
  expect(containsCell(some, { row: 5, column: 3 })).toBe(false)
  expect(containsCell(some, { row: 2, column: 0 })).toBe(false)
  expect(containsRange(some, range(2, 4, 1, 3))).toBe(true)
  expect(containsRange(some, range(2, 5, 1, 3))).toBe(false)
  expect(isSameRange(some, range(2, 4, 1, 3))).toBe(true)
  expect(isSameRange(some, range(2, 4, 1, 2))).toBe(false)
  expect(isSingleCell(range(2, 2, 3, 3))).toBe(true)
  expect(isSingleCell(some)).toBe(false)
})

test('ranges share what lies in both, and nothing where they do not meet', () => {
  expect(intersect(range(0, 4, 0, 2), range(3, 8, 2, 4))).toEqual(range(3, 4, 2, 2))
  expect(intersect(range(0, 4, 0, 2), range(5, 8, 0, 2))).toBeNull()
  expect(boundsOf([range(3, 4, 2, 2), range(0, 1, 4, 4)])).toEqual(range(0, 4, 2, 4))
})

test('whole rows, columns and everything end at the grid; an empty grid has none', () => {
  expect(wholeRows(2, 3, size)).toEqual(range(2, 3, 0, 4))
  expect(wholeRows(8, 20, size)).toEqual(range(8, 9, 0, 4))
  expect(wholeColumns(3, 1, size)).toEqual(range(0, 9, 1, 3))
  expect(everything(size)).toEqual(range(0, 9, 0, 4))
  expect(everything({ rows: 0, columns: 5 })).toBeNull()
  expect(within(range(10, 12, 0, 1), size)).toBeNull()
})

describe('a block in a larger range', () => {
  test('is repeated where the range is a multiple', () => {
    expect(tilesOf(range(1, 4, 0, 3), { height: 2, width: 2 })).toEqual([
      { row: 1, column: 0 },
      { row: 1, column: 2 },
      { row: 3, column: 0 },
      { row: 3, column: 2 },
    ])
  })
  test('stands once where it is not', () => {
    expect(tilesOf(range(1, 5, 0, 3), { height: 2, width: 2 })).toEqual([{ row: 1, column: 0 }])
    expect(tilesOf(range(1, 1, 2, 2), { height: 3, width: 2 })).toEqual([{ row: 1, column: 2 }])
  })
})

describe('ranges that overlap', () => {
  test('become bands in which each cell stands once', () => {
    expect(bandsOf([range(0, 2, 0, 1), range(2, 3, 1, 2), range(6, 6, 4, 4)])).toEqual([
      { top: 0, bottom: 1, spans: [{ left: 0, right: 1 }] },
      { top: 2, bottom: 2, spans: [{ left: 0, right: 2 }] },
      { top: 3, bottom: 3, spans: [{ left: 1, right: 2 }] },
      { top: 6, bottom: 6, spans: [{ left: 4, right: 4 }] },
    ])
  })
  test('keep spans apart that do not touch', () => {
    expect(bandsOf([range(0, 0, 3, 4), range(0, 0, 0, 1)])).toEqual([
      {
        top: 0,
        bottom: 0,
        spans: [
          { left: 0, right: 1 },
          { left: 3, right: 4 },
        ],
      },
    ])
  })
  test('are counted and gone through without repeating', () => {
    expect(cellsCount([range(0, 2, 0, 1), range(2, 3, 1, 2)])).toBe(9)
    expect(cellsCount([range(0, 99_999, 0, 24)])).toBe(2_500_000)
    expect([...cellsOf([range(0, 0, 0, 1), range(0, 1, 1, 1)])]).toEqual([
      { row: 0, column: 0 },
      { row: 0, column: 1 },
      { row: 1, column: 1 },
    ])
  })
})

describe('the marks of a cell', () => {
  const one = { active: { row: 1, column: 1 }, ranges: [range(1, 1, 1, 1)] as [Range] }
  const many = { active: { row: 1, column: 1 }, ranges: [range(1, 2, 1, 2)] as [Range] }
  test('of a single cell are the focus alone', () => {
    expect(marksOf(one, 1, 1)).toBe(MARK.selected | MARK.active)
    expect(marksOf(one, 1, 2)).toBe(0)
  })
  test('of a range are its tint and its edges; the active cell stays untinted', () => {
    expect(marksOf(many, 1, 1)).toBe(MARK.selected | MARK.active | MARK.top | MARK.left)
    expect(marksOf(many, 2, 2)).toBe(MARK.selected | MARK.tinted | MARK.bottom | MARK.right)
    expect(marksOf(many, 3, 2)).toBe(0)
  })
})
