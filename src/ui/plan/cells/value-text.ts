import { CYCLES, FIELDS, STATUSES } from '../../../core/plan/choices'
import { deadlineEnd } from '../../../core/plan/deadline'
import type { ColumnId } from '../columns/column-ids'
import { directoryOf } from '../typed-edits'
import type { CellContext } from './cell'

type Words = Pick<CellContext, 't' | 'date' | 'number' | 'agencyName' | 'personName'>

const DATES: readonly ColumnId[] = ['documentDate', 'start', 'deadline', 'doneDate']

/** A stored value in the words of the screen; what is not understood comes back as typed, nothing as ''. */
export function valueText(column: ColumnId, value: unknown, context: Words): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number') return numberText(column, value, context)
  const text = String(value)
  if (DATES.includes(column)) return deadlineEnd(text) === null ? text : context.date(text)
  if (column === 'field') return FIELDS.some(field => field === text) ? fieldName(text, context) : text
  if (column === 'status') {
    const status = STATUSES.find(known => known === text)
    return status ? context.t(`words.status.${status}`) : text
  }
  if (column === 'cycle') return cycleText(text, context)
  const directory = directoryOf(column)
  if (directory === 'agencies') return context.agencyName(text) ?? text
  if (directory === 'people') return context.personName(text) ?? text
  return text
}

const numberText = (column: ColumnId, value: number, { number }: Words): string =>
  column === 'progress' ? `${number(value)}%` : number(value)

export function cycleText(cycle: string, { t, date }: Pick<Words, 't' | 'date'>): string {
  const known = CYCLES.find(name => name === cycle)
  if (known) return t(`words.cycle.${known}`)
  const yearly = /^yearly:(\d\d)-(\d\d)$/.exec(cycle)
  // A leap year, so that 29/02 is a day; the year is cut off again.
  return yearly ? t('words.cycleBefore', { day: date(`2024-${yearly[1]}-${yearly[2]}`).slice(0, 5) }) : cycle
}

export function fieldName(field: string, { t }: Pick<Words, 't'>): string {
  const known = FIELDS.find(name => name === field)
  return known ? `${t('words.fieldChip', { field: known })} · ${t(`words.field.${known}`)}` : field
}

/** What an editor begins with: as the user would type it. */
export const editText = (column: ColumnId, value: unknown, context: CellContext): string =>
  typeof value === 'number'
    ? context
        .number(value)
        .replaceAll(context.language() === 'en' ? ',' : '.', '')
        .replace('\u2212', '-')
    : valueText(column, value, context)
