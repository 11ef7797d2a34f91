import type { Combine, EditionNode } from '../edition/edition'
import { type Language, readNumber } from '../plan/read-number'
import { ADDS_WORDS, BETTER_WORDS, COMBINE_WORDS, choiceOf, SOURCE_WORDS } from './edition-words'
import { type ColumnGuess, firstRowBelow, type TableHead } from './table-head'
import { numberLanguageOf } from './table-numbers'
import { cellText, isBlank, type TableCell, type TableSheet } from './table-rows'

export type EditionNodeFault =
  | { readonly kind: 'no-code' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'duplicate-code'; readonly code: string; readonly row: number }
  | { readonly kind: 'unknown-parent'; readonly parent: string }
  | { readonly kind: 'parent-cycle'; readonly codes: readonly string[] }
  | { readonly kind: 'several-roots'; readonly row: number }
  | { readonly kind: 'min-not-below-max'; readonly min: number; readonly max: number }
  | { readonly kind: 'no-number'; readonly text: string }
  | { readonly kind: 'no-weight' }
  | { readonly kind: 'weights-do-not-sum'; readonly parent: string; readonly sum: number }
  | { readonly kind: 'unknown-choice'; readonly text: string; readonly field: string }

/** Where in the sheet, as a spreadsheet counts rows; columns from 0. */
export interface NodeFaultAt {
  readonly row: number
  readonly column: number | null
  readonly fault: EditionNodeFault
}

export interface ReadNode {
  readonly row: number
  readonly node: EditionNode
  readonly owner: string
}

type Report = (fault: NodeFaultAt) => void

/** The rows below the head of a sheet of criteria, each as a node; parents as they are typed, or by the code. */
export function readNodes(
  sheet: TableSheet,
  head: TableHead,
  columns: readonly ColumnGuess[],
  language: Language,
  report: Report,
): readonly ReadNode[] {
  const first = firstRowBelow(sheet, head)
  const columnOf = (field: string) => columns.findIndex(column => column.field === field)
  const languageOf = (field: string) => numberLanguageOf(sheet, first, columnOf(field), language)
  const languages = { min: languageOf('min'), max: languageOf('max'), weight: languageOf('weight') }
  const found: ReadNode[] = []
  const rowOf = new Map<string, number>()

  for (let at = first; at < sheet.rows.length; at++) {
    const cells = sheet.rows[at] ?? []
    if (cells.every(isBlank)) continue
    const row = at + 1
    const text = (field: string) => textOf(cells[columnOf(field)])
    const say = (field: string, fault: EditionNodeFault) => report({ row, column: columnOf(field), fault })
    const number = (field: 'min' | 'max' | 'weight'): number | null => {
      const cell = cells[columnOf(field)]
      if (typeof cell === 'number') return cell
      if (typeof cell === 'object' && typeof cell?.value === 'number') return cell.value
      if (text(field) === '') return null
      const value = readNumber(text(field), languages[field])
      if (Number.isNaN(value)) say(field, { kind: 'no-number', text: text(field) })
      return Number.isNaN(value) ? null : value
    }
    const choice = <Choice extends string>(field: string, words: Parameters<typeof choiceOf>[0]) => {
      if (text(field) === '') return null
      const chosen = choiceOf<Choice>(words, text(field))
      if (chosen === null) say(field, { kind: 'unknown-choice', text: text(field), field })
      return chosen
    }
    const code = codeOf(cells[columnOf('code')])
    const name = text('nameVi') || text('nameEn') || text('nameId')
    if (code === '') {
      say('code', { kind: 'no-code' })
      continue
    }
    const before = rowOf.get(code)
    if (before !== undefined) {
      say('code', { kind: 'duplicate-code', code, row: before })
      continue
    }
    rowOf.set(code, row)
    if (name === '') say('nameVi', { kind: 'no-name' })
    const [min, max, weight] = [number('min'), number('max'), number('weight')]
    if (min !== null && max !== null && min >= max) say('max', { kind: 'min-not-below-max', min, max })
    const [combine, better] = [
      choice<Combine>('combine', COMBINE_WORDS),
      choice<'high' | 'low'>('better', BETTER_WORDS),
    ]
    const pointsFrom = choice<'appraised' | 'survey'>('pointsFrom', SOURCE_WORDS)
    const adds = choice<'bonus' | 'penalty'>('adds', ADDS_WORDS)
    const short = text('short')
    const words = Object.fromEntries(
      (['method', 'evidence', 'owner', 'appraiser', 'closes'] as const).flatMap(field =>
        text(field) === '' ? [] : [[field, text(field)]],
      ),
    )
    found.push({
      row,
      owner: text('owner'),
      node: {
        code,
        parent: codeOf(cells[columnOf('parent')]) || null,
        name: { vi: name, en: text('nameEn') || name, id: text('nameId') || text('nameEn') || name },
        ...(short === '' ? {} : { short: { vi: short, en: short, id: short } }),
        min: min ?? (max !== null && max > 0 ? 0 : null),
        max,
        better: better ?? 'high',
        ...(combine === null ? {} : { combine }),
        ...(weight === null ? {} : { weight }),
        ...words,
        ...(pointsFrom === null ? {} : { pointsFrom }),
        ...(adds === null ? {} : { adds }),
      },
    })
  }
  return found
}

const textOf = (cell: TableCell | undefined): string => cellText(cell).normalize('NFC').trim()

/** A code that a spreadsheet took for a number is one with a point. */
const codeOf = (cell: TableCell | undefined): string => {
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object' && cell?.kind === 'number') return String(cell.value)
  return textOf(cell).replace(/\.$/, '')
}
