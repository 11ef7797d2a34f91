import { inflateRawSync } from 'node:zlib'
import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { OutTable } from '../../../../src/core/file/table-out'
import { readTables } from '../../../../src/worker/tables/read-tables'
import { writeCsv } from '../../../../src/worker/tables/write-csv'
import { writeWorkbook } from '../../../../src/worker/tables/write-workbook'

const TABLE: OutTable = {
  name: 'Kế hoạch: 2025/26',
  frozen: 1,
  columns: [
    { head: 'STT', width: 6 },
    { head: 'Nhiệm vụ', width: 40, note: 'Theo Nghị quyết số 16' },
    { head: 'Thời hạn', width: 12 },
  ],
  rows: [
    [1, '=HYPERLINK("http://x","y")', { date: '2025-11-30' }],
    [-2.5, '- Quyết định', { date: '2025-11' }],
    [null, '＝1+1', { date: '2025' }],
    [3, 'hai\n"dòng"; một', null],
  ],
}

/** The files of a zip by their directory. */
function entries(zip: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(zip)
  const found = new Map<string, string>()
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28))
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    found.set(name, (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'))
  }
  return found
}

test('a workbook keeps types, and what looks like a formula is a quoted text', async () => {
  const bytes = await writeWorkbook([TABLE, TABLE], 'ReformGrid')
  const book = read(bytes, { cellNF: true, cellStyles: true })
  expect(book.SheetNames).toEqual(['Kế hoạch  2025 26', 'Kế hoạch  2025 26 (2)'])
  const sheet = book.Sheets['Kế hoạch  2025 26']
  expect(sheet?.B2).toMatchObject({ t: 's', v: '=HYPERLINK("http://x","y")', z: '@' })
  expect(sheet?.B2.f).toBeUndefined()
  expect(sheet?.A3).toMatchObject({ t: 'n', v: -2.5 })
  expect(sheet?.C2).toMatchObject({ t: 'n', v: 45991, z: 'dd/mm/yyyy' })
  expect(sheet?.C3).toMatchObject({ t: 'n', v: 45962, z: 'mm/yyyy' })
  expect(sheet?.B1.c?.[0]).toMatchObject({ a: 'ReformGrid', t: 'Theo Nghị quyết số 16' })
  expect(sheet?.['!autofilter']).toEqual({ ref: 'A1:C5' })
  const files = entries(bytes)
  expect(files.get('xl/styles.xml')).toContain('<xf quotePrefix="1" numFmtId="49"')
  for (const name of ['sheet1', 'sheet2'])
    expect(files.get(`xl/worksheets/${name}.xml`)).toContain(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    )
  expect(files.get('xl/worksheets/sheet1.xml')).toContain('<col min="2" max="2" width="40.')
})

test('a workbook that was written comes in with the same cells', async () => {
  const sheets = await readTables(await writeWorkbook([TABLE], 'ReformGrid'), 'a.xlsx', 100, () => undefined)
  expect(sheets.ok && sheets.value[0]?.rows).toEqual([
    ['STT', 'Nhiệm vụ', 'Thời hạn'],
    [1, '=HYPERLINK("http://x","y")', { kind: 'date', text: '30/11/2025', value: '2025-11-30' }],
    [-2.5, '- Quyết định', { kind: 'date', text: '11/2025', value: '2025-11' }],
    [null, '＝1+1', 2025],
    [3, 'hai\n"dòng"; một'],
  ])
})

test('a text file has the mark of UTF-8, the separator of its decimals, and guarded texts', async () => {
  const text = (decimal: ',' | '.') =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(TABLE, decimal))
  expect(text(',')).toBe(
    '\ufeffSTT;Nhiệm vụ;Thời hạn\r\n' +
      '1;"\'=HYPERLINK(""http://x"",""y"")";30/11/2025\r\n' +
      "-2,5;'- Quyết định;11/2025\r\n" +
      ";'＝1+1;2025\r\n" +
      '3;"hai\n""dòng""; một";\r\n',
  )
  expect(text('.')).toContain("-2.5,'- Quyết định,11/2025\r\n")
  const sheets = await readTables(writeCsv(TABLE, ','), 'a.csv', 100, () => undefined)
  expect(sheets.ok && sheets.value[0]?.rows.map(row => row[1])).toEqual([
    ...['Nhiệm vụ', '=HYPERLINK("http://x","y")', '- Quyết định', '＝1+1', 'hai\n"dòng"; một'],
  ])
})
