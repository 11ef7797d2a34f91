import { createMemo, For, Match, onMount, Show, Switch } from 'solid-js'
import { Checkbox } from '../../common/Checkbox'
import { Segmented } from '../../common/Segmented'
import { Select } from '../../common/Select'
import { TextField } from '../../common/TextField'
import { type TextKey, useText } from '../../text/texts'
import type { Formats } from './create-formats'
import styles from './dialog.module.css'
import { type FormatRule, hasLook, LOOKS, type TestKind } from './format-rule'
import { LookSample } from './LookSample'
import type { DraftFaults, RuleDraft } from './rule-draft'
import { ScaleFields } from './ScaleFields'

const KINDS: readonly TestKind[] = [
  ...(['greater', 'less', 'between', 'equal', 'contains', 'empty', 'duplicate'] as const),
  ...(['top', 'bottom', 'above', 'below', 'scale', 'bar'] as const),
]
const OF_DAYS: readonly TestKind[] = ['past', 'soon', 'undated']
const SAMPLES = 6

/** One rule as it is typed, and what it would draw. */
export function RuleForm(props: {
  formats: Formats
  draft: RuleDraft
  rule: FormatRule | null
  faults: DraftFaults
  write(change: Partial<RuleDraft>): void
  save(): void
}) {
  const { t } = useText()
  const { formats } = props
  const hasDays = createMemo(() => formats.hasDays(props.draft.columns) || OF_DAYS.includes(props.draft.kind))
  const kinds = createMemo(() => (hasDays() ? [...KINDS, ...OF_DAYS] : KINDS))
  const found = createMemo(() =>
    props.rule ? formats.preview(props.rule, SAMPLES) : { count: 0, samples: [] },
  )
  const fault = (key: TextKey | undefined) => (key ? t(key) : undefined)
  const field = (name: 'value' | 'to' | 'text' | 'count' | 'days', label: TextKey) => (
    <TextField
      label={t(label)}
      value={props.draft[name]}
      inputMode={name === 'text' ? 'text' : 'decimal'}
      onInput={typed => props.write({ [name]: typed })}
      fault={fault(props.faults[name])}
      autofocus
    />
  )
  const toggle = (id: string, on: boolean) =>
    props.write({
      columns: on ? [...props.draft.columns, id] : props.draft.columns.filter(other => other !== id),
    })
  let list: HTMLDivElement | undefined
  onMount(() =>
    list?.querySelector(':checked')?.closest('[role="group"]')?.scrollIntoView({ block: 'nearest' }),
  )
  return (
    <form
      class={styles.form}
      onSubmit={event => {
        event.preventDefault()
        props.save()
      }}
    >
      <div class={styles.line}>
        <Select
          label={t('formats.kind')}
          showLabel="above"
          options={kinds()}
          value={props.draft.kind}
          onChange={kind => props.write({ kind })}
          textOf={kind => t(`formats.kinds.${kind}`)}
        />
        <Switch>
          <Match when={props.draft.kind === 'greater' || props.draft.kind === 'less'}>
            {field('value', 'formats.value')}
          </Match>
          <Match when={props.draft.kind === 'between'}>
            {field('value', 'formats.from')}
            {field('to', 'formats.to')}
          </Match>
          <Match when={props.draft.kind === 'equal' || props.draft.kind === 'contains'}>
            {field('text', 'formats.text')}
          </Match>
          <Match when={props.draft.kind === 'top' || props.draft.kind === 'bottom'}>
            {field('count', 'formats.count')}
          </Match>
          <Match when={props.draft.kind === 'soon'}>{field('days', 'formats.days')}</Match>
        </Switch>
      </div>
      <Show when={props.draft.kind === 'scale'}>
        <ScaleFields draft={props.draft} faults={props.faults} write={props.write} />
      </Show>
      <Show when={hasLook(props.draft)}>
        <Segmented
          label={t('formats.look')}
          showLabel
          value={props.draft.look}
          onChange={look => props.write({ look })}
          segments={LOOKS.map(look => ({
            value: look,
            label: (
              <LookSample format={{ look, scale: null, bar: null }}>{t(`formats.looks.${look}`)}</LookSample>
            ),
          }))}
        />
      </Show>
      <fieldset class={styles.columns}>
        <legend>{t('formats.columns')}</legend>
        <div ref={list}>
          <For each={formats.columnsOf()}>
            {({ id, name }) => (
              <Checkbox
                checked={props.draft.columns.includes(id)}
                onChange={on => toggle(id, on)}
                label={name}
              />
            )}
          </For>
        </div>
        <Show when={fault(props.faults.columns)} fallback={<p class="sub">{t('formats.each')}</p>}>
          {reason => <p class={styles.fault}>{reason()}</p>}
        </Show>
      </fieldset>
      <div class={styles.preview} role="status">
        <b>{t('formats.preview')}</b>
        <Show when={props.rule}>
          <span class="sub">{t('formats.matches', { n: found().count })}</span>
          <For each={found().samples}>
            {({ text, format }) => <LookSample format={format}>{text || '–'}</LookSample>}
          </For>
        </Show>
      </div>
      {/* Enter in a field saves. */}
      <button type="submit" hidden />
    </form>
  )
}
