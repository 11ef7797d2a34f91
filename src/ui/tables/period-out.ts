import type { OutCell, OutTable } from '../../core/file/table-out'
import type { PeriodCell } from '../../core/plan/period-table'
import { isDate, type PeriodTexts, type PeriodView } from './period-view'

/** The head above the head: done, or not done; null where a cell stands alone. */
export const CELL_GROUP: Readonly<Record<PeriodCell, 'done' | 'open' | null>> = {
  'done-on-time': 'done',
  'done-late': 'done',
  'done-undated': 'done',
  within: 'open',
  past: 'open',
  'no-deadline': 'open',
  resting: null,
  'not-stated': null,
}

/** The counts as a table for other programs: heads in one line, the sum last. */
export function periodCountsOut(view: PeriodView, texts: PeriodTexts): OutTable {
  const { t, date } = texts
  const headOf = (cell: PeriodCell) => {
    const group = CELL_GROUP[cell]
    return group ? `${t(`period.${group}`)} – ${t(`period.cells.${cell}`)}` : t(`period.cells.${cell}`)
  }
  return {
    name: t('period.sheet', { date: date(view.asOf).replaceAll('/', '.') }),
    frozen: 1,
    columns: [
      { head: t(`period.${view.group}`), width: 44 },
      { head: t('period.total'), width: 10 },
      ...view.shown.map(cell => ({ head: headOf(cell), note: t(`period.hints.${cell}`), width: 16 })),
    ],
    rows: [...view.lines, view.total].map(({ name, all, cells }) => [
      name,
      all,
      ...view.shown.map(cell => cells[cell].length),
    ]),
  }
}

/** The list of those to be urged as a table for other programs, dates as dates. */
export function periodUrgeOut(view: PeriodView, { t }: PeriodTexts): OutTable {
  const dateCell = (text: string): OutCell => (isDate(text) ? { date: text } : text || null)
  return {
    name: t('period.urge'),
    frozen: 2,
    columns: [
      { head: t('plan.column.number'), width: 6 },
      { head: t('plan.column.title'), width: 50 },
      { head: t('plan.column.leadAgency'), width: 28 },
      { head: t('period.person'), width: 24 },
      { head: t('plan.column.deadline'), width: 12 },
      { head: t('period.daysOver'), width: 12 },
      { head: t('period.state'), width: 30 },
      { head: t('plan.column.lastReport'), width: 16 },
      { head: t('plan.column.urged'), width: 34 },
    ],
    rows: view.urge.map(line => [
      line.number,
      line.title,
      line.lead || null,
      line.person || null,
      dateCell(line.deadline),
      line.days,
      line.state,
      dateCell(line.lastReport),
      line.urged || null,
    ]),
  }
}
