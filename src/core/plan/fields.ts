import { AGENCY_KINDS, CYCLES, FIELDS, INFLUENCES, STATUSES } from './choices'
import type { CollectionName } from './plan'

/** How a field's value is read and judged. */
export type FieldKind =
  | 'text'
  | 'number'
  | 'whole'
  | 'year'
  | 'percent'
  | 'score'
  | 'day'
  | 'deadline'
  | 'status'
  | 'cycle'
  | 'field'
  | 'influence'
  | 'agency-kind'
  | 'closing-day'

/** Fields that are not plain text or references. Names mean the same in every collection but where listed below. */
const KINDS: Readonly<Record<string, FieldKind>> = {
  number: 'number',
  field: 'field',
  documentDate: 'day',
  start: 'day',
  deadline: 'deadline',
  cycle: 'cycle',
  reportingCycle: 'cycle',
  budget: 'number',
  status: 'status',
  progress: 'percent',
  doneDate: 'deadline',
  year: 'year',
  baseYear: 'year',
  score: 'number',
  baseScore: 'number',
  value: 'number',
  date: 'day',
  time: 'whole',
  from: 'deadline',
  to: 'deadline',
  influence: 'influence',
  closingDate: 'day',
  periodCloses: 'closing-day',
  self: 'score',
  selfDate: 'day',
  appraisal1: 'score',
  appraisal1Date: 'day',
  explanationDate: 'day',
  appraisal2: 'score',
  appraisal2Date: 'day',
  published: 'score',
  publishedDate: 'day',
  evidenceDate: 'day',
}

/** How a field's value is read and checked; `text` for every field that nothing else is said of. */
export function fieldKind(collection: CollectionName, field: string): FieldKind {
  // Names of a cell's parts are no values of such fields.
  if (collection === 'comments' || collection === 'moments') return 'text'
  return collection === 'agencies' && field === 'kind' ? 'agency-kind' : (KINDS[field] ?? 'text')
}

/** The values a field of that kind may hold; null for kinds that hold something else. */
export function choicesOf(kind: FieldKind): readonly string[] | null {
  if (kind === 'status') return STATUSES
  if (kind === 'cycle') return CYCLES
  if (kind === 'field') return FIELDS
  if (kind === 'influence') return INFLUENCES
  return kind === 'agency-kind' ? AGENCY_KINDS : null
}
