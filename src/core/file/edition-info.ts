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
import { foldHead } from './table-head'
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

/** Row of each label → its value. */
export type InfoLines = ReadonlyMap<string, { readonly row: number; readonly text: string }>

/** Known labels in the first cells of rows, with the text beside them. */
export function infoLines(rows: readonly TableRow[]): InfoLines {
  const lines = new Map<string, { row: number; text: string }>()
  for (const [position, row] of rows.entries()) {
    const label = foldHead(cellText(row[0]))
    const field = Object.keys(INDEX_WORDS).find(each => INDEX_WORDS[each]?.includes(label))
    const text = cellText(row[1]).normalize('NFC').trim()
    if (field !== undefined && text !== '' && !lines.has(field)) lines.set(field, { row: position + 1, text })
  }
  return lines
}

/** A sheet that is all labels and values. */
export const isInfoSheet = ({ rows }: TableSheet): boolean => infoLines(rows).size >= 2

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
