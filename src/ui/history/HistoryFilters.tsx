import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { isDay } from '../../core/plan/calendar'
import { parseTyped } from '../../core/plan/parse-typed'
import { ToolBar } from '../common/Bars'
import { Button } from '../common/Button'
import { Combobox } from '../common/Combobox'
import { TextField } from '../common/TextField'
import { useText } from '../text/texts'
import { ChoiceOf } from './ChoiceOf'
import type { Choice, HistoryFilters as Filters } from './create-filters'
import type { HistoryState } from './create-history'
import styles from './History.module.css'

/** Who, what and when. */
export function HistoryFilters(props: { history: HistoryState }) {
  const { t } = useText()
  const { filters } = props.history
  const task = createMemo(() => {
    const asked = filters.record()
    return filters.tasks().find(({ key }) => key === `${asked?.collection}:${asked?.id}`) ?? null
  })
  /** A record that is no task was asked for by a command. */
  const other = () => {
    const asked = filters.record()
    return asked && asked.collection !== 'tasks' ? asked : null
  }
  return (
    <ToolBar label={t('history.filters')}>
      <ChoiceOf
        label={t('history.filter.by')}
        choices={filters.people()}
        value={filters.by()}
        onChange={filters.setBy}
      />
      <Show
        when={other()}
        fallback={
          <Combobox<Choice>
            class={styles.task ?? ''}
            label={t('history.filter.task')}
            placeholder={t('history.filter.anyTask')}
            options={filters.tasks()}
            value={task()}
            onChange={choice => filters.setRecord(choice ? recordOf(choice.key) : null)}
            keyOf={({ key }) => key}
            textOf={({ text }) => text}
            noneText={t('history.filter.noTask')}
            clearable
          />
        }
      >
        {asked => (
          <Button small onClick={() => filters.setRecord(null)}>
            {t('history.filter.only', {
              record: props.history.words().record(asked().collection, asked().id),
            })}{' '}
            ✕
          </Button>
        )}
      </Show>
      <ChoiceOf
        label={t('history.filter.field')}
        choices={filters.fields()}
        value={filters.field()}
        onChange={filters.setField}
      />
      <ChoiceOf
        label={t('history.filter.period')}
        choices={filters.periods()}
        value={filters.period()}
        onChange={filters.setPeriod}
      />
      <Show when={filters.period() === 'custom'}>
        <DayField
          label={t('history.filter.from')}
          value={filters.from()}
          onChange={filters.setFrom}
          filters={filters}
        />
        <DayField
          label={t('history.filter.to')}
          value={filters.to()}
          onChange={filters.setTo}
          filters={filters}
        />
      </Show>
      <TextField
        label={t('history.filter.search')}
        hideLabel
        class={styles.search ?? ''}
        placeholder={t('history.filter.search')}
        inputMode="search"
        value={filters.search()}
        onInput={filters.setSearch}
      />
      <Show when={filters.isSet()}>
        <Button kind="quiet" onClick={filters.clear}>
          {t('history.filter.clear')}
        </Button>
      </Show>
    </ToolBar>
  )
}

const recordOf = (key: string) => {
  const colon = key.indexOf(':')
  return { collection: key.slice(0, colon), id: key.slice(colon + 1) }
}

function DayField(props: {
  label: string
  value: string
  onChange(day: string | null): void
  filters: Filters
}) {
  const { t, date } = useText()
  const shown = () => (props.value === '' ? '' : date(props.value))
  const [typed, setTyped] = createSignal(shown())
  createEffect(on(shown, setTyped, { defer: true }))
  const day = () => parseTyped('plan', 'closingDate', typed(), props.filters.language()).fields.closingDate
  const isFine = () => typed().trim() === '' || isDay(day())
  return (
    <TextField
      class={styles.day ?? ''}
      label={props.label}
      hideLabel
      placeholder={props.label}
      value={typed()}
      onInput={setTyped}
      fault={isFine() ? undefined : t('history.filter.fault')}
      onChange={() => isFine() && props.onChange(typed().trim() === '' ? null : String(day()))}
    />
  )
}
