import { sameValue } from './value'

/** Actor → highest seq. Never changed in place: registers and heads share these maps. */
export type Vector = ReadonlyMap<string, number>

/** One value of a register with who wrote it, when, and what its changeset had seen of other actors. */
export interface Write {
  readonly value: unknown
  readonly by: string
  readonly at: string
  readonly actor: string
  readonly seq: number
  readonly seen: Vector
}

/**
 * A multi-value register (JOURNAL, Fold). `writes` are the current values, latest first by (at, actor); `cover` is
 * all that any write to this register had seen, also of writes that are gone, so that a value arriving late is
 * removed by what had seen it and by nothing else.
 */
export interface Register {
  readonly writes: readonly Write[]
  readonly cover: Vector
}

/** Whether the changeset of `write` had seen `other`: the actor's own earlier ones and its own ops count as seen. */
export const hasSeen = (write: Write, other: Write): boolean =>
  other.actor === write.actor ? other.seq <= write.seq : other.seq <= (write.seen.get(other.actor) ?? 0)

/** The register after a write, whatever the order writes arrive in. The last of one changeset's writes counts. */
export function written(register: Register | undefined, write: Write): Register {
  const cover = joined(register?.cover, write)
  const writes = (register?.writes ?? []).filter(
    other =>
      other.seq > (cover.get(other.actor) ?? 0) && !(other.actor === write.actor && other.seq === write.seq),
  )
  if (write.seq > (cover.get(write.actor) ?? 0)) {
    const place = writes.findIndex(other => isLater(write, other))
    writes.splice(place === -1 ? writes.length : place, 0, write)
  }
  return { writes, cover }
}

/** The distinct current values, each as last written, latest first. More than one is a conflict. */
export function distinctValues(register: Register): readonly Write[] {
  const { writes } = register
  if (writes.length < 2) return writes
  return writes.filter(
    (write, position) => writes.findIndex(other => sameValue(other.value, write.value)) === position,
  )
}

const isLater = (a: Write, b: Write): boolean => (a.at === b.at ? a.actor > b.actor : a.at > b.at)

function joined(cover: Vector | undefined, write: Write): Vector {
  const join = new Map(cover ?? write.seen)
  if (cover !== undefined) for (const [actor, seq] of write.seen) raise(join, actor, seq)
  if (write.seq > 1) raise(join, write.actor, write.seq - 1)
  return join
}

const raise = (vector: Map<string, number>, actor: string, seq: number): void => {
  if (seq > (vector.get(actor) ?? 0)) vector.set(actor, seq)
}
