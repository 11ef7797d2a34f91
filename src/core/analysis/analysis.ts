import type { Edition, Lens } from '../edition/edition'

/** Where a unit's score comes from, the most advanced first: the first known one counts (DESIGN §5). */
export const STAGES = ['published', 'appraisal2', 'appraisal1', 'self'] as const
/** Name of a stage, as in `STAGES`. */
export type Stage = (typeof STAGES)[number]

/** A score of the plan that the dataset does not publish. */
export interface OwnScore {
  /** Absent = the plan's own unit. Another one counts only in an index of the plan's own. */
  readonly unit?: string | undefined
  readonly index: string
  readonly year: number
  readonly node: string
  readonly score: number | 'na'
  readonly stage: Stage
}

/**
 * What a page asks for. The plan's scores stand in where the dataset has none: for `ownUnit`, and in an index of the
 * plan's own for every unit.
 */
export interface AnalysisRequest {
  readonly index: string
  readonly year: number
  /** The unit in view; '' = none: columns only, and nodes without figures. */
  readonly unit: string
  readonly ownUnit: string
  /** How many lowest nodes a component lists; null = 1 for up to 4 nodes, 2 for 5–8, else 3. */
  readonly k: number | null
  readonly ownScores: readonly OwnScore[]
}

/** Why a question about an index cannot be answered: there is no such index, year of it, or unit. */
export type AnalysisFault =
  | { readonly kind: 'unknown-index'; readonly index: string }
  | { readonly kind: 'unknown-year'; readonly index: string; readonly year: number }
  | { readonly kind: 'unknown-unit'; readonly unit: string }

/** One node of the year for all units. Arrays run along `Analysis.units`. */
export interface NodeColumn {
  readonly code: string
  readonly depth: number
  /** Points; NaN = missing or not applicable. */
  readonly scores: Float64Array
  /** 1 where the node does not apply to the unit. */
  readonly notApplicable: Uint8Array
  /** 1 + place in `STAGES` where a score of the plan stands in, or parents were combined from such; 0 elsewhere. */
  readonly stages: Uint8Array
  /** Computed ranks, 0 = unranked. All 0 unless the column is complete. */
  readonly ranks: Uint32Array
  /** Printed ranks, 0 = none. */
  readonly printedRanks: Uint32Array
  /** Units ranked that year (the denominator); 0 = unknown. */
  readonly n: number
  /** Units with a score. */
  readonly present: number
  /** n scores are present: only then ranks, mean, best, heat and rungs are computed. */
  readonly complete: boolean
  /** Mean and best of complete columns; else the printed mean, or NaN. */
  readonly mean: number
  readonly meanPrinted: boolean
  readonly standardDeviation: number
  readonly median: number
  readonly best: number
  /** Positions of the units that hold the best score. */
  readonly bestUnits: readonly number[]
  readonly origin: 'published' | 'computed' | 'derived' | null
  readonly source: string | null
  /** Cells whose source or derivation differs from the column's, by unit id. */
  readonly notes: readonly {
    readonly unit: string
    readonly source?: string | undefined
    readonly derivation?: string | undefined
  }[]
  /** Source of the printed mean, with its derivation where it was reckoned; null = none printed. */
  readonly meanNote: { readonly source: string; readonly derivation?: string | undefined } | null
  /** Decimals printed by the source, null = full precision. */
  readonly decimals: number | null
  /** Change of the index total per point of the node; NaN where the rule does not add (geometric, published). */
  readonly effect: number
}

/** A rank with its denominator, or what is known instead. */
export type RankAnswer =
  | { readonly kind: 'rank'; readonly rank: number; readonly n: number; readonly printed: boolean }
  /** Only nearest known rungs are known: best–worst of n. */
  | { readonly kind: 'interval'; readonly best: number; readonly worst: number; readonly n: number }
  | { readonly kind: 'none' }

/** One year of one node for the unit in view. */
export interface TrendPoint {
  readonly year: number
  readonly edition: string
  /** NaN = missing. */
  readonly score: number
  readonly rank: number
  readonly n: number
  /** (rank − 1) / (n − 1); NaN where unranked. */
  readonly percentRank: number
  /** True where the step from the previous point may be compared. */
  readonly joined: boolean
  readonly notApplicable: boolean
  /** Where the score comes from; null = no score. */
  readonly stage: Stage | null
  /** The dataset holds the cell, so that no score of a plan stands in for it. */
  readonly inDataset: boolean
  /** The source states the rank. */
  readonly printed: boolean
  /** Of the column, as in `NodeColumn`; source and derivation of the cell where they differ. */
  readonly origin: NodeColumn['origin']
  readonly source: string | null
  readonly derivation: string | null
  readonly decimals: number | null
}

/** One-year gains of all units at a node over comparable years (DESIGN §4 Pace). Points; NaN where no gain is known. */
export interface Pace {
  readonly p75: number
  readonly p90: number
  /** Number of gains seen and the years they span. */
  readonly gains: number
  readonly from: number
  readonly to: number
}

/** One node of the tree for the unit in view. Every figure NaN where it cannot be had. */
export interface NodeView {
  readonly code: string
  readonly parent: string | null
  readonly depth: number
  readonly leaf: boolean
  readonly score: number
  readonly notApplicable: boolean
  /** Stage of the score shown; null = no score. */
  readonly stage: Stage | null
  readonly ratio: number
  readonly rank: RankAnswer
  readonly percentRank: number
  readonly gapMax: number
  readonly gapBest: number
  readonly gapMean: number
  /** Points to the next better unit's score at this node (strictly better); NaN at the top. */
  readonly gapNext: number
  /** (score − mean) / standard deviation. */
  readonly deviation: number
  readonly stake: number
  /** effect × (max − score). */
  readonly lost: number
  /** score − score in the last comparable year (negative = fall). */
  readonly change: number
  /** Lenses by which it is among the k lowest of its component. */
  readonly lowestBy: readonly Lens[]
  /** Lowest by ratio in ≥ 90 % of units. `structuralUnits` of `ratioUnits` units. */
  readonly structural: boolean
  readonly structuralUnits: number
  readonly ratioUnits: number
  /** Listed by a lens of points (ratio, stake, lost) but above the median of its column. */
  readonly lowInPointsOnly: boolean
  /** Percent rank ≥ 0.75. The *low* flag is this or listed by the lens in use. */
  readonly lowByRank: boolean
  /** Number of steps in a row it fell, up to this year; ≥ 2 = falling. */
  readonly falls: number
  /** No higher than two comparable years before. */
  readonly notHigherThanTwoYearsBefore: boolean
  readonly trend: readonly TrendPoint[]
  readonly pace: Pace
  /** Proposed target (score + P75, capped at the mean, at the best when above the mean); NaN = none can be proposed. */
  readonly proposal: number
}

/** A component criterion and its indicators. Where components are leaves the index itself is the one group. */
export interface ComponentView {
  /** Node code of the group's head. */
  readonly code: string
  /** Codes of the indicators judged together, in tree order. */
  readonly nodes: readonly string[]
  /** Codes listed per offered lens, lowest first; ties at the k-th place all listed. */
  readonly lowest: Readonly<Partial<Record<Lens, readonly string[]>>>
  /** ≠: no node is both the lowest by ratio and the lowest by rank. */
  readonly differs: boolean
  readonly k: number
  /** Share of all points short of the maximum, 0–1; NaN with unknown maxima. */
  readonly lostShare: number
}

/** Can totals and ranks be recomputed from published parts? (DESIGN §2.5) */
export type Reproduction =
  | {
      readonly kind: 'tested'
      readonly totals: number
      readonly ofTotals: number
      /** Ranks recomputed from recomputed totals; 0 of 0 where none were printed. */
      readonly ranks: number
      readonly ofRanks: number
      readonly tolerance: number
    }
  /** Totals were summed by us or the collector; nothing published to compare. */
  | { readonly kind: 'computed' }
  /** Parts or units are missing. */
  | { readonly kind: 'not-testable' }
  /** The edition is never recomputed. */
  | { readonly kind: 'published-only' }

/** Another unit's total as a step to pass. */
export interface Rung {
  readonly unit: string
  readonly total: number
  readonly rank: number
  readonly n: number
  /** Points of the total still needed to be strictly better; ≤ 0 = passed. */
  readonly need: number
  /** Indicators that reach it alone: raise needed = need ÷ effect, false = its maximum or the best allows no such raise. */
  readonly alone: readonly { readonly node: string; readonly raise: number; readonly reachable: boolean }[]
}

/** Percent position of every unit through the years, for the slope. */
export interface SlopeYear {
  readonly year: number
  readonly edition: string
  /** True where a line may run from the year before. */
  readonly joined: boolean
  readonly n: number
  /** Rank per unit, 0 = unranked; along `Analysis.units`. Printed ranks where the column is partial. */
  readonly ranks: Uint32Array
}

/** All that the pages show of one (index, year, unit). */
export interface Analysis {
  readonly request: AnalysisRequest
  readonly edition: Edition
  readonly units: readonly string[]
  /** −1 = no unit in view. */
  readonly unitPosition: number
  readonly columns: readonly NodeColumn[]
  readonly nodes: readonly NodeView[]
  readonly components: readonly ComponentView[]
  /** Lenses that can be answered and do not coincide with an earlier one, in order. */
  readonly lenses: readonly Lens[]
  /** Lens left out → the lens it coincides with over the whole edition. */
  readonly coinciding: Readonly<Partial<Record<Lens, Lens>>>
  readonly reproduction: Reproduction
  readonly slope: readonly SlopeYear[]
  readonly ladder: readonly Rung[]
  /** The last year comparable with this one, null = none. */
  readonly previousYear: number | null
}

/** A node's score raised to `score` by the plan or by a tick. */
export interface Raise {
  readonly node: string
  readonly score: number
}

/** The estimate: total once, rank twice (DESIGN §4 Projection). */
export interface Projection {
  readonly base: { readonly total: number; readonly rank: RankAnswer; readonly n: number }
  readonly total: number
  /** Per raise: points of the total it brings; capped = cut at the maximum; unknownMax = no cap could be applied. */
  readonly raises: readonly {
    readonly node: string
    readonly from: number
    readonly to: number
    readonly points: number
    readonly capped: boolean
    readonly unknownMax: boolean
  }[]
  /** Raises at nodes that this edition does not have: to be placed anew, counted nowhere. */
  readonly unplaced: readonly string[]
  readonly othersHold: RankAnswer
  /** Each other unit moves by the mean change of the other units scored in both years. */
  readonly othersMove: RankAnswer
  /** That mean change of the total; NaN = no comparable year. `movedFrom` is the year before. */
  readonly meanChange: number
  readonly movedFrom: number | null
  /** Published − recombined total, carried along unchanged; 0 where equal or not recombined. */
  readonly carried: number
  /** False: total + Σ effect × raise was used, since the tree has gaps. */
  readonly recombined: boolean
}
