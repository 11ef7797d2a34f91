import * as z from 'zod'

/** A name in the three languages of the screens. Official Vietnamese titles stay as published. */
export const Text = z.strictObject({ vi: z.string(), en: z.string(), id: z.string() })
export type Text = z.infer<typeof Text>

/** The seven meanings of "lowest" (DESIGN §3). */
export const LENSES = ['ratio', 'rank', 'mean', 'best', 'stake', 'lost', 'fall'] as const
/** One of `LENSES`. */
export const Lens = z.enum(LENSES)
export type Lens = z.infer<typeof Lens>

/** How the children of a node make its score; `published`: they do not. */
export const COMBINES = ['sum', 'weighted', 'mean', 'geometric', 'published'] as const
export type Combine = (typeof COMBINES)[number]

/** Decimals compared (null = full precision, else half away from zero) and what equal values get. */
export const RankRule = z.strictObject({
  decimals: z.int().min(0).max(10).nullable(),
  ties: z.enum(['shared', 'none']),
})
export type RankRule = z.infer<typeof RankRule>

/**
 * A place in an edition's tree. `min` and `max` are in the node's own points; null = unknown, never guessed.
 * `weight` is a fraction and stands only where the parent combines by `weighted`.
 */
export const EditionNode = z.strictObject({
  code: z.string().min(1),
  parent: z.string().nullable(),
  name: Text,
  /** Short head for a narrow column ("Thủ tục"). */
  short: Text.optional(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /**
   * Decimals to which the publisher prints `min` and `max` where an exact fraction is stored (0.33 for 1/3).
   * The publisher rescales with the printed figure: PAPI scores of 0.3317 exist. Half a unit of the last
   * decimal is therefore still inside. Absent = the bounds are exact.
   */
  boundDecimals: z.int().min(0).max(6).optional(),
  better: z.enum(['high', 'low']),
  /** Where this node's children are combined otherwise than the edition's (HDI: a mean below a geometric mean). */
  combine: z.enum(COMBINES).optional(),
  weight: z.number().positive().optional(),
  /** This node's score is the total of another index (counted once), times `factor`. */
  link: z.strictObject({ index: z.string(), factor: z.number() }).optional(),
  note: Text.optional(),
  /** How points are given, as the publisher words it (cách chấm, thang điểm). */
  method: z.string().optional(),
  /** What has to be shown for it (tài liệu kiểm chứng). */
  evidence: z.string().optional(),
  /** The agency in charge and the one that appraises, as the criteria set names them. */
  owner: z.string().optional(),
  appraiser: z.string().optional(),
  /** Points are appraised, or come from a survey. */
  pointsFrom: z.enum(['appraised', 'survey']).optional(),
  /** When scoring closes, as worded. */
  closes: z.string().optional(),
  /**
   * Points on top of the others, or taken off them: the parent is what its other children come to + bonuses −
   * penalties, whatever the rule of the edition. A penalty holds the points taken off, 0 … max, and fewer are better;
   * one whose max is 0 or less holds them with their minus sign. Neither counts in a maximum, and one that is missing
   * adds nothing: none was given.
   */
  adds: z.enum(['bonus', 'penalty']).optional(),
  /** True where the Vietnamese name was not seen in a published source. */
  nameUnverified: z.boolean().optional(),
  source: z.string().optional(),
})
export type EditionNode = z.infer<typeof EditionNode>

/** One version of an index's structure: tree, ranges, weights, rules, level names, years it holds for. */
export const Edition = z.strictObject({
  id: z.string().min(1),
  index: z.string().min(1),
  name: Text,
  /** What is ranked: province, district, … */
  unitKind: z.enum(['province', 'department', 'district', 'commune', 'unit']),
  years: z.array(z.int()).min(1),
  /** Years it is expected to hold for while nothing is published yet. */
  openYears: z.array(z.int()).optional(),
  /** Name of each depth, depth 0 first. */
  levels: z.array(Text).min(1),
  combine: z.enum(COMBINES),
  /** `weighted` only: parent = scale × Σ weight × child (PCI: 10). */
  scale: z.number().positive().optional(),
  missing: z.enum(['any', 'all', 'reweight']),
  /** `scale`: points ÷ applicable maximum × 100; `exclude`: the unit is judged out of a smaller maximum. */
  notApplicable: z.enum(['exclude', 'scale']),
  rank: RankRule,
  /** Whether the publisher prints ranks; where not, ours are labelled as computed. */
  publishesRanks: z.boolean(),
  defaultLens: Lens,
  /** Editions whose years may be compared with this one's although the tree differs. */
  comparableWith: z.array(z.string()),
  /** Why a line breaks where this edition begins. */
  breakNote: Text.optional(),
  /** Official groups by rank, known only for exactly `n` ranked units. */
  groups: z
    .strictObject({ n: z.int(), bands: z.array(z.strictObject({ name: Text, from: z.int(), to: z.int() })) })
    .optional(),
  /** The months in which the survey is held; a task finished later cannot count for that year. */
  surveyWindow: z.strictObject({ from: z.string(), to: z.string(), source: z.string() }).optional(),
  /** Preorder: the index itself first, each parent before its children. */
  nodes: z.array(EditionNode).min(1),
  sources: z.array(z.string()),
})
export type Edition = z.infer<typeof Edition>
