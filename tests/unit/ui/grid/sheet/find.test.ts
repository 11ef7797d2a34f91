import { describe, expect, it } from 'vitest'
import {
  type FindQuery,
  hitsOf,
  indexOfHit,
  nextHit,
  planReplace,
} from '../../../../../src/ui/grid/sheet/find/find'
import { foldedPlaces, withFolded } from '../../../../../src/ui/grid/sheet/find/folded-rows'
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

const hits = (query: FindQuery) => [...hitsOf(query, view, sheet)].filter(cell => cell !== null)

describe('find', () => {
  it('finds rows that are folded away, between the row they are folded into and the next', () => {
    const row = (id: string, a: string) => ({ id, row: { id, a, b: '' }, under: 'r0' })
    const hidden = [row('h1', 'trả đất'), row('h2', 'khác'), row('h3', 'đất')]
    const gone = { ...row('h4', 'đất'), under: 'r9' }
    const places = foldedPlaces([...hidden, gone], id => (id === 'r0' ? 0 : null))
    expect([...places].map(([place, { id }]) => [place, id])).toEqual([
      [0.25, 'h1'],
      [0.5, 'h2'],
      [0.75, 'h3'],
    ])
    const seen = withFolded(view, () => places)
    const found = (asked: FindQuery) => [...hitsOf(asked, seen, sheet, places.keys())].filter(Boolean)
    const cells = [at(0, 0), at(0.25, 0), at(0.75, 0), at(1, 0), at(1, 1), at(2, 1)]
    expect(found(query('đất'))).toEqual(cells)
    expect(nextHit(cells, at(0, 1))).toEqual(at(0.25, 0))
    expect(found({ ...query('đất'), ranges: [{ top: 0, bottom: 1, left: 0, right: 0 }] })).toEqual([
      at(0, 0),
      at(1, 0),
    ])
    expect(planReplace(query('đất'), 'nhà', [at(0.75, 0)], seen, sheet).writes).toEqual([
      { row: hidden[2]?.row, column: 'a', input: { kind: 'text', text: 'nhà' } },
    ])
  })

  it('goes row by row from the active cell, round the end, tones and case aside', () => {
    const cells = hits(query('dất'))
    expect(cells).toEqual([at(0, 0), at(1, 0), at(1, 1), at(2, 1)])
    const next = (row: number, column: number) => nextHit(cells, at(row, column))
    expect(next(0, 0)).toEqual(at(1, 0))
    expect(next(0, 1)).toEqual(at(1, 0))
    expect(next(1, 1)).toEqual(at(2, 1))
    expect(next(2, 1)).toEqual(at(0, 0))
    expect(nextHit(cells, at(1, 0), false, true)).toEqual(at(1, 0))
  })

  it('goes back', () => {
    const cells = hits(query('đất'))
    const previous = (row: number, column: number) => nextHit(cells, at(row, column), true)
    expect(previous(1, 1)).toEqual(at(1, 0))
    expect(previous(1, 0)).toEqual(at(0, 0))
    expect(previous(2, 0)).toEqual(at(1, 1))
    expect(previous(0, 0)).toEqual(at(2, 1))
  })

  it('comes back to the cell itself where it is the only one', () => {
    const cells = hits(query('noi vu'))
    expect(nextHit(cells, at(0, 1))).toEqual(at(0, 1))
    expect(nextHit(cells, at(0, 1), true)).toEqual(at(0, 1))
    expect(nextHit(hits(query('vắng')), at(0, 1))).toBeNull()
    expect(hits(query(''))).toEqual([])
  })

  it('knows the place of a hit', () => {
    const cells = hits(query('đất'))
    expect(indexOfHit(cells, at(1, 1))).toBe(2)
    expect(indexOfHit(cells, at(2, 0))).toBe(-1)
  })

  it('finds whole cells, and only within ranges where it is told so', () => {
    expect(hits(query('ĐẤT', true))).toEqual([at(1, 0)])
    const ranges = selecting([1, 1, 2, 1]).ranges
    expect(hits({ ...query('đất'), ranges })).toEqual([at(1, 1), at(2, 1)])
  })

  it('minds tones and case where it is told so, in either Unicode form', () => {
    expect(hits({ ...query('Đất'), exact: true })).toEqual([at(0, 0), at(1, 1)])
    expect(hits({ ...query('Đất'.normalize('NFD')), exact: true })).toEqual([at(0, 0), at(1, 1)])
    expect(hits({ ...query('dat'), exact: true })).toEqual([at(1, 0)])
  })

  it('finds the text as it is seen', () => {
    expect(hits(query('1,5'))).toEqual([at(2, 0)])
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

  it('replaces only what is written alike where tones and case count', () => {
    const small = smallSheet(['a'], [{ id: 'r0', a: 'xin ĐẤT, trả đất'.normalize('NFD') }])
    const plan = planReplace({ ...query('đất'), exact: true }, 'nhà', [at(0, 0)], small.view, small.sheet)
    expect(plan.writes[0]?.input).toEqual({ kind: 'text', text: 'xin ĐẤT, trả nhà' })
  })

  it('replaces every place in a cell', () => {
    const small = smallSheet(['a'], [{ id: 'r0', a: 'xin ĐẤT, trả đất' }])
    const plan = planReplace(query('đất'), 'nhà', [at(0, 0)], small.view, small.sheet)
    expect(plan.writes[0]?.input).toEqual({ kind: 'text', text: 'xin nhà, trả nhà' })
  })
})
