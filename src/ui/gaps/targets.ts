import type { Edition } from '../../core/edition/edition'
import { createPlacer, isLive } from '../../core/plan/placing'
import type { Plan, Target, Task } from '../../core/plan/plan'

/** A target of the plan as this page lists it. */
export interface NodeTarget {
  readonly target: Target & { readonly id: string }
  readonly task: (Task & { readonly id: string }) | null
  /** Null = to be placed anew in the edition in view. */
  readonly node: string | null
  /** NaN = not readable. */
  readonly score: number
  readonly year: number
  /** `counts` in the estimate, or why not. */
  readonly state: 'counts' | 'not-live' | 'bad' | 'moved'
}

/**
 * The plan's targets in the index of the edition in view, by year, node and task number. `baseYear` is the year in
 * view; `editions` are all of the index.
 */
export function nodeTargets(
  plan: Plan,
  edition: Edition,
  baseYear: number,
  editions: readonly Edition[],
): NodeTarget[] {
  const place = createPlacer(edition, editions)
  const order = new Map(edition.nodes.map((node, position) => [node.code, position]))
  const found: NodeTarget[] = []
  for (const target of plan.targets.values()) {
    if (target.index !== edition.index) continue
    const task = plan.tasks.get(target.task ?? '') ?? null
    const [node, score, year] = [place(target), numberOf(target.score), numberOf(target.year)]
    found.push({ target, task, node, score, year, state: stateOf(task, node, score, year, baseYear) })
  }
  const at = ({ node }: NodeTarget) => order.get(node ?? '') ?? order.size
  return found.sort((a, b) => at(a) - at(b) || a.year - b.year || (a.target.id < b.target.id ? -1 : 1))
}

function stateOf(
  task: NodeTarget['task'],
  node: string | null,
  score: number,
  year: number,
  baseYear: number,
): NodeTarget['state'] {
  if (Number.isNaN(score) || Number.isNaN(year)) return 'bad'
  if (!task || !isLive(task) || year <= baseYear) return 'not-live'
  return node === null ? 'moved' : 'counts'
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

/** Targets of one node that several tasks aim at: their points are claimed twice and counted once. */
export const isDoubled = (targets: readonly NodeTarget[], node: string): boolean =>
  new Set(targets.filter(each => each.state === 'counts' && each.node === node).map(each => each.task?.id))
    .size > 1
