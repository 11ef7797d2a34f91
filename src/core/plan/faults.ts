import { FIRST_YEAR, isDay, LAST_YEAR } from './calendar'
import { isCycle } from './cycle-words'
import { type DateFault, readDate } from './date-words'
import { isDeadline, parseDeadline } from './deadline'
import { choicesOf, type FieldKind, fieldKind } from './fields'
import type { CollectionName } from './plan'
import type { ReferenceFault } from './read-reference'

/** Why a cell is bad. It stays as typed, counts as missing, and spoils nothing else. */
export type CellFault =
  | { readonly kind: 'not-a-number'; readonly text: string }
  | { readonly kind: 'out-of-range'; readonly value: number; readonly from: number; readonly to: number }
  | { readonly kind: 'not-whole'; readonly value: number }
  | { readonly kind: 'not-a-date'; readonly text: string }
  /** A deadline's forms are year, month or day; the text may still be a cycle's wording. */
  | { readonly kind: 'not-a-deadline'; readonly text: string }
  | DateFault
  | { readonly kind: 'unknown-choice'; readonly text: string; readonly choices: readonly string[] }
  /** Of a reference, judged by the plan's directory (`referenceFault`). */
  | ReferenceFault

/**
 * The fault of a stored value; null where it is fine or empty. Judges what the plan holds, from typing, paste or a
 * foreign file alike: numbers as typed, percents outside 0–100, days that do not exist, words of no list.
 */
export function faultOf(collection: CollectionName, field: string, value: unknown): CellFault | null {
  if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) return null
  const kind = fieldKind(collection, field)
  if (kind === 'text') return null
  if (kind === 'day') return isDay(value) ? null : dateFault(value, 'not-a-date')
  if (kind === 'deadline') return isDeadline(value) ? null : dateFault(value, 'not-a-deadline')
  if (kind === 'cycle' && isCycle(value)) return null
  const choices = choicesOf(kind)
  if (choices !== null)
    return choices.some(choice => choice === value)
      ? null
      : { kind: 'unknown-choice', text: String(value), choices }
  return numberFault(kind, value)
}

function numberFault(kind: FieldKind, value: unknown): CellFault | null {
  if (kind === 'score' && value === 'na') return null
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { kind: 'not-a-number', text: String(value) }
  const [from, to] = rangeOf(kind)
  if (value < from || value > to) return { kind: 'out-of-range', value, from, to }
  const whole = kind === 'year' || kind === 'whole' || kind === 'closing-day'
  return whole && !Number.isInteger(value) ? { kind: 'not-whole', value } : null
}

/** Bounds of a number, both included. Scores have those of their node (`validateTarget`). */
function rangeOf(kind: FieldKind): readonly [number, number] {
  if (kind === 'percent') return [0, 100]
  if (kind === 'year') return [FIRST_YEAR, LAST_YEAR]
  if (kind === 'closing-day') return [1, 31]
  if (kind === 'whole') return [0, 1e9]
  return [-1e15, 1e15]
}

/** What is wrong with text that is no date: the day, month or quarter that does not exist, else the whole of it. */
function dateFault(value: unknown, otherwise: 'not-a-date' | 'not-a-deadline'): CellFault {
  const text = String(value)
  const read = otherwise === 'not-a-date' ? readDate(text) : parseDeadline(text)
  return read !== null && !read.ok ? read.error : { kind: otherwise, text }
}
