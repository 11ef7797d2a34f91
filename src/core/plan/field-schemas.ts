import * as z from 'zod'

/** Longest text of a field; longer ones cannot be read back from a file. */
export const TEXT_LENGTH = 20_000
/** Longest text that stands as typed where a number or a date belongs. */
export const AS_TYPED_LENGTH = 500
/** Text of a field. */
export const text = z.string().max(TEXT_LENGTH).nullish()
/** Number, or the text as typed when it is none. */
export const amount = z.union([z.number().min(-1e15).max(1e15), z.string().max(AS_TYPED_LENGTH)]).nullish()
/** `YYYY-MM-DD`, or as typed. */
export const day = z.string().max(AS_TYPED_LENGTH).nullish()
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or as typed. */
export const due = z.string().max(AS_TYPED_LENGTH).nullish()
/** Id of a record, or a name as typed. */
export const reference = z.string().max(200).nullish()
/** True, or not said. */
export const flag = z.boolean().nullish()
/** A reference list: element id → true. One register per element (JOURNAL, Fold). */
export const references = z.record(z.string(), z.literal(true)).nullish()

/** What every record has: whether it was deleted, and where it stands. */
export const record = { deleted: flag, order: z.string().max(500).nullish() }
