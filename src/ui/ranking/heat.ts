/** Shares at which the next of the seven steps begins; more ink = further behind. */
const HEAT_FROM = [0.15, 0.3, 0.45, 0.6, 0.75, 0.9] as const

export type HeatStep = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7
export const HEAT_STEPS = [1, 2, 3, 4, 5, 6, 7] as const

/** Step of how far behind a cell is, 0 = first, 1 = last. Step 0 = no shade, where that is not known. */
export function heatStep(behind: number): HeatStep {
  if (!(behind >= 0 && behind <= 1)) return 0
  return (HEAT_FROM.filter(from => behind >= from).length + 1) as HeatStep
}
