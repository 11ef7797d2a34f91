import { Checkbox as Root } from '@kobalte/core/checkbox'
import Check from 'lucide-solid/icons/check'
import type { JSX } from 'solid-js'
import styles from './Checkbox.module.css'

/** A tick. `label` is a text or nodes; `hideLabel` keeps it for screen readers only. */
export function Checkbox(props: {
  checked: boolean
  onChange(checked: boolean): void
  label: JSX.Element
  hideLabel?: boolean
  disabled?: boolean
  class?: string
}) {
  return (
    <Root
      class={`${styles.root} ${props.class ?? ''}`}
      checked={props.checked}
      onChange={props.onChange}
      disabled={props.disabled ?? false}
    >
      <Root.Input class={styles.input ?? ''} />
      <Root.Control class={styles.box ?? ''}>
        <Root.Indicator>
          <Check size={11} strokeWidth={2.5} aria-hidden="true" />
        </Root.Indicator>
      </Root.Control>
      <Root.Label class={props.hideLabel ? 'sr-only' : (styles.label ?? '')}>{props.label}</Root.Label>
    </Root>
  )
}
