import type { BlockCell } from './block'

/** Says that a table was copied from one of our grids. Chromium's clipboard keeps data attributes on every way. */
export const MARK = 'data-reformgrid'
export const MARK_VERSION = '1'
export const KINDS = 'data-kinds'
export const VALUE = 'data-value'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, character => ESCAPES[character] ?? '')

/** What spreadsheets would take for a formula (as files guard it): also full-width forms. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/**
 * A table for other programs and for our own grids. The text is what is seen, unchanged: an apostrophe before "=" would
 * be pasted into letters and back into the plan. Excel prefers this table to the plain text, so the guard stands here
 * as a format: cells of text that look like a formula are declared text. `isNumber` says which cells are none of that.
 */
export function writeHtmlTable(
  rows: readonly (readonly BlockCell[])[],
  isNumber: (row: number, column: number) => boolean,
): string {
  const kinds = (rows[0] ?? []).map(({ exact }) => exact?.kind ?? '')
  const body = rows
    .map((row, y) => `<tr>${row.map((cell, x) => td(cell, isNumber(y, x))).join('')}</tr>`)
    .join('')
  const marks = `${MARK}="${MARK_VERSION}" ${KINDS}="${escaped(JSON.stringify(kinds))}"`
  return `<meta charset="utf-8"><table ${marks}><tbody>${body}</tbody></table>`
}

function td({ text, exact }: BlockCell, isNumber: boolean): string {
  const value = exact ? ` ${VALUE}="${escaped(JSON.stringify(exact.value))}"` : ''
  const format = !isNumber && FORMULA.test(text) ? ` style="mso-number-format:'\\@'"` : ''
  // Without its style Excel makes a new row of a line break.
  const shown = escaped(text).replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">')
  return `<td${value}${format}>${shown}</td>`
}
