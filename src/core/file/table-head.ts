import { foldText } from '../fold-text'
import { err, ok, type Result } from '../result'
import { cellText, isBlank, type TableRow, type TableSheet } from './table-rows'
import type { TableWords } from './table-words'

/** Where the head of a table stands and what it says. */
export interface TableHead {
  /** Position of its first row, counted from 0. */
  readonly top: number
  /** Rows it takes: one, or two where heads are parted below a common one. */
  readonly depth: 1 | 2
  /** A column's head from the top down, each text once. */
  readonly heads: readonly (readonly string[])[]
}

/** `sure`: the head is a known word; `guess`: it only holds one; `chosen`: by the user; `none`: not recognised. */
export type Certainty = 'sure' | 'guess' | 'chosen' | 'none'

export interface ColumnGuess {
  readonly field: string | null
  readonly certainty: Certainty
  /** What numbers are multiplied by: 1,000,000 under "Kinh phí (triệu đồng)". */
  readonly scale: number
}

/** Why no rows can be taken from a sheet. `expected` are the fields that were looked for. */
export type TableHeadFault =
  | { readonly kind: 'no-head'; readonly expected: readonly string[] }
  | {
      readonly kind: 'wrong-template'
      readonly found: readonly string[]
      readonly missing: readonly string[]
    }
  | { readonly kind: 'no-rows-below'; readonly row: number }

/** Rows from the top in which a head is looked for. */
const SEARCHED = 30
/** Longer texts are what is in a table, not what stands above it. */
const LONGEST_HEAD = 80

/** A head as words are compared by: no tones, no case, no brackets and what they hold, no full stops. */
export const foldHead = (text: string): string =>
  foldText(text)
    .replace(/\(.*?\)|\[.*?\]/g, ' ')
    .replace(/[.:*"“”]/g, ' ')
    .replace(/\s*([,;/])\s*/g, '$1 ')
    .replace(/; /g, ', ')
    .replace(/\/ /g, '/')
    .replace(/\s+/g, ' ')
    .replace(/^[,\s]+|[,\s]+$/g, '')

/**
 * The head with the most known words in the first rows; two rows only where they say more than one does. `needed` are
 * fields without which the table is another one.
 */
export function findHead(
  sheet: TableSheet,
  words: TableWords,
  needed: readonly string[],
): Result<TableHead, TableHeadFault> {
  let best: { readonly head: TableHead; readonly known: number } | null = null
  for (const depth of [1, 2] as const) {
    for (let top = 0; top < SEARCHED && top + depth <= sheet.rows.length; top++) {
      const head = headAt(sheet, top, depth)
      const known = weightOf(guessColumns(head, words))
      if (known > (best?.known ?? 0)) best = { head, known }
    }
  }
  // One word alone may stand in any text.
  if (best === null || best.known < 2) return err({ kind: 'no-head', expected: needed })
  const { head } = best
  const fields = guessColumns(head, words).map(guess => guess.field)
  const missing = needed.filter(field => !fields.includes(field))
  if (missing.length > 0) {
    const found = head.heads.map(parts => parts.join(' – ')).filter(text => text !== '')
    return err({ kind: 'wrong-template', found, missing })
  }
  if (firstRowBelow(sheet, head) >= sheet.rows.length)
    return err({ kind: 'no-rows-below', row: head.top + head.depth })
  return ok(head)
}

const weightOf = (guesses: readonly ColumnGuess[]): number =>
  guesses.reduce((sum, { certainty }) => sum + (certainty === 'sure' ? 2 : certainty === 'guess' ? 1 : 0), 0)

/** The head that begins in a row, whatever it says. */
export function headAt(sheet: TableSheet, top: number, depth: 1 | 2): TableHead {
  const rows = sheet.rows.slice(top, top + depth)
  const width = Math.max(0, ...rows.map(row => row.length))
  const heads = Array.from({ length: width }, (_, column) => {
    const parts = rows.map(row => cellText(row[column]).replace(/\s+/g, ' ').trim())
    return parts.filter((text, position) => text !== '' && text !== parts[position - 1])
  })
  return { top, depth, heads }
}

/** Below the head comes, in official tables, often a row that only numbers the columns. */
export function firstRowBelow(sheet: TableSheet, head: TableHead): number {
  const below = head.top + head.depth
  return numbersColumns(sheet.rows[below] ?? []) ? below + 1 : below
}

function numbersColumns(row: TableRow): boolean {
  const numbers = row
    .filter(cell => !isBlank(cell))
    .map(cell => Number(/^\(?(\d{1,2})\)?$/.exec(cellText(cell).trim())?.[1] ?? Number.NaN))
  return numbers.length >= 3 && numbers.every((value, position) => value === (numbers[0] ?? 0) + position)
}

/** What each column means; a field is given once, to the column that names it most plainly, the leftmost of equals. */
export function guessColumns(head: TableHead, words: TableWords): readonly ColumnGuess[] {
  const guesses = head.heads.map((): ColumnGuess => ({ field: null, certainty: 'none', scale: 1 }))
  const taken = new Set<string>()
  for (const certainty of ['sure', 'guess'] as const) {
    for (const [column, parts] of head.heads.entries()) {
      if (guesses[column]?.field !== null) continue
      const field = fieldOf(parts, words, certainty, taken)
      if (field === null) continue
      taken.add(field)
      guesses[column] = { field, certainty, scale: scaleOf(parts) }
    }
  }
  return guesses
}

/** The guesses with what was chosen by column instead; null = not taken. */
export const withChosen = (
  guesses: readonly ColumnGuess[],
  chosen: ReadonlyMap<number, string | null> = new Map(),
): readonly ColumnGuess[] =>
  guesses.map((guess, column) => {
    const field = chosen.get(column)
    return field === undefined ? guess : { ...guess, field, certainty: 'chosen' }
  })

/** The lowest part of a head says most; then the whole of it, then what stands above. */
function fieldOf(
  parts: readonly string[],
  words: TableWords,
  certainty: 'sure' | 'guess',
  taken: ReadonlySet<string>,
): string | null {
  const texts = [parts.at(-1) ?? '', parts.toReversed().join(' '), ...parts.toReversed()]
  for (const text of texts) {
    if (text === '' || text.length > LONGEST_HEAD) continue
    const field = certainty === 'sure' ? named(foldHead(text), words) : held(foldHead(text), words)
    if (field !== null && !taken.has(field)) return field
  }
  return null
}

const named = (head: string, words: TableWords): string | null =>
  Object.keys(words).find(field => words[field]?.includes(head)) ?? null

/** The longest known word in a head. Short ones stand in too many texts. */
function held(head: string, words: TableWords): string | null {
  let best: { readonly field: string; readonly length: number } | null = null
  for (const [field, known] of Object.entries(words)) {
    for (const word of known) {
      if (word.length < 5 || word.length <= (best?.length ?? 0)) continue
      if (` ${head.replace(/[,/]/g, ' ')} `.replace(/\s+/g, ' ').includes(` ${word} `))
        best = { field, length: word.length }
    }
  }
  return best?.field ?? null
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:trieu|million|juta)\b/, 1e6],
  [/\b(?:nghin|ngan|thousand|ribu)\b/, 1e3],
  [/\b(?:ty|ti) dong\b|\b(?:billion|miliar)\b/, 1e9],
]

function scaleOf(parts: readonly string[]): number {
  const text = foldText(parts.join(' '))
  return SCALES.find(([pattern]) => pattern.test(text))?.[1] ?? 1
}

/** The column's head as one line. */
export const headText = (parts: readonly string[] | undefined): string => (parts ?? []).join(' – ')
