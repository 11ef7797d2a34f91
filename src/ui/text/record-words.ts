import { AGENCY_KINDS, INFLUENCES, STATUSES } from '../../core/plan/choices'
import { deadlineEnd } from '../../core/plan/deadline'
import { fieldKind } from '../../core/plan/fields'
import { referenceOf } from '../../core/plan/references'
import { useApp } from '../../state/context'
import { cycleText, fieldName } from '../plan/cells/value-text'
import {
  fieldWords,
  isCollection,
  type RecordBook,
  type RecordName,
  recordIn,
  recordName,
  recordText,
  unitName,
  whatOf,
} from './record-names'
import { useText } from './texts'

/** A register of the journal: a field of a record; elements of a reference list are `field/element`. */
export interface CellPlace {
  readonly collection: string
  readonly id: string
  readonly field: string
}

/** Marks of contents are as long as in the list of datasets. */
const HASH_SHOWN = 8

/** Records, fields and values of a plan in the words of the screens, wherever they stand outside their grid. */
export interface RecordWords {
  /** "NV 12 · Rà soát…" and what of it. */
  name(collection: string, id: string): RecordName
  record(collection: string, id: string): string
  /** "Thời hạn"; of a deletion "Cả nhiệm vụ". */
  field(collection: string, field: string): string
  /** '' = empty. */
  value(collection: string, field: string, value: unknown): string
  /** "NV 12 · Rà soát… · Thời hạn". */
  cell(place: CellPlace): string
}

/** For as long as the plans, the editions and the language stay: names are found once. */
export function createRecordWords(book: RecordBook): RecordWords {
  const names = new Map<string, RecordName>()
  const name = (collection: string, id: string): RecordName => {
    const key = `${collection} ${id}`
    const kept = names.get(key) ?? recordName(book, collection, id)
    names.set(key, kept)
    return kept
  }
  const record = (collection: string, id: string) => recordText(name(collection, id))
  const field = (collection: string, of: string) => fieldWords(book, collection, of)
  return {
    name,
    record,
    field,
    value: (collection, of, value) => valueWords(book, collection, of, value),
    cell: place => `${record(place.collection, place.id)} · ${field(place.collection, place.field)}`,
  }
}

/** Reads the language and the editions in use; call it in a memo with the plans that name the records. */
export function useRecordWords(): (plans: RecordBook['plans']) => RecordWords {
  const text = useText()
  const { analysis } = useApp()
  return plans => createRecordWords({ text, catalog: analysis.catalog(), plans })
}

/** A stored value as its cell would show it; '' where there is nothing. What cannot be read comes back as typed. */
function valueWords(book: RecordBook, collection: string, field: string, value: unknown): string {
  const { t } = book.text
  const [name = field, element] = field.split('/')
  if (name === 'deleted')
    return t(value === true ? 'records.delete' : 'records.keep', { what: whatOf(book, collection) })
  if (element !== undefined) return elementWords(book, { collection, name, element }, value)
  if (value === null || value === undefined || value === '') return ''
  if (collection === 'comments' && name === 'resolved')
    return t(value === true ? 'comments.resolved' : 'comments.sheet.open')
  if (typeof value === 'boolean') return t(value ? 'records.yes' : 'records.no')
  if (typeof value === 'number') return numberWords(book, collection, name, value)
  if (typeof value === 'object') return objectWords(book, collection, name, value)
  return textWords(book, collection, name, String(value))
}

function elementWords(
  book: RecordBook,
  { collection, name, element }: { collection: string; name: string; element: string },
  value: unknown,
): string {
  const { t } = book.text
  if (collection === 'plan' && name === 'datasets')
    return typeof value === 'string'
      ? t('records.contentHash', { hash: value.slice(0, HASH_SHOWN) })
      : t('records.shipped')
  const who = String(recordIn(book.plans, 'agencies', element)?.name ?? element)
  return t(value === true ? 'plan.fix.with' : 'plan.fix.without', { name: who })
}

function numberWords({ text }: RecordBook, collection: string, field: string, value: number): string {
  const kind = isCollection(collection) ? fieldKind(collection, field) : 'number'
  if (kind === 'year') return String(value)
  return kind === 'percent' ? `${text.number(value)}%` : text.number(value)
}

/** A list of references; anything else that is no text is shown as it is stored. */
function objectWords(book: RecordBook, collection: string, field: string, value: object): string {
  if (collection === 'moments' && field === 'heads') return book.text.t('history.moments.kept')
  if (collection !== 'tasks' || field !== 'coordinating') return JSON.stringify(value)
  return Object.keys(value)
    .map(id => String(recordIn(book.plans, 'agencies', id)?.name ?? id))
    .join('; ')
}

function textWords(book: RecordBook, collection: string, field: string, value: string): string {
  if (!isCollection(collection)) return value
  const { t, date, dateTime } = book.text
  const kind = fieldKind(collection, field)
  if (kind === 'day' || kind === 'deadline') return deadlineEnd(value) === null ? value : date(value)
  const status = kind === 'status' && STATUSES.find(each => each === value)
  if (status) return t(`words.status.${status}`)
  const influence = kind === 'influence' && INFLUENCES.find(each => each === value)
  if (influence) return t(`words.influence.${influence}`)
  const agencyKind = kind === 'agency-kind' && AGENCY_KINDS.find(each => each === value)
  if (agencyKind) return t(`words.agencyKind.${agencyKind}`)
  if (kind === 'field') return fieldName(value, book.text)
  if (kind === 'cycle') return cycleText(value, book.text)
  if (kind === 'score') return value === 'na' ? t('scores.cell.na') : value
  const to = referenceOf(collection, field)
  if (to !== null) {
    const record = recordIn(book.plans, to, value)
    return String(record?.name ?? record?.post ?? value)
  }
  if (field === 'task') return recordText(recordName(book, 'tasks', value))
  if (field === 'ownUnit' || (collection === 'assessments' && field === 'unit')) return unitName(book, value)
  if ((collection === 'comments' || collection === 'moments') && field === 'at')
    return Number.isNaN(Date.parse(value)) ? value : dateTime(Date.parse(value))
  if (collection === 'plan' && field === 'label' && (value === 'reconstructed' || value === 'example'))
    return t(`library.plans.label.${value}`)
  return value
}
