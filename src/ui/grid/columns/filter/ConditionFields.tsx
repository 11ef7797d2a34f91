import { createMemo, createUniqueId, For, Show } from 'solid-js'
import type { TextApi, TextKey } from '../../../text/texts'
import { OPERATORS } from './condition'
import type { FilterDraft } from './create-filter-draft'
import styles from './FilterPanel.module.css'
import { fieldsOf } from './filter-model'

/** An operator and what it compares with, typed as in a cell. */
export function ConditionFields(props: { draft: FilterDraft; text: TextApi }) {
  const { t } = props.text
  const id = createUniqueId()
  const { kind } = props.draft
  // A field stays the same one while it is typed in.
  const count = createMemo(() => fieldsOf(props.draft.typed().op))
  const field = (name: 'a' | 'b', label: string) => (
    <input
      class={styles.field}
      type="text"
      autocomplete="off"
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      aria-label={label}
      aria-invalid={props.draft.unreadable() === name}
      aria-describedby={props.draft.unreadable() === name ? id : undefined}
      placeholder={kind === 'date' ? t('columns.filter.datePlaceholder') : ''}
      value={props.draft.typed()[name]}
      onInput={event => props.draft.type({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <div class={styles.condition}>
      {/* A list of the browser's own stays within the grid's popup. */}
      <select
        class={styles.field}
        aria-label={t('columns.filter.condition')}
        value={props.draft.typed().op}
        onChange={event => props.draft.type({ op: event.currentTarget.value })}
      >
        <option value="">{t('columns.filter.noCondition')}</option>
        <For each={OPERATORS[kind]}>
          {op => <option value={op}>{t(`columns.operator.${kind}.${op}` as TextKey)}</option>}
        </For>
      </select>
      <Show when={count() > 0}>
        <div class={styles.fields}>
          {field('a', t(count() > 1 ? 'columns.filter.from' : 'columns.filter.compared'))}
          <Show when={count() > 1}>{field('b', t('columns.filter.to'))}</Show>
        </div>
      </Show>
      <Show when={props.draft.unreadable()}>
        <p id={id} class={styles.fault} role="alert">
          {t(kind === 'date' ? 'columns.filter.noDate' : 'columns.filter.noNumber')}
        </p>
      </Show>
    </div>
  )
}
