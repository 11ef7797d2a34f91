import { deadlineEnd } from '../../../core/plan/deadline'
import { faultOf } from '../../../core/plan/faults'
import type { Conflict, Person } from '../../../core/plan/plan'
import { MISSING } from '../../text/format'
import type { ColumnId } from '../columns/column-ids'
import type { PlanRow } from '../row/plan-row'
import { type Cell, type CellContext, cell, EMPTY } from './cell'
import { clearsCell, lastReportCell, pointsCell, urgedCell } from './finding-cells'
import { statusCell } from './status-cell'
import { cycleText, fieldName, valueText } from './value-text'

/** What one cell of the task grid shows. */
export function cellOf(row: PlanRow, column: ColumnId, context: CellContext): Cell {
  if (!row.task) return EMPTY
  const conflict = conflictIn(row, column)
  if (conflict) return conflictCell(row, column, conflict, context)
  const value = row.task[column]
  if (faultOf('tasks', column, value)) {
    const text = valueText(column, value, context)
    return cell(text, text, { mark: 'bad' })
  }
  return soundCell(row, column, context)
}

/** A deadline column shows the cycle where there is no deadline; a row deleted elsewhere says so at its title. */
const conflictIn = ({ conflicts }: PlanRow, column: ColumnId): Conflict | undefined =>
  conflicts.get(column) ?? (column === 'title' ? conflicts.get('deleted') : undefined)

function soundCell(row: PlanRow, column: ColumnId, context: CellContext): Cell {
  switch (column) {
    case 'status':
      return statusCell(row, context)
    case 'points':
      return pointsCell(row, context)
    case 'sixClears':
      return clearsCell(row, context)
    case 'lastReport':
      return lastReportCell(row, context)
    case 'urged':
      return urgedCell(row, context)
    case 'leadAgency':
      return leadCell(row, context)
    case 'head':
      return headCell(row, context)
    case 'deputy':
    case 'officer':
    case 'directingLeader':
      return personCell(row, column, context)
    case 'coordinating':
      return coordinatingCell(row, context)
    case 'deadline':
      return deadlineCell(row, context)
    case 'field':
      return fieldCell(row, context)
    default:
      return valueCell(row, column, context)
  }
}

function valueCell(row: PlanRow, column: ColumnId, context: CellContext): Cell {
  const value = row.task?.[column] as string | number | null | undefined
  const text = valueText(column, value, context)
  if (text === '' && column === 'title') return EMPTY
  if (text === '') return cell(MISSING, null, { look: 'quiet', tip: silence(row.task, context) })
  const tip = column === 'source' ? (row.task?.sourceUrl ?? text) : text
  return cell(
    text,
    typeof value === 'number' ? value : DATE_COLUMNS.includes(column) ? String(value) : text,
    {
      tip,
    },
  )
}

const DATE_COLUMNS: readonly ColumnId[] = ['documentDate', 'start', 'doneDate']

/** A source that does not state it is a fact of its own; an own plan has simply not been filled. */
const silence = (task: PlanRow['task'], { bySource, t }: CellContext): string | null =>
  bySource && task?.source ? t('plan.cell.sourceSilent') : null

function fieldCell({ task }: PlanRow, context: CellContext): Cell {
  const field = task?.field
  if (!field) return cell(MISSING, null, { look: 'quiet' })
  return cell(context.t('words.fieldChip', { field }), field, { tip: fieldName(field, context) })
}

function deadlineCell({ task }: PlanRow, context: CellContext): Cell {
  const { deadline, cycle, deadlineText } = task ?? {}
  const wording = deadlineText ? context.t('plan.cell.wording', { text: deadlineText }) : null
  if (deadline)
    return cell(context.date(deadline), deadlineEnd(deadline), { tip: wording ?? context.date(deadline) })
  if (!cycle) return cell(MISSING, null, { look: 'quiet', tip: wording ?? silence(task, context) })
  const text = cycleText(cycle, context)
  return cell(text, `9999 ${text}`, { tip: text === deadlineText ? text : (wording ?? text) })
}

function leadCell({ task, lead }: PlanRow, { t }: CellContext): Cell {
  if (lead)
    return cell(nameOf(lead.short, lead.name, lead.id), lead.name ?? lead.id, { tip: lead.name ?? null })
  const typed = task?.leadAgency
  if (typed) return cell(typed, typed, { mark: 'bad' })
  return cell(t('plan.cell.notAssigned'), null, { look: 'quiet', tip: t('words.noLead') })
}

/** Somebody has to be named only where there is an agency to name him: one warning a row. */
function headCell({ task, lead, head }: PlanRow, { t }: CellContext): Cell {
  if (task?.head && head?.from !== 'task') return cell(task.head, task.head, { mark: 'bad' })
  if (!head)
    return cell(t('words.unknownHead'), null, {
      look: lead ? 'missing' : 'quiet',
      tip: t('plan.cell.noOneInCharge'),
    })
  const tip = [
    personText(head.person),
    head.person.name && head.person.post,
    head.from === 'agency' && (lead?.name ?? ''),
    head.from === 'agency' && t('plan.cell.followsLead'),
  ]
  return cell(personText(head.person), personText(head.person), { tip: tip.filter(Boolean).join(' · ') })
}

function personCell(
  row: PlanRow,
  column: 'deputy' | 'officer' | 'directingLeader',
  context: CellContext,
): Cell {
  const person = row[column]
  const typed = row.task?.[column]
  if (person) {
    const tip = [personText(person), person.name && person.post].filter(Boolean).join(' · ')
    return cell(personText(person), personText(person), { tip })
  }
  return typed
    ? cell(typed, typed, { mark: 'bad' })
    : cell(MISSING, null, { look: 'quiet', tip: silence(row.task, context) })
}

/** Example data names posts, not persons. */
export const personText = (person: Person & { readonly id: string }): string =>
  nameOf(person.name, person.post, person.id)

const nameOf = (...names: readonly (string | null | undefined)[]): string => names.find(Boolean) ?? ''

function coordinatingCell({ task, coordinating, strangers }: PlanRow, context: CellContext): Cell {
  const names = coordinating.map(agency => nameOf(agency.short, agency.name, agency.id))
  if (strangers.length > 0) {
    const text = [...names, ...strangers].join(', ')
    return cell(text, text, { mark: 'bad' })
  }
  if (names.length === 0) return cell(MISSING, null, { look: 'quiet', tip: silence(task, context) })
  return cell(names.join(', '), names.join(', '), {
    tip: coordinating.map(({ name }) => name ?? '').join('\n'),
  })
}

/** Both values side by side; computed with the later one. */
function conflictCell(row: PlanRow, column: ColumnId, conflict: Conflict, context: CellContext): Cell {
  if (column === 'coordinating' || conflict.field === 'deleted') {
    const shown = soundCell(row, column, context)
    const tip = conflict.field === 'deleted' ? context.t('plan.cell.deletedElsewhere') : shown.tip
    return { ...shown, text: `⇄ ${shown.text}`, mark: 'conflict', look: null, tip }
  }
  const values = conflict.values.map(({ value }) => valueText(column, value, context) || MISSING)
  return cell(`⇄ ${values.join(' · ')}`, soundCell(row, column, context).sort, {
    mark: 'conflict',
    tip: values.join(' · '),
  })
}
