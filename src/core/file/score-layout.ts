import type { Edition } from '../edition/edition'
import type { Language } from '../plan/read-number'
import { err, ok, type Result } from '../result'
import { createScoreRows, SCORE_NUMBERS, type ScoreColumns, type ScoreRows } from './score-rows'
import {
  type ColumnGuess,
  findHead,
  firstRowBelow,
  foldHead,
  guessColumns,
  headAt,
  type TableHead,
  type TableHeadFault,
} from './table-head'
import { numberLanguageOf } from './table-numbers'
import type { TableSheet } from './table-rows'
import { SCORE_WORDS } from './table-words'

/** Head of a column as `foldHead` writes it → code of the node whose scores stand below. */
export type NodeHeads = Readonly<Record<string, string>>

/** Before the code of a node, where a column holds its scores. */
const NODE_FIELD = 'node:'
export const nodeField = (code: string): string => `${NODE_FIELD}${code}`
/** The node whose scores a column of this field holds; null = another field. */
export const nodeOfField = (field: string | null): string | null =>
  field?.startsWith(NODE_FIELD) ? field.slice(NODE_FIELD.length) : null

/**
 * Where the head of a table of scores stands and what its columns hold: fields of the long form, or nodes (`nodeField`).
 * With a node among them the table is wide: a unit a row.
 */
export interface ScoreLayout extends Pick<TableHead, 'top' | 'depth'> {
  readonly columns: readonly ColumnGuess[]
}

/** How a file of scores is to be read. */
export interface ScoresQuestion {
  readonly language: Language
  /** What the columns of a wide table may be called. */
  readonly nodes: NodeHeads
  /** The year of a table that has no column for it. */
  readonly year: number | null
  /** What was chosen; without it the first sheet that is such a table is taken for what it seems to be. */
  readonly chosen?: { readonly sheet: string; readonly layout: ScoreLayout } | null
}

/** Takes the rows of a table of scores, whatever its layout. */
export interface ScoreTaker {
  /** Position of the first row below the head. */
  readonly firstRow: number
  /** False when there is no room for it. */
  add(row: readonly (string | number)[], fileRow: number): boolean
  finish(): ScoreRows
}

const LONG = ['year', 'unit', 'node', 'score'] as const
/** Node columns that make a wide table. */
const FEWEST = 2
const SEARCHED = 30
const WIDE_COLUMNS: ScoreColumns = { year: 0, unit: 1, node: 2, score: 3 }

/** The heads of the nodes of an index: code, code with spaces ("PAPI 5.3") and name in every language. */
export function nodeHeads(editions: readonly Edition[]): NodeHeads {
  const heads: Record<string, string> = {}
  for (const { nodes } of editions)
    for (const { code, name } of nodes)
      for (const text of [code, code.replace('.', ' '), ...Object.values(name)])
        heads[foldHead(text)] ??= code
  return heads
}

const NOTHING: ColumnGuess = { field: null, certainty: 'none', scale: 1 }

/** What the first rows of a table of scores are taken for. */
export function guessScoreLayout(sheet: TableSheet, nodes: NodeHeads): Result<ScoreLayout, TableHeadFault> {
  const long = findHead(sheet, SCORE_WORDS, LONG)
  if (long.ok) {
    const { top, depth } = long.value
    return ok({ top, depth, columns: guessColumns(long.value, SCORE_WORDS) })
  }
  for (let top = 0; top < Math.min(SEARCHED, sheet.rows.length); top++) {
    const columns = wideColumns(headAt(sheet, top, 1), nodes)
    if (columns.filter(({ field }) => nodeOfField(field) !== null).length >= FEWEST)
      return ok({ top, depth: 1, columns })
  }
  return long
}

/** What the columns below a head that the user chose are taken for. */
export function scoreLayoutAt(
  sheet: TableSheet,
  nodes: NodeHeads,
  { top, depth }: Pick<TableHead, 'top' | 'depth'>,
): ScoreLayout {
  const head = headAt(sheet, top, depth)
  const long = guessColumns(head, SCORE_WORDS)
  const wide = wideColumns(head, nodes)
  const isWide = wide.filter(({ field }) => nodeOfField(field) !== null).length >= FEWEST
  return { top, depth, columns: isWide && !long.some(({ field }) => field === 'score') ? wide : long }
}

function wideColumns(head: TableHead, nodes: NodeHeads): readonly ColumnGuess[] {
  const taken = new Set<string>()
  return head.heads.map(parts => {
    const name = foldHead(parts.at(-1) ?? '')
    const code = Object.hasOwn(nodes, name) ? nodes[name] : undefined
    const word = (['unit', 'year'] as const).find(field => SCORE_WORDS[field]?.includes(name))
    const field = code === undefined ? word : nodeField(code)
    if (field === undefined || taken.has(field)) return NOTHING
    taken.add(field)
    return { field, certainty: 'sure', scale: 1 }
  })
}

/** Fields without which no score can be taken; `year` may be told for the whole table. */
export function missingScoreFields({ columns }: ScoreLayout, year: number | null): readonly string[] {
  const fields = columns.map(({ field }) => field)
  const isWide = fields.some(field => nodeOfField(field) !== null)
  return (isWide ? (['unit', 'year'] as const) : LONG).filter(
    field => !fields.includes(field) && !(field === 'year' && year !== null),
  )
}

/** Takes the rows below the head as the layout says. */
function createScoreTaker(
  sheet: TableSheet,
  layout: ScoreLayout,
  year: number | null,
  language: Language,
): ScoreTaker {
  const firstRow = firstRowBelow(sheet, headAt(sheet, layout.top, layout.depth))
  const columnOf = (wanted: string) => layout.columns.findIndex(({ field }) => field === wanted)
  const codes = layout.columns.map(({ field }) => nodeOfField(field))
  const scored = codes.findIndex(code => code !== null)
  const languageOf = (column: number) => numberLanguageOf(sheet, firstRow, column, language)
  const yearColumn = columnOf('year')
  if (scored < 0) {
    const columns: ScoreColumns = Object.fromEntries(
      layout.columns.flatMap(({ field }, column) => (field === null ? [] : [[field, column]])),
    )
    const languages = Object.fromEntries(
      SCORE_NUMBERS.map(field => [field, languageOf(columns[field] ?? -1)]),
    )
    const width = layout.columns.length
    const made = createScoreRows(yearColumn < 0 ? { ...columns, year: width } : columns, languages)
    if (yearColumn >= 0) return { firstRow, ...made }
    return {
      firstRow,
      finish: made.finish,
      add: (row, fileRow) => {
        const whole = Array.from({ length: width }, (_, column) => row[column] ?? '')
        return made.add([...whole, year ?? ''], fileRow)
      },
    }
  }
  const unitColumn = columnOf('unit')
  const made = createScoreRows(WIDE_COLUMNS, { score: languageOf(scored) })
  return {
    firstRow,
    finish: made.finish,
    add: (row, fileRow) =>
      codes.every((code, column) => {
        const score = row[column] ?? ''
        if (code === null || score === '') return true
        return made.add(
          [yearColumn < 0 ? (year ?? '') : (row[yearColumn] ?? ''), row[unitColumn] ?? '', code, score],
          fileRow,
        )
      }),
  }
}

/**
 * Long (`year, unit, node, score`, one score a row) or wide (a unit a row, a node a column; the year in a column, or
 * `year` for the whole table). The first rows decide, where no layout is given.
 */
export function layoutOf(
  sheet: TableSheet,
  nodes: NodeHeads,
  year: number | null,
  language: Language,
  given: ScoreLayout | null = null,
): Result<ScoreTaker, TableHeadFault> {
  const layout = given === null ? guessScoreLayout(sheet, nodes) : ok(given)
  if (!layout.ok) return layout
  const missing = missingScoreFields(layout.value, year)
  if (missing.length === 0) return ok(createScoreTaker(sheet, layout.value, year, language))
  const { heads } = headAt(sheet, layout.value.top, layout.value.depth)
  return err({ kind: 'wrong-template', found: heads.flatMap(parts => parts[0] ?? []), missing })
}
