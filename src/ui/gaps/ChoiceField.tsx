import { Combobox as Root } from '@kobalte/core/combobox'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import { createMemo, createSignal } from 'solid-js'
import { foldText } from '../../core/fold-text'
import common from '../common/Combobox.module.css'
import floating from '../common/floating.module.css'
import { Icon } from '../common/Icon'
import { matches } from '../text/search'
import styles from './ChoiceField.module.css'
import { type Choice, choiceKey } from './choice'

/** One of a list, found by typing without tones; what is not in the list can be added by its typed name. */
export function ChoiceField(props: {
  label: string
  options: readonly Choice[]
  value: Choice | null
  onChange(choice: Choice): void
  /** How the line reads that adds what was typed. */
  newText(name: string): string
  placeholder: string
  /** Something should be chosen here and is not. */
  missing?: boolean
}) {
  const [typed, setTyped] = createSignal('')
  const options = createMemo((): readonly Choice[] => {
    const shown = [...props.options]
    const value = props.value
    if (value && !shown.some(each => choiceKey(each) === choiceKey(value))) shown.push(value)
    const name = typed().trim()
    const isKnown = name === '' || shown.some(({ text }) => foldText(text) === foldText(name))
    return isKnown ? shown : [...shown, { kind: 'new', text: name }]
  })
  const isOffer = (choice: Choice) => choice.kind === 'new' && choice.text === typed().trim()

  return (
    <Root<Choice>
      options={[...options()]}
      value={props.value as Choice}
      onChange={choice => choice && props.onChange(choice)}
      onInputChange={setTyped}
      onOpenChange={open => !open && setTyped('')}
      optionValue={choiceKey as never}
      optionTextValue={'text' as never}
      optionLabel={'text' as never}
      defaultFilter={(choice: Choice, query: string) =>
        isOffer(choice) ||
        query === props.value?.text || // nothing typed yet: the whole list is offered
        matches(choice.kind === 'known' ? `${choice.text} ${choice.search ?? ''}` : choice.text, query)
      }
      disallowEmptySelection
      allowsEmptyCollection
      triggerMode="focus"
      placeholder={props.placeholder}
      gutter={4}
      class={`${common.root} ${styles.root}`}
      itemComponent={item => (
        <Root.Item item={item.item} class={floating.item ?? ''}>
          <Root.ItemLabel class={styles.text ?? ''}>
            {isOffer(item.item.rawValue) ? props.newText(item.item.rawValue.text) : item.item.rawValue.text}
          </Root.ItemLabel>
        </Root.Item>
      )}
    >
      <Root.Label class="sr-only">{props.label}</Root.Label>
      <Root.Control
        class={common.control ?? ''}
        classList={{ [styles.missing ?? '']: props.missing === true && props.value === null }}
      >
        <Root.Input
          class={common.input ?? ''}
          title={props.value?.text}
          onFocus={event => event.currentTarget.select()}
        />
        <span class={common.caret}>
          <Icon of={ChevronDown} size={14} />
        </span>
      </Root.Control>
      <Root.Portal>
        <Root.Content data-kb-top-layer="" class={`${floating.surface} ${floating.list} ${styles.list}`}>
          <Root.Listbox class={common.listbox ?? ''} />
        </Root.Content>
      </Root.Portal>
    </Root>
  )
}
