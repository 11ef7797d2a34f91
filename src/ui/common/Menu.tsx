import { DropdownMenu as Root } from '@kobalte/core/dropdown-menu'
import Check from 'lucide-solid/icons/check'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import { For, type JSX, type ParentProps, Show } from 'solid-js'
import { Button } from './Button'
import floating from './floating.module.css'
import { Icon, type IconShape } from './Icon'
import { Kbd } from './Kbd'
import styles from './Menu.module.css'

/** A button that opens a list of commands. Give `label` where the button shows no words. */
export function Menu(
  props: ParentProps<{
    button: JSX.Element
    label?: string
    kind?: 'plain' | 'prime' | 'quiet'
    disabled?: boolean
    caret?: boolean
    small?: boolean
  }>,
) {
  return (
    <Root gutter={4}>
      <Root.Trigger
        as={Button}
        kind={props.kind ?? 'plain'}
        small={props.small ?? false}
        disabled={props.disabled ?? false}
        aria-label={props.label}
        title={props.label}
      >
        {props.button}
        <Show when={props.caret ?? true}>
          <Icon of={ChevronDown} size={14} class={styles.caret ?? ''} />
        </Show>
      </Root.Trigger>
      <Root.Portal>
        <Root.Content data-kb-top-layer="" class={`${floating.surface} ${floating.list}`}>
          {props.children}
        </Root.Content>
      </Root.Portal>
    </Root>
  )
}

export function MenuItem(
  props: ParentProps<{
    onSelect(): void
    icon?: IconShape
    shortcut?: string
    disabled?: boolean
    danger?: boolean
  }>,
) {
  return (
    <Root.Item
      class={floating.item ?? ''}
      classList={{ [floating.danger ?? '']: props.danger === true }}
      onSelect={props.onSelect}
      disabled={props.disabled ?? false}
    >
      <Show when={props.icon}>{icon => <Icon of={icon()} />}</Show>
      {props.children}
      <Show when={props.shortcut}>{keys => <Kbd>{keys()}</Kbd>}</Show>
    </Root.Item>
  )
}

export function MenuRule() {
  return <Root.Separator class={floating.rule ?? ''} />
}

/** One of a few inside a menu. */
export function MenuChoice<Value extends string>(props: {
  label?: string
  value: Value
  options: readonly { readonly value: Value; readonly label: string }[]
  onChange(value: Value): void
}) {
  return (
    <Root.Group>
      <Show when={props.label}>
        {label => <Root.GroupLabel class={floating.label ?? ''}>{label()}</Root.GroupLabel>}
      </Show>
      <Root.RadioGroup value={props.value} onChange={value => props.onChange(value as Value)}>
        <For each={props.options}>
          {option => (
            <Root.RadioItem value={option.value} class={floating.item ?? ''} closeOnSelect>
              <span class={styles.mark}>
                <Root.ItemIndicator>
                  <Icon of={Check} size={14} />
                </Root.ItemIndicator>
              </span>
              {option.label}
            </Root.RadioItem>
          )}
        </For>
      </Root.RadioGroup>
    </Root.Group>
  )
}
