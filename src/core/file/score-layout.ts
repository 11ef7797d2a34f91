import type { Edition } from '../edition/edition'
import type { Language } from '../plan/read-number'
import { err, ok, type Result } from '../result'
import { createScoreRows, SCORE_NUMBERS, type ScoreColumns, type ScoreRows } from './score-rows'
import { findHead, firstRowBelow, foldHead, guessColumns, headAt, type TableHeadFault } from './table-head'
import { numberLanguageOf } from './table-numbers'
import type { TableSheet } from './table-rows'
import { SCORE_WORDS } from './table-words'

/** Head of a column as `foldHead` writes it → code of the node whose scores stand below. */
export type NodeHeads = Readonly<Record<string, string>>

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

/**
 * Long (`year, unit, node, score`, one score a row) or wide (a unit a row, a node a column; the year in a column, or
 * `year` for the whole table). The first rows decide.
 */
export function layoutOf(
  sheet: TableSheet,
  nodes: NodeHeads,
  year: number | null,
  language: Language,
): Result<ScoreTaker, TableHeadFault> {
  const long = findHead(sheet, SCORE_WORDS, LONG)
  if (!long.ok) return wideLayout(sheet, nodes, year, language) ?? long
  const firstRow = firstRowBelow(sheet, long.value)
  const columns: ScoreColumns = Object.fromEntries(
    guessColumns(long.value, SCORE_WORDS).flatMap(({ field }, column) =>
      field === null ? [] : [[field, column]],
    ),
  )
  const languages = Object.fromEntries(
    SCORE_NUMBERS.map(field => [field, numberLanguageOf(sheet, firstRow, columns[field] ?? -1, language)]),
  )
  return ok({ firstRow, ...createScoreRows(columns, languages) })
}

function wideLayout(
  sheet: TableSheet,
  nodes: NodeHeads,
  year: number | null,
  language: Language,
): Result<ScoreTaker, TableHeadFault> | null {
  for (let top = 0; top < Math.min(SEARCHED, sheet.rows.length); top++) {
    const head = headAt(sheet, top, 1)
    const names = head.heads.map(parts => foldHead(parts[0] ?? ''))
    const codes = names.map(name => (Object.hasOwn(nodes, name) ? (nodes[name] ?? null) : null))
    if (codes.filter(code => code !== null).length < FEWEST) continue
    const unitColumn = names.findIndex(name => SCORE_WORDS.unit?.includes(name))
    const yearColumn = names.findIndex(name => SCORE_WORDS.year?.includes(name))
    const missing = [
      ...(unitColumn < 0 ? ['unit'] : []),
      ...(yearColumn < 0 && year === null ? ['year'] : []),
    ]
    if (missing.length > 0)
      return err({ kind: 'wrong-template', found: head.heads.flatMap(parts => parts[0] ?? []), missing })
    const firstRow = firstRowBelow(sheet, head)
    const scored = codes.findIndex(code => code !== null)
    const maker = createScoreRows(WIDE_COLUMNS, {
      score: numberLanguageOf(sheet, firstRow, scored, language),
    })
    return ok({
      firstRow,
      finish: maker.finish,
      add: (row, fileRow) =>
        codes.every((code, column) => {
          const score = row[column] ?? ''
          if (code === null || score === '') return true
          return maker.add(
            [yearColumn < 0 ? (year ?? '') : (row[yearColumn] ?? ''), row[unitColumn] ?? '', code, score],
            fileRow,
          )
        }),
    })
  }
  return null
}
