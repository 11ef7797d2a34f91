import { foldText } from '../fold-text'
import { err, ok, type Result } from '../result'
import { daysInMonth, FIRST_YEAR, isoDay, LAST_YEAR, pad } from './calendar'

/** Each carries what its sentence needs. `nearest` is the last real day of that month. */
export type DateFault =
  | {
      readonly kind: 'no-such-day'
      readonly day: number
      readonly month: number
      /** Null in a yearly date. */
      readonly year: number | null
      readonly daysInMonth: number
      readonly nearest: string
    }
  | { readonly kind: 'no-such-month'; readonly month: number }
  | { readonly kind: 'no-such-quarter'; readonly quarter: number }
  | { readonly kind: 'year-out-of-range'; readonly year: number; readonly from: number; readonly to: number }

/** `plain`: the value says all the text said, so the wording need not be kept. */
export interface ReadDate {
  readonly value: string
  readonly plain: boolean
}

/** Month names, tones off, in Vietnamese ("tháng mười một"), English and Indonesian. */
const MONTHS: readonly (readonly string[])[] = [
  ['thang mot', 'thang gieng', 'january', 'jan', 'januari'],
  ['thang hai', 'february', 'feb', 'februari'],
  ['thang ba', 'march', 'mar', 'maret'],
  ['thang tu', 'april', 'apr'],
  ['thang nam', 'may', 'mei'],
  ['thang sau', 'june', 'jun', 'juni'],
  ['thang bay', 'july', 'jul', 'juli'],
  ['thang tam', 'august', 'aug', 'agustus', 'agu'],
  ['thang chin', 'september', 'sep', 'sept'],
  ['thang muoi', 'october', 'oct', 'oktober', 'okt'],
  ['thang muoi mot', 'november', 'nov'],
  ['thang muoi hai', 'thang chap', 'december', 'dec', 'desember', 'des'],
]
const MONTH_OF = new Map(
  MONTHS.flatMap((names, position) => names.map(name => [name, position + 1] as const)),
)
const NAMES = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|')
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** Words that may stand before a date without moving it; all but the plain ones are kept as wording. */
const LEAD =
  /^(?:(?:truoc|den het|den|het|cuoi|trong|cham nhat|kiem diem|hoan thanh|by end of|by the end of|end of|before|by|in|until|due|paling lambat|sebelum|sampai|akhir|pada|review of|evaluasi)\s+)+(?:the\s+)?(?:ngay\s+)?/
/** What spreadsheets write beside a day: its weekday before it, the time of day behind it. */
const WEEKDAY =
  /^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|(?:mon|tues|wednes|thurs|fri|satur|sun)day|senin|selasa|rabu|kamis|jumat|sabtu|minggu),? /
const TIME = /[ t]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:am|pm|sa|ch)|z)?$/
const YEAR_AFTER = /^(?:nam|year|tahun)?\s*(\d{4})$/

/** Reads a year, half-year, quarter, month or day, day first. Null when the text is no date at all. */
export function readDate(text: string): Result<ReadDate, DateFault> | null {
  const folded = foldText(text).replace(/\.$/, '')
  const lead = LEAD.exec(folded)
  if (lead === null) return readPlain(folded)
  // "Before the year 2025" is no day in it.
  const rest = folded.slice(lead[0].length)
  if (/^(?:truoc|before|sebelum)\b/.test(folded) && YEAR_AFTER.test(rest)) return null
  const read = readPlain(rest)
  return read?.ok ? ok({ ...read.value, plain: false }) : read
}

function readPlain(text: string): Result<ReadDate, DateFault> | null {
  const year = YEAR_AFTER.exec(text)
  if (year) return yearOf(Number(year[1]))
  return readDay(text) ?? readPeriod(text) ?? readQuarter(text) ?? readHalf(text) ?? readMonth(text)
}

function readDay(typed: string): Result<ReadDate, DateFault> | null {
  const text = typed.replace(WEEKDAY, '').replace(TIME, '')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return dayOf(Number(iso[3]), Number(iso[2]), Number(iso[1]))
  const digits = /^(?:ngay )?(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})$/.exec(text)
  if (digits) return dayOf(Number(digits[1]), Number(digits[2]), yearNumber(digits[3]))
  const words = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(text)
  if (words) return dayOf(Number(words[1]), Number(words[2]), Number(words[3]))
  const named = new RegExp(
    `^(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(${NAMES})[ ,-]+(?:nam )?(\\d{4}|\\d{2})$`,
  ).exec(text)
  if (named) return dayOf(Number(named[1]), MONTH_OF.get(named[2] ?? '') ?? 0, yearNumber(named[3]))
  const american = new RegExp(`^(${NAMES}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`).exec(text)
  if (american) return dayOf(Number(american[2]), MONTH_OF.get(american[1] ?? '') ?? 0, Number(american[3]))
  return null
}

function readMonth(text: string): Result<ReadDate, DateFault> | null {
  const iso = /^(\d{4})[-/](\d{1,2})$/.exec(text)
  if (iso) return monthOf(Number(iso[2]), Number(iso[1]), true)
  const digits = /^(?:thang |t|month |bulan )?(\d{1,2}) ?(?:[-/.]|nam|tahun) ?(?:nam )?(\d{4})$/.exec(text)
  if (digits) return monthOf(Number(digits[1]), Number(digits[2]), true)
  const named = new RegExp(`^(${NAMES})(?:[ ,/-]+(?:nam |tahun )?)(\\d{4})$`).exec(text)
  if (named) return monthOf(MONTH_OF.get(named[1] ?? '') ?? 0, Number(named[2]), true)
  return null
}

function readQuarter(text: string): Result<ReadDate, DateFault> | null {
  const match =
    /^(?:quy|quarter|q|triwulan|kuartal|tw) ?(\d{1,2}|[ivx]{1,4})(?: ?[-/,] ?| )(?:nam |tahun )?(\d{4})$/.exec(
      text,
    )
  if (!match) return null
  const name = match[1] ?? ''
  const quarter = /^\d/.test(name) ? Number(name) : ROMAN.indexOf(name) + 1
  if (quarter < 1 && !/^\d/.test(name)) return null
  if (quarter < 1 || quarter > 4) return err({ kind: 'no-such-quarter', quarter })
  return monthOf(quarter * 3, Number(match[2]), false)
}

/** A period of years is due with its last one. */
function readPeriod(text: string): Result<ReadDate, DateFault> | null {
  const match = /^(?:(?:giai doan|period|periode) )?(\d{4}) ?[-–] ?(\d{4})$/.exec(text)
  if (!match || Number(match[1]) >= Number(match[2])) return null
  const read = yearOf(Number(match[2]))
  return read.ok ? ok({ ...read.value, plain: false }) : read
}

function readHalf(text: string): Result<ReadDate, DateFault> | null {
  const match =
    /^(?:(?:6|sau) thang (dau|cuoi) nam|(first|second) half(?: of)?|h(1|2)|semester (1|2|i|ii)|paruh (pertama|kedua)(?: tahun)?)[ /]?(\d{4})$/.exec(
      text,
    )
  if (!match) return null
  const name = match.slice(1, 6).find(part => part !== undefined) ?? ''
  return monthOf(['dau', 'first', '1', 'i', 'pertama'].includes(name) ? 6 : 12, Number(match[6]), false)
}

const yearNumber = (text: string | undefined): number =>
  text?.length === 2 ? 2000 + Number(text) : Number(text)

const yearFault = (year: number): Result<never, DateFault> | null =>
  year < FIRST_YEAR || year > LAST_YEAR
    ? err({ kind: 'year-out-of-range', year, from: FIRST_YEAR, to: LAST_YEAR })
    : null

const yearOf = (year: number): Result<ReadDate, DateFault> =>
  yearFault(year) ?? ok({ value: String(year), plain: true })

function monthOf(month: number, year: number, plain: boolean): Result<ReadDate, DateFault> {
  if (month < 1 || month > 12) return err({ kind: 'no-such-month', month })
  return yearFault(year) ?? ok({ value: `${year}-${pad(month)}`, plain })
}

function dayOf(day: number, month: number, year: number): Result<ReadDate, DateFault> {
  if (month < 1 || month > 12) return err({ kind: 'no-such-month', month })
  const outside = yearFault(year)
  if (outside) return outside
  const days = daysInMonth(year, month)
  if (day >= 1 && day <= days) return ok({ value: isoDay(year, month, day), plain: true })
  const nearest = isoDay(year, month, day < 1 ? 1 : days)
  return err({ kind: 'no-such-day', day, month, year, daysInMonth: days, nearest })
}
