import type { Merge, TableCell, TableFileFault, TableSheet } from '../../core/file/table-rows'
import { err, ok, type Result } from '../../core/result'
import { type DocxNumbering, docxNumbering } from './docx-numbering'
import { xmlAttribute, xmlTokens } from './xml-tokens'

const DOCUMENT = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
/** Most columns one cell may span. */
const WIDEST = 200

/** Whether a sound zip is a document of Word: its directory names the one file that each has. */
export function isDocx(zip: Uint8Array): boolean {
  const name = new TextEncoder().encode(DOCUMENT)
  for (let at = zip.indexOf(name[0] ?? 0); at >= 0; at = zip.indexOf(name[0] ?? 0, at + 1))
    if (name.every((byte, position) => zip[at + position] === byte)) return true
  return false
}

/** The tables of a document, each as a sheet. Only what is seen in them is read: no fields, macros or pictures. */
export async function readDocx(
  zip: Uint8Array,
  name: string,
  maxRows: number,
): Promise<Result<readonly TableSheet[], TableFileFault>> {
  const { CFB } = await import('@e965/xlsx')
  const files = CFB.read(zip as never, { type: 'array' } as never)
  const textOf = (path: string): string | null => {
    const entry = CFB.find(files, `/${path}`)
    return entry ? new TextDecoder().decode(new Uint8Array(entry.content as ArrayLike<number>)) : null
  }
  const document = textOf(DOCUMENT)
  if (document === null) return err({ kind: 'not-a-table' })
  const tables = readTables(document, docxNumbering(textOf(NUMBERING)))
  const large = tables.find(table => table.length > maxRows)
  if (large) return err({ kind: 'too-many-rows', sheet: name, max: maxRows })
  const sheets = tables.map((table, position) =>
    sheetOf(table, tables.length > 1 ? `${name} (${position + 1})` : name),
  )
  const filled = sheets.filter(({ rows }) => rows.some(row => row.some(cell => cell !== null)))
  return filled.length === 0 ? err({ kind: 'no-table' }) : ok(filled)
}

interface Cell {
  text: string
  across: number
  /** Goes on with the cell above. */
  isBelow: boolean
}
interface Row {
  before: number
  readonly cells: Cell[]
}

/** Parts whose text is not seen, or is seen a second time. */
const UNSEEN = ['moveFrom', 'Fallback', 'instrText', 'delText', 'pPrChange', 'tcPrChange', 'trPrChange']

/** The outermost tables; what stands in a table within a cell is text of that cell. */
function readTables(xml: string, numbering: DocxNumbering): readonly (readonly Row[])[] {
  const tables: Row[][] = []
  let depth = 0
  let unseen: { readonly name: string; depth: number } | null = null
  let row: Row | null = null
  let cell: Cell | null = null
  let isText = false
  let list: { id: string | null; level: number } | null = null
  for (const token of xmlTokens(xml)) {
    if (unseen) {
      if (token.kind === 'open' && token.name === unseen.name && !token.isEmpty) unseen.depth += 1
      else if (token.kind === 'close' && token.name === unseen.name) unseen.depth -= 1
      if (unseen.depth === 0) unseen = null
      continue
    }
    if (token.kind === 'text') {
      if (isText && cell) cell.text += token.text
      continue
    }
    const { name } = token
    const isOwn = depth === 1
    if (token.kind === 'close') {
      if (name === 'tbl') depth -= 1
      else if (name === 't') isText = false
      else if (name === 'tc' && isOwn) cell = null
      else if (name === 'p' && cell) cell.text += '\n'
      else if (name === 'numPr' && cell && list?.id) {
        const mark = numbering.next(list.id, list.level)
        cell.text += mark === '' ? '' : `${mark} `
        list = null
      }
      continue
    }
    const value = () => xmlAttribute(token.attributes, 'val')
    if (UNSEEN.includes(name)) {
      if (!token.isEmpty) unseen = { name, depth: 1 }
    } else if (name === 'tbl') {
      depth += 1
      if (depth === 1) tables.push([])
    } else if (name === 'tr' && isOwn) {
      row = { before: 0, cells: [] }
      tables.at(-1)?.push(row)
    } else if (name === 'gridBefore' && isOwn && row) row.before = spanOf(value())
    else if (name === 'tc' && isOwn) {
      cell = { text: '', across: 1, isBelow: false }
      row?.cells.push(cell)
    } else if (!cell) continue
    else if (name === 'gridSpan' && isOwn) cell.across = spanOf(value())
    else if (name === 'vMerge' && isOwn) cell.isBelow = value() !== 'restart'
    else if (name === 'numPr') list = { id: null, level: 0 }
    else if (name === 'numId' && list) list.id = value()
    else if (name === 'ilvl' && list) list.level = Number(value()) || 0
    else if (name === 't') isText = !token.isEmpty
    else if (name === 'br' || name === 'cr') cell.text += '\n'
    else if (name === 'tab') cell.text += ' '
    else if (name === 'noBreakHyphen') cell.text += '-'
  }
  return tables.filter(table => table.length > 0)
}

const spanOf = (value: string | null): number => Math.min(WIDEST, Math.max(1, Number(value) || 1))

/** Merged cells repeat their value, as in a workbook. */
function sheetOf(table: readonly Row[], name: string): TableSheet {
  const rows: TableCell[][] = []
  const merges: { top: number; left: number; bottom: number; right: number }[] = []
  for (const [position, { before, cells }] of table.entries()) {
    const line: TableCell[] = Array.from({ length: before }, () => null)
    for (const cell of cells) {
      const [left, right] = [line.length, line.length + cell.across - 1]
      const above = cell.isBelow
        ? merges.find(merge => merge.left === left && merge.right === right && merge.bottom === position - 1)
        : undefined
      if (above) above.bottom = position
      else merges.push({ top: position, left, bottom: position, right })
      const value = above ? (rows[above.top]?.[left] ?? null) : linesOf(cell.text) || null
      for (let column = left; column <= right; column++) line.push(value)
    }
    rows.push(line)
  }
  const isMerge = ({ top, left, bottom, right }: Merge) => top < bottom || left < right
  return {
    name,
    rows,
    merges: merges.filter(merge => isMerge(merge) && (rows[merge.top]?.[merge.left] ?? null) !== null),
    delimiter: null,
  }
}

const linesOf = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map(line => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
