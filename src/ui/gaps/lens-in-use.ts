import type { Analysis } from '../../core/analysis/analysis'
import type { Lens } from '../../core/edition/edition'

/**
 * The wished lens where this year offers it, else the one it coincides with, else the edition's own, else the first;
 * null where the year answers none.
 */
export function lensInUse(analysis: Analysis, wished: Lens): Lens | null {
  const offered = analysis.lenses
  const twin = analysis.coinciding[wished]
  const candidates = [wished, twin, analysis.edition.defaultLens]
  return candidates.find(lens => lens !== undefined && offered.includes(lens)) ?? offered[0] ?? null
}
