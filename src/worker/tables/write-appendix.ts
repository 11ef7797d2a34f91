import { APPENDIX_MARGINS, type AppendixOut, xmlText } from '../../core/file/appendix-out'
import { type OutCell, opensFormula, sheetNames } from '../../core/file/table-out'
import { APPENDIX_STYLES, STYLE, type StyleName } from './appendix-styles'

/** Pixels of a digit in the sheet's font, by which widths of columns count, and of a millimetre. */
const DIGIT = 9
const MILLIMETRE = 96 / 25.4
/** Letters of a title that go into one line across A4, and points that a line is high. */
const TITLE_LETTERS = 85
const TITLE_LINE = 19
/** Millimetres that a letter takes in a cell, a bold one in a head, and of a cell's two edges; points of a line. */
const LETTER = 2.15
const HEAD_LETTER = 2.45
const EDGES = 2.5
const LINE = 16.8
const LONGEST_TEXT = 32_767

interface Cell {
  readonly value: OutCell
  readonly style: StyleName
}
interface Row {
  readonly cells: readonly Cell[]
  /** The last cell but the first spans the rest, or the first all. */
  readonly merge?: readonly [from: number, to: number]
  /** Points; programs fit it anew when a cell is edited. */
  readonly height?: number
}

/** An appendix as a workbook that prints as officials want it: A4 across, head repeated, rules, numbered pages. */
export async function writeAppendix(out: AppendixOut): Promise<Uint8Array> {
  const { CFB, write } = await import('@e965/xlsx')
  const above = titleRows(out)
  const rows = [...above, headRow(out), ...partRows(out)]
  const [name = '1'] = sheetNames([out])
  const headAt = above.length + 1
  // The library makes the container; its empty sheet and its plain styles give way to ours.
  const plain: ArrayBuffer = write(
    {
      SheetNames: [name],
      Sheets: { [name]: { '!ref': 'A1' } },
      Workbook: {
        Names: [
          {
            Name: '_xlnm.Print_Titles',
            Sheet: 0,
            Ref: `'${name.replaceAll("'", "''")}'!$${headAt}:$${headAt}`,
          },
        ],
      },
    },
    { type: 'array', bookType: 'xlsx' },
  )
  const zip = CFB.read(new Uint8Array(plain) as never, { type: 'array' } as never)
  const put = (path: string, xml: string) =>
    CFB.utils.cfb_add(zip, path, new TextEncoder().encode(xml) as never)
  put('/xl/worksheets/sheet1.xml', sheetXml(out, rows, headAt))
  put('/xl/styles.xml', APPENDIX_STYLES)
  return new Uint8Array(
    CFB.write(zip, { fileType: 'zip', type: 'array', compression: true } as never) as never,
  )
}

function titleRows({ label, title, attachedTo, columns }: AppendixOut): readonly Row[] {
  const last = columns.length - 1
  const row = (text: string, style: StyleName): Row[] =>
    text === ''
      ? []
      : [
          {
            cells: [{ value: text, style }],
            merge: [0, last],
            height:
              TITLE_LINE *
              text
                .split('\n')
                .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / TITLE_LETTERS)), 0),
          },
        ]
  const rows = [...row(label, 'title'), ...row(title, 'title'), ...row(attachedTo, 'attached')]
  return rows.length > 0 ? [...rows, { cells: [] }] : rows
}

const headRow = ({ columns }: AppendixOut): Row => ({
  cells: columns.map(({ head }) => ({ value: head, style: 'head' })),
  height: fitted(
    { columns },
    columns.map(({ head }) => head),
    HEAD_LETTER,
  ),
})

/** Not every program fits the rows of a file that says nothing of them: as high as the longest cell needs. */
function fitted(
  { columns }: Pick<AppendixOut, 'columns'>,
  texts: readonly OutCell[],
  letter: number,
): number {
  const lines = texts.map((text, column) =>
    text === null ? 1 : linesOf(String(text), ((columns[column]?.width ?? 0) - EDGES) / letter),
  )
  return LINE * Math.max(1, ...lines)
}

/** Lines that a text takes, broken between words. */
function linesOf(text: string, letters: number): number {
  let lines = 0
  for (const line of text.split('\n')) {
    let used = 0
    lines += 1
    for (const word of line.split(' ')) {
      if (used > 0 && used + 1 + word.length > letters) {
        lines += 1
        used = 0
      }
      used += word.length + (used > 0 ? 1 : 0)
      lines += Math.max(0, Math.ceil(used / letters) - 1)
      used = used > letters ? used % letters : used
    }
  }
  return lines
}

const partRows = ({ columns, parts }: AppendixOut): readonly Row[] =>
  parts.flatMap(({ number, title, rows }) => [
    ...(title === null
      ? []
      : [
          {
            cells: columns.map((_, column): Cell => {
              if (column === 0) return { value: number, style: 'partNumber' }
              return { value: column === 1 ? title : null, style: 'part' }
            }),
            merge: [1, columns.length - 1] as const,
            height: LINE,
          },
        ]),
    ...rows.map(row => ({
      cells: row.map((value, column): Cell => ({ value, style: columns[column]?.align ?? 'left' })),
      height: fitted({ columns }, row, LETTER),
    })),
  ])

function sheetXml({ columns }: AppendixOut, rows: readonly Row[], headAt: number): string {
  const widths = columns.map(({ width }, column) => {
    const characters = ((width * MILLIMETRE - 5) / DIGIT).toFixed(2)
    return `<col min="${column + 1}" max="${column + 1}" width="${characters}" customWidth="1"/>`
  })
  const merges = rows.flatMap(({ merge }, row) =>
    merge ? [`<mergeCell ref="${cellName(row, merge[0])}:${cellName(row, merge[1])}"/>`] : [],
  )
  const inch = (millimetres: number) => (millimetres / 25.4).toFixed(4)
  const { left, right, top, bottom } = APPENDIX_MARGINS
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${cellName(rows.length - 1, columns.length - 1)}"/>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headAt}" topLeftCell="A${headAt + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="16.5"/>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData>${rows.map(rowXml).join('')}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    `<pageMargins left="${inch(left)}" right="${inch(right)}" top="${inch(top)}" bottom="${inch(bottom)}" header="0.3937" footer="0.3937"/>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"Times New Roman"&amp;13&amp;P</oddHeader></headerFooter>',
    '</worksheet>',
  ].join('')
}

function rowXml({ cells, height }: Row, row: number): string {
  const size = height === undefined ? '' : ` ht="${height.toFixed(1)}"`
  return `<row r="${row + 1}"${size}>${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`
}

function cellXml({ value, style }: Cell, row: number, column: number): string {
  const name = cellName(row, column)
  if (typeof value === 'number') return `<c r="${name}" s="${STYLE[style].plain}"><v>${value}</v></c>`
  const text = xmlText(value === null ? '' : typeof value === 'object' ? value.date : String(value))
  if (text === '') return `<c r="${name}" s="${STYLE[style].plain}"/>`
  const styled = opensFormula(text) ? STYLE[style].quoted : STYLE[style].plain
  return `<c r="${name}" s="${styled}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** Up to 26 columns. */
const cellName = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`

/** Spreadsheets read "_x0041_" as the sign of that number: such a text is written so that it stays. */
const escaped = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .replace(/_x[\da-f]{4}_/gi, sign => `_x005F${sign}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
