import * as z from 'zod'
import { flag, record, reference, text } from './field-schemas'

// Records about the plan rather than of it: they change no figure and no task.

/** A remark on one cell: what is said of the value, never part of it. Records of any collection may be meant. */
export const Comment = z.looseObject({
  ...record,
  /** The cell: collection, id of its record (which need not be there: `assessmentId`), field. */
  collection: reference,
  record: reference,
  field: reference,
  text,
  by: text,
  /** ISO moment in UTC, as it was written. */
  at: text,
  /** Id of the comment that this one replies to. */
  parent: reference,
  /** Of the first comment of a thread. */
  resolved: flag,
})
export type Comment = z.infer<typeof Comment>

/** A point of the journal with a name ("sent to departments 15 May"), to look back at and to compare with. */
export const NamedMoment = z.looseObject({
  ...record,
  name: text,
  by: text,
  /** ISO moment in UTC, as it was named. */
  at: text,
  /** Actor → [seq, first 8 of its hash]: what the journal held then, without the changeset that gives the name. */
  heads: z.record(z.string(), z.tuple([z.int().positive(), z.string()])).nullish(),
})
export type NamedMoment = z.infer<typeof NamedMoment>
