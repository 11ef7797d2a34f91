import type { Combine, Edition } from '../edition/edition'
import { isDeduction } from '../edition/extras'

/**
 * An edition compiled once: nodes at dense positions in the edition's order (preorder, 0 = the index itself).
 * Every array runs along these positions.
 */
export interface Tree {
  readonly edition: Edition
  readonly codes: readonly string[]
  readonly positions: ReadonlyMap<string, number>
  /** −1 at the index itself. */
  readonly parents: Int32Array
  readonly depths: Uint8Array
  readonly children: readonly Uint32Array[]
  /** Every node after its children: one pass computes the whole tree. */
  readonly upward: Uint32Array
  readonly leaves: Uint32Array
  /** NaN = unknown. */
  readonly mins: Float64Array
  readonly maxes: Float64Array
  /** What the node is to its parent: 0 a part of it, 1 points on top of the parts, −1 points taken off them. */
  readonly extras: Int8Array
  /** 1 = high is better, −1 = low is better. */
  readonly directions: Int8Array
  /** How each node's children are combined. */
  readonly rules: readonly Combine[]
  /** Change of the parent per point of the node; NaN where the rule does not add. 1 at the index itself. */
  readonly shares: Float64Array
  /** Change of the index total per point of the node; NaN where the rule does not add. */
  readonly effects: Float64Array
  /** Indicators judged together, component by component. */
  readonly groups: readonly Group[]
}

/** A component criterion with its indicators, or the index itself where components are leaves. */
export interface Group {
  readonly head: number
  readonly members: Uint32Array
}

/** Compiles an edition. Every parent stands before its children, as the edition's schema demands. */
export function compileTree(edition: Edition): Tree {
  const { nodes } = edition
  const positions = new Map(nodes.map((node, position) => [node.code, position]))
  const parents = Int32Array.from(nodes, node =>
    node.parent === null ? -1 : (positions.get(node.parent) ?? -1),
  )
  const depths = new Uint8Array(nodes.length)
  const kin: number[][] = nodes.map(() => [])
  for (let position = 1; position < nodes.length; position++) {
    const parent = parents[position] as number
    depths[position] = (depths[parent] as number) + 1
    kin[parent]?.push(position)
  }
  const children = kin.map(list => Uint32Array.from(list))
  const extras = extrasOf(edition, parents, children)
  // Inside a bonus or a penalty points add up.
  const rules = nodes.map(({ adds, combine }) => (adds === undefined ? (combine ?? edition.combine) : 'sum'))
  const shares = sharesOf(edition, parents, children, extras, rules)
  const effects = new Float64Array(nodes.length)
  for (let position = 0; position < nodes.length; position++) {
    const parent = parents[position] as number
    effects[position] = parent < 0 ? 1 : (shares[position] as number) * (effects[parent] as number)
  }
  return {
    edition,
    codes: nodes.map(node => node.code),
    positions,
    parents,
    depths,
    children,
    upward: Uint32Array.from(nodes.keys()).reverse(),
    leaves: Uint32Array.from([...nodes.keys()].filter(position => children[position]?.length === 0)),
    mins: Float64Array.from(nodes, node => node.min ?? Number.NaN),
    maxes: Float64Array.from(nodes, node => node.max ?? Number.NaN),
    extras,
    directions: Int8Array.from(nodes, node => (node.better === 'high' ? 1 : -1)),
    rules,
    shares,
    effects,
    groups: groupsOf(parents, children),
  }
}

/** The value a node can at best reach: its max, or its min where low is better. NaN = unknown. */
export const ceilingOf = (tree: Tree, position: number): number =>
  ((tree.directions[position] as number) > 0 ? tree.maxes[position] : tree.mins[position]) as number

/** Bonuses and penalties (`EditionNode.adds`). A heading of nothing but these is on top of the other parts too. */
function extrasOf({ nodes }: Edition, parents: Int32Array, children: readonly Uint32Array[]): Int8Array {
  const extras = new Int8Array(nodes.length)
  for (let position = nodes.length - 1; position > 0; position--) {
    const node = nodes[position]
    if (node?.adds === undefined) {
      const parts = children[position]
      if (parts?.length && parts.every(part => extras[part] !== 0)) extras[position] = 1
    } else if (nodes[parents[position] as number]?.adds !== node.adds) {
      extras[position] = isDeduction(node) ? -1 : 1
    }
  }
  return extras
}

/**
 * DESIGN §1 effect: 1 for sums, scale × weight for weighted rules (PCI weight ÷ 10), 1 ÷ children for means; bonuses
 * and penalties are added and taken off as they are under every rule.
 */
function sharesOf(
  edition: Edition,
  parents: Int32Array,
  children: readonly Uint32Array[],
  extras: Int8Array,
  rules: readonly Combine[],
): Float64Array {
  const scale = edition.scale ?? 1
  return Float64Array.from(edition.nodes, (node, position) => {
    const parent = parents[position] as number
    if (parent < 0) return 1
    if (extras[position] !== 0) return extras[position] as number
    const rule = rules[parent]
    if (rule === 'sum') return 1
    if (rule === 'weighted') return scale * (node.weight ?? Number.NaN)
    if (rule === 'mean')
      return 1 / (children[parent]?.filter(child => extras[child] === 0).length ?? Number.NaN)
    return Number.NaN
  })
}

function groupsOf(parents: Int32Array, children: readonly Uint32Array[]): Group[] {
  const members = new Map<number, number[]>()
  for (const [position, own] of children.entries()) {
    if (own.length > 0 || position === 0) continue
    const head = headOf(parents, position)
    const known = members.get(head)
    if (known) known.push(position)
    else members.set(head, [position])
  }
  return [...members].map(([head, list]) => ({ head, members: Uint32Array.from(list) }))
}

/** The component above a leaf; a leaf that is a component itself belongs to the index. */
function headOf(parents: Int32Array, leaf: number): number {
  let position = parents[leaf] as number
  while (position > 0 && (parents[position] as number) > 0) position = parents[position] as number
  return position
}
