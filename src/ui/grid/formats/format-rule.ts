import * as z from 'zod'

/** Looks of a cell that a rule holds for: never colour alone, each has a sign or another type of its own. */
export const LOOKS = ['alarm', 'warn', 'info', 'mark', 'strong', 'quiet'] as const
export type Look = (typeof LOOKS)[number]

/** Colours of a scale, from the low end to the high one, with how many steps they have. */
export const SCALES = { heat: 7, cool: 4, gap: 7 } as const
export type ScaleName = keyof typeof SCALES
export const SCALE_NAMES = Object.keys(SCALES) as readonly ScaleName[]

const number = z.number().min(-1e15).max(1e15)

const Point = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('min') }),
  z.object({ kind: z.literal('mean') }),
  z.object({ kind: z.literal('max') }),
  z.object({ kind: z.literal('number'), value: number }),
])
/** Where an end or the middle of a scale lies. */
export type Point = z.infer<typeof Point>

/** What is asked of a cell. Figures such as a mean are those of its own column, over all its rows. */
export const FormatTest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scale'),
    colours: z.enum(SCALE_NAMES as [ScaleName, ...ScaleName[]]),
    /** The strong end stands for low values. */
    reversed: z.boolean(),
    low: Point,
    /** Null = straight from low to high. */
    middle: Point.nullable(),
    high: Point,
  }),
  z.object({ kind: z.literal('bar') }),
  z.object({ kind: z.enum(['greater', 'less']), value: number }),
  z.object({ kind: z.literal('between'), from: number, to: number }),
  /** `value` where the text reads as a number. */
  z.object({ kind: z.literal('equal'), text: z.string().max(500), value: number.nullable() }),
  z.object({ kind: z.literal('contains'), text: z.string().min(1).max(500) }),
  z.object({ kind: z.enum(['empty', 'duplicate', 'above', 'below', 'past', 'undated']) }),
  z.object({ kind: z.enum(['top', 'bottom']), count: z.int().min(1).max(1000) }),
  z.object({ kind: z.literal('soon'), days: z.int().min(0).max(3650) }),
])
export type FormatTest = z.infer<typeof FormatTest>
export type TestKind = FormatTest['kind']

const FormatRule = z.object({
  id: z.string().min(1).max(100),
  on: z.boolean(),
  columns: z.array(z.string().max(200)).min(1).max(500),
  test: FormatTest,
  look: z.enum(LOOKS),
})
/** Cells of these columns of which `test` holds look so. Of several rules the first decides. */
export type FormatRule = z.infer<typeof FormatRule>

/** Tests that draw by the size of a number and have no look of their own. */
export const hasLook = ({ kind }: Pick<FormatTest, 'kind'>): boolean => kind !== 'scale' && kind !== 'bar'

/** What was stored, each rule by itself: one that cannot be read does not take the others along. */
export function readRules(stored: unknown): readonly FormatRule[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap(each => {
    const read = FormatRule.safeParse(each)
    return read.success ? [read.data] : []
  })
}
