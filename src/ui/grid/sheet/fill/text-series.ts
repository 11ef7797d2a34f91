import { fittedLine } from './fitted-line'

/** A text around its last number: "Phiếu 007." is "Phiếu ", 7, 3 digits, ".". */
interface Numbered {
  readonly before: string
  readonly number: number
  readonly width: number
  readonly after: string
}

/** The last number of a text; null where there is none, or nothing besides. */
function numbered(text: string): Numbered | null {
  const match = /^(.*?)(\d{1,15})(\D*)$/s.exec(text)
  if (match === null) return null
  const [, before = '', digits = '', after = ''] = match
  return before.trim() === '' && after.trim() === ''
    ? null
    : { before, number: Number(digits), width: digits.length, after }
}

/** Nothing follows the number but a mark such as "." or ")". */
const isLast = ({ after }: Numbered): boolean => !/[\p{L}\p{N}]/u.test(after)

/** Zeros in front are kept. Below zero the numbers rise again, as in Excel. */
const write = ({ before, width, after }: Numbered, number: number): string =>
  `${before}${String(Math.abs(number)).padStart(width, '0')}${after}`

/**
 * How texts with numbers go on ("Nhiệm vụ 1" → "Nhiệm vụ 2"); null where they do not. One text counts on only by a
 * number at its end: "16/NQ-HĐND" is a name. Several of one wording go on by least squares; several wordings
 * each count on by themselves, in turn.
 */
export function textSeries(texts: readonly string[], step: 1 | -1): ((n: number) => string) | null {
  const parts = texts.map(numbered)
  const all: Numbered[] = []
  for (const part of parts) {
    if (part === null) return null
    all.push(part)
  }
  const [first] = all
  if (first === undefined) return null
  const isOneWording = all.every(({ before, after }) => before === first.before && after === first.after)
  const isCounted = new Set(all.map(({ number }) => number)).size > 1
  if (isOneWording && all.length > 1 && isCounted) {
    const line = fittedLine(
      all.map(({ number }) => number),
      step,
    )
    return n => write(all.at(-1) ?? first, Math.round(line(all.length + n)))
  }
  if (!all.every(isLast) || (isOneWording && all.length > 1)) return null
  return n => {
    const part = all[n % all.length] ?? first
    return write(part, part.number + step * (1 + Math.floor(n / all.length)))
  }
}
