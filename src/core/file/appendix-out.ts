import type { OutCell } from './table-out'

/** An appendix as officials exchange it, before it is a file: its lines above the table, and the table in parts. */
export interface AppendixOut {
  /** "Phụ lục", the title, "(Kèm theo …)"; empty ones are left out. */
  readonly label: string
  readonly title: string
  readonly attachedTo: string
  /** Name of the sheet, and of the document in its properties. */
  readonly name: string
  readonly language: 'vi' | 'en' | 'id'
  readonly columns: readonly AppendixColumn[]
  readonly parts: readonly AppendixPart[]
}

export interface AppendixColumn {
  readonly head: string
  /** Millimetres; together they fill A4 across between its margins. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

/** Rows below a heading of their own; the first part may have none. */
export interface AppendixPart {
  readonly number: string
  readonly title: string | null
  readonly rows: readonly (readonly OutCell[])[]
}

/**
 * Margins in millimetres after Decree 30/2020/NĐ-CP, Annex I: left 30–35, right 15–20, above and below 20–25. The table
 * across A4 has 252 mm.
 */
export const APPENDIX_MARGINS = { top: 20, right: 15, bottom: 20, left: 30 } as const
/** A4 across, in millimetres. */
export const A4_ACROSS = { width: 297, height: 210 } as const

/** What XML cannot hold: control characters but tab and line break, halves of pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text that any XML document may hold. */
export const xmlText = (text: string): string => text.replace(NOT_XML, '').toWellFormed()
