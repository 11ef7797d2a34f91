import { isDeadline } from './deadline'
import type { Agency, Person, Plan, Task } from './plan'

type Known<Value> = Value & { readonly id: string }

/** Councils, committees and party bodies issue; they do not lead (DESIGN §5). */
const ISSUERS: readonly unknown[] = ['council', 'committee', 'party']

/** Whether an agency may lead a task; one of unknown or unreadable kind may. */
export const canLead = (agency: Agency): boolean => !ISSUERS.includes(agency.kind)

/** The lead agency, where the task names one that is in the directory. */
export const leadOf = (plan: Plan, task: Task): Known<Agency> | null =>
  (task.leadAgency && plan.agencies.get(task.leadAgency)) || null

/** Who answers for a task, and how that is known. */
export interface Head {
  readonly person: Known<Person>
  /** `task`: named in the task itself; `agency`: follows from the lead agency by the directory. */
  readonly from: 'task' | 'agency'
}

/**
 * The head who answers for a task: the task's own, else the lead agency's. Null where nobody is named, and where the
 * task names somebody who is not in the directory: a cell that cannot be read counts as missing.
 */
export function headOf(plan: Plan, task: Task): Head | null {
  if (isFilled(task.head)) {
    const own = personOf(plan, task.head)
    return own && { person: own, from: 'task' }
  }
  const person = personOf(plan, leadOf(plan, task)?.head)
  return person === null ? null : { person, from: 'agency' }
}

/** A person of the directory; posts without a name count as well. */
export const personOf = (plan: Plan, id: string | null | undefined): Known<Person> | null =>
  (id && plan.people.get(id)) || null

/** Whether the text holds anything. */
export const isFilled = (text: unknown): boolean =>
  typeof text === 'string' ? text.trim() !== '' : typeof text === 'number'

/** Whether a record with from–to dates holds on a day; unreadable or empty bounds do not limit it. */
export function holdsOn(record: { from?: unknown; to?: unknown }, day: string): boolean {
  const starts = isDeadline(record.from) ? String(record.from) : null
  const ends = isDeadline(record.to) ? String(record.to) : null
  return (starts === null || starts <= day) && (ends === null || day.slice(0, ends.length) <= ends)
}
