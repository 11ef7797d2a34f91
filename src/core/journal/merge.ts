import { canonicalJson } from '../canonical'
import { type Broken, checkChains } from './chains'
import type { Changeset } from './changeset'
import { holding } from './held'

/** Two journals as one. */
export interface Merged {
  readonly journal: readonly Changeset[]
  /** Copied actors' branches that got a name of their own: [as it came in, as it is called now]. */
  readonly renamed: readonly (readonly [string, string])[]
  /** What is set aside: pass it on with the journal, and a later merge takes in what has become whole. */
  readonly quarantined: readonly Broken[]
}

/**
 * Union of two journals of one plan (JOURNAL, Merge). Depends on nothing but the set of changesets put in, so it is
 * commutative, associative and idempotent over journal and quarantine together.
 *
 * @param checked what is known to be sound: the stored journal, or what `parsePlanFile` let through. It is not hashed
 *   again; anything that differs from it in a letter is.
 */
export function mergeJournals(
  a: readonly Changeset[],
  b: readonly Changeset[],
  checked: readonly Changeset[] = [],
): Merged {
  const { sound, renamed, broken } = checkChains([...a, ...b], holding(checked))
  const quarantined = [...broken].sort(
    (one, other) => byOrder(one.changeset, other.changeset) || byText(one.changeset, other.changeset),
  )
  return { journal: sortJournal(sound), renamed, quarantined }
}

/** How a journal stands to another: equal, behind it, ahead of it, or each with changesets the other lacks. */
export type Comparison = 'same' | 'theirs-ahead' | 'mine-ahead' | 'diverged'

/** How two sound journals of one plan stand to each other. `theirs-ahead` is a fast-forward. */
export function compareJournals(mine: readonly Changeset[], theirs: readonly Changeset[]): Comparison {
  const own = new Set(mine.map(({ hash }) => hash))
  const other = new Set(theirs.map(({ hash }) => hash))
  const mineInTheirs = [...own].every(hash => other.has(hash))
  const theirsInMine = [...other].every(hash => own.has(hash))
  if (mineInTheirs) return theirsInMine ? 'same' : 'theirs-ahead'
  return theirsInMine ? 'mine-ahead' : 'diverged'
}

/** By (at, actor, seq), by code unit: the order of journal lines in a file. */
export const sortJournal = (journal: readonly Changeset[]): Changeset[] => [...journal].sort(byOrder)

function byOrder(a: Changeset, b: Changeset): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.actor !== b.actor) return a.actor < b.actor ? -1 : 1
  if (a.seq !== b.seq) return a.seq - b.seq
  return a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0
}

/** Copies that were tampered with differ in nothing else. */
const byText = (a: Changeset, b: Changeset): number => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)
