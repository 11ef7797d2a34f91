import { Tabs as Root } from '@kobalte/core/tabs'
import { For, type JSX } from 'solid-js'
import styles from './Tabs.module.css'

export interface Tab<Value extends string> {
  readonly value: Value
  readonly label: JSX.Element
  content(): JSX.Element
}

/** Regions of which one is in sight. For a choice that only filters: Segmented. */
export function Tabs<Value extends string>(props: {
  label: string
  tabs: readonly Tab<Value>[]
  value: Value
  onChange(value: Value): void
}) {
  return (
    <Root class={styles.root ?? ''} value={props.value} onChange={value => props.onChange(value as Value)}>
      <Root.List class={styles.list ?? ''} aria-label={props.label}>
        <For each={props.tabs}>
          {tab => (
            <Root.Trigger class={styles.tab ?? ''} value={tab.value}>
              {tab.label}
            </Root.Trigger>
          )}
        </For>
      </Root.List>
      <For each={props.tabs}>
        {tab => (
          <Root.Content class={styles.content ?? ''} value={tab.value}>
            {tab.content()}
          </Root.Content>
        )}
      </For>
    </Root>
  )
}
