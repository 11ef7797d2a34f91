import { isUnreadable } from './assemble'
import type { Broken } from './chains'
import { baseActor, type Changeset } from './changeset'
import { mergeJournals } from './merge'

/** What of a stored journal is not counted. It stays where it is stored. */
export interface SetAside {
  /** Positions, from 1, of which the changeset is gone or cannot be read. */
  readonly unreadable: readonly number[]
  /** Readable changesets whose hash does not follow, or that stand behind one that is lost. */
  readonly broken: readonly Broken[]
}

/**
 * What is damage in a stored journal. A changeset that a merge brought without what stands before it is no damage: it
 * waits for that, so a gap counts only where the actor's own earlier changesets were stored here and are unsound.
 */
export function setAsideOf(stored: readonly Changeset[]): SetAside {
  const unreadable = stored.flatMap((each, at) => (isUnreadable(each) ? [at + 1] : []))
  const { quarantined } = mergeJournals(
    stored.filter(each => !isUnreadable(each)),
    [],
  )
  const spoiled = new Set(
    quarantined.flatMap(({ kind, changeset }) => (kind === 'hash' ? [baseActor(changeset.actor)] : [])),
  )
  const isDamage = ({ kind, changeset }: Broken) =>
    kind === 'hash' || unreadable.length > 0 || spoiled.has(baseActor(changeset.actor))
  return { unreadable, broken: quarantined.filter(isDamage) }
}
