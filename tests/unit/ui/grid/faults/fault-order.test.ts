import { describe, expect, test } from 'vitest'
import { inScreenOrder, nextFault } from '../../../../../src/ui/grid/faults/fault-order'

/** Rows c b a from top to bottom, columns x y z from left to right; the rest is hidden. */
const places = {
  rowPosition: (row: string) => ['c', 'b', 'a'].indexOf(row),
  columnPosition: (column: string) => ['x', 'y', 'z'].indexOf(column),
}
const at = (cell: string) => ({ row: cell[0] ?? '', column: cell[1] ?? '' })
const named = (cells: readonly { row: string; column: string }[]) =>
  cells.map(({ row, column }) => row + column)
const faults = inScreenOrder(['ax', 'qx', 'bz', 'by', 'bq', 'cy'].map(at), places)

test('faults stand as on screen, those in hidden columns and rows behind', () => {
  expect(named(faults)).toEqual(['cy', 'by', 'bz', 'bq', 'ax', 'qx'])
})

describe('the next fault', () => {
  const next = (from: string | null, step: 1 | -1) => {
    const found = nextFault(faults, from === null ? null : at(from), step, places)
    return found && found.row + found.column
  }

  test('is the one behind or before this one, and round the end', () => {
    expect(next('by', 1)).toBe('bz')
    expect(next('by', -1)).toBe('cy')
    expect(next('qx', 1)).toBe('cy')
    expect(next('cy', -1)).toBe('qx')
  })

  test('is found from a cell that is fine', () => {
    expect(next('bx', 1)).toBe('by')
    expect(next('bx', -1)).toBe('cy')
    expect(next('cx', -1)).toBe('qx')
    expect(next('az', 1)).toBe('qx')
    expect(next(null, 1)).toBe('cy')
    expect(nextFault([], at('cx'), 1, places)).toBeNull()
  })
})
