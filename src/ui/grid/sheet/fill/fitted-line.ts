/**
 * The straight line through values at 0, 1, 2 … by least squares, as Excel fills: y = mean + slope · (x − mean of x),
 * slope = Σ (x − x̄)(y − ȳ) ÷ Σ (x − x̄)². One value alone goes on by `step`.
 */
export function fittedLine(values: readonly number[], step: number): (x: number) => number {
  const [first = 0] = values
  if (values.length === 1) return x => first + step * x
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let above = 0
  let below = 0
  for (const [x, value] of values.entries()) {
    above += (x - middle) * (value - mean)
    below += (x - middle) ** 2
  }
  const slope = above / below
  return x => mean + slope * (x - middle)
}

const MOST_DECIMALS = 15
/** Digits that Excel keeps. */
const DIGITS = 15

/** A line of numbers continued, one alone by `step`; evenly stepped ones have no more decimals than they came with (0.1, 0.2, 0.3). */
export function numberSeries(values: readonly number[], step = 0): (n: number) => number {
  const line = fittedLine(values, step)
  const decimals = Math.min(MOST_DECIMALS, Math.max(...values.map(decimalsOf)))
  const steps = values.slice(1).map((value, x) => round(value - (values[x] ?? 0), decimals))
  const isEven = steps.every(step => step === steps[0])
  return n => {
    const value = line(values.length + n)
    return isEven ? round(value, decimals) : Number(value.toPrecision(DIGITS))
  }
}

/** Adding 0 makes a zero of a negative one. */
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}
