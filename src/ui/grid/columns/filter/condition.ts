import { foldText } from '../../../../core/fold-text'
import { addDays, dayOfMonth, dayParts, daysInMonth, isoDay, weekday } from '../../../../core/plan/calendar'

/** By kind of column. Each kind can also be asked for what is empty. */
export const OPERATORS = {
  text: ['contains', 'containsNot', 'begins', 'equals', 'empty', 'notEmpty'],
  number: [
    ...(['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'between', 'top', 'bottom'] as const),
    ...(['aboveMean', 'belowMean', 'empty', 'notEmpty'] as const),
  ],
  date: [
    ...(['on', 'before', 'after', 'between', 'thisWeek', 'thisMonth', 'thisQuarter', 'thisYear'] as const),
    ...(['past', 'empty', 'notEmpty'] as const),
  ],
} as const

export type Kind = keyof typeof OPERATORS
type Operator<K extends Kind> = (typeof OPERATORS)[K][number]

/** What a cell must hold. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and mean all their days. */
export type Condition =
  | { readonly kind: 'text'; readonly op: Operator<'text'>; readonly text: string }
  | { readonly kind: 'number'; readonly op: Operator<'number'>; readonly a: number; readonly b: number }
  | { readonly kind: 'date'; readonly op: Operator<'date'>; readonly from: string; readonly to: string }

/** What a cell shows and what it is worth. */
export interface Facts {
  /** '' = empty. */
  readonly text: string
  readonly number: number | null
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: due on its last day. */
  readonly day: string | null
}

/** What a condition is judged by besides the cell. */
export interface Judged {
  /** All numbers of the column, for its mean and its largest. */
  numbers(): readonly number[]
  readonly today: string
}

type Test = (facts: Facts) => boolean

/** Ready to be asked for each row. */
export function testOf(condition: Condition, judged: Judged): Test {
  if (condition.op === 'empty') return ({ text }) => text === ''
  if (condition.op === 'notEmpty') return ({ text }) => text !== ''
  switch (condition.kind) {
    case 'text':
      return textTest(condition.op, foldText(condition.text))
    case 'number':
      return numberTest(condition, judged)
    case 'date':
      return dateTest(condition, judged.today)
  }
}

function textTest(op: Operator<'text'>, wanted: string): Test {
  const folded = ({ text }: Facts) => foldText(text)
  switch (op) {
    case 'contains':
      return facts => folded(facts).includes(wanted)
    case 'containsNot':
      return facts => !folded(facts).includes(wanted)
    case 'begins':
      return facts => folded(facts).startsWith(wanted)
    default:
      return facts => folded(facts) === wanted
  }
}

/** A sum of binary fractions is not quite what is typed. */
const HAIR = 1e-9

function numberTest({ op, a, b }: Condition & { kind: 'number' }, judged: Judged): Test {
  const is = (passes: (value: number) => boolean): Test => {
    return ({ number }) => number !== null && passes(number)
  }
  switch (op) {
    case 'eq':
      return is(value => Math.abs(value - a) <= HAIR)
    case 'ne':
      return ({ number }) => number === null || Math.abs(number - a) > HAIR
    case 'lt':
      return is(value => value < a - HAIR)
    case 'le':
      return is(value => value <= a + HAIR)
    case 'gt':
      return is(value => value > a + HAIR)
    case 'ge':
      return is(value => value >= a - HAIR)
    case 'between':
      return is(value => value >= Math.min(a, b) - HAIR && value <= Math.max(a, b) + HAIR)
    case 'top':
    case 'bottom': {
      const bound = nth(judged.numbers(), a, op === 'top')
      return is(value => bound !== null && (op === 'top' ? value >= bound : value <= bound))
    }
    default: {
      const numbers = judged.numbers()
      const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length
      return is(value => (op === 'aboveMean' ? value > mean : value < mean))
    }
  }
}

/** The n-th largest or smallest; ties with it pass too. */
function nth(numbers: readonly number[], n: number, largest: boolean): number | null {
  const sorted = Float64Array.from(numbers).sort()
  const place = Math.min(Math.max(1, Math.floor(n)), sorted.length)
  return sorted[largest ? sorted.length - place : place - 1] ?? null
}

function dateTest({ op, from, to }: Condition & { kind: 'date' }, today: string): Test {
  const is = (passes: (day: string) => boolean): Test => {
    return ({ day }) => {
      const last = day === null ? null : lastDay(day)
      return last !== null && passes(last)
    }
  }
  const within = (first: string, last: string) => is(day => day >= first && day <= last)
  switch (op) {
    case 'on':
      return within(firstDay(from), lastDay(from))
    case 'before':
      return is(day => day < firstDay(from))
    case 'after':
      return is(day => day > lastDay(from))
    case 'between': {
      const [first, second] = from <= to ? [from, to] : [to, from]
      return within(firstDay(first), lastDay(second))
    }
    case 'past':
      return is(day => day < today)
    default:
      return within(...period(op as Period, today))
  }
}

type Period = 'thisWeek' | 'thisMonth' | 'thisQuarter' | 'thisYear'

/** First and last day; weeks begin on Monday. */
export function period(name: Period, today: string): readonly [string, string] {
  const [year, month] = dayParts(today) ?? [0, 1]
  if (name === 'thisYear') return [isoDay(year, 1, 1), isoDay(year, 12, 31)]
  if (name === 'thisWeek') {
    const monday = addDays(today, 1 - weekday(today))
    return [monday, addDays(monday, 6)]
  }
  const first = name === 'thisMonth' ? month : month - ((month - 1) % 3)
  const months = year * 12 + first - 1
  return [dayOfMonth(months, 1), dayOfMonth(months + (name === 'thisMonth' ? 0 : 2), 31)]
}

const firstDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length > 7) return date
  return isoDay(
    Number(date.slice(0, 4)),
    Number(date.slice(5)),
    daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5))),
  )
}
