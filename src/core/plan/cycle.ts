import { addDays, dayOfMonth, dayParts, daysInMonth, isoDay, weekday } from './calendar'
import { isCycle } from './cycle-words'

/** Day of the month on which reporting periods close where the plan says nothing (DESIGN §5). */
const DEFAULT_CLOSING_DAY = 14

/** One reporting period, both days included. A report is due by its last day. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Months between closings; closings fall in the months whose number it divides (quarters: 3, 6, 9, 12). */
const MONTHS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 }
/** Weekly reports close on Friday. */
const FRIDAY = 5

/** The closing day to use: a whole number 1–31, else the default. */
export const closingDay = (periodCloses: unknown): number =>
  typeof periodCloses === 'number' &&
  Number.isInteger(periodCloses) &&
  periodCloses >= 1 &&
  periodCloses <= 31
    ? periodCloses
    : DEFAULT_CLOSING_DAY

/**
 * The first closing on or after a day: when the next report is due. Null for `regular` and for text that is no cycle.
 * Months close on `closes` (cut at the month's last day): monthly ones each month, quarterly ones in March, June,
 * September and December, half-yearly ones in June and December, yearly ones in December; `yearly:MM-DD` on that day.
 */
export function nextClosing(cycle: unknown, day: string, closes: number): string | null {
  const parts = dayParts(day)
  if (parts === null || !isCycle(cycle)) return null
  const [year, month] = parts
  if (cycle === 'weekly') return addDays(day, (FRIDAY - weekday(day) + 7) % 7)
  const step = MONTHS[cycle]
  if (step !== undefined) {
    let months = year * 12 + month - 1
    months += (step - (month % step)) % step
    const closing = dayOfMonth(months, closes)
    return closing >= day ? closing : dayOfMonth(months + step, closes)
  }
  if (!cycle.startsWith('yearly:')) return null
  const closing = yearlyDay(cycle, year)
  return closing >= day ? closing : yearlyDay(cycle, year + 1)
}

/** The last period that was over before `day`; null where there is no cycle with periods. */
export function lastClosedPeriod(cycle: unknown, day: string, closes: number): Period | null {
  const open = nextClosing(cycle, day, closes)
  const to = open === null ? null : previousClosing(cycle as string, open, closes)
  const before = to === null ? null : previousClosing(cycle as string, to, closes)
  return to === null || before === null ? null : { from: addDays(before, 1), to }
}

/** The closing before a closing. */
function previousClosing(cycle: string, closing: string, closes: number): string | null {
  const parts = dayParts(closing)
  if (parts === null) return null
  const [year, month] = parts
  if (cycle === 'weekly') return addDays(closing, -7)
  const step = MONTHS[cycle]
  if (step !== undefined) return dayOfMonth(year * 12 + month - 1 - step, closes)
  return yearlyDay(cycle, year - 1)
}

function yearlyDay(cycle: string, year: number): string {
  const month = Number(cycle.slice(7, 9))
  const day = Number(cycle.slice(10, 12))
  return isoDay(year, month, Math.min(day, daysInMonth(year, month)))
}
