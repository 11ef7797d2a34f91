import { describe, expect, it } from 'vitest'
import { findAll, findNext, planReplace } from '../../../../../src/ui/grid/sheet/find/find'
import { selecting, smallSheet } from './small-sheet'

const { sheet, view } = smallSheet(
  ['a', 'b'],
  [
    { id: 'r0', a: 'Đất đai', b: 'Sở Nội vụ' },
    { id: 'r1', a: 'dat', b: 'Đất đai'.normalize('NFD') },
    { id: 'r2', a: 1.5, b: 'xin ĐẤT, trả đất', locked: true },
  ],
)
const at = (row: number, column: number) => ({ row, column })
const query = (text: string, whole = false) => ({ text, whole })

describe('find', () => {
  it('goes row by row from the active cell, round the end, tones and case aside', () => {
    const next = (row: number, column: number) => findNext(query('dất'), at(row, column), false, view, sheet)
    expect(next(0, 0)).toEqual(at(1, 0))
    expect(next(1, 0)).toEqual(at(1, 1))
    expect(next(1, 1)).toEqual(at(2, 1))
    expect(next(2, 1)).toEqual(at(0, 0))
  })

  it('goes back', () => {
    const previous = (row: number, column: number) =>
      findNext(query('đất'), at(row, column), true, view, sheet)
    expect(previous(1, 1)).toEqual(at(1, 0))
    expect(previous(1, 0)).toEqual(at(0, 0))
    expect(previous(0, 0)).toEqual(at(2, 1))
  })

  it('comes back to the cell itself where it is the only one', () => {
    expect(findNext(query('noi vu'), at(0, 1), false, view, sheet)).toEqual(at(0, 1))
    expect(findNext(query('noi vu'), at(0, 1), true, view, sheet)).toEqual(at(0, 1))
    expect(findNext(query('vắng'), at(0, 1), false, view, sheet)).toBeNull()
    expect(findNext(query(''), at(0, 1), false, view, sheet)).toBeNull()
  })

  it('finds whole cells, and only within ranges where it is told so', () => {
    expect(findAll(query('ĐẤT', true), view, sheet)).toEqual({ cells: [at(1, 0)], more: false })
    const ranges = selecting([1, 1, 2, 1]).ranges
    expect(findAll({ ...query('đất'), ranges }, view, sheet).cells).toEqual([at(1, 1), at(2, 1)])
    expect(findNext({ ...query('đất'), ranges }, at(2, 1), false, view, sheet)).toEqual(at(1, 1))
  })

  it('finds the text as it is seen, up to a limit', () => {
    expect(findAll(query('1,5'), view, sheet).cells).toEqual([at(2, 0)])
    expect(findAll(query('đất'), view, sheet, 2)).toEqual({ cells: [at(0, 0), at(1, 0)], more: true })
  })
})

describe('replace', () => {
  const replace = (text: string, by: string, cells: ReturnType<typeof at>[], whole = false) => {
    const plan = planReplace(query(text, whole), by, cells, view, sheet)
    return {
      ...plan,
      writes: plan.writes.map(({ input }) => (input.kind === 'text' ? input.text : input.kind)),
    }
  }

  it('keeps all else of the text, in either Unicode form', () => {
    expect(replace('dat', 'nước', [at(0, 0), at(1, 0), at(1, 1)]).writes).toEqual([
      'nước đai',
      'nước',
      `nước ${'đai'.normalize('NFD')}`,
    ])
  })

  it('replaces whole cells, empties, and counts what it may not touch', () => {
    expect(replace('đất đai', 'Môi trường', [at(0, 0)], true).writes).toEqual(['Môi trường'])
    expect(replace('dat', '', [at(1, 0)]).writes).toEqual(['empty'])
    expect(replace('đất', 'x', [at(2, 1)])).toEqual({ writes: [], skippedReadOnly: 1, skippedSeenOnly: 0 })
  })

  it('leaves a text that only the screen shows', () => {
    const small = smallSheet(['a'], [{ id: 'r0' }])
    expect(planReplace(query('–'), 'x', [at(0, 0)], small.view, small.sheet)).toEqual({
      writes: [],
      skippedReadOnly: 0,
      skippedSeenOnly: 1,
    })
  })

  it('replaces every place in a cell', () => {
    const small = smallSheet(['a'], [{ id: 'r0', a: 'xin ĐẤT, trả đất' }])
    const plan = planReplace(query('đất'), 'nhà', [at(0, 0)], small.view, small.sheet)
    expect(plan.writes[0]?.input).toEqual({ kind: 'text', text: 'xin nhà, trả nhà' })
  })
})
