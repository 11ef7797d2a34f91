import { isCycle } from './cycle-words'
import { isDeadline } from './deadline'
import { canLead, headOf, isFilled, leadOf, personOf } from './directory'
import type { Measure, Plan, Target, Task } from './plan'

/** The six points, in the order officials name them: người, việc, thời gian, trách nhiệm, thẩm quyền, kết quả. */
export const CLEAR_POINTS = ['person', 'task', 'time', 'responsibility', 'authority', 'result'] as const
/** One of `CLEAR_POINTS`. */
export type ClearPoint = (typeof CLEAR_POINTS)[number]

/** How far a task is clear. */
export interface SixClears {
  /** How many of the six are clear. */
  readonly clear: number
  /** What is not clear, in the order of `CLEAR_POINTS`. */
  readonly missing: readonly ClearPoint[]
}

/** A task's own targets and measures, to be looked up once for all tasks. */
export interface Aims {
  readonly targets: readonly Target[]
  readonly measures: readonly Measure[]
}

/**
 * The six clears of a task (DESIGN §5): person = an officer or head is named; task = a title; time = a readable
 * deadline or a cycle; responsibility = a lead agency that may lead, and its head or deputy in charge; authority = an
 * assigning document or issuing body; result = a product, or a target or measure that states an aim. A reference to
 * what is not in the directory, and a value that could not be read, count as missing.
 */
export function sixClears(plan: Plan, task: Task, aims: Aims): SixClears {
  const head = headOf(plan, task)
  const lead = leadOf(plan, task)
  const holds: Readonly<Record<ClearPoint, boolean>> = {
    person: head !== null || personOf(plan, task.officer) !== null,
    task: isFilled(task.title),
    time: isDeadline(task.deadline) || (!task.deadline && isCycle(task.cycle)),
    responsibility: lead !== null && canLead(lead) && (head !== null || personOf(plan, task.deputy) !== null),
    authority: isFilled(task.documentNumber) || isFilled(task.issuingBody),
    result: isFilled(task.product) || aims.targets.some(isAim) || aims.measures.some(statesAim),
  }
  const missing = CLEAR_POINTS.filter(point => !holds[point])
  return { clear: CLEAR_POINTS.length - missing.length, missing }
}

const isAim = (target: Target): boolean => isFilled(target.node) && typeof target.score === 'number'

/** A base figure says where one stands, not where one is going. */
const statesAim = (measure: Measure): boolean =>
  isFilled(measure.name) &&
  isFilled(measure.operator) &&
  measure.operator !== 'base' &&
  isFilled(measure.value)
