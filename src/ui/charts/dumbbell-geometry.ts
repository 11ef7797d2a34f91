/** Places in px of a dumbbell 120 px wide: the own dot never moves, the best reaches at most to the right mark. */
const OWN = 20
const RIGHT = 84
const LEFT = 3

export interface DumbbellGeometry {
  readonly own: number
  /** Null = not known. */
  readonly mean: number | null
  readonly best: number | null
  readonly text: number
}

/** Gaps in points, positive = behind; what is farther ahead than the chart is wide ends at its edge. */
export function dumbbellGeometry(mean: number, best: number, reach: number): DumbbellGeometry {
  const place = (gap: number): number | null => {
    if (!Number.isFinite(gap)) return null
    const x = OWN + (reach > 0 ? (gap / reach) * (RIGHT - OWN) : 0)
    return Math.max(LEFT, Math.min(RIGHT, Math.round(x * 10) / 10))
  }
  const places = { own: OWN, mean: place(mean), best: place(best) }
  return { ...places, text: Math.max(OWN, places.best ?? 0, places.mean ?? 0) + 7 }
}
