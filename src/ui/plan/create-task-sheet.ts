import type { Edit, Plan } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { createTakeBack } from '../grid/sheet/create-take-back'
import type { Cell, CellInput, CellValue, CellWrite, Sheet } from '../grid/sheet/sheet'
import { isNewRow } from '../grid/sheet/sheet'
import { useText } from '../text/texts'
import { editText } from './cells/value-text'
import { COLUMN_IDS, type ColumnId } from './columns/column-ids'
import { DERIVED_COLUMNS } from './columns/task-columns'
import type { CellEdits } from './create-cell-edits'
import type { RowCommands } from './create-row-commands'
import type { Rows } from './create-rows'
import { isTyped, type Typed } from './editors/typed'
import type { PlanRow } from './row/plan-row'
import { addTasksEdits } from './row/row-edits'
import { directoryOf, typedEdits } from './typed-edits'

const DAYS: readonly ColumnId[] = ['documentDate', 'start', 'doneDate']
const NUMBERS: readonly ColumnId[] = ['number', 'budget', 'progress', 'points']
const CHOICES: readonly ColumnId[] = ['field', 'status', 'cycle']
/** What fields together are one cell of the deadline. */
const DEADLINE = ['deadline', 'deadlineText', 'cycle'] as const

const columnOf = (id: string): ColumnId | undefined => COLUMN_IDS.find(known => known === id)

/** The task grid as a sheet: any block of cells is one changeset, and lines behind the last become tasks. */
export function createTaskSheet(rows: Rows, commands: RowCommands, edits: CellEdits): Sheet<PlanRow> {
  const { session } = useApp()
  const { t, language } = useText()

  function commit(inputs: readonly { row: PlanRow | number; column: ColumnId; typed: Typed | null }[]) {
    const plan = session.plan()
    if (!plan || !commands.canEdit()) return
    const context = { language: language(), newId: () => session.newId(), plan }
    const added = new Map<string | number, string>()
    const taskOf = (row: PlanRow | number) => {
      if (typeof row !== 'number' && row.task) return row.task
      const key = typeof row === 'number' ? row : row.id
      const id = added.get(key) ?? session.newId()
      added.set(key, id)
      return { id }
    }
    const written = inputs
      .filter(({ row, typed }) => typed !== null || (typeof row !== 'number' && row.task !== null))
      .flatMap(({ row, column, typed }) => typedEdits(taskOf(row), column, typed, context))
    const all: Edit[] = [...addTasksEdits(plan, [...added.values()]), ...written]
    if (all.length > 0) session.commit(all, t('plan.message.block'))
    edits.close()
  }

  return {
    canWrite: commands.canEdit,
    mayAddRows: commands.canEdit,
    takeBack: createTakeBack(),
    isWritable: (_, column) => {
      const known = columnOf(column)
      return known !== undefined && !DERIVED_COLUMNS.includes(known)
    },
    textOf(row, column) {
      const known = columnOf(column)
      if (!known || !row.task) return ''
      const cell = rows.cellOf(row, known)
      // Words that stand for nothing are no text of the plan.
      return cell.sort === null ? '' : cell.text
    },
    editTextOf(row, column) {
      const known = columnOf(column)
      if (!known || !row.task) return ''
      if (known === 'coordinating') return rows.cellOf(row, known).text
      if (DERIVED_COLUMNS.includes(known)) return rows.cellOf(row, known).text
      if (known === 'deadline' && !row.task.deadline && row.task.cycle)
        return editText('cycle', row.task.cycle, rows.context())
      return editText(known, row.task[known as keyof typeof row.task], rows.context())
    },
    valueOf: (row, column) => exactValue(row, columnOf(column)),
    kindOf: column => kindOf(columnOf(column), session.entry()?.id ?? ''),
    numberOf(row, column) {
      const known = columnOf(column)
      if (!known || !NUMBERS.includes(known) || !row.task) return null
      const { sort } = rows.cellOf(row, known)
      return typeof sort === 'number' ? sort : null
    },
    write: block => commit(block.flatMap(write => inputOf(write, session.plan()) ?? [])),
    writeEdited(cells: readonly Cell<PlanRow>[], value) {
      if (value !== null && !isTyped(value)) return
      commit(
        cells.flatMap(({ row, column }) => {
          const known = columnOf(column)
          return known ? [{ row, column: known, typed: value }] : []
        }),
      )
    },
  }
}

function exactValue({ task }: PlanRow, column: ColumnId | undefined): CellValue {
  if (!task || !column || DERIVED_COLUMNS.includes(column)) return null
  if (column === 'coordinating') return Object.keys(task.coordinating ?? {})
  if (column === 'deadline') {
    const parts = DEADLINE.map(field => task[field] ?? null)
    return parts.every(part => part === null) ? null : (parts as CellValue)
  }
  return (task[column as keyof typeof task] as CellValue | undefined) ?? null
}

/** Ids of agencies and persons mean something in their own plan alone. */
function kindOf(column: ColumnId | undefined, plan: string): string {
  if (!column) return ''
  if (column === 'coordinating') return `agencies of ${plan}`
  const directory = directoryOf(column)
  if (directory) return `${directory === 'agencies' ? 'agency' : 'person'} of ${plan}`
  if (DAYS.includes(column)) return 'day'
  if (NUMBERS.includes(column)) return 'number'
  return CHOICES.includes(column) || column === 'deadline' ? column : 'text'
}

function inputOf({ row, column, input }: CellWrite<PlanRow>, plan: Plan | null) {
  const known = columnOf(column)
  if (!known || !plan) return null
  return { row: isNewRow(row) ? row.newRow : row, column: known, typed: typedOf(known, input, plan) }
}

/** A value of the clipboard may be forged: only what the column can hold is taken as such. */
function typedOf(column: ColumnId, input: CellInput, plan: Plan): Typed | null {
  if (input.kind === 'empty') return null
  if (input.kind === 'text') return input
  const { value } = input
  if (value === null) return null
  if (column === 'coordinating')
    return {
      kind: 'list',
      ids: Array.isArray(value) ? value.filter(id => typeof id === 'string' && plan.agencies.has(id)) : [],
      added: [],
    }
  if (column === 'deadline') {
    const [day, wording, cycle] = Array.isArray(value) ? value : [value]
    return { kind: 'text', text: String(wording ?? day ?? cycle ?? '') }
  }
  const directory = directoryOf(column)
  if (directory && typeof value === 'string' && plan[directory].has(value))
    return { kind: 'pick', key: value }
  if (CHOICES.includes(column) && typeof value === 'string') return { kind: 'pick', key: value }
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: String(value) }
}
