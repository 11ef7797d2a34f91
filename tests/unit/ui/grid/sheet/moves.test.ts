import { describe, expect, test } from 'vitest'
import { edgeOfData, moved, nextInside } from '../../../../../src/ui/grid/sheet/moves'
import type { Range } from '../../../../../src/ui/grid/sheet/range'
import {
  adding,
  atCell,
  clamped,
  fromSelection,
  replacingLast,
} from '../../../../../src/ui/grid/sheet/selection-state'

const at = (row: number, column: number) => ({ row, column })

test('a move stops at the edge of the grid', () => {
  const size = { rows: 10, columns: 4 }
  expect(moved(at(2, 2), 'down', 3, size)).toEqual(at(5, 2))
  expect(moved(at(2, 2), 'down', 30, size)).toEqual(at(9, 2))
  expect(moved(at(2, 2), 'left', 5, size)).toEqual(at(2, 0))
})

describe('Ctrl+arrow', () => {
  /** One column from top to bottom, one row from left to right: x is filled. */
  const jump = (cells: string, from: number, direction: 'up' | 'down' | 'left' | 'right') => {
    const isAcross = direction === 'left' || direction === 'right'
    const size = isAcross ? { rows: 1, columns: cells.length } : { rows: cells.length, columns: 1 }
    const isEmpty = (row: number, column: number) => cells[row + column] === '.'
    const { row, column } = edgeOfData(isAcross ? at(0, from) : at(from, 0), direction, size, isEmpty)
    return row + column
  }
  test('goes from filled to the last filled before an empty one', () => {
    expect(jump('xxx.xx', 0, 'down')).toBe(2)
    expect(jump('xxx.xx', 5, 'left')).toBe(4)
  })
  test('goes from the last filled and from empty to the next filled', () => {
    expect(jump('xxx.xx', 2, 'down')).toBe(4)
    expect(jump('x...xx', 1, 'right')).toBe(4)
    expect(jump('xx..x', 3, 'up')).toBe(1)
  })
  test('goes to the edge of the grid where nothing follows', () => {
    expect(jump('xx....', 1, 'down')).toBe(5)
    expect(jump('..xxx', 2, 'left')).toBe(0)
    expect(jump('xxx', 0, 'right')).toBe(2)
  })
  test('stays where it stands at the edge', () => {
    expect(jump('xxx', 2, 'down')).toBe(2)
    expect(jump('.xx', 0, 'up')).toBe(0)
  })
})

describe('Enter and Tab inside a selection', () => {
  const block: Range = { top: 1, bottom: 2, left: 3, right: 4 }
  const go = (from: { row: number; column: number }, along: 'rows' | 'columns', back = false) =>
    nextInside({ active: from, ranges: [block] }, along, back).active
  test('go down, then right; right, then down', () => {
    expect(go(at(1, 3), 'rows')).toEqual(at(2, 3))
    expect(go(at(2, 3), 'rows')).toEqual(at(1, 4))
    expect(go(at(1, 3), 'columns')).toEqual(at(1, 4))
    expect(go(at(1, 4), 'columns')).toEqual(at(2, 3))
  })
  test('wrap at both ends', () => {
    expect(go(at(2, 4), 'rows')).toEqual(at(1, 3))
    expect(go(at(1, 3), 'columns', true)).toEqual(at(2, 4))
  })
  test('go on in the next range', () => {
    const other: Range = { top: 7, bottom: 7, left: 0, right: 1 }
    const ranges = [block, other] as const
    expect(nextInside({ active: at(7, 1), ranges: [...ranges] }, 'columns', false)).toEqual({
      active: at(1, 3),
      range: 0,
    })
    expect(nextInside({ active: at(7, 0), ranges: [...ranges] }, 'columns', true)).toEqual({
      active: at(2, 4),
      range: 0,
    })
  })
})

describe('a selection', () => {
  const first = atCell(at(2, 2))
  test('grows from where it began, and keeps its active cell', () => {
    const grown = replacingLast(first, at(2, 2), at(0, 4))
    expect(grown.ranges).toEqual([{ top: 0, bottom: 2, left: 2, right: 4 }])
    expect(grown.active).toEqual(at(2, 2))
  })
  test('with one more range is active there', () => {
    const two = adding(first, atCell(at(5, 0)))
    expect(two.ranges).toHaveLength(2)
    expect(two.active).toEqual(at(5, 0))
    expect(replacingLast(two, at(5, 0), at(6, 1)).ranges).toEqual([
      { top: 2, bottom: 2, left: 2, right: 2 },
      { top: 5, bottom: 6, left: 0, right: 1 },
    ])
  })
  test('taken over moves the corner opposite to its active cell', () => {
    const taken = fromSelection({ active: at(3, 1), ranges: [{ top: 0, bottom: 3, left: 1, right: 4 }] })
    expect(taken.anchor).toEqual(at(3, 1))
    expect(taken.head).toEqual(at(0, 4))
  })
  test('loses what is gone from the grid', () => {
    const whole = replacingLast(first, at(2, 2), at(9, 4))
    expect(clamped(whole, { rows: 5, columns: 4 })?.ranges).toEqual([
      { top: 2, bottom: 4, left: 2, right: 3 },
    ])
    expect(clamped(whole, { rows: 1, columns: 9 })?.ranges).toEqual([
      { top: 0, bottom: 0, left: 2, right: 2 },
    ])
    expect(clamped(whole, { rows: 0, columns: 9 })).toBeNull()
  })
})
