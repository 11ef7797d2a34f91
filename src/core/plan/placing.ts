import { compileTree, type Tree } from '../analysis/tree'
import type { Edition } from '../edition/edition'
import type { Plan, Target, Task } from './plan'

type Known<Value> = Value & { readonly id: string }

/** Where a target stands in the edition in view: at a node, or to be placed anew (DESIGN §4, Targets across editions). */
export type Placed =
  | { readonly kind: 'placed'; readonly target: Known<Target>; readonly node: string; readonly score: number }
  /** The node of its edition differs from the one in view, or its edition is unknown. Never dropped. */
  | { readonly kind: 'moved'; readonly target: Known<Target> }

const SILENT: readonly unknown[] = ['cancelled', 'paused']

/** Whether a task's targets count in estimates: there, not cancelled, not paused. */
export const isLive = (task: Task | undefined): boolean => task !== undefined && !SILENT.includes(task.status)

/**
 * Targets of the plan in the index of `edition`, of live tasks, with a readable score and a year after `baseYear`.
 *
 * @param editions the index's other editions, by which older targets are compared node by node
 */
export function placedTargets(
  plan: Plan,
  edition: Edition,
  baseYear: number,
  editions: readonly Edition[] = [],
): readonly Placed[] {
  const placed: Placed[] = []
  const place = createPlacer(edition, editions)
  for (const target of plan.targets.values()) {
    const { year, score, index } = target
    if (index !== edition.index || typeof year !== 'number' || year <= baseYear) continue
    if (typeof score !== 'number' || !isLive(plan.tasks.get(target.task ?? ''))) continue
    const node = place(target)
    placed.push(node === null ? { kind: 'moved', target } : { kind: 'placed', target, node, score })
  }
  return placed
}

/** Answers a target's node code in `edition`; null = to be placed anew. */
export function createPlacer(
  edition: Edition,
  editions: readonly Edition[],
): (target: Target) => string | null {
  const tree = compileTree(edition)
  const others = new Map(editions.map(other => [other.id, other]))
  const trees = new Map<string, Tree>([[edition.id, tree]])
  return target => {
    const { node, edition: id } = target
    if (!node || !id || !tree.positions.has(node)) return null
    const other = trees.get(id) ?? compiled(others.get(id))
    if (other === null) return null
    trees.set(id, other)
    return sameNode(tree, other, node) ? node : null
  }
}

const compiled = (edition: Edition | undefined): Tree | null =>
  edition === undefined ? null : compileTree(edition)

/** A node is unchanged when code, parent, min, max, better and effect are the same. */
function sameNode(a: Tree, b: Tree, code: string): boolean {
  const [inA, inB] = [a.positions.get(code), b.positions.get(code)]
  if (inA === undefined || inB === undefined) return false
  if (a === b) return true
  return (
    a.edition.nodes[inA]?.parent === b.edition.nodes[inB]?.parent &&
    Object.is(a.mins[inA], b.mins[inB]) &&
    Object.is(a.maxes[inA], b.maxes[inB]) &&
    a.directions[inA] === b.directions[inB] &&
    Object.is(a.effects[inA], b.effects[inB])
  )
}
