import { Select as Root } from '@kobalte/core/select'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import { type JSX, Show } from 'solid-js'
import floating from './floating.module.css'
import { Icon } from './Icon'
import labelled from './labelled.module.css'
import styles from './Select.module.css'

export interface SelectProps<Option> {
  /** Accessible name; drawn before the control with `showLabel`. */
  label: string
  /** `above` for forms. */
  showLabel?: boolean | 'above'
  options: readonly Option[]
  value: Option | null
  onChange(option: Option): void
  keyOf?(option: Option): string
  textOf?(option: Option): string
  /** A quiet word at the end of an option's line. */
  hintOf?(option: Option): string | undefined
  isDisabled?(option: Option): boolean
  placeholder?: string
  disabled?: boolean
  /** Part of a joined row of pickers: no edge of its own. */
  joined?: boolean
  class?: string
  /** What the closed control shows, where it is not the option's text. */
  shown?(option: Option): JSX.Element
}

/** One of a few. For long lists that want searching: Combobox. */
export function Select<Option>(props: SelectProps<Option>) {
  const keyOf = (option: Option) => props.keyOf?.(option) ?? String(option)
  const textOf = (option: Option) => props.textOf?.(option) ?? String(option)
  /** The library also calls when only the list of options is a new one: nothing was chosen then. */
  const choose = (option: Option | null) => {
    if (option === null || (props.value !== null && keyOf(option) === keyOf(props.value))) return
    props.onChange(option)
  }
  return (
    <Root<Option>
      options={[...props.options]}
      value={props.value as Option}
      onChange={choose}
      optionValue={keyOf as never}
      optionTextValue={textOf as never}
      optionDisabled={((option: Option) => props.isDisabled?.(option) ?? false) as never}
      disallowEmptySelection
      disabled={props.disabled ?? false}
      placeholder={props.placeholder ?? ''}
      gutter={4}
      class={`${labelled.root} ${props.class ?? ''}`}
      classList={{ [labelled.above ?? '']: props.showLabel === 'above' }}
      itemComponent={item => (
        <Root.Item item={item.item} class={floating.item ?? ''}>
          <Root.ItemLabel>{textOf(item.item.rawValue)}</Root.ItemLabel>
          <Show when={props.hintOf?.(item.item.rawValue)}>{hint => <small>{hint()}</small>}</Show>
        </Root.Item>
      )}
    >
      <Root.Label class={props.showLabel ? (labelled.label ?? '') : 'sr-only'}>{props.label}</Root.Label>
      <Root.Trigger class={styles.trigger ?? ''} classList={{ [styles.joined ?? '']: props.joined === true }}>
        <Root.Value<Option> class={styles.value ?? ''}>
          {state => {
            const option = () => state.selectedOption()
            return props.shown ? props.shown(option()) : textOf(option())
          }}
        </Root.Value>
        <Root.Icon class={styles.caret ?? ''}>
          <Icon of={ChevronDown} size={14} />
        </Root.Icon>
      </Root.Trigger>
      <Root.Portal>
        <Root.Content data-kb-top-layer="" class={`${floating.surface} ${floating.list}`}>
          <Root.Listbox />
        </Root.Content>
      </Root.Portal>
    </Root>
  )
}
