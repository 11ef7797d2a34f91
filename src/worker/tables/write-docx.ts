import type { ITableCellOptions, Paragraph as ParagraphType, TableRow as TableRowType } from 'docx'
import {
  A4_ACROSS,
  APPENDIX_MARGINS,
  type AppendixColumn,
  type AppendixOut,
  type AppendixPart,
  xmlText,
} from '../../core/file/appendix-out'
import type { OutCell } from '../../core/file/table-out'

type Library = typeof import('docx')
type Alignment = AppendixColumn['align']

const FONT = 'Times New Roman'
/** Half points: 13 in the table, 14 above it (Decree 30/2020/NĐ-CP, Annex I). */
const TABLE_SIZE = 26
const TITLE_SIZE = 28
const LANGUAGES = { vi: 'vi-VN', en: 'en-GB', id: 'id-ID' } as const
/** Twentieths of a point. */
const CELL_PADDING = { top: 30, bottom: 30, left: 70, right: 70 } as const

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** An appendix as a document of Word: A4 across, head repeated, rows whole, pages numbered from the second. */
export async function writeDocx(out: AppendixOut): Promise<Uint8Array> {
  const library = await import('docx')
  const { AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } = library
  const heading = (text: string, look: { bold?: boolean; italics?: boolean }, after: number) =>
    text === ''
      ? []
      : text.split('\n').map(
          line =>
            new Paragraph({
              alignment: AlignmentType.CENTER,
              spacing: { after },
              children: [new TextRun({ text: xmlText(line), size: TITLE_SIZE, ...look })],
            }),
        )
  const document = new Document({
    title: xmlText(out.name),
    creator: 'ReformGrid',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: TABLE_SIZE, language: { value: LANGUAGES[out.language] } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              orientation: PageOrientation.LANDSCAPE,
              // The library turns them.
              width: twips(A4_ACROSS.height),
              height: twips(A4_ACROSS.width),
            },
            margin: {
              top: twips(APPENDIX_MARGINS.top),
              right: twips(APPENDIX_MARGINS.right),
              bottom: twips(APPENDIX_MARGINS.bottom),
              left: twips(APPENDIX_MARGINS.left),
              header: twips(10),
              footer: twips(10),
            },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({ children: [] })] }),
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: TABLE_SIZE })],
              }),
            ],
          }),
        },
        children: [
          ...heading(out.label, { bold: true }, 0),
          ...heading(out.title, { bold: true }, 60),
          ...heading(out.attachedTo, { italics: true }, 200),
          tableOf(out, library),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function tableOf({ columns, parts, language }: AppendixOut, library: Library) {
  const numbers = new Intl.NumberFormat(LANGUAGES[language], { maximumFractionDigits: 10 })
  const { AlignmentType, Table, TableLayoutType, TableRow, WidthType } = library
  const widths = columns.map(({ width }) => twips(width))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, position) =>
      cellOf(library, column.head, 'center', { bold: true, width: widths[position] ?? 0, isMiddle: true }),
    ),
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { ...CELL_PADDING, marginUnitType: WidthType.DXA },
    rows: [head, ...parts.flatMap(part => rowsOf(part, columns, widths, numbers, library))],
  })
}

function rowsOf(
  { number, title, rows }: AppendixPart,
  columns: readonly AppendixColumn[],
  widths: readonly number[],
  numbers: Intl.NumberFormat,
  library: Library,
): TableRowType[] {
  const { TableRow } = library
  const [first = 0, ...others] = widths
  const heading =
    title === null
      ? []
      : [
          new TableRow({
            cantSplit: true,
            children: [
              cellOf(library, number, 'center', { bold: true, width: first, keepNext: true }),
              cellOf(library, title, 'left', {
                ...{ bold: true, keepNext: true, across: others.length },
                width: others.reduce((sum, width) => sum + width, 0),
              }),
            ],
          }),
        ]
  return [
    ...heading,
    ...rows.map(
      row =>
        new TableRow({
          cantSplit: true,
          children: row.map((cell, position) =>
            cellOf(
              library,
              textOf(cell, position === 0 ? PLAIN : numbers),
              columns[position]?.align ?? 'left',
              {
                width: widths[position] ?? 0,
              },
            ),
          ),
        }),
    ),
  ]
}

/** Numbers of rows are not grouped. */
const PLAIN = new Intl.NumberFormat('en-GB', { useGrouping: false })

/** As a reader of the language writes it: a document holds texts only. */
function textOf(cell: OutCell, numbers: Intl.NumberFormat): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return numbers.format(cell)
  return typeof cell === 'object' ? cell.date.split('-').reverse().join('/') : String(cell)
}

interface CellLook {
  readonly width: number
  readonly bold?: boolean
  readonly across?: number
  readonly isMiddle?: boolean
  /** Never the last of a page: what it heads follows it. */
  readonly keepNext?: boolean
}

/** Each line is a paragraph, as Word has it. */
function cellOf(library: Library, text: string, align: Alignment, look: CellLook) {
  const { AlignmentType, Paragraph, TableCell, TextRun, VerticalAlignTable, WidthType } = library
  const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }
  const paragraphs: ParagraphType[] = text.split('\n').map(
    line =>
      new Paragraph({
        alignment: alignment[align],
        keepNext: look.keepNext ?? false,
        children: line === '' ? [] : [new TextRun({ text: xmlText(line), bold: look.bold ?? false })],
      }),
  )
  const options: ITableCellOptions = {
    children: paragraphs,
    width: { size: look.width, type: WidthType.DXA },
    ...(look.across && { columnSpan: look.across }),
    ...(look.isMiddle && { verticalAlign: VerticalAlignTable.CENTER }),
  }
  return new TableCell(options)
}
