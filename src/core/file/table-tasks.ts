import { foldText } from '../fold-text'
import { readChoice } from '../plan/choice-words'
import { inOrder, type KeyBetween, moveBehind } from '../plan/order'
import type { Edit, Plan, Task } from '../plan/plan'
import type { Language } from '../plan/read-number'
import { referenceOf } from '../plan/references'
import { type ColumnGuess, firstRowBelow, type TableHead } from './table-head'
import { createTableNames, type TableNames } from './table-names'
import { numberLanguageOf } from './table-numbers'
import { cellText, isBlank, type TableRow, type TableSheet } from './table-rows'
import { isSection, sectionTitle } from './table-sections'
import { readTableValue, type TableCellFault } from './table-value'
import { ID_FIELD } from './table-words'

/** By what a row finds the task it updates; null = every row is a new task. */
export type TaskKey = 'id' | 'number' | 'title' | null

export interface TasksRequest {
  readonly plan: Plan
  readonly sheet: TableSheet
  readonly head: TableHead
  readonly columns: readonly Pick<ColumnGuess, 'field' | 'scale'>[]
  readonly key: TaskKey
  /** Whether an empty cell empties the field of the task it updates. */
  readonly emptyClears: boolean
  readonly language: Language
  readonly newId: () => string
  readonly between: KeyBetween
}

export type TableRowFault =
  | TableCellFault
  /** The key stood in an earlier row already, or several tasks of the plan have it: the row is left out. */
  | { readonly kind: 'repeated-key'; readonly text: string; readonly row: number }
  | { readonly kind: 'ambiguous-key'; readonly text: string; readonly count: number }

/** `row` is counted from 1 as the sheet does, `column` from 0; null where the whole row is meant. */
export interface FaultAt {
  readonly row: number
  readonly column: number | null
  readonly fault: TableRowFault
}

/** What becomes of a row. `left-out`: a heading inside the table, a sum, no task, or a key that leads nowhere. */
export type RowKind = 'add' | 'update' | 'same' | 'left-out'

export interface TasksProposal {
  /** One changeset's worth. */
  readonly edits: readonly Edit[]
  /** Along the rows below the head. */
  readonly kinds: readonly RowKind[]
  readonly firstRow: number
  readonly faults: readonly FaultAt[]
  /** Names that are not in the directory yet and are added to it. */
  readonly addedNames: readonly string[]
}

/** The rows below the head as edits of the plan's tasks: new ones behind the last, known ones where they differ. */
export function proposeTasks(request: TasksRequest): TasksProposal {
  const { plan, sheet, head, columns, key } = request
  const firstRow = firstRowBelow(sheet, head)
  const languages = columns.map((_, column) => numberLanguageOf(sheet, firstRow, column, request.language))
  const names = createTableNames(plan, request.newId)
  const keys = key === null ? null : keysOf(plan, key)
  const keyColumn = columns.findIndex(column => column.field === key)
  const titleColumn = columns.findIndex(column => column.field === 'title')
  const seen = new Map<string, number>()
  const faults: FaultAt[] = []
  const kinds: RowKind[] = []
  const edits: Edit[] = []
  const added: string[] = []
  /** A heading that names a field of reform says it of the rows below, where no column does. */
  const hasField = columns.some(column => column.field === 'field')
  let section: string | null = null

  for (let position = firstRow; position < sheet.rows.length; position++) {
    const row = sheet.rows[position] ?? []
    const at = position + 1
    const text = keyText(row, keyColumn, key)
    const known = (text !== '' && keys?.get(text)) || []
    const leave = (fault: TableRowFault | null) => {
      if (fault) faults.push({ row: at, column: keyColumn < 0 ? null : keyColumn, fault })
      kinds.push('left-out')
    }
    const isHeading = isSection(sheet, position, columns)
    if (isHeading || (known.length === 0 && isBlank(row[titleColumn]))) {
      if (isHeading && !hasField) section = readChoice('field', sectionTitle(sheet, position))
      leave(null)
      continue
    }
    if (known.length > 1) {
      leave({ kind: 'ambiguous-key', text: cellText(row[keyColumn]), count: known.length })
      continue
    }
    const before = text === '' ? undefined : seen.get(text)
    if (before !== undefined) {
      leave({ kind: 'repeated-key', text: cellText(row[keyColumn]), row: before })
      continue
    }
    if (text !== '') seen.set(text, at)

    const [task] = known
    const id = task?.id ?? request.newId()
    const own = rowEdits(row, id, task ?? null, section, request, languages, names, (column, fault) =>
      faults.push({ row: at, column, fault }),
    )
    kinds.push(task === undefined ? 'add' : own.length > 0 ? 'update' : 'same')
    if (task === undefined) added.push(id)
    for (const edit of own) edits.push(edit)
  }
  const order = orderEdits(plan, added, request.between)
  return {
    edits: [...names.edits, ...order, ...edits],
    kinds,
    firstRow,
    faults,
    addedNames: names.added,
  }
}

/** The first new task goes behind the last, re-keying what it must; each further one has nothing behind it. */
export function orderEdits(plan: Plan, added: readonly string[], between: KeyBetween): readonly Edit[] {
  const [first, ...rest] = added
  if (first === undefined) return []
  const last = inOrder(plan.tasks.values()).at(-1)?.id ?? null
  const edits = [...moveBehind('tasks', plan.tasks.values(), [first], last, between)]
  let before = String(edits.find(edit => edit.id === first)?.to ?? '') || null
  for (const id of rest) {
    before = between(before, null)
    edits.push({ collection: 'tasks', id, field: 'order', to: before })
  }
  return edits
}

const keyText = (row: TableRow, column: number, key: TaskKey): string => {
  const text = cellText(row[column]).trim()
  return key === 'id' ? text : foldText(text)
}

function keysOf(
  plan: Plan,
  key: NonNullable<TaskKey>,
): ReadonlyMap<string, readonly (Task & { id: string })[]> {
  const found = new Map<string, (Task & { id: string })[]>()
  for (const task of plan.tasks.values()) {
    const value = key === 'id' ? task.id : foldText(String(task[key] ?? ''))
    if (value !== '') found.set(value, [...(found.get(value) ?? []), task])
  }
  return found
}

type Report = (column: number, fault: TableCellFault) => void

/** What a row writes, what stands there already left out. */
function rowEdits(
  row: TableRow,
  id: string,
  task: Task | null,
  section: string | null,
  request: TasksRequest,
  languages: readonly Language[],
  names: TableNames,
  report: Report,
): readonly Edit[] {
  const fields = new Map<string, unknown>(section === null ? [] : [['field', section]])
  // The wording of a deadline stands behind the deadline, whichever column comes first.
  const columns = [...request.columns.entries()].sort(([, a], [, b]) => rankOf(a.field) - rankOf(b.field))
  for (const [column, { field, scale }] of columns) {
    if (field === null || field === ID_FIELD) continue
    const cell = row[column] ?? null
    if (isBlank(cell)) {
      if (request.emptyClears && task !== null)
        for (const each of emptied(field, task)) fields.set(each, null)
      continue
    }
    if (field === 'coordinating') {
      const ids = names.list(cellText(cell), fault => report(column, fault))
      for (const each of Object.keys(task?.coordinating ?? {}))
        if (!ids.includes(each)) fields.set(`coordinating/${each}`, null)
      for (const each of ids) fields.set(`coordinating/${each}`, true)
      continue
    }
    const to = referenceOf('tasks', field)
    if (to !== null) {
      fields.set(
        field,
        names.one(to, cellText(cell), fault => report(column, fault)),
      )
      continue
    }
    const read = readTableValue('tasks', field, cell, scale, languages[column] ?? request.language)
    if (read.fault) report(column, read.fault)
    for (const [name, value] of Object.entries(read.fields)) fields.set(name, value)
  }
  return [...fields].flatMap(([field, to]): Edit[] =>
    sameValue(task, field, to) ? [] : [{ collection: 'tasks', id, field, to }],
  )
}

const rankOf = (field: string | null): number => (field === 'deadlineText' ? 2 : field === 'cycle' ? 1 : 0)

function emptied(field: string, task: Task): readonly string[] {
  if (field === 'coordinating') return Object.keys(task.coordinating ?? {}).map(id => `coordinating/${id}`)
  return field === 'deadline' ? ['deadline', 'deadlineText'] : [field]
}

function sameValue(task: Task | null, field: string, to: unknown): boolean {
  const [name = '', element] = field.split('/')
  const stored = (task as Readonly<Record<string, unknown>> | null)?.[name]
  if (element !== undefined) return ((stored as Task['coordinating'])?.[element] === true) === (to === true)
  return (stored === '' ? null : (stored ?? null)) === to
}
