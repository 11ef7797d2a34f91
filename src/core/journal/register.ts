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
 * A multi-value register (JOURNAL, Fold). `writes` are the current values, latest first by (at, actor). `cover` is all
 * that any write to this register had seen, also of writes that are gone, so that a value arriving late is removed by
 * what had seen it and by nothing else: `seen` of other actors, `own` of the writers' own earlier changesets. The two
 * are kept apart since `seen` is mostly the same map from one write to the next.
 */
export interface Register {
  readonly writes: readonly Write[]
  readonly cover: { readonly seen: Vector; readonly own: Vector }
}

/** Whether the changeset of `write` had seen `other`: the actor's own earlier ones and its own ops count as seen. */
export const hasSeen = (write: Write, other: Write): boolean =>
  other.actor === write.actor ? other.seq <= write.seq : other.seq <= (write.seen.get(other.actor) ?? 0)

/** The register after a write, whatever the order writes arrive in. The last of one changeset's writes counts. */
export function written(register: Register | undefined, write: Write): Register {
  const own = new Map(register?.cover.own)
  own.set(write.actor, Math.max(own.get(write.actor) ?? 0, write.seq - 1))
  const cover = { seen: joined(register?.cover.seen, write.seen), own }
  const isCovered = ({ actor, seq }: Write): boolean =>
    seq <= (own.get(actor) ?? 0) || seq <= (cover.seen.get(actor) ?? 0)
  const isSame = ({ actor, seq }: Write): boolean => actor === write.actor && seq === write.seq
  const writes = (register?.writes ?? []).filter(other => !isCovered(other) && !isSame(other))
  if (!isCovered(write)) {
    const place = writes.findIndex(other => isLater(write, other))
    writes.splice(place === -1 ? writes.length : place, 0, write)
  }
  return { writes, cover }
}

/** The distinct current values, each as last written, latest first. More than one is a conflict. */
export function distinctValues({ writes }: Pick<Register, 'writes'>): readonly Write[] {
  if (writes.length < 2) return writes
  return writes.filter(
    (write, position) => writes.findIndex(other => sameValue(other.value, write.value)) === position,
  )
}

const isLater = (a: Write, b: Write): boolean => (a.at === b.at ? a.actor > b.actor : a.at > b.at)

/** The higher seq of each actor; one of the two itself where it holds the other. */
function joined(a: Vector | undefined, b: Vector): Vector {
  if (a === undefined || holds(b, a)) return b
  if (holds(a, b)) return a
  const join = new Map(a)
  for (const [actor, seq] of b) if (seq > (join.get(actor) ?? 0)) join.set(actor, seq)
  return join
}

function holds(vector: Vector, other: Vector): boolean {
  if (vector === other) return true
  for (const [actor, seq] of other) if (seq > (vector.get(actor) ?? 0)) return false
  return true
}
