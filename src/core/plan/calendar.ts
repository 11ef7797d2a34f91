/** Calendar arithmetic on ISO texts. No clock: dates are passed in. */

const DAY_MS = 86_400_000
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)$/
/** Years outside these are taken for slips of typing. */
export const FIRST_YEAR = 1900
export const LAST_YEAR = 2200

/** Two digits: 7 → '07'. */
export const pad = (value: number): string => String(value).padStart(2, '0')
/** `YYYY-MM-DD` of its parts, `month` 1–12; whether there is such a day is not asked. */
export const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${pad(month)}-${pad(day)}`

/** Days of a month, `month` 1–12. */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Year, month and day of a text that is a real day `YYYY-MM-DD`; null for anything else. */
export function dayParts(text: unknown): readonly [number, number, number] | null {
  const match = typeof text === 'string' ? ISO_DAY.exec(text) : null
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return year < FIRST_YEAR || year > LAST_YEAR ? null : [year, month, day]
}

/** Whether a value is the text of a real day `YYYY-MM-DD` within `FIRST_YEAR`–`LAST_YEAR`. */
export const isDay = (text: unknown): text is string => dayParts(text) !== null

/** Days since 1970-01-01 of a real day. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The day that many days later; earlier where `days` is negative. `day` must be a real day. */
export const addDays = (day: string, days: number): string =>
  new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10)

/** The day of a month given by a running count of months (year × 12 + month − 1), cut at the month's last day. */
export function dayOfMonth(months: number, day: number): string {
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return isoDay(year, month, Math.min(day, daysInMonth(year, month)))
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export const weekday = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

/**
 * How long ago in years and months, to the nearest month (half of 30 days counts up): 31/12/2021 → 28/04/2025 is 3
 * years 4 months. For spans over a year; shorter ones are told in days.
 */
export function yearsAndMonths(from: string, to: string): { years: number; months: number } {
  const start = dayParts(from)
  const end = dayParts(to)
  if (start === null || end === null || from > to) return { years: 0, months: 0 }
  const first = start[0] * 12 + start[1] - 1
  let full = end[0] * 12 + end[1] - 1 - first
  if (dayOfMonth(first + full, start[2]) > to) full -= 1
  if (daysBetween(dayOfMonth(first + full, start[2]), to) >= 15) full += 1
  return { years: Math.floor(full / 12), months: full % 12 }
}
