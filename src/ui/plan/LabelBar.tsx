import { A } from '@solidjs/router'
import Info from 'lucide-solid/icons/info'
import Lock from 'lucide-solid/icons/lock'
import { Match, Switch } from 'solid-js'
import { useApp } from '../../state/context'
import { NoteBar } from '../common/Bars'
import { Icon } from '../common/Icon'
import { useText } from '../text/texts'
import type { PlanPageState } from './create-plan-page'

/** What kind of plan this is, for as long as it is one. */
export function LabelBar(props: { page: PlanPageState }) {
  const { session } = useApp()
  const { t } = useText()
  const label = () => props.page.rows.plan()?.info.label
  /** Rows that a source stands behind; what the user added is not reconstructed. */
  const sourced = () => props.page.rows.rows().filter(({ task }) => task?.source).length
  return (
    <Switch>
      <Match when={props.page.readOnly() && session.past() === null}>
        <NoteBar>
          <Icon of={Lock} size={14} />
          {t(session.entry()?.label === 'redacted' ? 'plan.label.redacted' : 'plan.label.readOnly')}
        </NoteBar>
      </Match>
      <Match when={label() === 'reconstructed'}>
        <NoteBar>
          <Icon of={Info} size={14} />
          <span class="ellipsis">{t('plan.label.reconstructed', { n: sourced() })}</span>
          <ToLibrary />
        </NoteBar>
      </Match>
      <Match when={label() === 'example'}>
        <NoteBar>
          <Icon of={Info} size={14} />
          <span class="ellipsis">{t('plan.label.example')}</span>
          <ToLibrary />
        </NoteBar>
      </Match>
    </Switch>
  )
}

function ToLibrary() {
  const { t } = useText()
  return (
    <A class="nowrap" href={`/library${location.hash.replace(/^[^?]*/, '')}`}>
      {t('plan.label.own')}
    </A>
  )
}
