import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { Dialog } from '../common/Dialog'
import { Icon } from '../common/Icon'
import { Kbd } from '../common/Kbd'
import { useText } from '../text/texts'
import type { Command } from './command'
import styles from './commands.module.css'
import { firstKeys } from './keys'
import { rankCommands } from './rank-commands'

/** All that can be done now, found by typing without tones and done by Enter. */
export function Palette(props: { commands: readonly Command[]; onClose(): void }) {
  const { t } = useText()
  const id = createUniqueId()
  const [query, setQuery] = createSignal('')
  const [place, setPlace] = createSignal(0)
  const found = createMemo(() => rankCommands(props.commands, query()))
  const chosen = () => found()[Math.min(place(), found().length - 1)]

  function run(command: Command | undefined) {
    if (!command) return
    props.onClose()
    // The dialog first gives the focus back to where the command shall work.
    setTimeout(() => command.run())
  }
  function onKey(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const count = Math.max(1, found().length)
      setPlace((Math.min(place(), count - 1) + step + count) % count)
      document.getElementById(`${id}-${place()}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault()
      run(chosen())
    }
  }

  return (
    <Dialog open onClose={props.onClose} title={t('commands.palette')} width={560}>
      <input
        data-autofocus
        class={styles.query}
        type="text"
        role="combobox"
        aria-label={t('commands.search')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen() ? `${id}-${found().indexOf(chosen() as Command)}` : undefined}
        placeholder={t('commands.search')}
        autocomplete="off"
        value={query()}
        onInput={event => {
          setQuery(event.currentTarget.value)
          setPlace(0)
        }}
        onKeyDown={onKey}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('commands.palette')} class={styles.list}>
        <For each={found()}>
          {(command, position) => (
            // biome-ignore lint/a11y: the field above has the focus and answers the keys of the whole list
            <div
              id={`${id}-${position()}`}
              role="option"
              tabindex={-1}
              aria-selected={command === chosen()}
              class={styles.option}
              onPointerMove={() => setPlace(position())}
              onClick={() => run(command)}
            >
              <span class={styles.sign}>
                <Show when={command.icon}>{icon => <Icon of={icon()} />}</Show>
              </span>
              <span class="grow">{command.title}</span>
              <small>{t(`commands.group.${command.group}`)}</small>
              <Show when={firstKeys(command)}>{keys => <Kbd>{keys()}</Kbd>}</Show>
            </div>
          )}
        </For>
      </div>
      <Show when={found().length === 0}>
        <p class="sub">{t('commands.none')}</p>
      </Show>
    </Dialog>
  )
}
