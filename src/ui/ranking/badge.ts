import type { Analysis, Reproduction } from '../../core/analysis/analysis'

/** How the badge looks: quiet ✓ where everything comes out, red where not, dashed where nothing can be compared. */
export type Badge =
  | {
      readonly look: 'sound' | 'failed'
      readonly totals: number
      readonly ofTotals: number
      readonly ranks: number
      /** 0 = no ranks were compared. */
      readonly ofRanks: number
      readonly tolerance: number
    }
  | { readonly look: 'open'; readonly why: Exclude<Reproduction['kind'], 'tested'> }

export function badgeOf(reproduction: Reproduction): Badge {
  if (reproduction.kind !== 'tested') return { look: 'open', why: reproduction.kind }
  const { totals, ofTotals, ranks, ofRanks, tolerance } = reproduction
  const sound = totals === ofTotals && ranks === ofRanks
  return { look: sound ? 'sound' : 'failed', totals, ofTotals, ranks, ofRanks, tolerance }
}

/** Whose ranks the table shows. */
export type Whose =
  | 'single'
  | 'computed'
  | 'computedGroups'
  | 'printed'
  | 'printedPartial'
  /** Totals carry printed ranks, parts computed ones. */
  | 'mixed'
  | 'none'

export function whoseRanks({ units, columns, edition }: Analysis): Whose {
  if (units.length === 1) return 'single'
  const total = columns[0]
  const printed = total?.printedRanks.some(rank => rank > 0) ?? false
  if (total && !total.complete) return printed ? 'printedPartial' : 'none'
  if (printed) {
    const parts = columns.slice(1)
    const computed = parts.some(part => part.complete && !part.printedRanks.some(rank => rank > 0))
    return computed ? 'mixed' : 'printed'
  }
  return edition.groups ? 'computedGroups' : 'computed'
}

/** The official group of a rank; null where the edition knows none for so many units. */
export function bandOf({ edition }: Pick<Analysis, 'edition'>, rank: number, n: number) {
  if (edition.groups?.n !== n) return null
  return edition.groups.bands.find(({ from, to }) => rank >= from && rank <= to) ?? null
}
