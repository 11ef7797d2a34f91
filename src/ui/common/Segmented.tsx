import { SegmentedControl as Root } from '@kobalte/core/segmented-control'
import { For, type JSX, Show } from 'solid-js'
import { Kbd } from './Kbd'
import styles from './Segmented.module.css'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: JSX.Element
  /** Key that chooses it. */
  readonly shortcut?: string
  readonly title?: string
  readonly disabled?: boolean
}

/** One of a few that all stay in sight. Arrow keys move between them. */
export function Segmented<Value extends string>(props: {
  label: string
  showLabel?: boolean
  segments: readonly Segment<Value>[]
  value: Value
  onChange(value: Value): void
  disabled?: boolean
}) {
  return (
    <Root
      class={styles.root ?? ''}
      value={props.value}
      onChange={value => props.onChange(value as Value)}
      disabled={props.disabled ?? false}
    >
      <Root.Label class={props.showLabel ? (styles.label ?? '') : 'sr-only'}>{props.label}</Root.Label>
      <div class={styles.row} role="presentation">
        <For each={props.segments}>
          {segment => (
            <Root.Item
              value={segment.value}
              disabled={segment.disabled ?? false}
              class={styles.item ?? ''}
              title={segment.title}
            >
              <Root.ItemInput class={styles.input ?? ''} />
              <Root.ItemLabel class={styles.text ?? ''}>
                <Show when={segment.shortcut}>{key => <Kbd>{key()}</Kbd>}</Show>
                {segment.label}
              </Root.ItemLabel>
            </Root.Item>
          )}
        </For>
      </div>
    </Root>
  )
}
