import { ContextMenu } from '@kobalte/core/context-menu'
import { createSignal, type ParentProps } from 'solid-js'
import floating from '../common/floating.module.css'
import { CommandItems } from './CommandItems'
import type { Command } from './command'
import { useCommands } from './commands'
import styles from './commands.module.css'

/** A head is pressed for its column first. */
const OF_HEAD = ['sort', 'columns'] as const

type Place = NonNullable<Command['menu']>[number]

/** The commands of what was pressed with the right button: a cell, a row's number or a column's head. */
export function CommandContextMenu(props: ParentProps) {
  const { all } = useCommands()
  const [place, setPlace] = createSignal<Place | null>(null)
  const commands = () => {
    const at = place()
    return at === null ? [] : all().filter(({ menu }) => menu?.includes(at))
  }
  return (
    <ContextMenu>
      <ContextMenu.Trigger
        class={styles.place ?? ''}
        disabled={!all().some(({ menu }) => menu !== undefined)}
        onContextMenu={event => setPlace(placeOf(event.target))}
      >
        {props.children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          class={`${floating.surface} ${floating.list} ${styles.menu}`}
          data-kb-top-layer=""
        >
          <CommandItems commands={commands()} first={place() === 'head' ? OF_HEAD : []} />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu>
  )
}

function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof Element)) return null
  if (target.closest('.ag-header-cell')) return 'head'
  const cell = target.closest('.ag-cell')
  if (!cell) return null
  return cell.getAttribute('col-id') === 'rowNumber' ? 'row' : 'cell'
}
