import { roundDecimal } from './round-decimal'

/** At full precision a lead must be larger than this: below it lies the noise of sums. */
const LEAD = 1e-9

/**
 * Whether `own` is strictly better than `rival` at the rank rule's precision (DESIGN §4 ladder); higher is better.
 * `decimals` null = full precision. NaN passes nothing.
 */
export function passes(own: number, rival: number, decimals: number | null): boolean {
  if (decimals === null) return own - rival > LEAD
  return roundDecimal(own, decimals) > roundDecimal(rival, decimals)
}

/** The least points `own` must gain to pass `rival`; ≤ 0 = it has passed. Higher is better. */
export function needToPass(own: number, rival: number, decimals: number | null): number {
  if (passes(own, rival, decimals)) return Math.min(rival - own, 0)
  // Twice the lead, so that the sum of own and need is past it also after rounding.
  if (decimals === null) return rival - own + 2 * LEAD
  return roundDecimal(roundDecimal(rival, decimals) + 0.5 * 10 ** -decimals, decimals + 1) - own
}

/** Rank among `rivals` that hold these scores: 1 + number of them strictly better. NaN among them is left out. */
export function placeAmong(own: number, rivals: Iterable<number>, decimals: number | null): number {
  let better = 0
  for (const rival of rivals) if (passes(rival, own, decimals)) better++
  return better + 1
}
