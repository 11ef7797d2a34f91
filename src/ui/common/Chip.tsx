import { type JSX, type ParentProps, Show } from 'solid-js'
import styles from './Chip.module.css'

/** A small fact in a box ("LV 3"). */
export function Chip(props: ParentProps<{ title?: string; class?: string }>) {
  return (
    <span class={`${styles.chip} ${props.class ?? ''}`} title={props.title}>
      {props.children}
    </span>
  )
}

/** A filter that is on or off, with the number of rows it finds. */
export function FilterChip(props: {
  pressed: boolean
  onChange(pressed: boolean): void
  label: JSX.Element
  count?: JSX.Element
  title?: string
}) {
  return (
    <button
      type="button"
      class={styles.filter}
      aria-pressed={props.pressed}
      title={props.title}
      onClick={() => props.onChange(!props.pressed)}
    >
      {props.label} <Show when={props.count !== undefined}>{<b>{props.count}</b>}</Show>
    </button>
  )
}
