import { foldText } from '../fold-text'
import { type Language, readNumber } from '../plan/read-number'

/** Fields of a long table of scores that hold numbers, and those that hold texts. */
export const SCORE_NUMBERS = ['year', 'score', 'rank', 'n', 'decimals', 'standardError'] as const
const SCORE_TEXTS = ['unit', 'node', 'origin', 'source', 'derivation'] as const
type NumberField = (typeof SCORE_NUMBERS)[number]
type TextField = (typeof SCORE_TEXTS)[number]
export type ScoreField = NumberField | TextField

/**
 * Rows of a long table of published scores as typed columns: two million rows are no two million objects. Numbers are
 * NaN where the cell is empty or holds something else; texts are positions in `texts`, where 0 is the empty one.
 */
export interface ScoreRows {
  readonly length: number
  /** Where each row stands in its file, counted from 1. */
  readonly fileRows: Uint32Array
  readonly numbers: Readonly<Record<NumberField, Float64Array>>
  readonly words: Readonly<Record<TextField, Uint32Array>>
  readonly texts: readonly string[]
  /** 1 where the score says that it does not apply. */
  readonly notApplicable: Uint8Array
  /** Decimals that the score is written with; 0 where there is none. */
  readonly printed: Uint8Array
  /** Filled number cells that hold none, the first of them. */
  readonly unread: readonly { readonly row: number; readonly field: NumberField; readonly text: string }[]
  readonly unreadCount: number
}

/** Rows of scores that a text file may bring into a dataset. */
export const MAX_SCORE_ROWS = 2_000_000
/** Rows that a sheet of a workbook can have. */
export const MAX_SHEET_ROWS = 1_048_576
/** Unread cells that are kept; all are counted. */
const KEPT = 100

const NOT_APPLICABLE = ['na', 'n/a', 'khong ap dung', 'not applicable', 'tidak berlaku']
const DASHES = ['-', '–', '—']
const EMPTY = ['', ...DASHES]
/**
 * Fields in which a dash says more than an empty cell: that there is none. An empty one leaves it to be seen from the
 * rest of the table.
 */
const SAID: readonly NumberField[] = ['n', 'decimals']
/** What is kept of such a dash. */
export const SAID_NONE = -1

/** Where each field stands in a row. */
export type ScoreColumns = Readonly<Partial<Record<ScoreField, number>>>

export interface ScoreRowsMaker {
  /** A row of texts, or of numbers that its file holds exactly; false when there is no room for it. */
  add(row: readonly (string | number)[], fileRow: number): boolean
  finish(): ScoreRows
}

/** Takes rows one by one. `languages` says how each number column writes its decimals. */
export function createScoreRows(
  columns: ScoreColumns,
  languages: Readonly<Partial<Record<NumberField, Language>>>,
  maxRows = MAX_SCORE_ROWS,
): ScoreRowsMaker {
  let room = 1024
  let length = 0
  let unreadCount = 0
  const numbers = makeEach(SCORE_NUMBERS, () => new Float64Array(room))
  const words = makeEach(SCORE_TEXTS, () => new Uint32Array(room))
  let notApplicable = new Uint8Array(room)
  let printed = new Uint8Array(room)
  let fileRows = new Uint32Array(room)
  const positions = new Map([['', 0]])
  const texts = ['']
  const unread: { row: number; field: NumberField; text: string }[] = []

  function grow() {
    room *= 2
    for (const field of SCORE_NUMBERS) numbers[field] = copied(numbers[field], new Float64Array(room))
    for (const field of SCORE_TEXTS) words[field] = copied(words[field], new Uint32Array(room))
    notApplicable = copied(notApplicable, new Uint8Array(room))
    printed = copied(printed, new Uint8Array(room))
    fileRows = copied(fileRows, new Uint32Array(room))
  }
  function positionOf(text: string): number {
    const known = positions.get(text)
    if (known !== undefined) return known
    positions.set(text, texts.length)
    return texts.push(text.normalize('NFC')) - 1
  }
  function numberOf(field: NumberField, typed: string | number): number {
    if (typeof typed === 'number') return typed
    const text = typed.trim()
    if (EMPTY.includes(text)) return SAID.includes(field) && DASHES.includes(text) ? SAID_NONE : Number.NaN
    const value = readPlain(text, languages[field] ?? 'en')
    if (!Number.isNaN(value)) return value
    if (field === 'score' && NOT_APPLICABLE.includes(foldText(text))) notApplicable[length] = 1
    else {
      unreadCount += 1
      if (unread.length < KEPT) unread.push({ row: fileRows[length] ?? 0, field, text })
    }
    return Number.NaN
  }

  return {
    add(row, fileRow) {
      if (length >= maxRows) return false
      if (length === room) grow()
      fileRows[length] = fileRow
      for (const field of SCORE_NUMBERS)
        numbers[field][length] = numberOf(field, row[columns[field] ?? -1] ?? '')
      if (!Number.isNaN(numbers.score[length] ?? Number.NaN))
        printed[length] = decimalsOf(row[columns.score ?? -1] ?? '', languages.score ?? 'en')
      for (const field of SCORE_TEXTS)
        words[field][length] = positionOf(String(row[columns[field] ?? -1] ?? '').trim())
      length += 1
      return true
    },
    finish: () => ({
      length,
      fileRows: fileRows.slice(0, length),
      numbers: makeEach(SCORE_NUMBERS, field => numbers[field].slice(0, length)),
      words: makeEach(SCORE_TEXTS, field => words[field].slice(0, length)),
      texts,
      notApplicable: notApplicable.slice(0, length),
      printed: printed.slice(0, length),
      unread,
      unreadCount,
    }),
  }
}

/** Decimals of a number as it is written; of one that a workbook holds, as its shortest text has them. */
function decimalsOf(typed: string | number, language: Language): number {
  const text = String(typed).trim()
  const sign = typeof typed === 'number' || language === 'en' ? '.' : ','
  return /e/i.test(text) ? 255 : Math.min(255, /^\d*/.exec(text.split(sign)[1] ?? '')?.[0].length ?? 0)
}

/** Most cells are plain digits with a point; only others are worth a look. */
const readPlain = (text: string, language: Language): number =>
  language === 'en' && /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text)
    ? Number(text)
    : readNumber(text, language)

const makeEach = <Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Record<Key, Value> => Object.fromEntries(keys.map(key => [key, make(key)])) as Record<Key, Value>

function copied<
  Values extends Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>,
>(from: Values, to: Values): Values {
  to.set(from)
  return to
}
