import { FIELDS } from '../../core/plan/choices'
import { deadlineEnd } from '../../core/plan/deadline'
import { leadOf, personOf } from '../../core/plan/directory'
import {
  countAll,
  PERIOD_CELLS,
  type PeriodCell,
  type PeriodCounts,
  type PeriodGroup,
  type PeriodRow,
  periodTable,
  type ToUrge,
  toUrge,
} from '../../core/plan/period-table'
import type { Plan, Task } from '../../core/plan/plan'
import { pastText } from '../common/past-text'
import type { TextApi } from '../text/texts'

export type PeriodTexts = Pick<TextApi, 't' | 'date' | 'number' | 'collator'>

/** A row of the table as it is read: its name and the tasks behind its figures. */
export interface PeriodLine {
  readonly name: string
  readonly cells: PeriodCounts
  readonly all: number
}

/** One task to be urged, in words. */
export interface UrgeLine {
  readonly task: string
  readonly number: string | number | null
  readonly title: string
  readonly lead: string
  readonly person: string
  /** ISO, as stored; as typed where it is none; '' where there is none. */
  readonly deadline: string
  readonly days: number | null
  readonly state: string
  readonly lastReport: string
  readonly urged: string
}

export interface PeriodView {
  readonly asOf: string
  readonly group: PeriodGroup
  /** The cells that are shown: those for tasks that cannot be judged only where there are any. */
  readonly shown: readonly PeriodCell[]
  readonly lines: readonly PeriodLine[]
  readonly total: PeriodLine
  readonly urge: readonly UrgeLine[]
}

const ALWAYS: readonly PeriodCell[] = ['done-on-time', 'done-late', 'within', 'past', 'no-deadline']

/** The period table in the words of the screen; agencies by name, fields by number, what is not stated last. */
export function periodView(plan: Plan, asOf: string, group: PeriodGroup, texts: PeriodTexts): PeriodView {
  const { rows, total } = periodTable(plan, asOf, group)
  const lineOf = ({ key, cells }: PeriodRow): PeriodLine => ({
    name: keyName(plan, key, group, texts),
    cells,
    all: countAll(cells),
  })
  const named = rows.filter(({ key }) => key !== null).map(lineOf)
  named.sort((a, b) => texts.collator.compare(a.name, b.name))
  return {
    asOf,
    group,
    shown: PERIOD_CELLS.filter(cell => ALWAYS.includes(cell) || total[cell].length > 0),
    lines: [...named, ...rows.filter(({ key }) => key === null).map(lineOf)],
    total: { name: texts.t('period.sum'), cells: total, all: countAll(total) },
    urge: toUrge(plan, asOf).flatMap(found => urgeLine(plan, found, texts) ?? []),
  }
}

function keyName(plan: Plan, key: string | null, group: PeriodGroup, { t }: PeriodTexts): string {
  if (group === 'leadAgency') return key === null ? t('words.noLead') : agencyName(plan, key)
  const field = FIELDS.find(known => known === key)
  if (field) return `${field}. ${t(`words.field.${field}`)}`
  return key ?? t('period.noField')
}

const agencyName = (plan: Plan, id: string): string => plan.agencies.get(id)?.name || id

function urgeLine(plan: Plan, found: ToUrge, texts: PeriodTexts): UrgeLine | null {
  const task = plan.tasks.get(found.task)
  if (!task) return null
  const { t, date, number } = texts
  const { past, notReported, lastReport, lastUrging } = found
  const states = [
    past && pastText(past, { t, number }),
    notReported && t('period.notReported', { date: date(notReported) }),
  ]
  return {
    task: task.id,
    number: task.number ?? null,
    title: task.title ?? '',
    lead: leadOf(plan, task)?.name || task.leadAgency || '',
    person: personName(plan, task),
    deadline: task.deadline ?? '',
    days: past?.days ?? null,
    state: states.filter(Boolean).join('; '),
    lastReport: lastReport ?? '',
    urged: lastUrging ? urgedText(lastUrging, texts) : '',
  }
}

/** Whom a letter about the task would name: the officer, else who of the agency is in charge of it. */
function personName(plan: Plan, task: Task): string {
  const person = personOf(plan, task.officer) ?? personOf(plan, task.deputy) ?? personOf(plan, task.head)
  return person ? person.name || person.post || person.id : ''
}

function urgedText(
  { document, date, time }: NonNullable<ToUrge['lastUrging']>,
  { t, date: dateText }: PeriodTexts,
): string {
  const places = { document: document ?? '', time: time ?? '', date: dateText(date) }
  return t(time === null ? 'period.urgingNoTime' : 'period.urging', places).replace(/^, /, '')
}

/** Whether a deadline is a date and not a text as typed. */
export const isDate = (text: string): boolean => deadlineEnd(text) !== null
