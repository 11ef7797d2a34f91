/** The columns of the task grid in the order of the screen. Most carry the name of the task's field they show. */
export const COLUMN_IDS = [
  'number',
  'title',
  'field',
  'leadAgency',
  'head',
  'deputy',
  'officer',
  'directingLeader',
  'coordinating',
  'issuingBody',
  'documentNumber',
  'documentDate',
  'product',
  'start',
  'deadline',
  'cycle',
  'status',
  'progress',
  'doneDate',
  'budget',
  'points',
  'sixClears',
  'lastReport',
  'urged',
  'result',
  'evidence',
  'notes',
  'source',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

/** Frozen, so that it is always told which task a row is about. */
export const FROZEN_COLUMNS: readonly ColumnId[] = ['number', 'title']

export const COLUMN_GROUPS = [
  { group: 'what', columns: ['field', 'product', 'documentNumber', 'documentDate', 'source', 'notes'] },
  {
    group: 'who',
    columns: ['leadAgency', 'head', 'deputy', 'officer', 'directingLeader', 'coordinating', 'issuingBody'],
  },
  { group: 'when', columns: ['start', 'deadline', 'cycle', 'doneDate'] },
  { group: 'result', columns: ['status', 'progress', 'points', 'budget', 'result', 'evidence'] },
  { group: 'follow', columns: ['sixClears', 'lastReport', 'urged'] },
] as const satisfies readonly { group: string; columns: readonly ColumnId[] }[]

/** What published facts can fill: no heads, no progress, no urging, but who issued it and where it was read. */
const RECONSTRUCTED: readonly ColumnId[] = [
  ...['number', 'title', 'field', 'leadAgency', 'issuingBody', 'deadline', 'status', 'points'],
  ...['sixClears', 'lastReport', 'source'],
] as ColumnId[]

const MONITORED: readonly ColumnId[] = [
  ...['number', 'title', 'field', 'leadAgency', 'head', 'deadline', 'status', 'progress', 'points'],
  ...['sixClears', 'lastReport', 'urged'],
] as ColumnId[]

export const isReconstructed = (label: string | null | undefined): boolean => label === 'reconstructed'

/** The columns shown until the user chooses others. */
export const defaultColumns = (label: string | null | undefined): readonly ColumnId[] =>
  isReconstructed(label) ? RECONSTRUCTED : MONITORED
