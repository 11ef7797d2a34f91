import { type Changeset, markOf, type Seen } from './changeset'
import { emptyFold, type Fold, foldChangesets } from './fold'
import { type Chains, createResolver, type Heads, type Resolver } from './heads'

/**
 * A state of the journal: actor → [seq, first 8 of that changeset's hash], of every actor with something in it. By its
 * hash a changeset is found again also where a merge has given its branch another name.
 */
export type Moment = Seen

/** The moment at which a journal stands now. */
export const momentOf = (heads: Heads): Moment =>
  Object.fromEntries([...heads].map(([actor, { seq, hash }]) => [actor, [seq, markOf(hash)]]))

/**
 * The moment of a time: each actor's changesets up to a stamp, without those that had seen one which is not among them
 * (clocks may run apart). What no machine here has ever had keeps nothing out.
 *
 * @param stamp of a hybrid logical clock, itself included; or an ISO time followed by `~` for all of its stamps
 */
export function momentAt(chains: Chains, stamp: string): Moment {
  const resolver = createResolver(chains)
  const cuts = new Map<string, number>()
  for (const [actor, chain] of chains) {
    const later = chain.findIndex(({ at }) => at > stamp)
    cuts.set(actor, later === -1 ? chain.length : later)
  }
  while (shortened(chains, cuts, resolver)) {
    // Each round takes at least one changeset out.
  }
  const last = [...chains].flatMap(([actor, chain]) => {
    const head = chain[(cuts.get(actor) ?? 0) - 1]
    return head ? [[actor, [head.seq, markOf(head.hash)]] as const] : []
  })
  return Object.fromEntries(last.map(([actor, [seq, mark]]) => [actor, [seq, mark]]))
}

/** Takes out what had seen something that is out. True where it did. */
function shortened(chains: Chains, cuts: Map<string, number>, resolver: Resolver): boolean {
  const isOut = ([actor, seq]: readonly [string, number]): boolean => {
    const chain = chains.get(actor)
    const cut = cuts.get(actor) ?? 0
    const first = chain?.[0]?.seq ?? 0
    return chain !== undefined && cut < chain.length && seq >= first + cut
  }
  let changed = false
  for (const [actor, chain] of chains) {
    const cut = cuts.get(actor) ?? 0
    const place = resolver.trunk(actor).some(isOut)
      ? 0
      : chain.slice(0, cut).findIndex(({ seen }) => seesAny(seen, resolver, isOut))
    if (place === -1 || place >= cut) continue
    cuts.set(actor, place)
    changed = true
  }
  return changed
}

const seesAny = (
  seen: Seen,
  resolver: Resolver,
  isOut: (upTo: readonly [string, number]) => boolean,
): boolean =>
  Object.entries(seen).some(([actor, [seq, mark]]) => resolver.resolve(actor, seq, mark).some(isOut))

/** The changesets of a moment that are here. */
export function changesetsOf(chains: Chains, moment: Moment): readonly Changeset[] {
  const resolver = createResolver(chains)
  const last = new Map<string, number>()
  for (const [named, [seq, mark]] of Object.entries(moment)) {
    for (const [actor, upTo] of resolver.resolve(named, seq, mark))
      last.set(actor, Math.max(last.get(actor) ?? 0, upTo))
  }
  return [...last].flatMap(([actor, upTo]) => (chains.get(actor) ?? []).filter(({ seq }) => seq <= upTo))
}

/** The journal folded as it stood at a moment. */
export const foldAt = (fold: Fold, moment: Moment): Fold =>
  foldChangesets(emptyFold(fold.planId), changesetsOf(fold.chains, moment))
