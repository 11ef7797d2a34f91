/** Language of the screen: it decides only what is written the same in two ways ("1.234"). */
export type Language = 'vi' | 'en' | 'id'

/** Words of money behind an amount. */
const CURRENCY = /\s*(?:đồng|đ|vnđ|vnd|₫)\.?$/i

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:nghìn|ngàn|thousand|ribu)$/i, 1e3],
  [/\s*(?:triệu|tr|million|juta)$/i, 1e6],
  [/\s*(?:tỷ|tỉ|billion|miliar)$/i, 1e9],
]

/**
 * A number as planners type it: decimal comma or point, thousands in groups of three, spaces, a true minus, a percent
 * sign ("81,5 %"), "1,5 tỷ". Where one separator could mean either ("1.234"), the language decides: Vietnamese and
 * Indonesian group with the point, English with the comma. NaN for anything else.
 */
export function readNumber(typed: string, language: Language): number {
  let text = typed
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .trim()
  let factor = 1
  text = text.replace(CURRENCY, '')
  for (const [pattern, value] of FACTORS) {
    if (!pattern.test(text)) continue
    text = text.replace(pattern, '')
    factor = value
    break
  }
  text = text.replace(/%$/, '').trim()
  // Accounts write what is below zero in brackets.
  const account = /^\((\d.*)\)$/.exec(text)
  if (account) text = `-${account[1]}`
  const match = /^([+-]?)\s*(\d[\d.,' ]*|[.,]\d+)$/.exec(text)
  if (match === null) return Number.NaN
  const plain = plainDigits((match[2] ?? '').replace(/[' ]/g, ''), language)
  if (plain === null || !hasSoundSpaces(match[2] ?? '')) return Number.NaN
  const value = Number(plain) * factor
  return match[1] === '-' ? -value : value
}

/** Spaces and apostrophes may only part thousands: "1 234", not "12 34". */
const hasSoundSpaces = (digits: string): boolean =>
  !/[' ]/.test(digits) || /^\d{1,3}(?:[' ]\d{3})+(?:[.,]\d*)?$/.test(digits.trim())

/** Digits with a decimal point, or null where the separators make no sense. */
function plainDigits(digits: string, language: Language): string | null {
  const points = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (points === 0 && commas === 0) return digits
  if (points > 0 && commas > 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
    return grouped(digits, decimal === '.' ? ',' : '.', decimal)
  }
  const sign = points > 0 ? '.' : ','
  const isGrouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(digits)
  if (points + commas > 1) return isGrouped ? digits.replaceAll(sign, '') : null
  const grouping = language === 'en' ? ',' : '.'
  return isGrouped && sign === grouping ? digits.replace(sign, '') : digits.replace(sign, '.')
}

function grouped(digits: string, grouping: string, decimal: string): string | null {
  const [whole, fraction, more] = digits.split(decimal)
  if (more !== undefined || fraction?.includes(grouping)) return null
  const parts = (whole ?? '').split(grouping)
  const sound = /^\d{1,3}$/.test(parts[0] ?? '') && parts.slice(1).every(part => /^\d{3}$/.test(part))
  return sound ? `${parts.join('')}.${fraction}` : null
}
