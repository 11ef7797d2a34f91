import { loadavg } from 'node:os'

/** Middle value; of an even number the lower middle, so that it is one that was seen. */
const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Smallest value that at least this share of the values does not exceed. NaN for none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

interface Measured {
  readonly name: string
  readonly ours: readonly number[]
  /** What is allowed, milliseconds; null = nothing is promised. */
  readonly limit: number | null
  readonly yardstick: string
  readonly theirs: readonly number[]
  /** Which value of the rounds is judged. */
  readonly judged: 'median' | 'p95'
}

/** One line a figure: the ratio to the yardstick, then the times of both. */
export function report({ name, ours, limit, yardstick, theirs, judged }: Measured): void {
  const of = (values: readonly number[]) => (judged === 'median' ? median(values) : quantile(values, 0.95))
  const [mine, other] = [of(ours), of(theirs)]
  const ms = (value: number) => `${value.toFixed(1)} ms`
  const kept = limit === null ? '' : mine <= limit ? ` · within ${limit} ms` : ` · OVER ${limit} ms`
  console.log(
    `${name}: ${(mine / other).toFixed(2)} × ${yardstick} · ${judged} ${ms(mine)} (worst ${ms(Math.max(...ours))}) to ${ms(other)} (worst ${ms(Math.max(...theirs))}) · ${ours.length} values · load ${loadavg()[0]?.toFixed(1)}${kept}`,
  )
}
