import type { OutCell, OutTable } from '../../core/file/table-out'
import type { TextApi, TextKey } from '../text/texts'
import { fieldName } from './field-name'

/** The appendix as officials exchange it, with what a plan follows of a task. */
export const TEMPLATE_FIELDS = [
  ...['number', 'title', 'product', 'leadAgency', 'coordinating', 'deadline', 'budget', 'status', 'progress'],
  'notes',
] as const
const WIDE: readonly string[] = ['title', 'product', 'leadAgency', 'coordinating', 'notes']
const YEAR = 2026

/** An empty table of tasks, with two rows that show what belongs where. */
export function taskTemplate({ t }: Pick<TextApi, 't'>): OutTable {
  const example = (n: number): Readonly<Record<string, OutCell>> => ({
    ...{ number: n, title: t('tables.template.task', { n }), product: t('tables.template.product') },
    ...{ leadAgency: t('tables.template.lead'), coordinating: t('tables.template.coordinating') },
    ...{ deadline: { date: n === 1 ? `${YEAR}-06-30` : `${YEAR}-11` }, budget: n * 50_000_000 },
    ...{ status: t('words.status.not-started'), progress: 0 },
  })
  return {
    name: t('tables.sheet.tasks'),
    frozen: 2,
    columns: TEMPLATE_FIELDS.map(field => ({
      head: fieldName(t, field),
      note: t(`tables.template.note.${field}` as TextKey),
      width: WIDE.includes(field) ? 36 : 14,
    })),
    rows: [1, 2].map(n => TEMPLATE_FIELDS.map(field => example(n)[field] ?? null)),
  }
}
