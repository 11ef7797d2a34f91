import { createMemo } from 'solid-js'
import { Select } from '../common/Select'
import type { Choice } from './create-filters'
import styles from './History.module.css'

/** One of the choices, by its key. */
export function ChoiceOf(props: {
  label: string
  showLabel?: boolean
  wide?: boolean
  choices: readonly Choice[]
  value: string
  onChange(key: string): void
}) {
  const chosen = createMemo(
    () => props.choices.find(({ key }) => key === props.value) ?? props.choices[0] ?? null,
  )
  return (
    <Select<Choice>
      class={(props.wide ? styles.wide : styles.select) ?? ''}
      label={props.label}
      showLabel={props.showLabel ?? false}
      options={props.choices}
      value={chosen()}
      keyOf={({ key }) => key || '*'}
      textOf={({ text }) => text}
      // New choices tell the old value again.
      onChange={({ key }) => key !== props.value && props.onChange(key)}
    />
  )
}
