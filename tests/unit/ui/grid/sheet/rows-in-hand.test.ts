import { describe, expect, test } from 'vitest'
import { rangesOfRows, rowsOf } from '../../../../../src/ui/grid/sheet/row-ranges'
import { rowsInHand } from '../../../../../src/ui/grid/sheet/rows-in-hand'
import type { Selection } from '../../../../../src/ui/grid/sheet/view'

const range = (top: number, bottom: number, left = 0, right = 3) => ({ top, bottom, left, right })

describe('rows of ranges', () => {
  test('stand once each, from top to bottom', () => {
    expect(rowsOf([range(4, 5), range(1, 2), range(2, 2, 3, 3)])).toEqual([1, 2, 4, 5])
  })

  test('become one range for each run of neighbours, the run of the active cell last', () => {
    const columns = { left: 1, right: 2 }
    expect(rangesOfRows([5, 1, 2], columns, 1)).toEqual([range(5, 5, 1, 2), range(1, 2, 1, 2)])
    expect(rangesOfRows([], columns, 0)).toBeNull()
  })
})

describe('rows in hand', () => {
  const rows = ['a', 'b', 'c', 'd']
  const ranges: Selection['ranges'] = [range(1, 1), range(3, 3)]
  const selection = () => ({ active: { row: 3, column: 0 }, ranges })
  const view = {
    rowAt: (position: number) => rows[position],
    rowCount: () => rows.length,
  } as Parameters<typeof rowsInHand<string>>[0]['view']
  const inHand = (...ticked: string[]) => rowsInHand({ selection, view }, new Set(ticked), row => row)

  test('are those of the ranges where nothing is ticked', () => {
    expect(inHand()).toEqual({ rows: ['b', 'd'], by: 'ranges' })
  })

  test('are the ticked ones, in the order of the screen', () => {
    expect(inHand('c', 'a')).toEqual({ rows: ['a', 'c'], by: 'ticks' })
  })

  test('never are ticked ones that a filter hides', () => {
    expect(inHand('hidden', 'a').rows).toEqual(['a'])
    expect(inHand('hidden')).toEqual({ rows: ['b', 'd'], by: 'ranges' })
  })
})
