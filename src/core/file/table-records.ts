import type { KeyBetween } from '../plan/order'
import { assessmentId, type Edit, PLAN_RECORD, type Plan } from '../plan/plan'
import type { Language } from '../plan/read-number'
import { type ReferenceFault, readReference, readReferences } from '../plan/read-reference'
import { ID_LENGTH, referenceOf } from '../plan/references'
import type { RecordSheet, SheetCollection } from './record-sheets'
import { cellText, isBlank, type TableCell, type TableRow } from './table-rows'
import { orderEdits, type RowKind, type TableRowFault } from './table-tasks'
import { readTableValue } from './table-value'
import { ID_FIELD } from './table-words'

export interface RecordsRequest {
  readonly plan: Plan
  readonly sheets: readonly RecordSheet[]
  readonly language: Language
  readonly newId: () => string
  readonly between: KeyBetween
}

export type RecordFault =
  | TableRowFault
  | { readonly kind: 'unknown-task'; readonly text: string }
  | { readonly kind: 'no-such-id'; readonly text: string }

export interface RecordFaultAt {
  /** As the sheet counts, from 1. */
  readonly row: number
  /** From 0; null = the whole row. */
  readonly column: number | null
  readonly fault: RecordFault
}

/** What becomes of one sheet. */
export interface RecordsProposal {
  readonly collection: SheetCollection
  readonly sheet: string
  readonly counts: Readonly<Record<RowKind, number>>
  readonly edits: readonly Edit[]
  readonly faults: readonly RecordFaultAt[]
}

type Fields = Readonly<Record<string, unknown>>
/** Names that rows refer to: of the plan and of the workbook itself. */
interface Names extends Pick<Plan, 'agencies' | 'people'> {
  readonly tasks: ReadonlyMap<string, readonly string[]>
}
const RESERVED = ['__proto__', 'constructor', 'prototype']

/**
 * The sheets of a plan's workbook as edits, one proposal a sheet. A row belongs to the record with its id; what a row
 * without one says is a new record. An empty cell empties its field; a record that has no row stays as it is.
 */
export function proposeRecords(request: RecordsRequest): readonly RecordsProposal[] {
  const rows = request.sheets.map(sheet => ({ sheet, rows: rowsOf(sheet, request) }))
  const names = namesOf(request.plan, rows)
  return rows.map(({ sheet, rows: own }) => proposeSheet(sheet, own, names, request))
}

interface Row {
  readonly at: number
  /** Null = left out. */
  readonly id: string | null
  readonly cells: TableRow
  readonly fault: RecordFault | null
}

function rowsOf({ collection, sheet, fields }: RecordSheet, { newId }: RecordsRequest): readonly Row[] {
  const idColumn = fields.indexOf(ID_FIELD)
  const seen = new Map<string, number>()
  return sheet.rows.slice(1).flatMap((cells, position): Row[] => {
    const at = position + 2
    if (cells.every(isBlank)) return []
    const text = cellText(cells[idColumn]).trim().normalize('NFC')
    const id = text || ownId(collection, cells, fields) || newId()
    const left = (fault: RecordFault): Row[] => [{ at, id: null, cells, fault }]
    if (id.length > ID_LENGTH || RESERVED.includes(id) || (collection === 'plan' && id !== PLAN_RECORD))
      return left({ kind: 'no-such-id', text: id.slice(0, ID_LENGTH) })
    const before = seen.get(id)
    if (before !== undefined) return left({ kind: 'repeated-key', text: id, row: before })
    seen.set(id, at)
    return [{ at, id, cells, fault: null }]
  })
}

/** Two collections have ids that follow from what they hold. */
function ownId(collection: SheetCollection, cells: TableRow, fields: RecordSheet['fields']): string | null {
  if (collection === 'plan') return PLAN_RECORD
  if (collection !== 'assessments') return null
  const of = (field: string) => cellText(cells[fields.indexOf(field)]).trim()
  const year = Number(of('year'))
  return of('index') && of('node') && Number.isInteger(year)
    ? assessmentId(of('index'), year, of('node'), of('unit') || undefined)
    : null
}

/** The plan's directories with what the sheets add to them; posts are found with the agency's name behind. */
function namesOf(plan: Plan, all: readonly { sheet: RecordSheet; rows: readonly Row[] }[]): Names {
  const textsOf = (collection: SheetCollection) =>
    all.flatMap(({ sheet, rows }) =>
      sheet.collection === collection
        ? rows.flatMap(({ id, cells }) => {
            if (id === null) return []
            const texts = sheet.fields.map((field, column) => [field ?? '', cellText(cells[column])] as const)
            return [{ id, fields: Object.fromEntries(texts) as Readonly<Record<string, string | undefined>> }]
          })
        : [],
    )
  const agencies = new Map(plan.agencies)
  for (const { id, fields } of textsOf('agencies')) agencies.set(id, { ...named(fields), id })
  const people = new Map(plan.people)
  for (const { id, fields } of textsOf('people')) {
    const agency = readReference({ agencies, people: new Map() }, 'agencies', fields.agency ?? '')
    people.set(id, { ...named(fields), id, post: fields.post ?? '', agency: agency.ok ? agency.value : null })
  }
  const tasks = new Map<string, string[]>()
  const titles = new Map([...plan.tasks.values()].map(({ id, title }) => [id, title ?? '']))
  for (const { id, fields } of textsOf('tasks')) titles.set(id, fields.title ?? '')
  for (const [id, title] of titles) tasks.set(title, [...(tasks.get(title) ?? []), id])
  for (const id of titles.keys()) tasks.set(id, [id])
  return { agencies, people, tasks }
}

const named = ({ name, short, aliases }: Readonly<Record<string, string | undefined>>) => ({
  name: name ?? '',
  short: short ?? '',
  aliases: aliases ?? '',
})

function proposeSheet(
  { collection, sheet, fields }: RecordSheet,
  rows: readonly Row[],
  names: Names,
  request: RecordsRequest,
): RecordsProposal {
  const counts: Record<RowKind, number> = { add: 0, update: 0, same: 0, 'left-out': 0 }
  const faults: RecordFaultAt[] = []
  const edits: Edit[] = []
  const added: string[] = []
  for (const { at, id, cells, fault } of rows) {
    if (id === null) {
      counts['left-out'] += 1
      if (fault) faults.push({ row: at, column: fields.indexOf(ID_FIELD), fault })
      continue
    }
    const stored = storedOf(request.plan, collection, id)
    const read = readRow(collection, fields, cells, names, request, (column, found) =>
      faults.push({ row: at, column, fault: found }),
    )
    const own = [...read].flatMap(([field, to]): Edit[] =>
      isSame(stored, field, to) ? [] : [{ collection, id, field, to }],
    )
    // An element that the row does not name any more.
    if (fields.includes('coordinating'))
      for (const element of Object.keys((stored?.coordinating as object | undefined) ?? {}))
        if (!read.has(`coordinating/${element}`))
          own.push({ collection, id, field: `coordinating/${element}`, to: null })
    counts[stored === null ? 'add' : own.length > 0 ? 'update' : 'same'] += 1
    if (stored === null) added.push(id)
    for (const edit of own) edits.push(edit)
  }
  const order = collection === 'tasks' ? orderEdits(request.plan, added, request.between) : []
  return { collection, sheet: sheet.name, counts, edits: [...order, ...edits], faults }
}

function storedOf(plan: Plan, collection: SheetCollection, id: string): Fields | null {
  if (collection === 'plan') return plan.info
  return (plan[collection].get(id) as Fields | undefined) ?? null
}

type Report = (column: number, fault: RecordFault) => void

/** Field → value of a row; an empty cell gives null. */
function readRow(
  collection: SheetCollection,
  fields: RecordSheet['fields'],
  cells: TableRow,
  names: Names,
  { language }: RecordsRequest,
  report: Report,
): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>()
  // The wording of a deadline stands behind the deadline, which may write it too.
  const columns = [...fields.entries()].sort(([, a], [, b]) => Number(isLate(a)) - Number(isLate(b)))
  for (const [column, field] of columns) {
    if (field === null || field === ID_FIELD) continue
    const cell: TableCell = cells[column] ?? null
    const text = cellText(cell)
    const reported = (fault: RecordFault) => report(column, fault)
    if (field === 'coordinating') {
      for (const element of listOf(names, text, reported)) values.set(`coordinating/${element}`, true)
    } else if (isBlank(cell)) {
      if (!values.has(field) || isLate(field)) values.set(field, null)
    } else if (field === 'task') {
      values.set(field, taskOf(names, text, reported))
    } else if (referenceOf(collection, field) !== null) {
      const read = readReference(names, referenceOf(collection, field) ?? 'agencies', text)
      if (!read.ok) reported(read.error)
      values.set(field, idOf(read))
    } else {
      const read = readTableValue(collection, field, cell, 1, language)
      if (read.fault) reported(read.fault)
      for (const [name, value] of Object.entries(read.fields)) values.set(name, value)
    }
  }
  return values
}

const isLate = (field: string | null): boolean => field === 'deadlineText' || field === 'cycle'

function listOf(names: Names, text: string, report: (fault: ReferenceFault) => void): readonly string[] {
  if (text.trim() === '') return []
  return readReferences(names, 'agencies', text)
    .map(read => {
      if (!read.ok) report(read.error)
      return idOf(read)
    })
    .filter(element => !RESERVED.includes(element))
}

const idOf = (read: ReturnType<typeof readReference>): string =>
  read.ok ? read.value : read.error.text.slice(0, ID_LENGTH)

/** By id or by a title that one task alone has. */
function taskOf(names: Names, text: string, report: (fault: RecordFault) => void): string {
  const [id, ...others] = names.tasks.get(text.trim()) ?? []
  if (id !== undefined && others.length === 0) return id
  report({ kind: 'unknown-task', text: text.trim().slice(0, ID_LENGTH) })
  return text.trim().slice(0, ID_LENGTH)
}

function isSame(stored: Fields | null, field: string, to: unknown): boolean {
  const [name = '', element] = field.split('/')
  const value = stored?.[name]
  if (element !== undefined) return (value as Record<string, unknown> | null | undefined)?.[element] === to
  const now = typeof value === 'string' ? value.normalize('NFC').trim() || null : (value ?? null)
  return now === to
}
