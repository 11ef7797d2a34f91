import { baseActor, type Changeset } from './changeset'
import { isIdentical } from './value'

/** A journal that was checked before, asked about what comes in: what it holds to the letter is not hashed again. */
export interface Held {
  /**
   * The hash of what precedes a changeset that is held, null for an actor's first; undefined where that must be
   * reckoned: it is not held, not to the letter, or two branches could have led to it.
   */
  previousOf(changeset: Changeset): string | null | undefined
}

/** Nothing was checked before. */
export const NOTHING_HELD: Held = { previousOf: () => undefined }

/** Of a sound journal (`checkChains`): this computer's own, or what a file was read as. */
export function holding(journal: readonly Changeset[]): Held {
  if (journal.length === 0) return NOTHING_HELD
  const byHash = new Map<string, Changeset>()
  /** Base actor → by seq, the one hash; null where there are several. */
  const chains = new Map<string, (string | null)[]>()
  for (const changeset of journal) {
    const { seq, hash } = changeset
    if (byHash.has(hash)) continue
    byHash.set(hash, changeset)
    const base = baseActor(changeset.actor)
    const chain = chains.get(base) ?? []
    chains.set(base, chain)
    chain[seq] = chain[seq] === undefined ? hash : null
  }
  return {
    previousOf(changeset) {
      const held = byHash.get(changeset.hash)
      if (held === undefined) return undefined
      if (held !== changeset) {
        if (baseActor(held.actor) !== baseActor(changeset.actor)) return undefined
        if (!isIdentical({ ...held, actor: changeset.actor }, changeset)) return undefined
      }
      if (held.seq === 1) return null
      return chains.get(baseActor(held.actor))?.[held.seq - 1] ?? undefined
    },
  }
}
