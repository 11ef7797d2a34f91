import { foldText } from '../fold-text'
import { err, ok, type Result } from '../result'
import { daysInMonth, pad } from './calendar'
import { CYCLES } from './choices'
import type { DateFault } from './date-words'

/** Wordings of reporting cycles, tones off. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['weekly', /^(?:(?:hang|moi) tuan|weekly|every week|mingguan|setiap minggu|tiap minggu)$/],
  ['monthly', /^(?:(?:hang|moi) thang|monthly|every month|bulanan|setiap bulan|tiap bulan)$/],
  ['quarterly', /^(?:(?:hang|moi) quy|quarterly|every quarter|triwulanan|setiap triwulan|tiap triwulan)$/],
  [
    'half-yearly',
    /^(?:(?:hang |moi )?(?:6|sau) thang(?: (?:1|mot) lan)?|half-yearly|twice a year|every six months|semesteran|setiap (?:6|enam) bulan|setiap semester)$/,
  ],
  ['yearly', /^(?:(?:hang|moi) nam|yearly|annually|annual|every year|tahunan|setiap tahun|tiap tahun)$/],
  [
    'regular',
    /^(?:thuong xuyen|thuong xuyen,? lien tuc|lien tuc|regular(?:ly)?|ongoing|continuous(?:ly)?|rutin|berkala|terus-menerus)$/,
  ],
]
const EVERY_YEAR =
  /^(?:(?:truoc|cham nhat|by|before|sebelum|paling lambat)? ?(?:ngay |tanggal )?)(\d{1,2})(?: ?[-/.] ?| thang )(\d{1,2})(?: (?:hang nam|moi nam|every year|each year|yearly|setiap tahun|tiap tahun))$/
/** As a definition of the year, so that 29/02 is a day. */
const LEAP_YEAR = 2024

/** The cycle a wording stands for (`Task.cycle`); null when it names none. */
export function readCycle(text: string): Result<string, DateFault> | null {
  const folded = foldText(text)
    .replace(/\.$/, '')
    .replace(/^(?:bao cao|dinh ky|thuc hien|reports?|laporan) (?=\S)/, '')
  const yearly = EVERY_YEAR.exec(folded)
  if (yearly) return yearlyOn(Number(yearly[1]), Number(yearly[2]))
  const found = WORDS.find(([, pattern]) => pattern.test(folded))
  return found === undefined ? null : ok(found[0])
}

function yearlyOn(day: number, month: number): Result<string, DateFault> {
  if (month < 1 || month > 12) return err({ kind: 'no-such-month', month })
  const days = daysInMonth(LEAP_YEAR, month)
  if (day >= 1 && day <= days) return ok(`yearly:${pad(month)}-${pad(day)}`)
  const nearest = `${pad(month)}-${pad(day < 1 ? 1 : days)}`
  return err({ kind: 'no-such-day', day, month, year: null, daysInMonth: days, nearest })
}

/** Whether a stored value is a cycle the rules know: one of `CYCLES`, or `yearly:MM-DD`. */
export function isCycle(value: unknown): value is string {
  if (typeof value !== 'string') return false
  if ((CYCLES as readonly string[]).includes(value)) return true
  const match = /^yearly:(\d\d)-(\d\d)$/.exec(value)
  return match !== null && yearlyOn(Number(match[2]), Number(match[1])).ok
}
