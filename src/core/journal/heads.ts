import { baseActor, branchMark, type Changeset, changesetHash, markOf } from './changeset'
import type { Vector } from './register'

/** Where an actor's chain ends. `at` is the latest stamp in it, `seen` all it had seen of other actors so far. */
export interface Head {
  readonly seq: number
  readonly hash: string
  readonly at: string
  readonly seen: Vector
}
/** Actor → its head; renamed branches are actors of their own. */
export type Heads = ReadonlyMap<string, Head>

/** Gap-free changesets per actor, from the first on: seq 1, or where a renamed branch leaves its trunk. */
export type Chains = ReadonlyMap<string, readonly Changeset[]>

const NOTHING: Vector = new Map()

/** The actor's changeset of that seq. */
function chained(chains: Chains, actor: string, seq: number): Changeset | undefined {
  const chain = chains.get(actor)
  return chain?.[seq - (chain[0]?.seq ?? 0)]
}

/** Whether a changeset is the next of its actor: seq by seq from 1, a renamed branch from the changeset it is named after. */
export function isNext(chain: readonly Changeset[] | undefined, changeset: Changeset): boolean {
  const last = chain?.at(-1)
  if (last !== undefined) return changeset.seq === last.seq + 1
  return changeset.seq === 1 || branchMark(changeset.actor) === markOf(changeset.hash)
}

/** That changeset of the actor and all earlier ones. */
type Upto = readonly [actor: string, seq: number]

/** Answers which changesets a reference of `seen` stands for, and notes what could not be told. */
export interface Resolver {
  resolve(actor: string, seq: number, mark: string): readonly Upto[]
  /** What a renamed branch grew from, up to the root; nothing for a name as it was drawn. */
  trunk(actor: string): readonly Upto[]
  /** Base actors of which a reference named a changeset that is not here: it may mean another branch. */
  readonly unresolved: ReadonlySet<string>
}

/**
 * A reference is found by its hash among all branches of the actor, since a branch may have been renamed after the
 * reference was written. One that is not here yet counts by name; one whose hash is of an unknown branch counts as
 * nothing, so that no value is taken for seen that was not.
 */
export function createResolver(chains: Chains): Resolver {
  const branches = branchesByBase(chains)
  const unresolved = new Set<string>()
  const trunks = new Map<string, readonly Upto[]>()
  const trunk = (actor: string): readonly Upto[] => {
    const known = trunks.get(actor) ?? trunkOf(chains, branches, actor)
    trunks.set(actor, known)
    return known
  }
  return {
    unresolved,
    trunk,
    resolve(actor, seq, mark) {
      const named = chained(chains, actor, seq)
      if (named !== undefined && markOf(named.hash) === mark && chains.get(actor)?.[0]?.seq === 1)
        return [[actor, seq]]
      const base = baseActor(actor)
      const rivals = (branches.get(base) ?? []).map(branch => [branch, chained(chains, branch, seq)] as const)
      const found = rivals.find(([, changeset]) => changeset !== undefined && markOf(changeset.hash) === mark)
      if (found !== undefined) return [[found[0], seq], ...trunk(found[0])]
      unresolved.add(base)
      return rivals.some(([, changeset]) => changeset !== undefined) ? [] : [[actor, seq]]
    },
  }
}

/** What stands before an actor's first changeset here: nothing, or the trunk a renamed branch leaves and all that had seen. */
export function startOf(chains: Chains, actor: string, resolver: Resolver): Vector {
  const trunk = resolver.trunk(actor)
  if (trunk.length === 0) return NOTHING
  const seen = new Map<string, number>(trunk)
  for (const [other, upTo] of trunk) {
    for (const changeset of chains.get(other) ?? []) {
      if (changeset.seq <= upTo) addSeen(seen, changeset, resolver)
    }
  }
  return seen
}

/** The head after the actor's next changeset; `seenBefore` is all the actor had seen of others until then. */
export function advanced(
  before: Head | undefined,
  seenBefore: Vector,
  changeset: Changeset,
  resolver: Resolver,
): Head {
  let seen = seenBefore
  if (Object.keys(changeset.seen).length > 0) {
    const grown = new Map(seenBefore)
    addSeen(grown, changeset, resolver)
    seen = grown
  }
  const at = before !== undefined && before.at > changeset.at ? before.at : changeset.at
  return { seq: changeset.seq, hash: changeset.hash, at, seen }
}

function addSeen(seen: Map<string, number>, changeset: Changeset, resolver: Resolver): void {
  for (const [name, [seq, mark]] of Object.entries(changeset.seen)) {
    for (const [actor, upTo] of resolver.resolve(name, seq, mark)) {
      if (actor !== changeset.actor && upTo > (seen.get(actor) ?? 0)) seen.set(actor, upTo)
    }
  }
}

function branchesByBase(chains: Chains): ReadonlyMap<string, readonly string[]> {
  const branches = new Map<string, string[]>()
  for (const actor of chains.keys()) {
    const base = baseActor(actor)
    const known = branches.get(base)
    if (known === undefined) branches.set(base, [actor])
    else known.push(actor)
  }
  return branches
}

/** The changesets a renamed branch grew from, as [actor, seq] pairs up to the root. */
function trunkOf(
  chains: Chains,
  branches: ReadonlyMap<string, readonly string[]>,
  branch: string,
): readonly Upto[] {
  const trunk: Upto[] = []
  let first = chains.get(branch)?.[0]
  while (first !== undefined && first.seq > 1) {
    const { actor, seq } = first
    const start = first
    const candidates = (branches.get(baseActor(actor)) ?? []).filter(
      other => other !== actor && chained(chains, other, seq - 1) !== undefined,
    )
    const parent =
      candidates.length < 2
        ? candidates[0]
        : candidates.find(
            other => changesetHash(start, chained(chains, other, seq - 1)?.hash ?? null) === start.hash,
          )
    if (parent === undefined) break
    trunk.push([parent, seq - 1])
    first = chains.get(parent)?.[0]
  }
  return trunk
}
