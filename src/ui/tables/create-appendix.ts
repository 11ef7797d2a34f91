import { createMemo, createSignal } from 'solid-js'
import { inOrder } from '../../core/plan/order'
import { useApp } from '../../state/context'
import { useText } from '../text/texts'
import { type AppendixGroup, appendixOf } from './appendix-table'
import { createTableExport } from './create-table-export'

export type Which = 'all' | 'seen' | 'selected'

/** Tasks that may go into the appendix beside all of them; ids in the order of the screen. */
export interface Choosable {
  readonly seen: readonly string[]
  readonly selected: readonly string[]
}

/** What the appendix asks and answers. */
export function createAppendix(choosable: Choosable) {
  const { session } = useApp()
  const texts = useText()
  const { t } = texts
  const out = createTableExport()
  const all = createMemo(() => inOrder(session.plan()?.tasks.values() ?? []).map(({ id }) => id))
  const [which, setWhich] = createSignal<Which>(
    choosable.selected.length > 1 ? 'selected' : choosable.seen.length < all().length ? 'seen' : 'all',
  )
  const [group, setGroup] = createSignal<AppendixGroup>('field')
  const [renumber, setRenumber] = createSignal(false)
  const [label, setLabel] = createSignal(t('appendix.labelText'))
  const [title, setTitle] = createSignal(t('appendix.headingText'))
  const [attachedTo, setAttachedTo] = createSignal(t('appendix.attachedToText'))
  const tasks = () => (which() === 'all' ? all() : choosable[which() as 'seen' | 'selected'])
  const appendix = createMemo(() => {
    const plan = session.plan()
    return (
      plan &&
      appendixOf(
        {
          ...{ plan, tasks: tasks(), group: group(), renumber: renumber() },
          ...{ label: label().trim(), title: title().trim(), attachedTo: attachedTo().trim() },
        },
        texts,
      )
    )
  })
  return {
    out,
    counts: () => ({ all: all().length, seen: choosable.seen.length, selected: choosable.selected.length }),
    which,
    setWhich,
    group,
    setGroup,
    renumber,
    setRenumber,
    label,
    setLabel,
    title,
    setTitle,
    attachedTo,
    setAttachedTo,
    tasks,
    appendix,
    save(format: 'docx' | 'xlsx') {
      const now = appendix()
      const name = `${t('appendix.sheet')} ${session.plan()?.info.title ?? ''}`
      if (now) void out.saveAppendix(now, name, format)
    },
  }
}
export type AppendixState = ReturnType<typeof createAppendix>
