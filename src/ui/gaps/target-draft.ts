import type { NodeView } from '../../core/analysis/analysis'
import { type TargetFault, validateTarget } from '../../core/analysis/target'
import type { Edition, EditionNode } from '../../core/edition/edition'
import { foldText } from '../../core/fold-text'
import type { CellFault } from '../../core/plan/faults'
import { parseTyped } from '../../core/plan/parse-typed'
import type { Edit, Plan, Task } from '../../core/plan/plan'
import type { Proposal } from '../../core/plan/propose'
import type { Language } from '../../core/plan/read-number'
import { type Choice, choiceKey } from './choice'
import { type Tick, targetOf } from './reference'

/** What is typed of one task: for all indicators that it is chosen for. */
export interface TaskDraft {
  readonly lead: Choice | null
  /** As typed. */
  readonly deadline: string
}

/** One line of the form. */
export interface LineDraft {
  readonly spec: EditionNode
  readonly node: NodeView
  readonly tick: Tick
  readonly task: Choice
}

export type LineFault =
  | { readonly where: 'score'; readonly fault: TargetFault | { readonly kind: 'no-score' } }
  | { readonly where: 'deadline'; readonly fault: CellFault }

export interface TargetDraft {
  readonly plan: Plan
  readonly edition: Edition
  readonly baseYear: number
  readonly year: number
  readonly lines: readonly LineDraft[]
  /** By `choiceKey` of the task. Absent = as the plan has it. */
  readonly tasks: ReadonlyMap<string, TaskDraft>
  readonly language: Language
}

/** What keeps a line from being written; each place has its own reason. */
export function lineFaults(line: LineDraft, task: TaskDraft | undefined, language: Language): LineFault[] {
  const faults: LineFault[] = []
  const score = targetOf(line.spec, line.node, line.tick)
  const typed = line.tick.reference === 'typed'
  if (Number.isNaN(score) && !(typed && line.tick.typed.trim() !== ''))
    faults.push({ where: 'score', fault: { kind: 'no-score' } })
  else {
    const checked = validateTarget(line.spec, score, line.node.score)
    if (!checked.ok) faults.push({ where: 'score', fault: checked.error })
  }
  const { fault } = parseTyped('tasks', 'deadline', task?.deadline ?? '', language)
  if (fault) faults.push({ where: 'deadline', fault })
  return faults
}

/** The draft of sound lines as one proposal, with the agencies that it names for the first time. */
export function toProposal(
  draft: TargetDraft,
  newId: () => string,
): { readonly proposal: Proposal; readonly agencies: readonly Edit[] } {
  const added = new Map<string, string>()
  const agencies: Edit[] = []
  const agencyId = (choice: Choice): string => {
    if (choice.kind === 'known') return choice.id
    const name = choice.text.trim()
    const known = added.get(foldText(name)) ?? agencyCalled(draft.plan, name)
    if (known !== undefined) return known
    const id = newId()
    added.set(foldText(name), id)
    agencies.push({ collection: 'agencies', id, field: 'name', to: name })
    return id
  }
  const fieldsOf = ({ lead, deadline }: TaskDraft, before: Partial<Task> | undefined): Partial<Task> => ({
    ...(lead && { leadAgency: agencyId(lead) }),
    ...(deadline.trim() === '' && !before?.deadline
      ? {}
      : parseTyped('tasks', 'deadline', deadline, draft.language).fields),
  })

  const newTasks = new Map<string, { readonly id: string; readonly fields: Partial<Task> }>()
  const taskFields = new Map<string, { readonly id: string; readonly fields: Partial<Task> }>()
  const taskId = (choice: Choice): string => {
    const key = choiceKey(choice)
    const details = draft.tasks.get(key)
    if (choice.kind === 'known') {
      const { id } = choice
      if (details) taskFields.set(key, { id, fields: fieldsOf(details, draft.plan.tasks.get(id)) })
      return id
    }
    const made = newTasks.get(key)
    if (made) return made.id
    const id = newId()
    const fields = { title: choice.text.trim(), ...(details && fieldsOf(details, undefined)) }
    newTasks.set(key, { id, fields })
    return id
  }

  const picks = draft.lines.map(({ spec, node, tick, task }) => ({
    node: spec.code,
    score: targetOf(spec, node, tick),
    baseScore: Number.isNaN(node.score) ? null : node.score,
    task: taskId(task),
  }))
  return {
    agencies,
    proposal: {
      index: draft.edition.index,
      edition: draft.edition.id,
      baseYear: draft.baseYear,
      year: draft.year,
      picks,
      newTasks: [...newTasks.values()],
      taskFields: [...taskFields.values()],
    },
  }
}

function agencyCalled(plan: Plan, name: string): string | undefined {
  for (const agency of plan.agencies.values()) {
    if ([agency.name, agency.short].some(known => known && foldText(known) === foldText(name)))
      return agency.id
  }
  return undefined
}
