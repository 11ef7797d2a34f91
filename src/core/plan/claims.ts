import { compileTree, type Tree } from '../analysis/tree'
import type { Edition } from '../edition/edition'
import { createPlacer } from './placing'
import type { Plan } from './plan'

/** What one task's targets would bring, in points of the index total. */
export interface Claim {
  /** In full, whoever else claims the same. NaN where no part of it could be computed. A change of the total. */
  readonly points: number
  /** Nodes that another task claims too (×2), with the points counted once in the total. */
  readonly doubled: readonly { readonly node: string; readonly points: number }[]
  /** Targets left out: no base score, an unreadable score, a node to be placed anew or of no known effect. */
  readonly unknown: number
}

/** What all tasks together claim in one index, in points of its total. */
export interface Claims {
  readonly byTask: ReadonlyMap<string, Claim>
  /** Each node once, at its most ambitious claim. */
  readonly total: number
  /** Node → ids of the tasks that claim it, where they are several. */
  readonly doubled: ReadonlyMap<string, readonly string[]>
}

/**
 * Claimed points (DESIGN §4): Σ effect × (target − base score) over a task's targets in the index of `edition`. Of a
 * task's targets at one node the most ambitious counts: the highest, where low is better the lowest. Paused tasks
 * claim as well, cancelled ones nothing.
 *
 * @param scoreOf the own unit's score at a node in the base year, NaN = unknown; then the score the target was set
 *   against counts
 */
export function claimedPoints(
  plan: Plan,
  edition: Edition,
  scoreOf: (node: string) => number,
  editions: readonly Edition[] = [],
): Claims {
  const tree = compileTree(edition)
  const { effects, positions } = tree
  const further = furtherIn(tree)
  const place = createPlacer(edition, editions)
  const claims = new Map<string, Map<string, number>>()
  const unknown = new Map<string, number>()
  for (const target of plan.targets.values()) {
    const task = target.task ? plan.tasks.get(target.task) : undefined
    if (task === undefined || task.status === 'cancelled' || target.index !== edition.index) continue
    const node = place(target)
    const effect = effects[positions.get(node ?? '') ?? -1] ?? Number.NaN
    const points = effect * (numberOf(target.score) - baseScore(scoreOf(node ?? ''), target.baseScore))
    if (Number.isNaN(points)) unknown.set(task.id, (unknown.get(task.id) ?? 0) + 1)
    const nodes = claims.get(task.id) ?? new Map<string, number>()
    claims.set(task.id, nodes)
    if (node !== null && !Number.isNaN(points)) nodes.set(node, further(node, points, nodes.get(node)))
  }
  const byNode = claimants(claims, further)
  const byTask = new Map<string, Claim>()
  for (const [id, nodes] of claims) {
    const doubled = [...nodes].filter(([node]) => (byNode.get(node)?.tasks.length ?? 0) > 1)
    byTask.set(id, {
      points: nodes.size === 0 ? Number.NaN : sum(nodes.values()),
      doubled: doubled.map(([node]) => ({ node, points: byNode.get(node)?.points ?? 0 })),
      unknown: unknown.get(id) ?? 0,
    })
  }
  return {
    byTask,
    total: sum([...byNode.values()].map(({ points }) => points)),
    doubled: new Map(
      [...byNode].filter(([, { tasks }]) => tasks.length > 1).map(([node, { tasks }]) => [node, tasks]),
    ),
  }
}

/** Of two claims at one node, in points of the total, the one that leads further in the node's better direction. */
function furtherIn({ positions, directions, effects }: Tree) {
  return (node: string, points: number, known: number | undefined): number => {
    const position = positions.get(node) ?? -1
    const rising = (directions[position] ?? 1) * Math.sign(effects[position] ?? 1)
    return known !== undefined && rising * known > rising * points ? known : points
  }
}

interface Claimed {
  readonly tasks: readonly string[]
  readonly points: number
}

function claimants(
  claims: ReadonlyMap<string, ReadonlyMap<string, number>>,
  further: ReturnType<typeof furtherIn>,
): ReadonlyMap<string, Claimed> {
  const byNode = new Map<string, Claimed>()
  for (const [task, nodes] of claims) {
    for (const [node, points] of nodes) {
      const known = byNode.get(node)
      byNode.set(node, {
        tasks: [...(known?.tasks ?? []), task],
        points: further(node, points, known?.points),
      })
    }
  }
  return byNode
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

const baseScore = (score: number, typed: unknown): number => (Number.isNaN(score) ? numberOf(typed) : score)

const sum = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}
