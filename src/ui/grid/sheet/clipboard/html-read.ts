import type { CellValue } from '../sheet'
import type { Block, BlockCell } from './block'
import { cellText } from './html-text'
import { KINDS, MARK, MARK_VERSION, VALUE } from './html-write'

/** A table of a clipboard. */
export interface HtmlTable {
  readonly block: Block
  /** From one of our grids, with exact values. */
  readonly isOurs: boolean
  /** Nothing but the table was copied. */
  readonly isAll: boolean
}

/** The document is parsed, never shown: scripts and pictures in it do nothing. Null where there is no table. */
export function readHtmlTable(html: string): HtmlTable | null {
  if (!/<table[\s>]/i.test(html)) return null
  const document = new DOMParser().parseFromString(html, 'text/html')
  const ours = document.querySelector<HTMLTableElement>(`table[${MARK}="${MARK_VERSION}"]`)
  if (ours) return { block: ownBlock(ours), isOurs: true, isAll: true }
  const tables = outerTables(document)
  const block = tables.flatMap(expanded)
  if (block.length === 0) return null
  for (const table of tables) table.remove()
  return { block, isOurs: false, isAll: cellText(document.body) === '' }
}

/** The mark may be forged by any page: a value is taken only in its shape, and what it means is the sheet's to check. */
function ownBlock(table: HTMLTableElement): Block {
  const kinds = parsed(table.getAttribute(KINDS))
  const kindAt = (column: number) => (Array.isArray(kinds) ? kinds[column] : undefined)
  return [...table.rows].map(row =>
    [...row.cells].map((cell, column): BlockCell => {
      const text = cellText(cell, true)
      const kind = kindAt(column)
      const value = parsed(cell.getAttribute(VALUE))
      return typeof kind === 'string' && kind !== '' && isCellValue(value)
        ? { text, exact: { kind, value } }
        : { text }
    }),
  )
}

function parsed(json: string | null): unknown {
  if (json === null) return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const LONGEST_TEXT = 20_000
const DEEPEST = 4

function isCellValue(value: unknown, depth = 0): value is CellValue {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string') return value.length <= LONGEST_TEXT
  return Array.isArray(value) && depth < DEEPEST && value.every(each => isCellValue(each, depth + 1))
}

/** Most columns or rows that one cell may span; more is no table anybody wrote. */
const WIDEST = 1000

/** A table as it stands: what a cell that spans others holds at its top left, what it covers as ''. */
export interface SpannedTable {
  readonly rows: readonly (readonly string[])[]
  /** Cells that span others, both corners included, counted from 0. */
  readonly spans: readonly {
    readonly top: number
    readonly left: number
    readonly bottom: number
    readonly right: number
  }[]
}

/** The tables of a document that are in no other one. */
const outerTables = (document: Document): readonly HTMLTableElement[] =>
  [...document.querySelectorAll('table')].filter(table => !table.parentElement?.closest('table'))

/** The tables of a clipboard with what spans what; none where it holds a table of ours. */
export function readSpannedTables(html: string): readonly SpannedTable[] {
  if (!/<table[\s>]/i.test(html)) return []
  const document = new DOMParser().parseFromString(html, 'text/html')
  if (document.querySelector(`table[${MARK}]`)) return []
  return outerTables(document)
    .map(spanned)
    .filter(({ rows }) => rows.some(row => row.some(text => text !== '')))
}

/** Cells that span others stand at their top left, as spreadsheets paste them; what they cover is empty. */
const expanded = (table: HTMLTableElement): Block =>
  spanned(table).rows.map(row => row.map(text => ({ text })))

function spanned(table: HTMLTableElement): SpannedTable {
  const rows = [...table.rows].filter(row => !isHidden(row))
  const filled: string[][] = rows.map(() => [])
  const spans: SpannedTable['spans'][number][] = []
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of row.cells) {
      if (isHidden(cell)) continue
      while (filled[y]?.[x] !== undefined) x += 1
      const right = x + Math.min(cell.colSpan, WIDEST)
      // A span of 0 goes on to the last row.
      const bottom = Math.min(rows.length, cell.rowSpan === 0 ? rows.length : y + cell.rowSpan)
      for (let down = y; down < bottom; down++)
        for (let across = x; across < right; across++) {
          const line = filled[down]
          if (line && line[across] === undefined) line[across] = ''
        }
      const line = filled[y]
      if (line) line[x] = cellText(cell)
      if (right - x > 1 || bottom - y > 1)
        spans.push({ top: y, left: x, bottom: bottom - 1, right: right - 1 })
      x = right
    }
  }
  const width = filled.reduce((widest, line) => Math.max(widest, line.length), 0)
  return { rows: filled.map(line => Array.from({ length: width }, (_, x) => line[x] ?? '')), spans }
}

/** Excel and Word write a row that only holds the widths of its columns: hidden, or of no height. */
const isHidden = (element: HTMLElement): boolean =>
  element.style.display === 'none' || (element.tagName === 'TR' && element.getAttribute('height') === '0')
