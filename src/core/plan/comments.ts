import type { Comment } from './about-plan'
import { TEXT_LENGTH } from './field-schemas'
import type { Edit, Plan } from './plan'

/** The cell that a comment stands at. The record need not be there: a cell of scores is one without it too. */
export interface CellAddress {
  readonly collection: string
  readonly record: string
  readonly field: string
}

/** A comment of a plan. */
export type Said = Comment & { readonly id: string }

/** A comment and what was answered to it, oldest first. */
export interface Thread {
  readonly first: Said
  readonly replies: readonly Said[]
}

/** Key of a cell in `threadsByCell`. */
export const cellKey = ({ collection, record, field }: CellAddress): string =>
  JSON.stringify([collection, record, field])

/** The cell of a comment; parts that a foreign file leaves out are empty. */
export const cellOfComment = ({ collection, record, field }: Comment): CellAddress => ({
  collection: collection ?? '',
  record: record ?? '',
  field: field ?? '',
})

/**
 * All comments of one cell, replies and resolved ones included, in the order they were written (`at`, then id).
 * Comments of a record that is not shown are none, save for cells that stand without one (`score-cells`).
 */
export function commentsOf(plan: Plan, collection: string, record: string, field: string): readonly Said[] {
  if (!isCellThere(plan, collection, record)) return []
  const found = [...plan.comments.values()].filter(
    comment => comment.collection === collection && comment.record === record && comment.field === field,
  )
  return found.sort(byTime)
}

/**
 * The threads of every cell that has some, by `cellKey`; threads by their first comment's time. A reply whose comment
 * is gone begins a thread itself, so that nothing said is lost to a delete that had not seen it. One pass over the
 * comments.
 */
export function threadsByCell(plan: Plan): ReadonlyMap<string, readonly Thread[]> {
  const replies = new Map<string, Said[]>()
  const firsts: Said[] = []
  for (const comment of [...plan.comments.values()].sort(byTime)) {
    const { collection, record } = cellOfComment(comment)
    if (!isCellThere(plan, collection, record)) continue
    const first = firstOf(plan, comment)
    if (first === comment) firsts.push(comment)
    else replies.set(first.id, [...(replies.get(first.id) ?? []), comment])
  }
  const threads = new Map<string, Thread[]>()
  for (const first of firsts) {
    const key = cellKey(cellOfComment(first))
    const known = threads.get(key) ?? []
    known.push({ first, replies: replies.get(first.id) ?? [] })
    threads.set(key, known)
  }
  return threads
}

const WITHOUT_RECORD: readonly string[] = ['assessments', 'owners']

/** Deleted tasks take their comments out of sight with them; undo brings both back. */
function isCellThere(plan: Plan, collection: string, record: string): boolean {
  if (WITHOUT_RECORD.includes(collection)) return true
  const records = (plan as unknown as Readonly<Record<string, unknown>>)[collection]
  return records instanceof Map && records.has(record)
}

/** The comment that a thread begins with. In a ring, which only a foreign file can hold, the least id begins it. */
function firstOf(plan: Plan, comment: Said): Said {
  const cell = cellKey(cellOfComment(comment))
  const passed = new Set<Said>()
  let now = comment
  while (!passed.has(now)) {
    passed.add(now)
    const parent = plan.comments.get(now.parent ?? '')
    if (!parent || cellKey(cellOfComment(parent)) !== cell) return now
    now = parent
  }
  const ring: Said[] = [now]
  for (let next = parentOf(plan, now); next && next !== now; next = parentOf(plan, next)) ring.push(next)
  return ring.reduce((least, other) => (other.id < least.id ? other : least))
}

const parentOf = (plan: Plan, { parent }: Said): Said | undefined => plan.comments.get(parent ?? '')

function byTime(a: Said, b: Said): number {
  const [atA, atB] = [a.at ?? '', b.at ?? '']
  if (atA !== atB) return atA < atB ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Who writes a comment, and when (ISO moment in UTC). */
export interface Author {
  readonly by: string
  readonly at: string
}

/** A text as it is kept: trimmed, NFC, no longer than files take; '' = nothing to say. */
const kept = (text: string): string => text.trim().normalize('NFC').slice(0, TEXT_LENGTH)

/** Edits of a new comment; `parent` makes it a reply. None where the text is empty. */
export function addComment(
  id: string,
  cell: CellAddress,
  text: string,
  { by, at }: Author,
  parent: string | null = null,
): readonly Edit[] {
  const words = kept(text)
  if (words === '') return []
  return editsOf(id, { ...cell, text: words, by: by === '' ? null : by, at, parent })
}

/** Edits that give a comment another text; none where it is empty: that is no way to delete. */
export function rewordComment(id: string, text: string): readonly Edit[] {
  const words = kept(text)
  return words === '' ? [] : editsOf(id, { text: words })
}

/** Edits that close a thread or open it again. */
export const resolveThread = ({ first }: Thread, resolved: boolean): readonly Edit[] =>
  editsOf(first.id, { resolved: resolved ? true : null })

/** Edits that delete comments: one, or a thread with all its replies. */
export const deleteComments = (comments: readonly Said[]): readonly Edit[] =>
  comments.flatMap(({ id }) => editsOf(id, { deleted: true }))

const editsOf = (id: string, fields: Readonly<Record<string, unknown>>): readonly Edit[] =>
  Object.entries(fields).map(([field, to]) => ({ collection: 'comments', id, field, to }))
