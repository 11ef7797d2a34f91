import type { Combine, Edition, Text } from '../edition/edition'
import { readNumber } from '../plan/read-number'
import {
  APPLICABLE_WORDS,
  COMBINE_WORDS,
  choiceOf,
  INDEX_WORDS,
  MISSING_WORDS,
  TIES_WORDS,
  UNIT_KIND_WORDS,
} from './edition-words'
import { type Certainty, foldHead } from './table-head'
import { cellText, type TableRow, type TableSheet } from './table-rows'

/** What a sheet says of an index itself; what it does not say is left to the defaults. */
export interface EditionInfo {
  readonly code: string
  readonly name: Text
  readonly years: readonly number[]
  readonly unitKind: Edition['unitKind']
  readonly combine: Combine
  readonly scale: number
  readonly missing: Edition['missing']
  readonly notApplicable: Edition['notApplicable']
  readonly rank: Edition['rank']
  readonly levels: readonly string[]
}

export type EditionInfoFault =
  | { readonly kind: 'no-index-code' }
  | { readonly kind: 'bad-index-code'; readonly text: string }
  | { readonly kind: 'no-years' }
  | { readonly kind: 'bad-years'; readonly text: string }
  | { readonly kind: 'unknown-choice'; readonly text: string; readonly field: string }

interface InfoFaultAt {
  readonly row: number
  readonly fault: EditionInfoFault
}

/** A row with a label and what stands beside it; `field` null = the label is none that is known. */
export interface InfoRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number
  readonly label: string
  readonly text: string
  readonly field: string | null
  readonly certainty: Certainty
}

/** Row of each label → its value. */
export type InfoLines = ReadonlyMap<string, { readonly row: number; readonly text: string }>

/** Rows with a label in the first cell and what it means: a known word, or what was chosen by position; each once. */
export function infoRows(
  rows: readonly TableRow[],
  chosen: ReadonlyMap<number, string | null> = new Map(),
): readonly InfoRow[] {
  const taken = new Set(chosen.values())
  return rows.flatMap((row, position): InfoRow[] => {
    const label = cellText(row[0]).normalize('NFC').trim()
    const text = cellText(row[1]).normalize('NFC').trim()
    if (label === '') return []
    const own = chosen.get(position)
    if (own !== undefined) return [{ row: position + 1, label, text, field: own, certainty: 'chosen' }]
    const known = Object.keys(INDEX_WORDS).find(each => INDEX_WORDS[each]?.includes(foldHead(label)))
    const field = known === undefined || text === '' || taken.has(known) ? null : known
    taken.add(field)
    return [{ row: position + 1, label, text, field, certainty: field === null ? 'none' : 'sure' }]
  })
}

/** What the rows say, by field. */
export const infoLines = (rows: readonly InfoRow[]): InfoLines =>
  new Map(
    rows.flatMap(({ row, text, field }) =>
      field === null || text === '' ? [] : [[field, { row, text }] as const],
    ),
  )

/** A sheet that is all labels and values. */
export const isInfoSheet = ({ rows }: TableSheet): boolean => infoLines(infoRows(rows)).size >= 2

const CODE = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u

/** Reads the labels; everything wrong is reported, and then nothing may be taken. */
export function readEditionInfo(lines: InfoLines, report: (fault: InfoFaultAt) => void): EditionInfo {
  const text = (field: string) => lines.get(field)?.text ?? ''
  const at = (field: string) => lines.get(field)?.row ?? 0
  function choice<Choice extends string>(
    field: string,
    words: Parameters<typeof choiceOf>[0],
    otherwise: Choice,
  ): Choice {
    if (text(field) === '') return otherwise
    const found = choiceOf<Choice>(words, text(field))
    if (found === null)
      report({ row: at(field), fault: { kind: 'unknown-choice', text: text(field), field } })
    return found ?? otherwise
  }
  const code = text('code')
  if (code === '') report({ row: 0, fault: { kind: 'no-index-code' } })
  else if (!CODE.test(code)) report({ row: at('code'), fault: { kind: 'bad-index-code', text: code } })
  const years = yearsOf(text('years'))
  if (text('years') === '') report({ row: 0, fault: { kind: 'no-years' } })
  else if (years.length === 0) report({ row: at('years'), fault: { kind: 'bad-years', text: text('years') } })
  const vi = text('nameVi') || code
  const decimals = Number.parseInt(text('decimals'), 10)
  return {
    code,
    name: { vi, en: text('nameEn') || vi, id: text('nameId') || text('nameEn') || vi },
    years,
    unitKind: choice('unitKind', UNIT_KIND_WORDS, 'unit'),
    combine: choice<Combine>('combine', COMBINE_WORDS, 'sum'),
    scale: readNumber(text('scale'), 'vi') || 1,
    missing: choice('missing', MISSING_WORDS, 'any'),
    notApplicable: choice('notApplicable', APPLICABLE_WORDS, 'exclude'),
    rank: {
      decimals: Number.isInteger(decimals) && decimals >= 0 && decimals <= 10 ? decimals : null,
      ties: choice('ties', TIES_WORDS, 'shared'),
    },
    levels: text('levels')
      .split(/\s*[;|>]\s*/)
      .filter(level => level !== ''),
  }
}

const LONGEST_SPAN = 50

/** "2024", "2024, 2026", "2024–2030". */
function yearsOf(text: string): readonly number[] {
  const years = new Set<number>()
  for (const part of text.split(/\s*[,;]\s*/)) {
    const [, from = '', to = from] = /^(\d{4})(?:\s*[-–—]\s*(\d{4}))?$/.exec(part) ?? []
    const [first, last] = [Number(from), Number(to)]
    if (first < 1900 || last > 2200 || last < first || last - first > LONGEST_SPAN) return []
    for (let year = first; year <= last; year++) years.add(year)
  }
  return [...years].sort((a, b) => a - b)
}
