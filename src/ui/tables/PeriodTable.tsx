import Calendar from 'lucide-solid/icons/calendar'
import { For, Show } from 'solid-js'
import type { PeriodCell } from '../../core/plan/period-table'
import { Button, IconButton } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { Segmented } from '../common/Segmented'
import { TextField } from '../common/TextField'
import { MISSING } from '../text/format'
import { useText } from '../text/texts'
import { createPeriod, type PeriodState } from './create-period'
import styles from './Period.module.css'
import { PeriodCountsTable } from './PeriodCountsTable'

/** The state of all tasks as of a day, and those to be urged. A figure leads to its tasks in the grid. */
export function PeriodTable(props: {
  onClose(): void
  /** Tasks to be shown alone, and what they are. */
  onShow(tasks: readonly string[], name: string): void
  onTask(task: string): void
}) {
  const { t, date, number } = useText()
  const period = createPeriod()
  const show = (row: string, cell: PeriodCell | 'total', tasks: readonly string[]) => {
    props.onClose()
    const name = cell === 'total' ? t('period.total') : t(`period.cells.${cell}`)
    props.onShow(tasks, t('period.shown', { row, cell: name }))
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('period.title')}
      width={1180}
      footer={
        <>
          <p class={styles.said} role="status">
            {period.said()}
          </p>
          <Button onClick={period.save}>{t('period.save')}</Button>
          <Button kind="prime" onClick={props.onClose}>
            {t('shell.close')}
          </Button>
        </>
      }
    >
      <Choices period={period} />
      <Show when={period.view()}>
        {view => (
          <>
            <section class={styles.section} aria-label={t('period.title')}>
              <PeriodCountsTable view={view()} onShow={show} />
              <Button small class={styles.copy ?? ''} onClick={() => void period.copy('counts')}>
                {t('period.copy')}
              </Button>
            </section>
            <section class={styles.section} aria-label={t('period.urge')}>
              <h3 class={styles.heading}>
                {t('period.urge')} <span class="num">{view().urge.length}</span>
              </h3>
              <p class="sub">{t('period.urgeHint')}</p>
              <Show when={view().urge.length > 0} fallback={<p>{t('period.urgeNone')}</p>}>
                <div class={styles.scroll}>
                  <table class={styles.table}>
                    <thead>
                      <tr>
                        <th scope="col">{t('plan.column.number')}</th>
                        <th scope="col">{t('plan.column.title')}</th>
                        <th scope="col">{t('plan.column.leadAgency')}</th>
                        <th scope="col">{t('period.person')}</th>
                        <th scope="col">{t('plan.column.deadline')}</th>
                        <th scope="col">{t('period.daysOver')}</th>
                        <th scope="col">{t('period.state')}</th>
                        <th scope="col">{t('plan.column.lastReport')}</th>
                        <th scope="col">{t('plan.column.urged')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      <For each={view().urge}>
                        {line => (
                          <tr>
                            <td class="num">{line.number ?? MISSING}</td>
                            <td>
                              <button
                                type="button"
                                class={styles.link}
                                title={t('period.toTask')}
                                onClick={() => {
                                  props.onClose()
                                  props.onTask(line.task)
                                }}
                              >
                                {line.title || t('plan.row.untitled')}
                              </button>
                            </td>
                            <td>{line.lead || t('words.noLead')}</td>
                            <td>{line.person || MISSING}</td>
                            <td class="num">{date(line.deadline)}</td>
                            <td class="num">{number(line.days)}</td>
                            <td>{line.state}</td>
                            <td class="num">{date(line.lastReport)}</td>
                            <td>{line.urged || MISSING}</td>
                          </tr>
                        )}
                      </For>
                    </tbody>
                  </table>
                </div>
                <Button small class={styles.copy ?? ''} onClick={() => void period.copy('urge')}>
                  {t('period.copy')}
                </Button>
              </Show>
            </section>
          </>
        )}
      </Show>
    </Dialog>
  )
}

function Choices(props: { period: PeriodState }) {
  const { t } = useText()
  let calendar!: HTMLInputElement
  const { period } = props
  return (
    <div class={styles.choices}>
      <TextField
        class={styles.day ?? ''}
        label={t('period.asOf')}
        value={period.typed()}
        onInput={period.setTyped}
        fault={period.isFaulty() ? t('plan.asOf.fault') : undefined}
        autofocus
      />
      <span class={styles.calendar}>
        <IconButton icon={Calendar} label={t('period.pick')} onClick={() => calendar.showPicker()} />
        <input
          ref={calendar}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={period.asOf()}
          onChange={event => event.currentTarget.value && period.setDay(event.currentTarget.value)}
        />
      </span>
      <For each={period.days()}>
        {({ day, label }) => (
          <Button small aria-pressed={period.asOf() === day} onClick={() => period.setDay(day)}>
            {label}
          </Button>
        )}
      </For>
      <span class="grow" />
      <Segmented
        label={t('period.by')}
        showLabel
        value={period.group()}
        segments={[
          { value: 'leadAgency', label: t('period.leadAgency') },
          { value: 'field', label: t('period.field') },
        ]}
        onChange={period.setGroup}
      />
    </div>
  )
}
