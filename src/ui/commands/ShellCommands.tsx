import { createSignal, Match, Switch } from 'solid-js'
import { createMoments } from '../history/create-moments'
import { NameMomentDialog } from '../history/NameMomentDialog'
import { useCommands } from './commands'
import { createShellCommands } from './create-shell-commands'
import { Palette } from './Palette'
import { ShortcutSheet } from './ShortcutSheet'

/** The commands of every page, and the two lists that show all there are. */
export function ShellCommands() {
  const { all, offer } = useCommands()
  const [shown, setShown] = createSignal<'palette' | 'sheet' | 'moment' | null>(null)
  const moments = createMoments()
  offer(
    createShellCommands({
      palette: () => setShown('palette'),
      sheet: () => setShown('sheet'),
      nameMoment: () => setShown('moment'),
    }),
  )
  const close = () => setShown(null)
  // What can be done is what could be done where the focus was.
  const usable = () => all().filter(({ isEnabled }) => isEnabled())
  return (
    <Switch>
      <Match when={shown() === 'palette'}>
        <Palette commands={usable()} onClose={close} />
      </Match>
      <Match when={shown() === 'sheet'}>
        <ShortcutSheet commands={all()} onClose={close} />
      </Match>
      <Match when={shown() === 'moment'}>
        <NameMomentDialog onName={moments.name} onClose={close} />
      </Match>
    </Switch>
  )
}
