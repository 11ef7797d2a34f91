import {
  A4_ACROSS,
  APPENDIX_MARGINS,
  type AppendixColumn,
  type AppendixOut,
  type AppendixPart,
} from '../../core/file/appendix-out'
import { romanNumeral } from '../../core/file/roman'
import type { OutCell } from '../../core/file/table-out'
import { CYCLES, FIELDS } from '../../core/plan/choices'
import { deadlineEnd } from '../../core/plan/deadline'
import { leadOf } from '../../core/plan/directory'
import type { Plan, Task } from '../../core/plan/plan'
import type { TextApi, TextKey } from '../text/texts'

export type AppendixTexts = Pick<TextApi, 't' | 'date' | 'language' | 'collator'>
export type AppendixGroup = 'none' | 'field' | 'leadAgency'

export interface AppendixRequest {
  readonly plan: Plan
  /** Ids in the order of the table. */
  readonly tasks: readonly string[]
  readonly group: AppendixGroup
  /** Numbers begin with 1 and go on over the parts; else the tasks' own. */
  readonly renumber: boolean
  readonly label: string
  readonly title: string
  readonly attachedTo: string
}

const MILLION = 1e6

/** Columns of the task appendix with the least millimetres each needs; `grows`: texts, which share the rest of A4. */
const COLUMNS: readonly {
  readonly key: TextKey
  readonly least: number
  readonly align: AppendixColumn['align']
  readonly grows: boolean
}[] = [
  { key: 'appendix.column.number', least: 13, align: 'center', grows: false },
  { key: 'appendix.column.title', least: 42, align: 'left', grows: true },
  { key: 'appendix.column.product', least: 22, align: 'left', grows: true },
  { key: 'appendix.column.leadAgency', least: 24, align: 'left', grows: true },
  { key: 'appendix.column.coordinating', least: 24, align: 'left', grows: true },
  { key: 'appendix.column.deadline', least: 26, align: 'center', grows: false },
  { key: 'appendix.column.budget', least: 21, align: 'right', grows: false },
  { key: 'appendix.column.notes', least: 18, align: 'left', grows: true },
]
/** Millimetres across A4 between the margins. */
const ACROSS = A4_ACROSS.width - APPENDIX_MARGINS.left - APPENDIX_MARGINS.right

/** What is left of the page goes to texts by how much there is of each, so that no column makes all rows high. */
function columnsFor(rows: readonly (readonly OutCell[])[], { t }: AppendixTexts): readonly AppendixColumn[] {
  const lengths = COLUMNS.map(({ grows }, column) =>
    grows ? rows.reduce((sum, row) => sum + String(row[column] ?? '').length, 0) : 0,
  )
  const all = lengths.reduce((sum, length) => sum + length, 0)
  const rest = ACROSS - COLUMNS.reduce((sum, { least }) => sum + least, 0)
  return COLUMNS.map(({ key, least, align }, column) => ({
    head: t(key),
    align,
    width: least + (all === 0 ? (column === 1 ? rest : 0) : (rest * (lengths[column] ?? 0)) / all),
  }))
}

/** Tasks as the appendix of a document: what the plan says, in the wording of officials. */
export function appendixOf(request: AppendixRequest, texts: AppendixTexts): AppendixOut {
  const { plan, label, title, attachedTo } = request
  const tasks = request.tasks.flatMap(id => plan.tasks.get(id) ?? [])
  const groups = grouped(tasks, request, texts)
  let number = 0
  const parts = groups.map(
    ([heading, own], position): AppendixPart => ({
      number: heading === null ? '' : romanNumeral(position + 1),
      title: heading,
      rows: own.map(task => {
        number += 1
        return rowOf(task, request.renumber ? number : (task.number ?? null), plan, texts)
      }),
    }),
  )
  return {
    ...{ label, title, attachedTo, parts, language: texts.language() },
    name: label || title || texts.t('appendix.sheet'),
    columns: columnsFor(
      parts.flatMap(({ rows }) => rows),
      texts,
    ),
  }
}

/** Headings with their tasks: fields by number, agencies by name, what is not stated last. */
function grouped(
  tasks: readonly (Task & { readonly id: string })[],
  { plan, group }: AppendixRequest,
  { t, collator }: AppendixTexts,
): readonly (readonly [string | null, readonly Task[]])[] {
  if (group === 'none') return [[null, tasks]]
  const keyOf = (task: Task) => (group === 'field' ? task.field : leadName(plan, task)) || ''
  const groups = new Map<string, Task[]>()
  for (const task of tasks) groups.set(keyOf(task), [...(groups.get(keyOf(task)) ?? []), task])
  const nameOf = (key: string): string => {
    if (group === 'leadAgency') return key || t('words.noLead')
    const field = FIELDS.find(known => known === key)
    return field ? t(`words.field.${field}`) : key || t('period.noField')
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || collator.compare(a, b))
    .map(([key, own]) => [nameOf(key), own])
}

function rowOf(
  task: Task,
  number: string | number | null,
  plan: Plan,
  texts: AppendixTexts,
): readonly OutCell[] {
  const coordinating = Object.keys(task.coordinating ?? {}).map(id => plan.agencies.get(id)?.name || id)
  // They are a set: without an order of its own each copy of the plan would write another.
  coordinating.sort(texts.collator.compare)
  return [
    number,
    task.title ?? null,
    task.product ?? null,
    leadName(plan, task) || null,
    coordinating.join('; ') || null,
    deadlineWords(task, texts) || null,
    // Twelve digits: 0.07 × 100 is not 7 in binary.
    typeof task.budget === 'number' ? Number((task.budget / MILLION).toPrecision(12)) : (task.budget ?? null),
    task.notes ?? null,
  ]
}

const leadName = (plan: Plan, task: Task): string => leadOf(plan, task)?.name || task.leadAgency || ''

/** The source's wording where there is one; else "Năm 2025", "Tháng 11/2025", "30/11/2025", "Hằng quý". */
function deadlineWords(task: Task, { t, date }: Pick<AppendixTexts, 't' | 'date'>): string {
  const { deadline, deadlineText, cycle } = task
  if (deadlineText) return deadlineText
  if (deadline) {
    if (deadlineEnd(deadline) === null) return deadline
    if (deadline.length === 4) return t('appendix.year', { year: deadline })
    return deadline.length === 7 ? t('appendix.month', { month: date(deadline) }) : date(deadline)
  }
  if (!cycle) return ''
  const known = CYCLES.find(name => name === cycle)
  const yearly = /^yearly:(\d\d)-(\d\d)$/.exec(cycle)
  const text = known
    ? t(`words.cycle.${known}`)
    : yearly
      ? t('words.cycleBefore', { day: `${yearly[2]}/${yearly[1]}` })
      : cycle
  return text.charAt(0).toUpperCase() + text.slice(1)
}
