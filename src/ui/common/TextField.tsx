import { TextField as Root } from '@kobalte/core/text-field'
import { Show } from 'solid-js'
import styles from './TextField.module.css'

/** A labelled text; `multiline` for several lines. A fault says its reason and keeps the text as typed. */
export function TextField(props: {
  label: string
  hideLabel?: boolean
  value: string
  onInput?(value: string): void
  /** On Enter or when focus leaves. */
  onChange?(value: string): void
  placeholder?: string
  hint?: string | undefined
  fault?: string | undefined
  multiline?: boolean
  rows?: number
  disabled?: boolean
  readOnly?: boolean
  class?: string
  type?: 'text' | 'password'
  inputMode?: 'text' | 'decimal' | 'search'
  /** A dialog begins here. */
  autofocus?: boolean
}) {
  return (
    <Root
      class={`${styles.root} ${props.class ?? ''}`}
      value={props.value}
      onChange={value => props.onInput?.(value)}
      validationState={props.fault ? 'invalid' : 'valid'}
      disabled={props.disabled ?? false}
      readOnly={props.readOnly ?? false}
    >
      <Root.Label class={props.hideLabel ? 'sr-only' : (styles.label ?? '')}>{props.label}</Root.Label>
      <Show
        when={props.multiline}
        fallback={
          <Root.Input
            class={styles.input ?? ''}
            placeholder={props.placeholder}
            type={props.type ?? 'text'}
            autocomplete={props.type ? 'new-password' : undefined}
            inputMode={props.inputMode}
            data-autofocus={props.autofocus ? '' : undefined}
            onChange={event => props.onChange?.(event.currentTarget.value)}
          />
        }
      >
        <Root.TextArea
          class={styles.area ?? ''}
          placeholder={props.placeholder}
          rows={props.rows ?? 3}
          data-autofocus={props.autofocus ? '' : undefined}
          onChange={event => props.onChange?.(event.currentTarget.value)}
        />
      </Show>
      <Show when={props.hint}>
        {hint => <Root.Description class={styles.hint ?? ''}>{hint()}</Root.Description>}
      </Show>
      <Root.ErrorMessage class={styles.fault ?? ''}>{props.fault}</Root.ErrorMessage>
    </Root>
  )
}
