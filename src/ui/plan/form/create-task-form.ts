import { createSignal } from 'solid-js'
import { validateTarget } from '../../../core/analysis/target'
import type { EditionNode } from '../../../core/edition/edition'
import type { Plan, Task } from '../../../core/plan/plan'
import { useApp } from '../../../state/context'
import { targetFaultText } from '../../text/fault-text'
import { useText } from '../../text/texts'
import type { PlanPageState } from '../create-plan-page'
import type { Known } from '../row/plan-row'
import { createTaskDraft, type PartRecord } from './create-task-draft'

/** The form of one task: what is typed stays here until it is written as one changeset. */
export function createTaskForm(page: PlanPageState, plan: Plan, task: Known<Task>) {
  const { session, analysis } = useApp()
  const text = useText()
  const draft = createTaskDraft(task, plan, () => ({
    language: text.language(),
    newId: () => session.newId(),
  }))
  const [asking, setAsking] = createSignal(false)

  const nodeOf = (record: PartRecord): EditionNode | null => {
    const info = analysis.catalog()?.indices.find(({ code }) => code === record.index)
    const edition = info?.editions.find(({ id }) => id === record.edition)
    return edition?.nodes.find(({ code }) => code === record.node) ?? null
  }
  /** The own unit's score in the year in view, where its index is in view; else the score it was set against. */
  const presentOf = (record: PartRecord): number => {
    const answer = analysis.analysis()
    const own = answer?.units.indexOf(plan.info.ownUnit ?? '') ?? -1
    const column =
      answer?.edition.index === record.index
        ? answer?.columns.find(({ code }) => code === record.node)
        : undefined
    const score = column?.scores[own] ?? Number.NaN
    return Number.isNaN(score) ? Number(record.baseScore ?? Number.NaN) : score
  }
  const targetFault = (record: PartRecord): string | undefined => {
    const node = nodeOf(record)
    const score = draft.partValue('targets', record, 'score')
    if (!node || typeof score !== 'number') return undefined
    const checked = validateTarget(node, score, presentOf(record))
    return checked.ok ? undefined : targetFaultText(text, checked.error)
  }
  /** Only scores that were typed here hold the form back. */
  const refused = () =>
    draft
      .records('targets')
      .some(record => draft.partText('targets', record.id, 'score') !== undefined && targetFault(record))

  const close = () => {
    setAsking(false)
    page.closeForm()
  }
  return {
    page,
    draft,
    context: page.rows.context,
    readOnly: page.readOnly,
    nodeOf,
    presentOf,
    targetFault,
    /** Points of the total by which a target raises it; NaN where the effect is not known. */
    pointsOf(record: PartRecord): number {
      const column = analysis.analysis()?.columns.find(({ code }) => code === record.node)
      const score = draft.partValue('targets', record, 'score')
      if (!column || analysis.analysis()?.edition.index !== record.index) return Number.NaN
      return typeof score === 'number' ? column.effect * (score - presentOf(record)) : Number.NaN
    },
    canSave: () => draft.edits().length > 0 && !refused() && !page.readOnly(),
    save() {
      if (draft.edits().length > 0) session.commit(draft.edits(), text.t('plan.message.form'))
      close()
    },
    asking,
    stay: () => setAsking(false),
    discard: close,
    /** Esc and the cross: asks only where something would be lost. */
    leave() {
      if (draft.edits().length > 0 && !page.readOnly()) setAsking(true)
      else close()
    },
  }
}
export type FormState = ReturnType<typeof createTaskForm>
/** What a single field needs of a form. */
export type FieldForm = Pick<FormState, 'draft' | 'context' | 'readOnly'> & {
  /** A dialog begins at its field. */
  readonly autofocus?: boolean
}
