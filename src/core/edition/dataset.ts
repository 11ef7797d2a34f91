import * as z from 'zod'

/** A published cell: points, missing (null, never 0) or not applicable. */
export const Cell = z.union([z.number(), z.null(), z.literal('na')])
export type Cell = z.infer<typeof Cell>

/**
 * All units at one (edition, year, node). `scores` and the optional arrays run along the dataset's `units`.
 * `n` is the number of units ranked that year, null when no source states it.
 */
export const Column = z.strictObject({
  year: z.int(),
  node: z.string(),
  n: z.int().positive().nullable(),
  /** Decimals the source prints; null = full precision as stored. */
  decimals: z.int().min(0).max(12).nullable(),
  /** `published`: the publisher's figure; `computed`: summed by us or by the collector; `derived`: by subtraction. */
  origin: z.enum(['published', 'computed', 'derived']),
  source: z.string(),
  scores: z.array(Cell),
  /** Printed ranks; null = none printed. */
  ranks: z.array(z.int().positive().nullable()).optional(),
  standardErrors: z.array(z.number().nullable()).optional(),
  /** Printed figures over all units, where a source gives them. */
  mean: z
    .strictObject({ score: z.number(), source: z.string(), derivation: z.string().optional() })
    .optional(),
  groupMeans: z
    .array(z.strictObject({ group: z.string(), score: z.number(), source: z.string() }))
    .optional(),
  /** Per-cell provenance where it differs from the column's. */
  notes: z
    .array(
      z.strictObject({ unit: z.string(), source: z.string().optional(), derivation: z.string().optional() }),
    )
    .optional(),
})
export type Column = z.infer<typeof Column>

/** An immutable table of published scores of one edition, named by its content hash. */
export const Dataset = z.strictObject({
  edition: z.string(),
  units: z.array(z.string()),
  columns: z.array(Column),
})
export type Dataset = z.infer<typeof Dataset>

/** Where a printed mean comes from; `derivation` is set where it was reckoned from other printed figures. */
export type MeanNote = Pick<NonNullable<Column['mean']>, 'source' | 'derivation'>

/**
 * One (edition, year) as dense typed arrays, `[node][unit]`: position of a cell = node position × units + unit position.
 * Missing and not applicable scores are NaN; `notApplicable` is 1 where the cell does not apply.
 */
export interface ScoreTable {
  readonly edition: string
  readonly year: number
  readonly units: readonly string[]
  readonly nodes: readonly string[]
  readonly scores: Float64Array
  readonly notApplicable: Uint8Array
  /** Printed ranks, 0 = none. Same layout as `scores`. */
  readonly printedRanks: Uint32Array
  /** Per node: units ranked that year, 0 = unknown. */
  readonly n: Uint32Array
  /** Per node: decimals the source prints, -1 = full precision. */
  readonly decimals: Int8Array
  /** Per node: printed mean, NaN = none. */
  readonly printedMeans: Float64Array
  /** Per node: where the column comes from; null = the dataset has no such column. */
  readonly origins: readonly (Column['origin'] | null)[]
  readonly sources: readonly (string | null)[]
  /** Per node: cells whose provenance differs from the column's, and that of the printed mean. */
  readonly notes: readonly NonNullable<Column['notes']>[]
  readonly meanNotes: readonly (MeanNote | null)[]
}
