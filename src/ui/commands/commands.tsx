import {
  type Accessor,
  createContext,
  createMemo,
  createSignal,
  onCleanup,
  onMount,
  type ParentProps,
  useContext,
} from 'solid-js'
import { isTyping } from '../shell/keys'
import type { Command } from './command'
import { isPressed } from './keys'

export interface Commands {
  /** What can be done now, the page's own first. */
  readonly all: Accessor<readonly Command[]>
  /** Offers commands for as long as the component that calls it is there. */
  offer(commands: Accessor<readonly Command[]>): void
}

const CommandsContext = createContext<Commands>()

/** One list of commands for the whole screen; it answers their keys, before the grid does. */
export function CommandsProvider(props: ParentProps) {
  // No signal's value: while a page gives way to the next, a signal holds two, and what leaves one stays in the other.
  const offers: Accessor<readonly Command[]>[] = []
  const [changed, tellChanged] = createSignal(undefined, { equals: false })
  const all = createMemo(() => {
    changed()
    return offers.flatMap(offer => offer())
  })
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event, all())
    if (!command) return
    event.preventDefault()
    event.stopPropagation()
    command.run()
  }
  onMount(() => document.addEventListener('keydown', onKey, { capture: true }))
  onCleanup(() => document.removeEventListener('keydown', onKey, { capture: true }))
  const offer = (commands: Accessor<readonly Command[]>) => {
    offers.unshift(commands)
    tellChanged()
    onCleanup(() => {
      offers.splice(offers.indexOf(commands), 1)
      tellChanged()
    })
  }
  return <CommandsContext.Provider value={{ all, offer }}>{props.children}</CommandsContext.Provider>
}

export function useCommands(): Commands {
  const commands = useContext(CommandsContext)
  if (!commands) throw new Error('useCommands stands outside a CommandsProvider')
  return commands
}

/** The command that an event asks for; null where the keys belong to something else. */
function commandOf(event: KeyboardEvent, commands: readonly Command[]): Command | null {
  if (event.defaultPrevented || event.isComposing || isInDialog(event.target)) return null
  const isEditing = isTyping(event.target)
  const isInGrid = event.target instanceof Element && event.target.closest('.ag-root') !== null
  const found = commands.find(
    command =>
      !command.keysAreNative &&
      command.keys?.some(keys => isPressed(event, keys) && command.keyCounts?.(keys) !== false) &&
      (command.scope === 'page' || isInGrid) &&
      (!isEditing || command.whileEditing) &&
      command.isEnabled(),
  )
  return found ?? null
}

/** A form or a list that stands above the page keeps its keys. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
