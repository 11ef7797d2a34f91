/** Present values in ascending order; NaN left out. */
export function sortedPresent(values: Float64Array): Float64Array {
  const present = values.filter(value => !Number.isNaN(value))
  return present.sort()
}

/**
 * Quantile with linear interpolation between the closest ranks: type 7 of Hyndman and Fan, "Sample Quantiles in
 * Statistical Packages", The American Statistician 50 (1996), the default of R and of Excel's PERCENTILE.INC.
 * `ascending` sorted without NaN, `share` 0–1; NaN for no values.
 */
export function quantile(ascending: Float64Array, share: number): number {
  if (ascending.length === 0) return Number.NaN
  const place = (ascending.length - 1) * share
  const below = Math.floor(place)
  const lower = ascending[below] as number
  const upper = ascending[Math.min(below + 1, ascending.length - 1)] as number
  return lower + (place - below) * (upper - lower)
}

/** Arithmetic mean of the present values; NaN for none. */
export function meanOf(values: Float64Array): number {
  let sum = 0
  let count = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    sum += value
    count++
  }
  return count === 0 ? Number.NaN : sum / count
}

/** Standard deviation over all units (division by their number, not one less): the column holds every unit. */
export function standardDeviationOf(values: Float64Array, mean: number): number {
  let sum = 0
  let count = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    sum += (value - mean) ** 2
    count++
  }
  return count === 0 ? Number.NaN : Math.sqrt(sum / count)
}
