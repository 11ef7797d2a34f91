import type { Candidate, MergeCell, Reconciliation } from '../../core/journal/reconcile'
import { DELETED } from '../../core/journal/record'
import { cellOfComment } from '../../core/plan/comments'
import { inOrder } from '../../core/plan/order'
import { conflictKey, type Plan } from '../../core/plan/plan'
import { SHEETS } from '../tables/workbook-fields'
import { recordIn } from '../text/record-names'
import { decidedWith } from './decided-with'

/** What is decided at once: a field, or a score with its author, day and reason. */
export interface MergeRow {
  readonly key: string
  readonly cell: MergeCell
  /** Cells that follow the choice made in `cell`. */
  readonly along: readonly MergeCell[]
  /** Cells that belong to the value in conflict and that only one side has changed: its author, day or reason. */
  readonly aside: readonly MergeCell[]
  readonly mine: readonly Candidate[]
  readonly received: readonly Candidate[]
  /** Of a deletion that met edits: the fields that were edited. */
  readonly edited: readonly string[]
}

/** The rows of one record. A record that comes or goes is one line, whose fields are shown when asked for. */
export interface MergeGroup {
  readonly key: string
  readonly collection: string
  readonly id: string
  readonly change: 'edited' | 'new' | 'deleted' | 'delete-and-edit'
  readonly rows: readonly MergeRow[]
}

/** Fields that say which cell a record is about; its name says so already. */
const PLACE: Readonly<Record<string, readonly string[]>> = {
  assessments: ['index', 'year', 'node', 'unit'],
  comments: ['collection', 'record', 'field', 'parent'],
}
const PARTS_OF_TASKS = ['targets', 'measures', 'checkIns', 'urgings']
const RANKS = ['plan', 'tasks', 'assessments', 'owners', 'agencies', 'people']

export type Cells = Pick<Reconciliation, 'cells' | 'before' | 'mine' | 'merged'>

/**
 * The cells of one kind, grouped by record: the plan first, then tasks in their order with what belongs to them,
 * indicators, agencies and people by name.
 */
export function mergeGroups(
  found: Cells,
  kind: MergeCell['kind'],
  nameOf: (collection: string, id: string) => string,
  compareNames: (a: string, b: string) => number,
): readonly MergeGroup[] {
  const byRecord = new Map<string, MergeCell[]>()
  for (const cell of found.cells) {
    if (cell.kind !== kind || PLACE[cell.collection]?.includes(cell.field)) continue
    const key = JSON.stringify([cell.collection, cell.id])
    const known = byRecord.get(key)
    if (known) known.push(cell)
    else byRecord.set(key, [cell])
  }
  const place = createPlaces(found)
  return [...byRecord.entries()]
    .map(([key, cells]) => {
      const group = groupOf(key, cells, found)
      const { rank, position } = place(group.collection, group.id)
      return { group, rank, position, name: nameOf(group.collection, group.id) }
    })
    .sort((a, b) => a.rank - b.rank || a.position - b.position || compareNames(a.name, b.name))
    .map(({ group }) => group)
}

export const rowCount = (groups: readonly MergeGroup[]): number =>
  groups.reduce((sum, { rows }) => sum + rows.length, 0)

/** A record's parts stand below it. */
function createPlaces({ merged, mine, before }: Cells) {
  const plans = [merged, mine, before]
  const positions = new Map<string, number>()
  for (const plan of plans)
    for (const { id } of inOrder(plan.tasks.values()))
      if (!positions.has(id)) positions.set(id, positions.size)
  return (collection: string, id: string) => {
    const [name, subject] = subjectOf(plans, collection, id)
    const rank = RANKS.indexOf(name)
    return {
      rank: rank === -1 ? RANKS.length : rank,
      position: name === 'tasks' ? (positions.get(subject) ?? positions.size) : 0,
    }
  }
}

function subjectOf(plans: readonly Plan[], collection: string, id: string): readonly [string, string] {
  const record = recordIn(plans, collection, id)
  if (PARTS_OF_TASKS.includes(collection)) return ['tasks', String(record?.task ?? '')]
  if (collection !== 'comments' || !record) return [collection, id]
  const cell = cellOfComment(record)
  return cell.collection === 'comments' ? [collection, id] : subjectOf(plans, cell.collection, cell.record)
}

function groupOf(key: string, cells: readonly MergeCell[], found: Cells): MergeGroup {
  const first = cells[0] as MergeCell
  const { collection, id } = first
  return { key, collection, id, change: changeOf(cells, found), rows: rowsOf(cells, found) }
}

function changeOf(cells: readonly MergeCell[], found: Cells): MergeGroup['change'] {
  const { collection, id, kind } = cells[0] as MergeCell
  if (kind === 'conflict') return cells.some(({ field }) => field === DELETED) ? 'delete-and-edit' : 'edited'
  const isIn = (plan: Plan) => recordIn([plan], collection, id) !== undefined
  const [from, to] = kind === 'theirs' ? [found.mine, found.merged] : [found.before, found.mine]
  if (isIn(from) && !isIn(to)) return 'deleted'
  return !isIn(from) && isIn(to) ? 'new' : 'edited'
}

function rowsOf(cells: readonly MergeCell[], found: Cells): readonly MergeRow[] {
  const rows = new Map<string, MergeCell[]>()
  for (const cell of cells) {
    const key = decidedWith(cell)
    const known = rows.get(key)
    if (known) known.push(cell)
    else rows.set(key, [cell])
  }
  return [...rows.entries()]
    .map(([column, all]): MergeRow => {
      // The value itself leads; where only its author differs, that does.
      const cell = all.find(({ field }) => field === column) ?? (all[0] as MergeCell)
      return {
        key: conflictKey(cell.collection, cell.id, cell.field),
        cell,
        along: all.filter(other => other !== cell),
        aside: cell.kind === 'conflict' ? asideOf(column, cell, found) : [],
        mine: cell.candidates.filter(({ mine }) => mine),
        received: cell.candidates.filter(({ mine }) => !mine),
        edited: cell.field === DELETED && cell.kind === 'conflict' ? editedIn(cell, found) : [],
      }
    })
    .sort((a, b) => fieldPlace(a.cell) - fieldPlace(b.cell))
}

const asideOf = (column: string, of: MergeCell, { cells }: Cells): readonly MergeCell[] =>
  of.collection === 'assessments'
    ? cells.filter(
        cell =>
          cell.collection === of.collection &&
          cell.id === of.id &&
          (cell.kind === 'theirs' || cell.kind === 'mine') &&
          decidedWith(cell) === column,
      )
    : []

const editedIn = ({ collection, id }: MergeCell, { cells }: Cells): readonly string[] => [
  ...new Set(
    cells
      .filter(cell => cell.collection === collection && cell.id === id && cell.field !== DELETED)
      .map(({ field }) => field.split('/')[0] ?? field),
  ),
]

/** As in the workbook, what is not in it last, the whole record first. */
function fieldPlace({ collection, field }: MergeCell): number {
  if (field === DELETED) return -1
  const fields = SHEETS.find(sheet => sheet.collection === collection)?.fields ?? []
  const place = fields.indexOf(field.split('/')[0] ?? field)
  return place === -1 ? fields.length : place
}

/** What a choice in the row means for each of its cells: what follows goes with the writer of what was chosen. */
export function choicesOf(
  row: Pick<MergeRow, 'cell' | 'along' | 'aside'>,
  chosen: Candidate | null,
): readonly (readonly [MergeCell, Candidate | null])[] {
  const followed = row.along.map(cell => {
    const own =
      cell.candidates.find(({ actor }) => actor === chosen?.actor) ??
      cell.candidates.find(({ mine }) => mine === chosen?.mine)
    return [cell, chosen === null ? null : (own ?? null)] as const
  })
  const aside = row.aside.map(cell => [cell, chosen && asItStood(cell, chosen)] as const)
  return [[row.cell, chosen] as const, ...followed, ...aside]
}

/** What stood in a cell where the chosen value was written; null where the merge brings just that. */
function asItStood(cell: MergeCell, chosen: Candidate): Candidate | null {
  if (chosen.mine) return cell.kind === 'theirs' ? { ...chosen, value: cell.mine } : null
  const isOfThatCopy =
    cell.kind === 'theirs' &&
    cell.candidates.some(({ sources }) => sources.some(each => chosen.sources.includes(each)))
  return isOfThatCopy ? null : { ...chosen, value: cell.before }
}
