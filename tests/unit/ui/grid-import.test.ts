import { describe, expect, test } from 'vitest'
import { headAt } from '../../../src/core/file/table-head'
import type { TableCell, TableSheet } from '../../../src/core/file/table-rows'
import { type GridTarget, guessMeanings, proposeGridImport } from '../../../src/ui/tables/grid-import'
import { type SmallRow, smallSheet } from './grid/sheet/small-sheet'

const ROWS: readonly SmallRow[] = [
  { code: '1.1', name: 'Nguồn nhân lực', self: 2, level: 7 },
  { code: '1.2', name: 'Thủ tục', self: null, level: 5 },
  { code: '1.3', name: 'Trùng tên', self: null, level: 1 },
  { code: '1.4', name: 'Trùng tên', self: null, level: 1 },
]

function targetOf(): GridTarget<SmallRow> & { written: ReturnType<typeof smallSheet>['written'] } {
  const { sheet, written } = smallSheet(['code', 'name', 'self', 'level'], ROWS, {
    readOnly: ['code', 'name', 'level'],
  })
  return {
    sheet: {
      ...sheet,
      faultOf: (_, __, input) =>
        input.kind === 'text' && !/^[\d,]+$/.test(input.text) ? `không đọc được "${input.text}"` : null,
    },
    rows: ROWS,
    keys: [
      { id: 'key:code', head: 'Mã', textsOf: row => [String(row.code), `PAPI ${row.code}`] },
      { id: 'key:name', head: 'Tiêu chí', textsOf: row => [String(row.name)] },
    ],
    columns: [
      { id: 'self', head: 'Tự chấm' },
      { id: 'level', head: 'Mức' },
    ],
    written,
  }
}

const table = (...rows: readonly (readonly TableCell[])[]): TableSheet => ({
  ...{ name: 'Phiếu', rows, merges: [], delimiter: null },
})

function proposed(sheet: TableSheet) {
  const target = targetOf()
  const head = headAt(sheet, 0, 1)
  return proposeGridImport({ target, table: sheet, head, meanings: guessMeanings(head, target) })
}

describe('a table into the rows that a grid has', () => {
  test('heads are known without tones and case, each meaning once', () => {
    const head = headAt(table(['mã', 'TỰ CHẤM', 'Tu cham', 'Khác']), 0, 1)
    expect(guessMeanings(head, targetOf())).toEqual(['key:code', 'self', null, null])
  })

  test('a head below a common one is known with it and alone', () => {
    const target = { ...targetOf(), columns: [{ id: 'self', head: 'Các bước – Tự chấm', own: 'Tự chấm' }] }
    expect(guessMeanings(headAt(table(['Tự chấm']), 0, 1), target)).toEqual(['self'])
    expect(guessMeanings(headAt(table(['Các bước – Tự chấm', 'Tự chấm']), 0, 1), target)).toEqual([
      'self',
      null,
    ])
  })

  test('rows are found by any text of the key, numbers go in exactly, empty cells leave what is there', () => {
    const { writes, kinds, faults } = proposed(
      table(['Mã', 'Tự chấm'], ['papi 1.2', 1.5], ['1.1', null], ['1.3', 0.1 + 0.2]),
    )
    expect(kinds).toEqual(['update', 'same', 'update'])
    expect(faults).toEqual([])
    expect(writes).toEqual([
      { row: ROWS[1], column: 'self', input: { kind: 'value', value: 1.5 } },
      { row: ROWS[2], column: 'self', input: { kind: 'value', value: 0.1 + 0.2 } },
    ])
  })

  test('what stands there already is no change, as number or as seen', () => {
    expect(proposed(table(['Mã', 'Tự chấm'], ['1.1', 2])).kinds).toEqual(['same'])
    expect(proposed(table(['Mã', 'Tự chấm'], ['1.1', '2'])).kinds).toEqual(['same'])
  })

  test('a row that is nowhere, one found twice and one that came before are told and left out', () => {
    const { kinds, faults } = proposed(
      table(['Tiêu chí', 'Tự chấm'], ['Lạ', 1], ['trùng tên', 1], ['thủ tục', 1], ['Thủ tục', 2], [null, 3]),
    )
    expect(kinds).toEqual(['left-out', 'left-out', 'update', 'left-out', 'left-out'])
    expect(faults).toEqual([
      { row: 2, column: 0, fault: { kind: 'unknown-row', text: 'Lạ' } },
      { row: 3, column: 0, fault: { kind: 'ambiguous-key', text: 'trùng tên', count: 2 } },
      { row: 5, column: 0, fault: { kind: 'repeated-key', text: 'Thủ tục', row: 4 } },
    ])
  })

  test('a bad cell is told with its reason and taken as typed; read-only cells are counted', () => {
    const { writes, faults, readOnly } = proposed(
      table(['Mã', 'Mức', 'Tự chấm'], ['1.1', 9, 'tốt'], ['1.2', 5, '1,5']),
    )
    expect(faults).toEqual([{ row: 2, column: 2, fault: { kind: 'cell', reason: 'không đọc được "tốt"' } }])
    expect(writes.map(({ input }) => input)).toEqual([
      { kind: 'text', text: 'tốt' },
      { kind: 'text', text: '1,5' },
    ])
    expect(readOnly).toBe(1)
  })
})
