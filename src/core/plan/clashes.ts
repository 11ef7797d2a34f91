import { isWithinBounds } from '../edition/check-edition'
import type { EditionNode } from '../edition/edition'
import { deadlineEnd, deadlineStart } from './deadline'
import type { Owner, Plan, Target, Task } from './plan'

/**
 * Values that are each right and do not go together. Merging makes such pairs out of edits that never met, so they are
 * told after it; they are no faults and nothing is refused for them.
 */
export type Clash =
  /** Dates as stored. */
  | { readonly kind: 'start-after-deadline'; readonly task: string }
  /** `limit` is the node's maximum (`above-max`) or minimum, in points. */
  | {
      readonly kind: 'above-max' | 'below-min'
      readonly target: string
      readonly task: string
      readonly index: string
      readonly node: string
      readonly score: number
      readonly limit: number
    }
  /** Two or more tasks, by id, have a target for the same node and year: its points are added once. */
  | {
      readonly kind: 'double-claim'
      readonly index: string
      readonly node: string
      readonly year: number
      readonly tasks: readonly string[]
    }
  /** Several agencies, by id, are in charge of a node at the same time. */
  | {
      readonly kind: 'several-owners'
      readonly index: string
      readonly node: string
      readonly agencies: readonly string[]
    }
  /** Agencies that succeed each other in a ring, each named by the one before; the least id first. */
  | { readonly kind: 'successor-ring'; readonly agencies: readonly string[] }

type SpecOf = (target: Target) => Pick<EditionNode, 'min' | 'max' | 'boundDecimals'> | null

/** The start lies after the last day of the deadline; a date that cannot be read clashes with nothing. */
export function isStartAfterDeadline(task: Task): boolean {
  const start = deadlineStart(task.start)
  const end = deadlineEnd(task.deadline)
  return start !== null && end !== null && start > end
}

/**
 * All clashes of a plan, in a stable order: dates, targets, double claims, owners, rings. Targets of cancelled or absent tasks
 * claim nothing. `specOf` gives a target's node in its edition; null, or an unknown bound, judges nothing.
 */
export function clashesOf(plan: Plan, specOf: SpecOf): readonly Clash[] {
  return [
    ...[...plan.tasks.values()]
      .filter(isStartAfterDeadline)
      .map(({ id }): Clash => ({ kind: 'start-after-deadline', task: id })),
    ...outOfBounds(plan, specOf),
    ...doubleClaims(plan),
    ...severalOwners(plan),
    ...successorRings(plan),
  ]
}

/** What clashes in `after` and did not, in the same way, in `before`. */
export function newClashes(before: Plan, after: Plan, specOf: SpecOf): readonly Clash[] {
  const known = new Set(clashesOf(before, specOf).map(keyOf))
  return clashesOf(after, specOf).filter(clash => !known.has(keyOf(clash)))
}

/** A task that joins a double claim makes it another one; so does another score above the maximum. */
const keyOf = (clash: Clash): string => JSON.stringify(clash)

const live = (plan: Plan) =>
  [...plan.targets.values()].filter(target => {
    const task = plan.tasks.get(target.task ?? '')
    return task !== undefined && task.status !== 'cancelled'
  })

function outOfBounds(plan: Plan, specOf: SpecOf): readonly Clash[] {
  return live(plan).flatMap((target): Clash[] => {
    const { id, task, index, node, score } = target
    const spec = specOf(target)
    if (typeof score !== 'number' || !spec || !task || !index || !node || isWithinBounds(spec, score))
      return []
    const at = { target: id, task, index, node, score }
    const { min, max } = spec
    if (max !== null && score > max) return [{ kind: 'above-max', ...at, limit: max }]
    return min === null ? [] : [{ kind: 'below-min', ...at, limit: min }]
  })
}

function doubleClaims(plan: Plan): readonly Clash[] {
  const claims = new Map<string, { index: string; node: string; year: number; tasks: Set<string> }>()
  for (const { index, node, year, task } of live(plan)) {
    if (!index || !node || !task || typeof year !== 'number') continue
    const key = JSON.stringify([index, node, year])
    const known = claims.get(key) ?? { index, node, year, tasks: new Set() }
    claims.set(key, known)
    known.tasks.add(task)
  }
  return [...claims.values()]
    .filter(({ tasks }) => tasks.size > 1)
    .map(({ tasks, ...at }): Clash => ({ kind: 'double-claim', ...at, tasks: [...tasks].sort() }))
}

/** Copies of a plan that each name an owner make two records of it, which no field is in conflict about. */
function severalOwners(plan: Plan): readonly Clash[] {
  const byNode = new Map<string, Owner[]>()
  for (const owner of plan.owners.values()) {
    if (!owner.index || !owner.node || !owner.agency) continue
    const key = JSON.stringify([owner.index, owner.node])
    byNode.set(key, [...(byNode.get(key) ?? []), owner])
  }
  return [...byNode.entries()].flatMap(([key, owners]): Clash[] => {
    const agencies = owners
      .filter(owner => owners.some(other => other.agency !== owner.agency && isAtOnce(owner, other)))
      .map(({ agency }) => String(agency))
    const [index, node] = JSON.parse(key) as [string, string]
    return agencies.length === 0
      ? []
      : [{ kind: 'several-owners', index, node, agencies: [...new Set(agencies)].sort() }]
  })
}

/** Bounds that are empty or cannot be read do not limit. */
function isAtOnce(a: Owner, b: Owner): boolean {
  const begins = (owner: Owner) => deadlineStart(owner.from) ?? ''
  const ends = (owner: Owner) => deadlineEnd(owner.to) ?? '9999-12-31'
  return begins(a) <= ends(b) && begins(b) <= ends(a)
}

function successorRings(plan: Plan): readonly Clash[] {
  const seen = new Set<string>()
  const rings: Clash[] = []
  for (const first of [...plan.agencies.keys()].sort()) {
    const path: string[] = []
    let next: string | null | undefined = first
    while (next && plan.agencies.has(next) && !seen.has(next)) {
      seen.add(next)
      path.push(next)
      next = plan.agencies.get(next)?.successor
    }
    const start = next ? path.indexOf(next) : -1
    if (start !== -1) rings.push({ kind: 'successor-ring', agencies: fromLeast(path.slice(start)) })
  }
  return rings
}

function fromLeast(ring: readonly string[]): readonly string[] {
  const least = ring.reduce((found, id, position) => (id < (ring[found] ?? '') ? position : found), 0)
  return [...ring.slice(least), ...ring.slice(0, least)]
}
