import type { Catalog } from '../../core/edition/catalog'
import { cellOfComment } from '../../core/plan/comments'
import { COLLECTION_NAMES, type CollectionName, type Plan } from '../../core/plan/plan'
import { nodeCodeText } from '../common/node-code'
import type { TextApi, TextKey } from './texts'

/** What names of records are made of. Of the plans the first that has the record names it. */
export interface RecordBook {
  readonly text: Pick<TextApi, 't' | 'date' | 'dateTime' | 'number' | 'nameOf'>
  readonly catalog: Catalog | null
  readonly plans: readonly (Plan | null)[]
}

/** A record by the thing it is about: "NV 12 · Rà soát…" and, of that task, "Báo cáo 14/04/2025". */
export interface RecordName {
  readonly subject: string
  readonly part: string | null
}

/** Ids are long; this much tells records apart. */
const ID_SHOWN = 8
type Fields = Readonly<Record<string, unknown>>

export const isCollection = (name: string): name is CollectionName =>
  COLLECTION_NAMES.some(known => known === name)

/** A record's fields, by the first of the plans that has it. */
export function recordIn(
  plans: readonly (Plan | null)[],
  collection: string,
  id: string,
): Fields | undefined {
  for (const plan of plans) {
    if (!plan || !isCollection(collection)) continue
    if (collection === 'plan') return plan.info
    const found = plan[collection].get(id)
    if (found) return found
  }
  return undefined
}

/** "nhiệm vụ", "báo cáo": what records of a collection are. */
export const whatOf = ({ text: { t } }: RecordBook, collection: string): string =>
  isCollection(collection) ? t(`records.what.${collection}`) : t('records.unknownWhat')

export const recordText = ({ subject, part }: RecordName): string =>
  part === null ? subject : `${subject} · ${part}`

/** What a record is called: by task, indicator, agency or person, else by its id. */
export function recordName(book: RecordBook, collection: string, id: string): RecordName {
  const { text, plans } = book
  const { t, date } = text
  const record = recordIn(plans, collection, id)
  const of = (field: string): string => {
    const value = record?.[field]
    return value === null || value === undefined ? '' : String(value)
  }
  const about = (part: string): RecordName => ({ subject: subjectOfTask(book, of('task')), part })
  switch (collection) {
    case 'plan':
      return { subject: t('records.plan'), part: null }
    case 'tasks':
      return { subject: taskName(book, id), part: null }
    case 'targets':
      return about(t('records.part.target', { node: nodeMark(of('index'), of('node')), year: of('year') }))
    case 'measures':
      return about(t('records.part.measure', { name: of('name') }))
    case 'checkIns':
      return about(t('records.part.checkIn', { date: date(of('date')) }))
    case 'urgings':
      return about(t('records.part.urging', { document: of('document') || date(of('date')) }))
    case 'assessments':
      return assessmentName(book, id)
    case 'owners':
      return { subject: nodeName(book, of('index'), of('node')), part: t('records.part.owner') }
    case 'comments':
      return commentName(book, record, id)
    default: {
      const name = [of('name'), of('post')].filter(Boolean).join(' · ')
      return { subject: name || unknownName(book, collection, id), part: null }
    }
  }
}

const unknownName = (book: RecordBook, collection: string, id: string): string =>
  book.text.t('records.unknown', {
    what: capital(whatOf(book, collection)),
    id: id.slice(0, ID_SHOWN),
  })

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

const subjectOfTask = (book: RecordBook, id: string): string =>
  id === '' ? book.text.t('plan.row.untitled') : taskName(book, id)

function taskName(book: RecordBook, id: string): string {
  const { t, number } = book.text
  const record = recordIn(book.plans, 'tasks', id)
  if (!record) return unknownName(book, 'tasks', id)
  const stt =
    Number.isInteger(record.number) || typeof record.number !== 'number'
      ? String(record.number ?? '')
      : number(record.number)
  const title = String(record.title ?? '').trim() || t('plan.row.untitled')
  return stt === '' ? title : `${t('records.task', { number: stt })} · ${title}`
}

/** The place is the id itself: a record may be in conflict about being there at all. */
function assessmentName(book: RecordBook, id: string): RecordName {
  const [index = '', year = '', node = '', unit] = id.split('|')
  const parts = [
    book.text.t('records.part.assessment', { year }),
    ...(unit === undefined ? [] : [unitName(book, unit)]),
  ]
  return { subject: nodeName(book, index, node), part: parts.join(' · ') }
}

function commentName(book: RecordBook, record: Fields | undefined, id: string): RecordName {
  const cell = record && cellOfComment(record)
  if (!cell || cell.collection === '' || cell.collection === 'comments')
    return { subject: unknownName(book, 'comments', id), part: null }
  const { subject, part } = recordName(book, cell.collection, cell.record)
  const said = book.text.t('records.part.comment', {
    field: fieldWords(book, cell.collection, cell.field),
  })
  return { subject, part: part === null ? said : `${part} · ${said}` }
}

/** "PAPI 5.3" of an index and a code, which most indices begin with their own. */
function nodeMark(index: string, node: string): string {
  if (node === index || node.startsWith(`${index}.`)) return nodeCodeText(node)
  return [index, node].filter(Boolean).join(' ')
}

/** "PAPI 5.3 · Dịch vụ giáo dục"; the code alone where no edition has it. */
export function nodeName({ catalog, text }: RecordBook, index: string, node: string): string {
  const editions = catalog?.indices.find(({ code }) => code === index)?.editions ?? []
  // The newest edition that has the node: names change, codes are what people go by.
  const spec = editions
    .toReversed()
    .flatMap(({ nodes }) => nodes.find(({ code }) => code === node) ?? [])
    .at(0)
  const mark = nodeMark(index, node)
  return spec ? `${mark} · ${text.nameOf(spec.name)}` : mark
}

const editionName = ({ catalog, text }: RecordBook, id: string): string => {
  const edition = catalog?.indices.flatMap(({ editions }) => editions).find(each => each.id === id)
  return edition ? text.nameOf(edition.name) : id
}

export const unitName = ({ catalog }: RecordBook, id: string): string =>
  catalog?.units.find(unit => unit.id === id)?.name ?? id

const TASK_FIELDS: Readonly<Record<string, TextKey>> = {
  deadlineText: 'plan.form.deadlineText',
  sourceUrl: 'plan.form.sourceUrl',
  statusInSource: 'plan.form.statusInSource',
}

/** A field as the heads of grids and exports call it; one that is not known keeps its own name. */
export function fieldWords(book: RecordBook, collection: string, field: string): string {
  const { t } = book.text
  const [name = field, element] = field.split('/')
  if (name === 'deleted') return t('records.whole', { what: whatOf(book, collection) })
  if (name === 'order') return t('records.field.order')
  if (collection === 'plan' && name === 'datasets')
    return t('records.dataset', { edition: editionName(book, element ?? '') })
  if (collection === 'tasks') return known(t, TASK_FIELDS[name] ?? `plan.column.${name}`) ?? name
  if (collection === 'comments')
    return known(t, name === 'resolved' ? 'records.field.resolved' : `comments.sheet.${name}`) ?? name
  if (collection === 'assessments' && known(t, `words.stage.${name}`))
    return known(t, `words.stage.${name}`) ?? name
  if (collection === 'moments') return known(t, `history.moments.${name}`) ?? name
  const key = collection === 'assessments' && name === 'unit' ? 'scoredUnit' : name
  return known(t, `tables.field.${key}`) ?? name
}

/** Fields of foreign files have no text. */
const known = (t: TextApi['t'], key: string): string | null =>
  (t(key as TextKey) as string | undefined) ?? null
