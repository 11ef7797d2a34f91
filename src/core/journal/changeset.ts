import * as z from 'zod'
import { canonicalJson, sha256Hex } from '../canonical'
import { normalised } from './value'

/**
 * [collection, id, field, from, to]. Unknown collections and fields are kept and written back, and so is what a newer
 * version may add behind `to`.
 */
export const Op = z.tuple([z.string(), z.string(), z.string(), z.json(), z.json()]).rest(z.json())
export type Op = z.infer<typeof Op>

/** Other actor → [seq, first 8 of that changeset's hash]. */
export const Seen = z.record(z.string(), z.tuple([z.int().positive(), z.string()]))
export type Seen = z.infer<typeof Seen>

/** What was merged, by name, and how far the other actors were known before: of those in `seen` that were. */
export const Merge = z.looseObject({ name: z.string().max(2_000), before: Seen })
export type Merge = z.infer<typeof Merge>

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}$/
const HASH = /^[0-9a-f]{64}$/

/** Longest texts, in UTF-16 code units. */
const LONGEST = { actor: 200, by: 500, message: 5_000 } as const

/** One edit as a value (JOURNAL, Changeset). `at` is a hybrid logical clock, `hash` chains to the actor's previous one. */
export const Changeset = z.looseObject({
  actor: z.string().min(1).max(LONGEST.actor),
  seq: z.int().positive(),
  at: z.string().regex(STAMP),
  by: z.string().max(LONGEST.by),
  message: z.string().max(LONGEST.message).optional(),
  seen: Seen,
  /** The own seq it takes back. */
  undoes: z.int().positive().optional(),
  /** Written by a merge: what it newly saw of others is one step with it. */
  merges: Merge.optional(),
  ops: z.array(Op),
  hash: z.string().regex(HASH),
})
export type Changeset = z.infer<typeof Changeset>

/**
 * Whether parsed JSON is a changeset, without saying what is wrong: true only where `Changeset` parses it, and as it
 * stands. Journals are long, and nearly all there is to read of a file.
 */
export function isChangeset(value: unknown): value is Changeset {
  if (!isObject(value)) return false
  const { actor, seq, at, by, message, seen, undoes, merges, ops, hash } = value
  return (
    isText(actor, LONGEST.actor) &&
    actor !== '' &&
    isSeq(seq) &&
    typeof at === 'string' &&
    STAMP.test(at) &&
    isText(by, LONGEST.by) &&
    (message === undefined ? !('message' in value) : isText(message, LONGEST.message)) &&
    isSeen(seen) &&
    (undoes === undefined ? !('undoes' in value) : isSeq(undoes)) &&
    (merges === undefined ? !('merges' in value) : Merge.safeParse(merges).success) &&
    Array.isArray(ops) &&
    ops.every(isOp) &&
    typeof hash === 'string' &&
    HASH.test(hash)
  )
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest

const isSeq = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0

const isSeen = (value: unknown): boolean =>
  isObject(value) &&
  Object.values(value).every(
    known => Array.isArray(known) && known.length === 2 && isSeq(known[0]) && typeof known[1] === 'string',
  )

const isOp = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length >= 5 &&
  typeof value[0] === 'string' &&
  typeof value[1] === 'string' &&
  typeof value[2] === 'string'

/** A changeset before its hash. Further properties are part of what is hashed. */
export interface ChangesetContent {
  readonly actor: string
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly message?: string
  readonly seen: Seen
  readonly undoes?: number
  readonly merges?: Merge
  readonly ops: Op[]
}

/** Length of the piece of a hash that `seen` and the names of renamed actors carry. */
const MARK_LENGTH = 8
/** The first eight characters of a hash. */
export const markOf = (hash: string): string => hash.slice(0, MARK_LENGTH)

/** The actor that wrote: the name without the `~<first 8>` a copied actor's branch is given on merging. */
export const baseActor = (actor: string): string =>
  actor.includes('~') ? actor.replace(/~[0-9a-f]{8}$/, '') : actor

/** The `<first 8>` of a renamed branch; null for a name as it was drawn. */
export const branchMark = (actor: string): string | null => /~([0-9a-f]{8})$/.exec(actor)?.[1] ?? null

/**
 * SHA-256 of the canonical JSON of [content, hash of the actor's previous changeset or null]. The actor stands in it
 * under the name it wrote by, so that renaming a copied actor's branch leaves every hash as it was.
 */
export function changesetHash(content: ChangesetContent | Changeset, previousHash: string | null): string {
  // The order of keys is kept: lines of a file have them in order already, which is the quickest to write.
  const { hash: _, ...hashed } = content as Changeset
  hashed.actor = baseActor(content.actor)
  return sha256Hex(canonicalJson([hashed, previousHash]))
}

/** Closes a changeset: every text in NFC, hash chained to the actor's previous one (null for seq 1). */
export function sealChangeset(content: ChangesetContent, previousHash: string | null): Changeset {
  const plain = normalised(content)
  return { ...plain, hash: changesetHash(plain, previousHash) }
}
