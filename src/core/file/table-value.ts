import type { CellFault } from '../plan/faults'
import { TEXT_LENGTH } from '../plan/field-schemas'
import { fieldKind } from '../plan/fields'
import { parseTyped } from '../plan/parse-typed'
import type { CollectionName } from '../plan/plan'
import type { Language } from '../plan/read-number'
import { cellText, type TableCell } from './table-rows'

/** What is wrong with one cell of a table. What cannot be read is taken as typed, as the grid does. */
export type TableCellFault =
  | CellFault
  /** Cut to the longest text of a field. */
  | { readonly kind: 'text-too-long'; readonly limit: number }

export interface TableValue {
  /** Field → value, as `parseTyped` gives them. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly fault: TableCellFault | null
}

/** A filled cell as the values it writes. Numbers and dates that the file holds exactly are not read from their text. */
export function readTableValue(
  collection: CollectionName,
  field: string,
  cell: TableCell,
  scale: number,
  language: Language,
): TableValue {
  const kind = fieldKind(collection, field)
  if (kind === 'text') {
    const text = cellText(cell)
    const { fields, fault } = parseTyped(collection, field, text, language)
    const isCut = text.trim().length > TEXT_LENGTH
    return { fields, fault: isCut ? { kind: 'text-too-long', limit: TEXT_LENGTH } : fault }
  }
  if (typeof cell === 'object' && cell?.kind === 'date')
    return parseTyped(collection, field, String(cell.value), language)
  const exact = typeof cell === 'object' ? cell?.value : cell
  if (typeof exact === 'number') {
    const isPercent = typeof cell === 'object' && cell?.text.endsWith('%') === true
    // Twelve digits: 0.07 × 100 is not 7 in binary.
    const value = isPercent && kind === 'percent' ? Number((exact * 100).toPrecision(12)) : exact * scale
    return parseTyped(collection, field, String(value), 'en')
  }
  const read = parseTyped(collection, field, cellText(cell), language)
  const value = read.fields[field]
  return scale === 1 || typeof value !== 'number' || hasOwnScale(cellText(cell))
    ? read
    : { ...read, fields: { ...read.fields, [field]: value * scale } }
}

/** "1,5 tỷ" under a head in millions says its own unit. */
const hasOwnScale = (text: string): boolean => /\p{L}/u.test(text)
