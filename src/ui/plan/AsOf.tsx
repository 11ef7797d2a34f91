import { Title as PopoverTitle } from '@kobalte/core/popover'
import CalendarClock from 'lucide-solid/icons/calendar-clock'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { isDay } from '../../core/plan/calendar'
import { parseTyped } from '../../core/plan/parse-typed'
import { PLAN_RECORD } from '../../core/plan/plan'
import { Button } from '../common/Button'
import { Icon } from '../common/Icon'
import { Popover } from '../common/Popover'
import { TextField } from '../common/TextField'
import { useText } from '../text/texts'
import type { PlanPageState } from './create-plan-page'
import styles from './Plan.module.css'

/** The day as of which status, reports and deadlines are judged: a closing date kept in the plan, or today. */
export function AsOf(props: { page: PlanPageState }) {
  const { t, date } = useText()
  const closing = () => props.page.rows.closing()
  const shown = () => (closing() ? t('plan.asOf.closing', { date: date(closing()) }) : t('plan.asOf.today'))
  return (
    <Popover
      kind="quiet"
      label={`${t('plan.asOf.title')}: ${shown()}`}
      button={
        <>
          <Icon of={CalendarClock} />
          <span class={styles.wide}>{shown()}</span>
        </>
      }
    >
      <AsOfForm page={props.page} />
    </Popover>
  )
}

function AsOfForm(props: { page: PlanPageState }) {
  const { t, date, language } = useText()
  const { rows, commands } = props.page
  const [typed, setTyped] = createSignal('')
  createEffect(on(rows.asOf, day => setTyped(date(day))))
  const day = () => parseTyped('plan', 'closingDate', typed(), language()).fields.closingDate
  const write = (to: unknown) =>
    commands.commit(
      [{ collection: 'plan', id: PLAN_RECORD, field: 'closingDate', to }],
      t('plan.message.closing'),
    )
  return (
    <form
      class={styles.asOf}
      onSubmit={event => {
        event.preventDefault()
        if (isDay(day())) write(day())
      }}
    >
      <PopoverTitle class="sr-only">{t('plan.asOf.title')}</PopoverTitle>
      <p class="sub">{t('plan.asOf.hint')}</p>
      <TextField
        label={t('plan.asOf.field')}
        value={typed()}
        onInput={setTyped}
        readOnly={!commands.canEdit()}
        fault={typed().trim() === '' || isDay(day()) ? undefined : t('plan.asOf.fault')}
      />
      <Show when={commands.canEdit()}>
        <div class={styles.actions}>
          <Button type="submit" kind="prime" disabled={!isDay(day()) || day() === rows.closing()}>
            {t('plan.asOf.use')}
          </Button>
          <Button disabled={rows.closing() === null} onClick={() => write(null)}>
            {t('plan.asOf.useToday')}
          </Button>
        </div>
      </Show>
    </form>
  )
}
