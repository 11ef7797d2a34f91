import { inOrder, type KeyBetween, moveBehind } from './order'
import type { Edit, Plan, Target, Task } from './plan'

/** One picked indicator with the score it shall reach and the task that shall bring it. */
export interface Pick {
  readonly node: string
  /** Points of the node; checked before (`validateTarget`). */
  readonly score: number
  /** The score it is set against; null = none known. */
  readonly baseScore: number | null
  /** Id of a task of the plan or of one of `newTasks`. */
  readonly task: string
}

/** Targets for one index and year, and the tasks that come with them. */
export interface Proposal {
  readonly index: string
  readonly edition: string
  /** The year in view, and the year by which the scores shall be reached. */
  readonly baseYear: number
  readonly year: number
  readonly picks: readonly Pick[]
  /** Tasks made along the way, with ids given by the caller. */
  readonly newTasks: readonly { readonly id: string; readonly fields: Partial<Task> }[]
  /** Fields set on tasks that are there (lead agency, deadline). */
  readonly taskFields?: readonly { readonly id: string; readonly fields: Partial<Task> }[]
}

/**
 * One changeset's worth of edits: new tasks at the end of the list with the next free number, and a target for each
 * pick. Where the task already aims at that node in that year, its target is changed, not doubled. Picks of one task
 * and node count once, the last of them.
 */
export function proposeEdits(
  plan: Plan,
  proposal: Proposal,
  newId: () => string,
  between: KeyBetween,
): readonly Edit[] {
  const { index, edition, baseYear, year } = proposal
  const edits: Edit[] = newTaskEdits(plan, proposal.newTasks, between)
  for (const { id, fields } of proposal.taskFields ?? []) edits.push(...fieldEdits('tasks', id, fields))
  const picks = new Map(proposal.picks.map(pick => [JSON.stringify([pick.task, pick.node]), pick]))
  for (const { node, task, score, baseScore } of picks.values()) {
    const target = { task, index, edition, node, year, score, baseYear, baseScore }
    edits.push(...fieldEdits('targets', existingTarget(plan, target) ?? newId(), target))
  }
  return edits
}

function newTaskEdits(plan: Plan, tasks: Proposal['newTasks'], between: KeyBetween): Edit[] {
  if (tasks.length === 0) return []
  const present = [...plan.tasks.values()]
  const last = inOrder(present).at(-1)?.id ?? null
  const ids = tasks.map(({ id }) => id)
  let number = Math.max(0, ...present.map(task => numberOf(task.number)))
  return [
    ...moveBehind('tasks', present, ids, last, between),
    ...tasks.flatMap(({ id, fields }) => {
      number += 1
      return fieldEdits('tasks', id, { number, ...fields })
    }),
  ]
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

function existingTarget(plan: Plan, wanted: Target): string | undefined {
  for (const [id, target] of plan.targets) {
    const same =
      target.task === wanted.task &&
      target.index === wanted.index &&
      target.node === wanted.node &&
      target.year === wanted.year
    if (same) return id
  }
  return undefined
}

function fieldEdits(collection: Edit['collection'], id: string, fields: object): Edit[] {
  return Object.entries(fields).map(([field, to]) => ({ collection, id, field, to: to ?? null }))
}
