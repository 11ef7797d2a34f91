import { holdsOn } from './directory'
import type { Owner, Plan, Target } from './plan'

type Known<Value> = Value & { readonly id: string }

/** Who answers for a node and what is planned for it. */
export interface NodeCover {
  /** Owners in charge on the day. */
  readonly owners: readonly Known<Owner>[]
  /** Targets of tasks that are there and not cancelled. */
  readonly targets: readonly Known<Target>[]
}

/** Cover of every node of an index that has an owner or a target; a node that is absent has neither. */
export function coverage(plan: Plan, index: string, asOf: string): ReadonlyMap<string, NodeCover> {
  const cover = new Map<string, { owners: Known<Owner>[]; targets: Known<Target>[] }>()
  const at = (node: string) => {
    const known = cover.get(node) ?? { owners: [], targets: [] }
    cover.set(node, known)
    return known
  }
  for (const owner of plan.owners.values()) {
    if (owner.index === index && owner.node && owner.agency && holdsOn(owner, asOf))
      at(owner.node).owners.push(owner)
  }
  for (const target of plan.targets.values()) {
    const task = plan.tasks.get(target.task ?? '')
    if (target.index === index && target.node && task && task.status !== 'cancelled')
      at(target.node).targets.push(target)
  }
  return cover
}
