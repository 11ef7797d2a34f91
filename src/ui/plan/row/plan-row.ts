import type { Claim } from '../../../core/plan/claims'
import type { Head } from '../../../core/plan/directory'
import type { TaskFindings } from '../../../core/plan/findings'
import type { Agency, Conflict, Person, Task } from '../../../core/plan/plan'

export type Known<Value> = Value & { readonly id: string }

/** One line of the grid: a task with all that the plan says about it, or an empty line of an empty plan. */
export interface PlanRow {
  readonly id: string
  /** Null: an empty line, which becomes a task as soon as something is typed. */
  readonly task: Known<Task> | null
  readonly findings: TaskFindings | null
  readonly lead: Known<Agency> | null
  readonly head: Head | null
  readonly deputy: Known<Person> | null
  readonly officer: Known<Person> | null
  readonly directingLeader: Known<Person> | null
  readonly coordinating: readonly Known<Agency>[]
  /** Ids of coordinating agencies that are not in the directory. */
  readonly strangers: readonly string[]
  /** Of the index in view; null = no targets there. */
  readonly claim: Claim | null
  /** Field → the two values that did not see each other; `coordinating` where it is any of the agencies. */
  readonly conflicts: ReadonlyMap<string, Conflict>
}

const NO_CONFLICTS: ReadonlyMap<string, Conflict> = new Map()

const NOTHING = {
  findings: null,
  lead: null,
  head: null,
  deputy: null,
  officer: null,
  directingLeader: null,
  coordinating: [],
  strangers: [],
  claim: null,
  conflicts: NO_CONFLICTS,
} satisfies Omit<PlanRow, 'id' | 'task'>

/** The lines of an empty plan. */
export const emptyRows = (count: number): readonly PlanRow[] =>
  Array.from({ length: count }, (_, position) => ({ ...NOTHING, id: `empty-${position + 1}`, task: null }))
