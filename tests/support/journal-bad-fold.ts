import type { Changeset } from '../../src/core/journal/changeset'
import { sortJournal } from '../../src/core/journal/merge'

interface BadWrite {
  readonly actor: string
  readonly seq: number
  readonly value: unknown
  /** The actor's one vector: it grows behind the back of every write that holds it. */
  readonly seen: Map<string, number>
}

/**
 * A fold with a known mistake: each actor has one version vector that is changed in place and shared by all its
 * writes, so that an early write counts as having seen what its author read only later. Whatever the order of arrival
 * it gives one result, so tests of convergence pass; conflicts are silently dropped.
 *
 * @returns register key → distinct current values
 */
export function badFold(journal: readonly Changeset[]): Map<string, readonly unknown[]> {
  const vectors = new Map<string, Map<string, number>>()
  const registers = new Map<string, BadWrite[]>()
  for (const { actor, seq, seen, ops } of sortJournal(journal)) {
    const vector = vectors.get(actor) ?? new Map<string, number>()
    vectors.set(actor, vector)
    for (const [other, [upTo]] of Object.entries(seen))
      vector.set(other, Math.max(upTo, vector.get(other) ?? 0))
    for (const [collection, id, field, , value] of ops) {
      const key = JSON.stringify([collection, id, field])
      const earlier = (registers.get(key) ?? []).filter(write => write.actor !== actor)
      registers.set(key, [...earlier, { actor, seq, value, seen: vector }])
    }
  }
  const values = new Map<string, readonly unknown[]>()
  for (const [key, writes] of registers) {
    const current = writes.filter(
      write => !writes.some(other => other !== write && (other.seen.get(write.actor) ?? 0) >= write.seq),
    )
    values.set(key, [...new Set(current.map(({ value }) => value))])
  }
  return values
}
