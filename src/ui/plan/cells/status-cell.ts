import type { TaskStatus, Time } from '../../../core/plan/status'
import type { GlyphName } from '../../common/glyphs'
import { pastText } from '../../common/past-text'
import { MISSING } from '../../text/format'
import type { PlanRow } from '../row/plan-row'
import { type Cell, type CellContext, cell } from './cell'

/** One sign with its words: square = how far, round or triangle = time. */
export interface StatusPart {
  readonly glyph: GlyphName
  readonly text: string
  /** Said once more for those who do not see the sign; empty where the words say it. */
  readonly name: string
  readonly tone: 'done' | 'await' | 'closed' | 'past' | 'soon' | 'within' | 'none' | 'plain'
  readonly note?: string | undefined
}

/** The signs of a row's status, left to right. */
export function statusParts(row: PlanRow, context: CellContext): readonly StatusPart[] {
  const status = row.findings?.status
  if (!status) return []
  if (!context.bySource) return monitoredParts(status, context)
  // A row added to published ones has no source that could be silent.
  return status.state === null && !row.task?.source ? [] : [sourcePart(row, status, context)]
}

function sourcePart({ task }: PlanRow, { state, perSource }: TaskStatus, context: CellContext): StatusPart {
  const { t, date } = context
  if (state === null) return { glyph: 'none', text: t('plan.cell.sourceSilent'), name: '', tone: 'none' }
  if (state === 'period-ended') {
    const year = /^\d{4}/.exec(task?.deadline ?? '')?.[0]
    const text = year ? t('plan.cell.periodEnded', { year }) : t('words.status.period-ended')
    return { glyph: state, text, name: '', tone: 'closed' }
  }
  const note = state === 'done' ? task?.doneDate && date(task.doneDate.slice(0, 7)) : placeOf(perSource)
  return {
    glyph: state,
    text: t(`words.status.${state}`),
    name: '',
    tone: toneOf(state),
    note: note || undefined,
  }
}

/** "Đang thực hiện, theo nguồn (Tam Kỳ)": where it is so. */
const placeOf = (perSource: string | null): string | undefined => /\(([^()]+)\)$/.exec(perSource ?? '')?.[1]

const toneOf = (state: NonNullable<TaskStatus['state']>): StatusPart['tone'] =>
  state === 'done' ? 'done' : state === 'awaiting' ? 'await' : state === 'running' ? 'plain' : 'closed'

function monitoredParts({ state, time }: TaskStatus, context: CellContext): readonly StatusPart[] {
  const { t } = context
  if (state === null) return time.kind === 'none' ? [] : [timePart(time, context)]
  const name = t(`words.status.${state}`)
  if (state === 'running' || state === 'not-started') {
    return [{ glyph: state, text: '', name, tone: 'plain' }, timePart(time, context)]
  }
  const judged = time.kind === 'on-time' || time.kind === 'late' ? timeText(time, context) : undefined
  return [{ glyph: state, text: name, name: '', tone: toneOf(state), note: judged }]
}

function timePart(time: Time, context: CellContext): StatusPart {
  const text = timeText(time, context)
  switch (time.kind) {
    case 'past':
    case 'late':
      return { glyph: 'past', text, name: '', tone: 'past' }
    case 'soon':
      return { glyph: 'soon', text, name: '', tone: 'soon' }
    case 'within':
    case 'on-time':
      return { glyph: 'within', text, name: '', tone: 'within' }
    case 'none':
      return { glyph: 'none', text, name: '', tone: 'none' }
  }
}

function timeText(time: Time, { t, number }: CellContext): string {
  switch (time.kind) {
    case 'within':
      return t('words.time.within')
    case 'soon':
      return time.days === 0 ? t('plan.status.today') : t('plan.status.leftDays', { n: time.days })
    case 'past':
      return pastText(time, { t, number })
    case 'late':
      return t('plan.status.lateDays', { n: number(time.days) })
    case 'on-time':
      return t('plan.status.onTime')
    case 'none':
      return t('words.time.none')
  }
}

export function statusCell(row: PlanRow, context: CellContext): Cell {
  const parts = statusParts(row, context)
  const status = row.findings?.status
  if (!status || parts.length === 0) return cell(MISSING, null, { look: 'quiet' })
  const words = parts.flatMap(part => [part.name, part.text, part.note]).filter(Boolean)
  const end =
    'end' in status.time ? context.t('plan.status.until', { date: context.date(status.time.end) }) : null
  const tip = [...words, end, status.perSource].filter(Boolean).join(' · ')
  return cell(words.join(' · '), urgency(status), { tip })
}

/** Most pressing first: past by days, then due by days, then what has no deadline, what rests, what is done. */
function urgency({ state, time }: TaskStatus): number {
  if (time.kind === 'past') return -time.days
  if (time.kind === 'soon' || time.kind === 'within') return time.days
  const closed = ['awaiting', 'paused', 'period-ended', 'cancelled', 'done'].indexOf(state ?? '')
  return 1e6 * (closed + 2)
}
