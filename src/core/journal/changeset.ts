import * as z from 'zod'

/** [collection, id, field, from, to]. Unknown collections and fields are kept and written back. */
export const Op = z.tuple([z.string(), z.string(), z.string(), z.json(), z.json()])
export type Op = z.infer<typeof Op>

/** Other actor → [seq, first 8 of that changeset's hash]. */
export const Seen = z.record(z.string(), z.tuple([z.int().positive(), z.string()]))
export type Seen = z.infer<typeof Seen>

/** One edit as a value (JOURNAL, Changeset). `at` is a hybrid logical clock, `hash` chains to the actor's previous one. */
export const Changeset = z.looseObject({
  actor: z.string().min(1).max(200),
  seq: z.int().positive(),
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}$/),
  by: z.string().max(500),
  message: z.string().max(5_000).optional(),
  seen: Seen,
  /** The own seq it takes back. */
  undoes: z.int().positive().optional(),
  ops: z.array(Op),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Changeset = z.infer<typeof Changeset>
