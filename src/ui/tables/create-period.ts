import { createMemo, createSignal } from 'solid-js'
import { addDays, isDay } from '../../core/plan/calendar'
import { closingDay, lastClosedPeriod } from '../../core/plan/cycle'
import { parseTyped } from '../../core/plan/parse-typed'
import type { PeriodGroup } from '../../core/plan/period-table'
import { useApp } from '../../state/context'
import { createToday } from '../common/create-today'
import { writeSystemClipboard } from '../grid/sheet/clipboard/system-clipboard'
import { useText } from '../text/texts'
import { tableToCopy } from './copy-table'
import { createTableExport } from './create-table-export'
import { periodCountsOut, periodUrgeOut } from './period-out'
import { periodView } from './period-view'

/** What the period table asks and answers: a day, a grouping, the figures, and the ways out. */
export function createPeriod() {
  const { session } = useApp()
  const texts = useText()
  const { t, date, language } = texts
  const out = createTableExport()
  const today = createToday()
  const closing = () => {
    const day = session.plan()?.info.closingDate
    return isDay(day) ? day : null
  }
  const [typed, setTyped] = createSignal(date(closing() ?? today()))
  const [group, setGroup] = createSignal<PeriodGroup>('leadAgency')
  const [said, setSaid] = createSignal('')
  const typedDay = () => {
    const day = parseTyped('plan', 'closingDate', typed(), language()).fields.closingDate
    return isDay(day) ? day : null
  }
  /** The last day that could be read: figures do not vanish while another is typed. */
  const asOf = createMemo((before: string) => typedDay() ?? before, closing() ?? today())
  const lastPeriod = () =>
    lastClosedPeriod('monthly', addDays(today(), 1), closingDay(session.plan()?.info.periodCloses))?.to ??
    null
  const view = createMemo(() => {
    const plan = session.plan()
    return plan && periodView(plan, asOf(), group(), texts)
  })

  return {
    typed,
    setTyped,
    isFaulty: () => typedDay() === null,
    asOf,
    setDay: (day: string) => setTyped(date(day)),
    group,
    setGroup,
    /** Days offered, each once. */
    days: createMemo(() => {
      const [now, closed, period] = [today(), closing(), lastPeriod()]
      return [
        { day: now, label: t('period.today') },
        ...(closed && closed !== now
          ? [{ day: closed, label: t('period.closing', { date: date(closed) }) }]
          : []),
        ...(period && period !== now && period !== closed
          ? [{ day: period, label: t('period.lastPeriod', { date: date(period) }) }]
          : []),
      ]
    }),
    view,
    said,
    async copy(which: 'counts' | 'urge') {
      const now = view()
      if (!now) return
      const table = which === 'counts' ? periodCountsOut(now, texts) : periodUrgeOut(now, texts)
      const written = await writeSystemClipboard(tableToCopy(table, texts))
      setSaid(written.ok ? t('period.copied', { n: table.rows.length }) : t('period.notCopied'))
    },
    save() {
      const now = view()
      if (now)
        void out.saveXlsx(t('period.file', { date: date(now.asOf) }), [
          periodCountsOut(now, texts),
          periodUrgeOut(now, texts),
        ])
    },
  }
}
export type PeriodState = ReturnType<typeof createPeriod>
