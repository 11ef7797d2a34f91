import { describe, expect, it } from 'vitest'
import { otherMode } from '../../../../../src/ui/grid/sheet/fill/fill-plan'
import { fillTarget, fillToEdge, seriesInside } from '../../../../../src/ui/grid/sheet/fill/fill-target'
import { fillTip } from '../../../../../src/ui/grid/sheet/fill/fill-tip'
import { smallSheet } from './small-sheet'

const range = (top: number, left: number, bottom: number, right: number) => ({ top, bottom, left, right })

describe('the part that a drag fills', () => {
  const source = range(3, 2, 4, 3)
  it.each([
    ['down', { row: 7, column: 3 }, range(5, 2, 7, 3)],
    ['up', { row: 1, column: 2 }, range(1, 2, 2, 3)],
    ['right', { row: 4, column: 6 }, range(3, 4, 4, 6)],
    ['left', { row: 3, column: 0 }, range(3, 0, 4, 1)],
    ['where it lies farther off', { row: 5, column: 6 }, range(3, 4, 4, 6)],
    ['down where both are as far', { row: 6, column: 5 }, range(5, 2, 6, 3)],
    ['nothing inside', { row: 4, column: 2 }, null],
  ])('%s', (_, cell, expected) => {
    expect(fillTarget(source, cell)).toEqual(expected)
  })
})

describe('a double click', () => {
  const full = (...cells: string[]) => {
    const known = new Set(cells)
    return (row: number, column: number) => !known.has(`${row} ${column}`)
  }
  it('goes by the left, then by the right, then by the columns themselves', () => {
    const source = range(0, 1, 0, 1)
    expect(fillToEdge(source, 9, 3, full('1 0', '2 0', '4 0', '1 2'))).toEqual(range(1, 1, 2, 1))
    expect(fillToEdge(source, 9, 3, full('1 2', '2 2', '3 2'))).toEqual(range(1, 1, 3, 1))
    expect(fillToEdge(source, 9, 3, full('1 1'))).toEqual(range(1, 1, 1, 1))
    expect(fillToEdge(source, 9, 3, full('2 0', '2 2'))).toBeNull()
    expect(fillToEdge(source, 2, 3, full('1 0', '2 0'))).toEqual(range(1, 1, 1, 1))
  })
})

describe('a series by command', () => {
  it('begins with the filled cells, goes down, and in one row to the right', () => {
    const isEmpty = (row: number, column: number) => row > 1 || column > 1
    expect(seriesInside(range(0, 0, 5, 1), isEmpty)).toEqual({
      source: range(0, 0, 1, 1),
      target: range(2, 0, 5, 1),
    })
    expect(seriesInside(range(0, 0, 0, 4), isEmpty)).toEqual({
      source: range(0, 0, 0, 1),
      target: range(0, 2, 0, 4),
    })
    expect(seriesInside(range(0, 0, 3, 0), () => false)).toEqual({
      source: range(0, 0, 0, 0),
      target: range(1, 0, 3, 0),
    })
    expect(seriesInside(range(0, 0, 0, 0), isEmpty)).toBeNull()
  })
})

describe('the tip', () => {
  const { view, sheet } = smallSheet(
    ['n', 'day', 'who'],
    [{ n: 5, day: '2025-11-30', who: 'so-noi-vu' }, {}, {}, { locked: true }],
  )
  const words = {
    empty: () => '(trống)',
    number: (value: number) => value.toFixed(1),
    date: (iso: string) => `ngày ${iso}`,
  }
  const tip = (column: number, bottom: number, mode: 'series' | 'copy' | 'count' = 'series') =>
    fillTip(
      { source: range(0, 0, 0, 2), target: range(1, 0, bottom, 2), mode, over: { row: bottom, column } },
      view,
      { ...sheet, kindOf: column => column },
      words,
    )
  it('says what the last cell will show that may be written, in the line of the pointer', () => {
    expect(tip(0, 2)).toBe('5')
    expect(tip(0, 2, 'count')).toBe('7.0')
    expect(tip(1, 1)).toBe('ngày 2025-12-01')
    expect(tip(1, 3)).toBe('ngày 2025-12-02')
    expect(tip(1, 2, 'copy')).toBe('2025-11-30')
    expect(tip(2, 2)).toBe('so-noi-vu')
    expect(tip(9, 2)).toBe('so-noi-vu')
  })
  it('of an empty cell says so; where all may only be read it is silent', () => {
    const asked = { mode: 'copy', over: { row: 2, column: 0 } } as const
    const empty = { ...asked, source: range(1, 0, 1, 0), target: range(2, 0, 2, 0) }
    expect(fillTip(empty, view, sheet, words)).toBe('(trống)')
    const locked = { ...asked, source: range(2, 0, 2, 0), target: range(3, 0, 3, 0) }
    expect(fillTip(locked, view, sheet, words)).toBeNull()
  })
  it('Ctrl copies where a series would come, and counts one number on', () => {
    expect(otherMode(range(0, 0, 0, 0), range(1, 0, 1, 0), view, sheet)).toBe('count')
    expect(otherMode(range(0, 0, 0, 1), range(1, 0, 1, 1), view, sheet)).toBe('copy')
  })
})
