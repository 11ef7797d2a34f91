import type { OutCell, OutTable } from '../../core/file/table-out'
import { cellOfComment, type Said, type Thread, threadsByCell } from '../../core/plan/comments'
import { compareOrder } from '../../core/plan/order'
import type { Plan } from '../../core/plan/plan'
import type { TextApi, TextKey } from '../text/texts'
import { fieldName } from './field-name'

type Texts = Pick<TextApi, 't' | 'dateTime'>

const COLUMNS = [
  ['about', 44],
  ['cell', 18],
  ['text', 60],
  ['by', 22],
  ['at', 17],
  ['answers', 30],
  ['state', 14],
] as const

/** What was said of the cells of a plan, thread by thread: to be read; it is not taken in again. */
export function commentsTable(plan: Plan, texts: Texts): OutTable {
  const { t } = texts
  const order = new Map([...plan.tasks.values()].sort(compareOrder).map(({ id }, position) => [id, position]))
  const placeOf = ({ first }: Thread) => order.get(first.record ?? '') ?? order.size
  const threads = [...threadsByCell(plan).values()].flat().sort((a, b) => placeOf(a) - placeOf(b))
  return {
    name: t('comments.sheet.name'),
    frozen: 1,
    columns: COLUMNS.map(([field, width]) => ({ head: t(`comments.sheet.${field}`), width })),
    rows: threads.flatMap(thread =>
      [thread.first, ...thread.replies].map(said => rowOf(plan, thread, said, texts)),
    ),
  }
}

function rowOf(plan: Plan, { first }: Thread, said: Said, { t, dateTime }: Texts): readonly OutCell[] {
  const { collection, record, field } = cellOfComment(said)
  const at = Date.parse(said.at ?? '')
  const isTask = collection === 'tasks'
  return [
    isTask ? (plan.tasks.get(record)?.title ?? record) : record.split('|').join(' '),
    isTask ? fieldName(t, field) : fieldText(t, field),
    said.text ?? null,
    said.by ?? null,
    Number.isNaN(at) ? (said.at ?? null) : dateTime(at),
    said === first ? null : (first.text ?? null),
    said === first ? t(first.resolved === true ? 'comments.resolved' : 'comments.sheet.open') : null,
  ]
}

const STAGES = ['self', 'appraisal1', 'explanation', 'appraisal2', 'published', 'cause']
/** Cells that only some grid has, as its heads call them. */
const CELLS: Readonly<Record<string, TextKey>> = {
  ...{ name: 'comments.cell.name', evidence: 'scores.column.evidence', owner: 'gaps.column.owner' },
  ...{ score: 'gaps.column.score', ratio: 'gaps.column.ratio', rank: 'gaps.column.rank' },
  ...{ gap: 'gaps.column.gap', trend: 'gaps.column.trend', lowest: 'gaps.column.lowest' },
  ...{ tasks: 'gaps.column.tasks' },
}
function fieldText(t: Texts['t'], field: string): string {
  const key = STAGES.includes(field) ? (`tables.field.${field}` as TextKey) : CELLS[field]
  return key ? t(key) : field
}
