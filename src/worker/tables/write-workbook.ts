import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { type OutCell, type OutTable, opensFormula, sheetNames } from '../../core/file/table-out'

/** Number formats of dates by how exact they are; a year alone is a number. */
const DATE_FORMATS: Readonly<Record<number, string>> = { 7: 'mm/yyyy', 10: 'dd/mm/yyyy' }
/** The format of texts; cells that have it are marked as quoted in the workbook's styles. */
const TEXT_FORMAT = '@'
const LONGEST_TEXT = 32_767
const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)

type Library = typeof import('@e965/xlsx')

/** Tables as the sheets of an .xlsx: types kept, widths, frozen head, filter, notes on heads. */
export async function writeWorkbook(tables: readonly OutTable[], author: string): Promise<Uint8Array> {
  const library = await import('@e965/xlsx')
  const names = sheetNames(tables)
  const book: WorkBook = {
    SheetNames: [...names],
    Sheets: Object.fromEntries(tables.map((table, at) => [names[at] ?? '', sheetOf(table, library, author)])),
  }
  const plain: ArrayBuffer = library.write(book, { type: 'array', bookType: 'xlsx', compression: true })
  return finished(new Uint8Array(plain), tables, library)
}

function sheetOf(table: OutTable, { utils }: Library, author: string): WorkSheet {
  const { columns, rows } = table
  const sheet: WorkSheet = {}
  for (const [column, { head, note }] of columns.entries()) {
    const cell = textCell(head)
    if (note) cell.c = Object.assign([{ a: author, t: note }], { hidden: true })
    sheet[utils.encode_cell({ r: 0, c: column })] = cell
  }
  for (const [position, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      const cell = cellOf(value)
      if (cell) sheet[utils.encode_cell({ r: position + 1, c: column })] = cell
    }
  }
  const ref = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: rows.length, c: Math.max(0, columns.length - 1) },
  })
  sheet['!ref'] = ref
  sheet['!autofilter'] = { ref }
  sheet['!cols'] = columns.map(({ width }) => ({ wch: width }))
  return sheet
}

const textCell = (text: string): CellObject => ({
  t: 's',
  v: text.slice(0, LONGEST_TEXT),
  ...(opensFormula(text) ? { z: TEXT_FORMAT } : {}),
})

function cellOf(value: OutCell): CellObject | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { t: 'n', v: value }
  if (typeof value === 'boolean') return { t: 'b', v: value }
  if (typeof value === 'string') return textCell(value)
  const [year = 0, month = 1, day = 1] = value.date.split('-').map(Number)
  const format = DATE_FORMATS[value.date.length]
  if (format === undefined) return { t: 'n', v: year }
  return { t: 'n', v: (Date.UTC(year, month - 1, day) - EPOCH) / DAY, z: format }
}

/**
 * What the library does not write: the frozen head, and that texts which look like formulas are quoted, as Excel does
 * it for a leading apostrophe: not seen, and kept when the cell is edited.
 */
function finished(bytes: Uint8Array, tables: readonly OutTable[], { CFB }: Library): Uint8Array {
  const zip = CFB.read(bytes as never, { type: 'array' } as never)
  const edit = (path: string, change: (xml: string) => string) => {
    const entry = CFB.find(zip, path)
    if (!entry) return
    const xml = new TextDecoder().decode(new Uint8Array(entry.content as ArrayLike<number>))
    CFB.utils.cfb_add(zip, path, new TextEncoder().encode(change(xml)) as never)
  }
  for (const [position, { frozen }] of tables.entries()) {
    edit(`/xl/worksheets/sheet${position + 1}.xml`, xml =>
      xml.replace(
        '<sheetView workbookViewId="0"/>',
        `<sheetView workbookViewId="0">${pane(frozen)}</sheetView>`,
      ),
    )
  }
  edit('/xl/styles.xml', xml => xml.replaceAll('<xf numFmtId="49" ', '<xf quotePrefix="1" numFmtId="49" '))
  return new Uint8Array(
    CFB.write(zip, { fileType: 'zip', type: 'array', compression: true } as never) as never,
  )
}

function pane(frozen: number): string {
  const corner = `${String.fromCharCode(65 + Math.min(frozen, 25))}2`
  const across = frozen > 0 ? ` xSplit="${frozen}"` : ''
  const active = frozen > 0 ? 'bottomRight' : 'bottomLeft'
  return `<pane${across} ySplit="1" topLeftCell="${corner}" activePane="${active}" state="frozen"/>`
}
