import { err, ok, type Result } from '../result'
import { daysInMonth, FIRST_YEAR, isoDay, LAST_YEAR } from './calendar'
import { readCycle } from './cycle-words'
import { type DateFault, readDate } from './date-words'

/**
 * What a planner's wording of a deadline means. `wording` is the text as typed where `value` does not say it all
 * ("Quý IV/2025", "trước 30/11/2025"); null where the value says it.
 */
export type ParsedDeadline =
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, due on its last day. */
  | { readonly kind: 'date'; readonly value: string; readonly wording: string | null }
  /** A reporting cycle (`Task.cycle`), with no deadline. */
  | { readonly kind: 'cycle'; readonly value: string; readonly wording: string }

/** Why a wording is no deadline: a date that does not exist, or no date at all. `text` as typed. */
export type DeadlineFault = DateFault | { readonly kind: 'not-a-deadline'; readonly text: string }

/**
 * Reads a deadline as officials write it: a year, a month, a quarter, a half-year or a day, day first, in Vietnamese,
 * English or Indonesian; or a reporting cycle ("hằng tháng", "thường xuyên", "trước 30/11 hằng năm"). All forms are
 * read in every language, since plans are pasted from elsewhere.
 */
export function parseDeadline(typed: string): Result<ParsedDeadline, DeadlineFault> {
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (isDeadline(text)) return ok({ kind: 'date', value: text, wording: null })
  const cycle = readCycle(text)
  if (cycle !== null) return cycle.ok ? ok({ kind: 'cycle', value: cycle.value, wording: text }) : cycle
  const date = readDate(text)
  if (date === null) return err({ kind: 'not-a-deadline', text: typed })
  if (!date.ok) return date
  return ok({ kind: 'date', value: date.value.value, wording: date.value.plain ? null : text })
}

/** The last day of a stored deadline, on which it is due; null for text that is none. */
export function deadlineEnd(value: unknown): string | null {
  const match = typeof value === 'string' ? /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) : null
  if (match === null) return null
  const year = Number(match[1])
  const month = match[2] === undefined ? 12 : Number(match[2])
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null
  const last = daysInMonth(year, month)
  const day = match[3] === undefined ? last : Number(match[3])
  return day < 1 || day > last ? null : isoDay(year, month, day)
}

/** The first day of a stored deadline or done date of any precision; null for text that is none. */
export function deadlineStart(value: unknown): string | null {
  if (deadlineEnd(value) === null || typeof value !== 'string') return null
  return `${value}-01-01`.slice(0, 10)
}

/** Whether a value is a stored deadline: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a day that exists. */
export const isDeadline = (value: unknown): boolean => deadlineEnd(value) !== null
