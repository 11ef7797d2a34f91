import { For, Show } from 'solid-js'
import { MenuItem, MenuRule } from '../common/Menu'
import { COMMAND_GROUPS, type Command, type CommandGroup } from './command'
import { firstKeys } from './keys'

/** Commands as the items of a menu, a rule between their groups. What cannot be done now is left out. */
export function CommandItems(props: {
  commands: readonly Command[]
  /** Groups that stand before the others. */
  first?: readonly CommandGroup[]
}) {
  const groups = () => {
    const usable = props.commands.filter(command => command.isEnabled())
    const first = props.first ?? []
    return [...first, ...COMMAND_GROUPS.filter(group => !first.includes(group))]
      .map(group => usable.filter(command => command.group === group))
      .filter(group => group.length > 0)
  }
  return (
    <For each={groups()}>
      {(group, position) => (
        <>
          <Show when={position() > 0}>
            <MenuRule />
          </Show>
          <For each={group}>{command => <CommandItem command={command} />}</For>
        </>
      )}
    </For>
  )
}

function CommandItem(props: { command: Command }) {
  const keys = () => firstKeys(props.command)
  return (
    <MenuItem
      onSelect={() => props.command.run()}
      {...(props.command.icon && { icon: props.command.icon })}
      {...(keys() && { shortcut: keys() as string })}
      danger={props.command.danger === true}
    >
      {props.command.title}
    </MenuItem>
  )
}
