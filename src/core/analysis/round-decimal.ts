/** Below this the error of value × power is far smaller than the margin kept around one half. */
const SAFE_SCALED = 2 ** 40

/**
 * Rounds half away from zero on the decimal value, not on the binary one: 1.005 at two decimals is 1.01, since
 * 1.005 is what was published. The decimal value of a double is its shortest text.
 * `decimals` 0–22. NaN and infinities come back as they are.
 */
export function roundDecimal(value: number, decimals: number): number {
  const magnitude = Math.abs(value)
  const power = 10 ** decimals
  const scaled = magnitude * power
  if (scaled >= SAFE_SCALED) return Number.isFinite(value) ? roundText(value, decimals) : value
  const floor = Math.floor(scaled)
  const rest = scaled - floor
  // Near one half the product may lie on the wrong side: ask the digits.
  if (Math.abs(rest - 0.5) < 0.001) return roundText(value, decimals)
  const rounded = (rest < 0.5 ? floor : floor + 1) / power
  return value < 0 ? 0 - rounded : rounded
}

/** The same by the digits of the shortest text. */
function roundText(value: number, decimals: number): number {
  if (value === 0) return 0
  const [mantissa = '0', exponentText = '0'] = Math.abs(value).toExponential().split('e')
  const digits = mantissa.replace('.', '')
  const exponent = Number(exponentText)
  /** Digits kept before the cut. */
  const kept = exponent + 1 + decimals
  if (kept >= digits.length) return value
  if (kept < 0) return 0
  const up = digits.charCodeAt(kept) >= 53
  const whole = BigInt(digits.slice(0, kept) || '0') + (up ? 1n : 0n)
  const rounded = Number(`${whole}e-${decimals}`)
  return value < 0 ? 0 - rounded : rounded
}
