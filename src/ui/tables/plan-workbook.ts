import type { SheetCollection } from '../../core/file/record-sheets'
import type { OutCell, OutColumn, OutTable } from '../../core/file/table-out'
import { ID_FIELD } from '../../core/file/table-words'
import { AGENCY_KINDS, CYCLES, FIELDS, INFLUENCES, STATUSES } from '../../core/plan/choices'
import { deadlineEnd } from '../../core/plan/deadline'
import { fieldKind } from '../../core/plan/fields'
import { compareOrder } from '../../core/plan/order'
import { type CollectionName, PLAN_RECORD, type Plan } from '../../core/plan/plan'
import { referenceText } from '../../core/plan/reference-text'
import { referenceOf } from '../../core/plan/references'
import type { TextApi, TextKey } from '../text/texts'
import { commentsTable } from './comments-table'
import { headOf } from './sheet-words'
import { SHEETS } from './workbook-fields'

type Texts = Pick<TextApi, 't' | 'date' | 'dateTime'>
type Words = Texts & { taskText(id: string): string }
type Fields = Readonly<Record<string, unknown>> & { readonly id: string }

const WIDE = ['title', 'product', 'result', 'notes', 'note', 'explanation', 'aliases', 'cause', 'task']

/** The whole plan as the sheets of a workbook, heads and words in the language of the screen. */
export function planTables(plan: Plan, texts: Texts): readonly OutTable[] {
  const words = { ...texts, taskText: taskTexts(plan) }
  return [
    ...SHEETS.map(({ collection, fields }) => tableOf(plan, collection, fields, words)),
    commentsTable(plan, texts),
  ]
}

/** A task by its title where that is its alone, so that it is read again; else by its id. */
function taskTexts(plan: Plan): Words['taskText'] {
  const counts = new Map<string, number>()
  for (const { title } of plan.tasks.values()) counts.set(title ?? '', (counts.get(title ?? '') ?? 0) + 1)
  return id => {
    const title = plan.tasks.get(id)?.title ?? ''
    return title !== '' && counts.get(title) === 1 ? title : id
  }
}

function tableOf(plan: Plan, collection: SheetCollection, fields: readonly string[], texts: Words): OutTable {
  const { t } = texts
  const records = recordsOf(plan, collection)
  return {
    name: t(`tables.sheet.${collection}`),
    frozen: collection === 'tasks' ? 2 : 1,
    columns: fields.map(field => columnOf(collection, field, texts)),
    rows: records.map(record => fields.map(field => cellOf(plan, collection, field, record, texts))),
  }
}

const recordsOf = (plan: Plan, collection: SheetCollection): readonly Fields[] =>
  collection === 'plan'
    ? [{ ...plan.info, id: PLAN_RECORD }]
    : [...(plan[collection].values() as Iterable<Fields>)].sort(compareOrder)

function columnOf(collection: SheetCollection, field: string, { t }: Texts): OutColumn {
  const head = headOf(t, collection, field)
  const kind = fieldKind(collection, field)
  const note =
    field === ID_FIELD
      ? t('tables.export.idNote')
      : kind === 'percent'
        ? t('tables.export.percent')
        : field === 'budget'
          ? t('tables.export.money')
          : undefined
  return {
    head,
    note,
    width: WIDE.includes(field) ? 44 : kind === 'text' ? 24 : Math.max(12, head.length + 3),
  }
}

function cellOf(
  plan: Plan,
  collection: CollectionName,
  field: string,
  record: Fields,
  { taskText, ...texts }: Words,
): OutCell {
  const value = record[field]
  if (value === null || value === undefined || value === '') return null
  if (field === 'coordinating')
    return Object.keys(value as object)
      .map(id => referenceText(plan, 'agencies', id))
      .join('; ')
  if (typeof value === 'number') return value
  const text = String(value)
  const to = referenceOf(collection, field)
  if (to !== null) return referenceText(plan, to, text)
  if (field === 'task') return taskText(text)
  return wordOf(collection, field, text, texts)
}

/** Words of lists in the language of the screen, dates as dates; what is none stays as typed. */
function wordOf(collection: CollectionName, field: string, text: string, { t, date }: Texts): OutCell {
  const kind = fieldKind(collection, field)
  const isOf = (list: readonly string[]) => list.includes(text)
  if ((kind === 'day' || kind === 'deadline') && deadlineEnd(text) !== null) return { date: text }
  if (kind === 'status' && isOf(STATUSES)) return t(`words.status.${text}` as TextKey)
  if (kind === 'influence' && isOf(INFLUENCES)) return t(`words.influence.${text}` as TextKey)
  if (kind === 'agency-kind' && isOf(AGENCY_KINDS)) return t(`words.agencyKind.${text}` as TextKey)
  if (kind === 'field' && isOf(FIELDS)) return `${text}. ${t(`words.field.${text}` as TextKey)}`
  if (kind !== 'cycle') return text
  if (isOf(CYCLES)) return t(`words.cycle.${text}` as TextKey)
  const yearly = /^yearly:(\d\d)-(\d\d)$/.exec(text)
  return yearly ? t('words.cycleBefore', { day: date(`2024-${yearly[1]}-${yearly[2]}`).slice(0, 5) }) : text
}
