import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { TableCell } from '../../../../src/core/file/table-rows'
import { readTables } from '../../../../src/worker/tables/read-tables'

const silent = () => undefined
const fixture = (name: string) =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../fixtures/tables', name)))

const title = 'Nhiệm vụ cải cách hành chính năm 2025'
const basis = '(Kèm theo Quyết định số 123/QĐ-UBND)'
const across = (text: string) => Array<TableCell>(9).fill(text)
/** The appendix as a person sees it, merged cells repeated. */
const APPENDIX: readonly (readonly TableCell[])[] = [
  across('PHỤ LỤC'),
  across(title),
  across(basis),
  [],
  [
    ...['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan thực hiện', 'Cơ quan thực hiện', 'Thời hạn hoàn thành'],
    ...['Kinh phí (triệu đồng)', 'Tiến độ', 'Ghi chú'],
  ],
  [
    ...['STT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời hạn hoàn thành'],
    ...['Kinh phí (triệu đồng)', 'Tiến độ', 'Ghi chú'],
  ],
  ['I', ...across('Cải cách thủ tục hành chính').slice(1)],
  [
    ...[1, 'Rà soát, đơn giản hóa thủ tục hành chính', 'Quyết định của UBND tỉnh', 'Sở Nội vụ'],
    'Sở Tư pháp; Văn phòng UBND tỉnh',
    { kind: 'date', text: '30/11/2025', value: '2025-11-30' },
    1250.5,
    { kind: 'number', text: '81.5%', value: 0.815 },
  ],
  [
    ...[2, 'Số hóa kết quả giải quyết\nthủ tục hành chính', 'Kho dữ liệu', 'Sở Khoa học và Công nghệ', null],
    ...['Quý IV/2025', null, null, '=không phải công thức'],
  ],
  ['II', ...across('Cải cách chế độ công vụ').slice(1)],
  [
    ...[3, 'Bồi dưỡng công chức', 'Lớp bồi dưỡng', 'Sở Nội vụ', null, 'Thường xuyên', 300],
    { kind: 'number', text: '100%', value: 1 },
  ],
  [4, 'Đánh giá công chức', null, 'Sở Nội vụ', null, { kind: 'date', text: '11/2025', value: '2025-11' }],
]

for (const name of ['sheetjs.xlsx', 'libreoffice.xlsx', 'libreoffice.ods', 'libreoffice.xls']) {
  test(`the appendix as ${name} wrote it comes in cell by cell, merged cells spread, hidden and empty sheets left out`, async () => {
    const sheets = await readTables(fixture(`appendix.${name}`), `appendix.${name}`, 1000, silent)
    if (!sheets.ok) throw new Error(sheets.error.kind)
    // The library does not say which sheets of an .ods are hidden, nor which of its numbers are truth values.
    const isOds = name.endsWith('.ods')
    const hidden = isOds ? ['Ẩn'] : []
    expect(sheets.value.map(sheet => sheet.name)).toEqual(['Phụ lục', 'Khác', ...hidden])
    expect(sheets.value[0]?.rows).toEqual(APPENDIX)
    expect(sheets.value[0]?.merges).toHaveLength(14)
    expect(sheets.value[1]?.rows).toEqual([
      ['a', isOds ? 1 : true],
      [1, 2],
    ])
  })
}

test('a row too many refuses the workbook', async () => {
  expect(await readTables(fixture('appendix.sheetjs.xlsx'), 'a.xlsx', 11, silent)).toEqual({
    ok: false,
    error: { kind: 'too-many-rows', sheet: 'Phụ lục', max: 11 },
  })
  expect((await readTables(fixture('appendix.sheetjs.xlsx'), 'a.xlsx', 12, silent)).ok).toBe(true)
})

test('the table that some programs write as .xls in HTML keeps its texts as they stand', async () => {
  const html =
    '<html><body><table><tr><th>STT</th><th>Nhiệm vụ</th></tr><tr><td>01</td><td>Số hóa</td></tr></table></body></html>'
  const sheets = await readTables(new TextEncoder().encode(html), 'old.xls', 10, silent)
  expect(sheets.ok && sheets.value[0]?.rows).toEqual([
    ['STT', 'Nhiệm vụ'],
    ['01', 'Số hóa'],
  ])
})

const workbook = (rows: unknown[][]): Uint8Array =>
  new Uint8Array(
    write(
      { SheetNames: ['S'], Sheets: { S: utils.aoa_to_sheet(rows) } },
      { type: 'array', bookType: 'xlsx', compression: true },
    ),
  )

/** Positions in the directory of a zip: 24 = size of an entry. */
function withSizes(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 28 < copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  return copy
}

test('a file that says it unpacks to over 100 MB, to over a hundred times its size, or to nothing is refused unopened', async () => {
  const honest = workbook([['a', 'b']])
  expect((await readTables(honest, 'a.xlsx', 10, silent)).ok).toBe(true)
  expect(await readTables(withSizes(honest, 30 * 1024 * 1024), 'a.xlsx', 10, silent)).toMatchObject({
    ok: false,
    error: { kind: 'inflates', max: 104_857_600 },
  })
  expect(await readTables(withSizes(honest, 1024 * 1024), 'a.xlsx', 10, silent)).toMatchObject({
    ok: false,
    error: { kind: 'packed-too-tight', max: 100 },
  })
  expect(await readTables(withSizes(honest, 0), 'a.xlsx', 10, silent)).toEqual({
    ok: false,
    error: { kind: 'not-a-table' },
  })
})

test('sizes of the local headers count for nothing: what is read is what the directory states', async () => {
  const copy = workbook([['a', 'b']])
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 26 < copy.length; at++)
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 0, true)
  const sheets = await readTables(copy, 'a.xlsx', 10, silent)
  expect(sheets.ok && sheets.value[0]?.rows).toEqual([['a', 'b']])
})

test('a cut workbook is refused', async () => {
  const cut = fixture('appendix.sheetjs.xlsx').slice(0, 5000)
  expect(await readTables(cut, 'a.xlsx', 10, silent)).toEqual({ ok: false, error: { kind: 'not-a-table' } })
  const cutOld = fixture('appendix.libreoffice.xls').slice(0, 700)
  expect(await readTables(cutOld, 'a.xls', 10, silent)).toEqual({ ok: false, error: { kind: 'not-a-table' } })
})
