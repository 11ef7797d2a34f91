import { describe, expect, it } from 'vitest'
import { type Block, textBlock } from '../../../../../src/ui/grid/sheet/clipboard/block'
import { planPaste } from '../../../../../src/ui/grid/sheet/clipboard/paste-plan'
import { selecting, smallSheet } from './small-sheet'

const row = (id: string, further = {}) => ({ id, ...further })
const rows = ['r0', 'r1', 'r2', 'r3'].map(id => row(id))
const columns = ['a', 'b', 'c']

/** Plan as lines "row.column=text" and its counts. */
function paste(
  block: Block,
  selection: ReturnType<typeof selecting>,
  { sheet, view }: Pick<ReturnType<typeof smallSheet>, 'sheet' | 'view'> = smallSheet(columns, rows),
) {
  const plan = planPaste(block, selection, view, sheet)
  if (!plan.ok) return plan.error.kind
  const lines = plan.value.writes.map(({ row, column, input }) => {
    const name = 'newRow' in row ? `new${row.newRow}` : row.id
    const shown =
      input.kind === 'text' ? input.text : input.kind === 'value' ? JSON.stringify(input.value) : '()'
    return `${name}.${column}=${shown}`
  })
  const { written, skippedReadOnly, cutColumns, cutRows } = plan.value.counts
  return { lines, counts: [written, skippedReadOnly, cutColumns, cutRows], range: plan.value.range }
}

describe('a pasted block', () => {
  it('puts one value into every cell of a range, and of several', () => {
    expect(paste(textBlock([['x']]), selecting([0, 0, 1, 1]))).toMatchObject({
      lines: ['r0.a=x', 'r0.b=x', 'r1.a=x', 'r1.b=x'],
    })
    expect(paste(textBlock([['x']]), selecting([0, 0, 0, 0], [3, 2, 3, 2]))).toMatchObject({
      lines: ['r0.a=x', 'r3.c=x'],
    })
  })

  it('is tiled where the range is a multiple of it', () => {
    expect(
      paste(
        textBlock([
          ['1', '2'],
          ['3', '4'],
        ]),
        selecting([0, 0, 3, 1]),
      ),
    ).toMatchObject({
      lines: ['r0.a=1', 'r0.b=2', 'r1.a=3', 'r1.b=4', 'r2.a=1', 'r2.b=2', 'r3.a=3', 'r3.b=4'],
    })
  })

  it('goes once from the top left into a range that is no multiple', () => {
    expect(paste(textBlock([['1'], ['2']]), selecting([0, 0, 2, 1]))).toMatchObject({
      lines: ['r0.a=1', 'r1.a=2'],
      range: { top: 0, bottom: 1, left: 0, right: 0 },
    })
  })

  it('of one row goes with its whole width into each row of one column, as in Excel', () => {
    expect(paste(textBlock([['1', '2']]), selecting([0, 0, 2, 0]))).toMatchObject({
      lines: ['r0.a=1', 'r0.b=2', 'r1.a=1', 'r1.b=2', 'r2.a=1', 'r2.b=2'],
    })
  })

  it('larger than the range spills over it; what lies beyond the edges is cut and counted', () => {
    expect(
      paste(
        textBlock([
          ['1', '2', '3'],
          ['4', '5', '6'],
          ['7', '8', '9'],
        ]),
        selecting([2, 1, 2, 1]),
      ),
    ).toEqual({
      lines: ['r2.b=1', 'r2.c=2', 'r3.b=4', 'r3.c=5'],
      counts: [4, 0, 1, 1],
      range: { top: 2, bottom: 3, left: 1, right: 2 },
    })
  })

  it('makes new rows behind the last one where the sheet takes them', () => {
    const grid = smallSheet(columns, rows, { mayAddRows: true, readOnly: ['b'] })
    expect(
      paste(
        textBlock([
          ['1', 'x'],
          ['2', 'x'],
          ['3', 'x'],
        ]),
        selecting([3, 0, 3, 0]),
        grid,
      ),
    ).toEqual({
      lines: ['r3.a=1', 'new0.a=2', 'new1.a=3'],
      counts: [3, 3, 0, 0],
      range: { top: 3, bottom: 5, left: 0, right: 1 },
    })
  })

  it('makes rows in an empty grid', () => {
    const grid = smallSheet(columns, [], { mayAddRows: true })
    expect(paste(textBlock([['1', '2']]), selecting([0, 0, 0, 0]), grid)).toMatchObject({
      lines: ['new0.a=1', 'new0.b=2'],
    })
  })

  it('skips read-only cells and counts them', () => {
    const grid = smallSheet(columns, [row('r0'), row('r1', { locked: true })], { readOnly: ['b'] })
    expect(
      paste(
        textBlock([
          ['1', '2', '3'],
          ['4', '5', '6'],
        ]),
        selecting([0, 0, 0, 0]),
        grid,
      ),
    ).toMatchObject({
      lines: ['r0.a=1', 'r0.c=3'],
      counts: [2, 4, 0, 0],
    })
  })

  it('passes by rows that are drawn over the whole width', () => {
    const grid = smallSheet(columns, [row('r0'), undefined, row('r2'), row('r3')])
    expect(paste(textBlock([['1'], ['2'], ['3']]), selecting([0, 0, 0, 0]), grid)).toMatchObject({
      lines: ['r0.a=1', 'r2.a=2', 'r3.a=3'],
    })
  })

  it('empties by empty cells, and does not touch what a short row does not have', () => {
    expect(paste(textBlock([['', '2'], ['3']]), selecting([0, 0, 0, 0]))).toMatchObject({
      lines: ['r0.a=()', 'r0.b=2', 'r1.a=3'],
    })
  })

  it('is exact in columns of the same kind and text in others', () => {
    const grid = smallSheet(columns, rows, { kinds: { a: 'score', b: 'text', c: 'score' } })
    const cell = { text: '1,33', exact: { kind: 'score', value: 4 / 3 } }
    const empty = { text: '–', exact: { kind: 'score', value: null } }
    expect(
      paste(
        [
          [cell, cell, empty],
          [empty, empty, cell],
        ],
        selecting([0, 0, 0, 0]),
        grid,
      ),
    ).toMatchObject({
      lines: [`r0.a=${4 / 3}`, 'r0.b=1,33', 'r0.c=()', 'r1.a=()', 'r1.b=()', `r1.c=${4 / 3}`],
    })
  })

  it('is refused with a reason', () => {
    expect(paste([], selecting([0, 0, 0, 0]))).toBe('nothing-to-paste')
    expect(paste(textBlock([['1'], ['2']]), selecting([0, 0, 0, 0], [2, 0, 3, 1]))).not.toBe('ranges-differ')
    expect(paste(textBlock([['1'], ['2']]), selecting([0, 0, 2, 0], [0, 2, 1, 2]))).toBe('ranges-differ')
    expect(
      paste(textBlock([['1']]), selecting([0, 0, 0, 0]), smallSheet(columns, rows, { canWrite: false })),
    ).toBe('read-only')
  })
})
