import { Combobox as Root } from '@kobalte/core/combobox'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import { Show } from 'solid-js'
import { matches } from '../text/search'
import styles from './Combobox.module.css'
import floating from './floating.module.css'
import { Icon } from './Icon'
import labelled from './labelled.module.css'

export interface ComboboxProps<Option> {
  label: string
  /** `above` for forms. */
  showLabel?: boolean | 'above'
  options: readonly Option[]
  value: Option | null
  onChange(option: Option | null): void
  keyOf(option: Option): string
  textOf(option: Option): string
  /** Further spellings to find it by. */
  searchOf?(option: Option): string
  hintOf?(option: Option): string | undefined
  placeholder?: string
  /** Said where nothing matches. */
  noneText: string
  /** May the choice be emptied? */
  clearable?: boolean
  disabled?: boolean
  joined?: boolean
  class?: string
}

/** One of many, found by typing without tones. */
export function Combobox<Option>(props: ComboboxProps<Option>) {
  const search = (option: Option) => props.searchOf?.(option) ?? props.textOf(option)
  /** The field still says what is chosen: the whole list is offered. */
  const isUntouched = (typed: string) => props.value !== null && typed === props.textOf(props.value)
  return (
    <Root<Option>
      options={[...props.options]}
      value={props.value as Option}
      onChange={option => (option !== null || props.clearable) && props.onChange(option)}
      optionValue={props.keyOf as never}
      optionTextValue={props.textOf as never}
      optionLabel={props.textOf as never}
      defaultFilter={(option: Option, typed: string) => isUntouched(typed) || matches(search(option), typed)}
      disallowEmptySelection={!props.clearable}
      allowsEmptyCollection
      triggerMode="focus"
      disabled={props.disabled ?? false}
      placeholder={props.placeholder ?? ''}
      gutter={4}
      class={`${labelled.root} ${props.class ?? ''}`}
      classList={{ [labelled.above ?? '']: props.showLabel === 'above' }}
      itemComponent={item => (
        <Root.Item item={item.item} class={floating.item ?? ''}>
          <Root.ItemLabel>{props.textOf(item.item.rawValue)}</Root.ItemLabel>
          <Show when={props.hintOf?.(item.item.rawValue)}>{hint => <small>{hint()}</small>}</Show>
        </Root.Item>
      )}
    >
      <Root.Label class={props.showLabel ? (labelled.label ?? '') : 'sr-only'}>{props.label}</Root.Label>
      <Root.Control class={styles.control ?? ''} classList={{ [styles.joined ?? '']: props.joined === true }}>
        <Root.Input class={styles.input ?? ''} onFocus={event => event.currentTarget.select()} />
        <span class={styles.caret}>
          <Icon of={ChevronDown} size={14} />
        </span>
      </Root.Control>
      <Root.Portal>
        <Root.Content data-kb-top-layer="" class={`${floating.surface} ${floating.list}`}>
          <Root.Listbox class={styles.listbox ?? ''} />
          <p class={styles.none}>{props.noneText}</p>
        </Root.Content>
      </Root.Portal>
    </Root>
  )
}
