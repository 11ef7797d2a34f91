import { baseActor, branchMark, type Changeset } from './changeset'
import { emptyFold, type Fold, foldChangesets } from './fold'
import { mergeJournals } from './merge'

/** Holds the place of a stored changeset that is gone or cannot be read, so that the others keep theirs. */
export const unreadableAt = (position: number): Changeset => ({
  ...{ actor: '', seq: position, at: '1970-01-01T00:00:00.000Z-0000', by: '' },
  ...{ seen: {}, ops: [], hash: '' },
})

export const isUnreadable = ({ actor }: Changeset): boolean => actor === ''

/** The changesets a machine has stored of a plan, as they came, and what they amount to. */
export interface Assembled {
  /** As stored: never renamed, never reordered, broken ones and places of unreadable ones included. */
  readonly stored: readonly Changeset[]
  /** What is sound, copied actors' branches by their own names. */
  readonly journal: readonly Changeset[]
  readonly fold: Fold
  /** Set aside by `mergeJournals`; what only waits behind a gap may be in `fold.waiting` instead. */
  readonly setAside: number
}

/** Nothing stored. */
export const nothingAssembled = (planId: string): Assembled => ({
  stored: [],
  journal: [],
  fold: emptyFold(planId),
  setAside: 0,
})

/** All that is stored, at once. */
export const assembleStored = (planId: string, stored: readonly Changeset[]): Assembled =>
  assemble(nothingAssembled(planId), stored)

/**
 * The same as assembling all changesets at once: names of copied actors' branches follow from the whole set, so where a
 * branch comes in or is there the journal is read anew; else it only grows.
 */
export function assemble(before: Assembled, fresh: readonly Changeset[]): Assembled {
  if (fresh.length === 0) return before
  const { planId } = before.fold
  const stored = [...before.stored, ...fresh]
  const readable = fresh.filter(each => !isUnreadable(each))
  if (before.setAside === 0 && !isForked(before.fold, readable)) {
    return {
      ...{ stored, setAside: 0, journal: [...before.journal, ...readable] },
      fold: foldChangesets(before.fold, readable),
    }
  }
  return assembleChecked(planId, stored, before.journal)
}

/** All that is stored, every hash checked but those of `checked`: as after a merge of all of it. */
export function assembleChecked(
  planId: string,
  stored: readonly Changeset[],
  checked: readonly Changeset[] = [],
): Assembled {
  const readable = stored.filter(each => !isUnreadable(each))
  const { journal, quarantined } = mergeJournals(readable, [], checked)
  return {
    ...{ stored, journal, setAside: quarantined.length },
    fold: foldChangesets(emptyFold(planId), journal),
  }
}

/** Whether the changesets, with those folded or among themselves, hold two branches of one actor. */
function isForked({ chains, waiting }: Fold, fresh: readonly Changeset[]): boolean {
  const forked = new Set<string>()
  for (const actor of chains.keys()) if (branchMark(actor) !== null) forked.add(baseActor(actor))
  const seen = new Map<string, string>()
  for (const { actor, seq, hash } of [...waiting, ...fresh]) {
    if (branchMark(actor) !== null || forked.has(actor)) return true
    const chain = chains.get(actor)
    const place = JSON.stringify([actor, seq])
    const known = chain?.[seq - (chain[0]?.seq ?? 0)]?.hash ?? seen.get(place)
    if (known !== undefined && known !== hash) return true
    seen.set(place, hash)
  }
  return false
}
