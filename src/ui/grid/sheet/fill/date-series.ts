import { addDays, dayOfMonth, dayParts, daysBetween, daysInMonth } from '../../../../core/plan/calendar'
import { isDeadline } from '../../../../core/plan/deadline'
import { fittedLine } from './fitted-line'

/** A stored date of any precision: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const isDate = (value: unknown): value is string => isDeadline(value)

/** The n-th date (from 0) behind a line of dates; null where they do not go on as one series. */
export type DateSeries = (n: number) => string | null

/**
 * How a line of dates goes on. One date goes on by one of its own unit (year, month, day), backwards with `step` −1.
 * Several years or months go on by least squares; several days by months where all stand on one day of the month, so
 * that ends of months stay ends of months, else by least squares. Null where precisions differ.
 */
export function dateSeries(dates: readonly string[], step: 1 | -1): DateSeries | null {
  const [first] = dates
  if (first === undefined || dates.some(date => date.length !== first.length)) return null
  if (first.length === 4) return byNumber(dates.map(Number), step, year => String(year))
  if (first.length === 7)
    return byNumber(dates.map(monthsOf), step, months => dayOfMonth(months, 1).slice(0, 7))
  return byMonths(dates) ?? byNumber(dates.map(dayNumber), step, days => addDays(EPOCH, days))
}

const EPOCH = '1970-01-01'
const dayNumber = (day: string): number => daysBetween(EPOCH, day)

function monthsOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return year * 12 + month - 1
}

function byNumber(numbers: readonly number[], step: number, write: (value: number) => string): DateSeries {
  const line = fittedLine(numbers, step)
  return n => sound(write(Math.round(line(numbers.length + n))))
}

/** Null beyond the years that dates may have. */
const sound = (date: string): string | null => (isDate(date) ? date : null)

/** Days that stand on one day of the month, evenly apart in months; null for any others. */
function byMonths(days: readonly string[]): DateSeries | null {
  const parts = days.map(dayParts)
  const months = days.map(monthsOf)
  const [start = 0, next] = months
  if (next === undefined) return null
  const step = next - start
  if (step === 0 || months.some((month, position) => month !== start + step * position)) return null
  const ends = parts.every(part => part !== null && part[2] === daysInMonth(part[0], part[1]))
  const day = ends ? 31 : Math.max(...parts.map(part => part?.[2] ?? 0))
  if (days.some((date, position) => date !== dayOfMonth(months[position] ?? 0, day))) return null
  return n => sound(dayOfMonth(start + step * (days.length + n), day))
}
