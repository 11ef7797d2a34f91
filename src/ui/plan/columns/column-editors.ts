import type { ColDef } from 'ag-grid-community'
import { CYCLES, FIELDS, STATUSES } from '../../../core/plan/choices'
import { canLead } from '../../../core/plan/directory'
import { inOrder } from '../../../core/plan/order'
import type { Plan } from '../../../core/plan/plan'
import type { CellContext } from '../cells/cell'
import { personText } from '../cells/cell-of'
import { editText } from '../cells/value-text'
import type { PickOption } from '../editors/create-pick'
import { listEditor } from '../editors/list-editor'
import { pickEditor } from '../editors/pick-editor'
import { areaEditor, lineEditor } from '../editors/text-editor'
import type { PlanRow } from '../row/plan-row'
import type { ColumnId } from './column-ids'

type Editor = ColDef<PlanRow>['cellEditor']

const AREAS: readonly ColumnId[] = ['title', 'product', 'result', 'evidence', 'notes']
const NUMBERS: readonly ColumnId[] = ['number', 'budget', 'progress']
const LINES: readonly ColumnId[] = [
  ...(['issuingBody', 'documentNumber', 'documentDate', 'start', 'deadline', 'doneDate', 'source'] as const),
]

/** The editor of a column; undefined for columns that are worked out. */
export function columnEditor(
  column: ColumnId,
  context: () => CellContext,
  plan: () => Plan | null,
): Editor | undefined {
  const start = (row: PlanRow) => startText(row, column, context())
  if (AREAS.includes(column)) return areaEditor(start)
  if (NUMBERS.includes(column)) return lineEditor(start, true)
  if (LINES.includes(column)) return lineEditor(start)
  const { t } = context()
  switch (column) {
    case 'field':
      return pickEditor({ options: row => fieldOptions(row, context()) })
    case 'status':
      return pickEditor({ options: row => statusOptions(row, context()) })
    case 'cycle':
      return pickEditor({ options: row => cycleOptions(row, context()) })
    case 'leadAgency':
      return pickEditor({
        options: row => [emptyOption(context()), ...agencyOptions(plan(), row.task?.leadAgency, true)],
        addText: name => t('plan.editor.addAgency', { name }),
      })
    case 'coordinating':
      return listEditor({
        options: row => agencyOptions(plan(), Object.keys(row.task?.coordinating ?? {}), false),
        addText: name => t('plan.editor.addAgency', { name }),
      })
    case 'head':
    case 'deputy':
    case 'officer':
    case 'directingLeader':
      return pickEditor({
        options: row => [
          column === 'head' ? followOption(row, plan(), context()) : emptyOption(context()),
          ...personOptions(plan(), row.task?.[column]),
        ],
        addText: name => t('plan.editor.addPerson', { name }),
      })
    default:
      return undefined
  }
}

/** A deadline cell that shows a cycle begins with the cycle's words. */
function startText({ task }: PlanRow, column: ColumnId, context: CellContext): string {
  if (!task) return ''
  if (column === 'deadline' && !task.deadline && task.cycle) return editText('cycle', task.cycle, context)
  return editText(column, task[column], context)
}

export const emptyOption = ({ t }: CellContext): PickOption => ({ key: null, text: t('plan.editor.empty') })

function followOption({ lead }: PlanRow, plan: Plan | null, { t }: CellContext): PickOption {
  const head = lead?.head ? plan?.people.get(lead.head) : undefined
  const text = head ? t('plan.editor.fromLead', { name: personText(head) }) : t('plan.editor.empty')
  return { key: null, text }
}

export const fieldOptions = ({ task }: Pick<PlanRow, 'task'>, { t }: CellContext): PickOption[] => [
  ...FIELDS.map(field => ({
    key: field,
    text: `${field}. ${t(`words.field.${field}`)}`,
    chosen: task?.field === field,
  })),
  { key: null, text: t('plan.editor.empty') },
]

export const statusOptions = ({ task }: Pick<PlanRow, 'task'>, { t }: CellContext): PickOption[] => [
  ...STATUSES.map(status => ({
    key: status,
    text: t(`words.status.${status}`),
    glyph: status,
    chosen: task?.status === status,
  })),
  { key: null, text: t('plan.editor.empty') },
]

export const cycleOptions = ({ task }: Pick<PlanRow, 'task'>, { t }: CellContext): PickOption[] => [
  ...CYCLES.map(cycle => ({ key: cycle, text: t(`words.cycle.${cycle}`), chosen: task?.cycle === cycle })),
  { key: null, text: t('plan.editor.empty') },
]

/** Agencies by their order, else by name; only those that may lead where `leading`. */
export function agencyOptions(
  plan: Plan | null,
  chosen: string | readonly string[] | null | undefined,
  leading: boolean,
): PickOption[] {
  const ids = typeof chosen === 'string' ? [chosen] : (chosen ?? [])
  return inOrder(plan?.agencies.values() ?? [])
    .filter(agency => !leading || canLead(agency))
    .map(({ id, name, short, aliases }) => ({
      key: id,
      text: name || short || id,
      hint: short && short !== name ? short : undefined,
      search: [name, short, aliases].filter(Boolean).join(' '),
      chosen: ids.includes(id),
    }))
}

export const personOptions = (plan: Plan | null, chosen: string | null | undefined): PickOption[] =>
  inOrder(plan?.people.values() ?? []).map(person => {
    const agency = (person.agency && plan?.agencies.get(person.agency)) || null
    return {
      key: person.id,
      text: personText(person),
      hint: agency?.short || agency?.name || undefined,
      search: [person.name, person.post, person.aliases, agency?.name].filter(Boolean).join(' '),
      chosen: person.id === chosen,
    }
  })
