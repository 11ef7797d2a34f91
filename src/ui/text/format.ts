import type { Language } from './language'

/** What stands where there is no figure. Never 0, never blank. */
export const MISSING = '–'
const MINUS = '\u2212'

const locales = { vi: 'vi-VN', en: 'en-GB', id: 'id-ID' } as const

export interface Format {
  /** 1.234,5 (vi, id) · 1,234.5 (en). Without `decimals` up to 10 as they stand. */
  number(value: number | null | undefined, decimals?: number): string
  /** Of a fraction: 0.615 → 61,5% · 61.5%. */
  percent(fraction: number | null | undefined, decimals?: number): string
  /** With its sign: +0,42 · −2,43 · 0,00. */
  signed(value: number | null | undefined, decimals?: number): string
  /** ISO day or month or year → 30/11/2025 · 11/2025 · 2025. Anything else comes back as typed. */
  date(iso: string | null | undefined): string
  /** Epoch milliseconds → 09:41 in the reader's time zone. */
  time(at: number): string
  /** Epoch milliseconds → 28/04/2025 09:41. */
  dateTime(at: number): string
  /** Bytes → 2,1 MB, by steps of 1024 as Windows counts them; `up` so that what is above a limit reads so. */
  bytes(size: number, rounding?: 'up'): string
}

/** Locale numbers and dates. Pure: the same language and value give the same text. */
export function createFormat(language: Language): Format {
  const formats = new Map<string, Intl.NumberFormat>()
  const formatOf = (key: string, options: Intl.NumberFormatOptions) => {
    const known = formats.get(key)
    if (known) return known
    const made = new Intl.NumberFormat(locales[language], options)
    formats.set(key, made)
    return made
  }
  const digits = (decimals: number | undefined) =>
    decimals === undefined
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const write = (value: number | null | undefined, key: string, options: Intl.NumberFormatOptions) => {
    if (value === null || value === undefined || !Number.isFinite(value)) return MISSING
    // A value that rounds to zero has no sign.
    const text = formatOf(key, { signDisplay: 'negative', ...options }).format(value)
    return text.replaceAll('-', MINUS).replace(/\s+%/, '%')
  }
  const two = (value: number) => String(value).padStart(2, '0')
  const time = (at: number) => {
    const moment = new Date(at)
    return `${two(moment.getHours())}:${two(moment.getMinutes())}`
  }

  return {
    number: (value, decimals) => write(value, `n${decimals}`, digits(decimals)),
    percent: (fraction, decimals = 1) =>
      write(fraction, `p${decimals}`, { style: 'percent', ...digits(decimals) }),
    signed: (value, decimals) =>
      write(value, `s${decimals}`, { ...digits(decimals), signDisplay: 'exceptZero' }),
    date: formatDay,
    time,
    dateTime(at) {
      const moment = new Date(at)
      return `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()} ${time(at)}`
    },
    bytes(size, rounding) {
      const units = ['B', 'KB', 'MB', 'GB'] as const
      const step = size < 1 ? 0 : Math.min(Math.floor(Math.log2(size) / 10), units.length - 1)
      const amount = size / 1024 ** step
      const rounded = rounding === 'up' ? Math.ceil(amount * 10) / 10 : amount
      return `${write(rounded, `b${step}`, { maximumFractionDigits: step === 0 ? 0 : 1 })} ${units[step]}`
    },
  }
}

/** Day first in all three languages, as officials write it. */
function formatDay(iso: string | null | undefined): string {
  if (!iso) return MISSING
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso)
  return parts ? parts.slice(1).filter(Boolean).reverse().join('/') : iso
}
