import { canonicalJson } from '../canonical'
import { baseActor, type Changeset, changesetHash, markOf } from './changeset'
import { type Held, NOTHING_HELD } from './held'
import { isIdentical } from './value'

/** A changeset that is set aside: its hash does not follow from its content, or no sound one stands before it. */
export interface Broken {
  readonly kind: 'gap' | 'hash'
  readonly changeset: Changeset
}

/** A journal divided into what can be folded and what is set aside. */
export interface Checked {
  /** Every actor's chain is gap-free and every hash follows. In no particular order. */
  readonly sound: readonly Changeset[]
  readonly broken: readonly Broken[]
  /** Branches of copied actors that got a name of their own: [as it came in, as it is called now]. */
  readonly renamed: readonly (readonly [string, string])[]
}

/**
 * Checks every actor's chain (JOURNAL, Merge): what is complete is sound, the rest is broken. Changesets that occur
 * twice count once. Where one actor wrote two different changesets of one seq (a copied profile), the branch whose
 * first differing hash is greater becomes `<actor>~<first 8 of that hash>`: a name that follows from the changesets
 * alone, so that every machine arrives at it.
 *
 * @param held what was checked before and need not be hashed again; it changes nothing in what comes out
 */
export function checkChains(journal: readonly Changeset[], held: Held = NOTHING_HELD): Checked {
  const broken: Broken[] = []
  const sound: Changeset[] = []
  const renamed = new Map<string, readonly [string, string]>()
  for (const [base, changesets] of byBase(journal)) {
    const tree = treeOf(changesets, held, broken)
    for (const { changesets: sources, actor } of named(tree, base)) {
      for (const changeset of sources) {
        if (changeset.actor !== actor)
          renamed.set(JSON.stringify([changeset.actor, actor]), [changeset.actor, actor])
      }
      const first = sources[0]
      if (first !== undefined) sound.push(first.actor === actor ? first : { ...first, actor })
    }
  }
  return {
    sound,
    broken,
    renamed: [...renamed.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair),
  }
}

/** A sound changeset under every name it came in by, and those that follow it. */
interface Node {
  readonly changesets: Changeset[]
  readonly hash: string
  readonly next: Node[]
}

function byBase(journal: readonly Changeset[]): ReadonlyMap<string, readonly Changeset[]> {
  const bases = new Map<string, Changeset[]>()
  for (const changeset of journal) {
    const base = baseActor(changeset.actor)
    const known = bases.get(base)
    if (known === undefined) bases.set(base, [changeset])
    else known.push(changeset)
  }
  return bases
}

/** The changesets of one actor by what precedes them, seq by seq; what follows nothing sound goes to `broken`. */
function treeOf(changesets: readonly Changeset[], held: Held, broken: Broken[]): readonly Node[] {
  const roots: Node[] = []
  let before = new Map<string, Node>()
  let level = new Map<string, Node>()
  let seq = 0
  const setAside = new Set<string>()
  for (const changeset of [...changesets].sort((a, b) => a.seq - b.seq)) {
    if (changeset.seq !== seq) {
      before = changeset.seq === seq + 1 ? level : new Map()
      level = new Map()
      seq = changeset.seq
    }
    const known = level.get(changeset.hash)
    if (
      known?.changesets.some(
        other => other === changeset || isIdentical({ ...other, actor: changeset.actor }, changeset),
      )
    ) {
      known.changesets.push(changeset)
      continue
    }
    const hasPrevious = seq === 1 || before.size > 0
    const parent = parentOf(changeset, before, held)
    if (parent === null) {
      const text = canonicalJson(changeset)
      if (!setAside.has(text)) broken.push({ kind: hasPrevious ? 'hash' : 'gap', changeset })
      setAside.add(text)
      continue
    }
    if (known !== undefined) {
      known.changesets.push(changeset)
      continue
    }
    const node: Node = { changesets: [changeset], hash: changeset.hash, next: [] }
    level.set(changeset.hash, node)
    if (parent === 'root') roots.push(node)
    else parent.next.push(node)
  }
  return roots
}

function parentOf(changeset: Changeset, before: ReadonlyMap<string, Node>, held: Held): Node | 'root' | null {
  const previous = held.previousOf(changeset)
  if (previous !== undefined) return previous === null ? 'root' : (before.get(previous) ?? null)
  if (changeset.seq === 1) return changesetHash(changeset, null) === changeset.hash ? 'root' : null
  for (const node of before.values()) {
    if (changesetHash(changeset, node.hash) === changeset.hash) return node
  }
  return null
}

/** Names the branches: at a fork the lowest hash goes on under the name, each other one is named after its first hash. */
function named(
  roots: readonly Node[],
  base: string,
): readonly { changesets: readonly Changeset[]; actor: string }[] {
  const out: { changesets: readonly Changeset[]; actor: string }[] = []
  const open: [readonly Node[], string][] = [[roots, base]]
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const [nodes, actor] = step
    const byHash = [...nodes].sort((a, b) => (a.hash < b.hash ? -1 : 1))
    for (const [position, node] of byHash.entries()) {
      const name = position === 0 ? actor : `${base}~${markOf(node.hash)}`
      out.push({ changesets: node.changesets, actor: name })
      open.push([node.next, name])
    }
  }
  return out
}
