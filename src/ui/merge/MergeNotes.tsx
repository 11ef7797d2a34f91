import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { For, Show } from 'solid-js'
import { useApp } from '../../state/context'
import { Icon } from '../common/Icon'
import { useText } from '../text/texts'
import styles from './Merge.module.css'

/** What is unusual about the copies received. */
export function MergeNotes() {
  const { merging } = useApp()
  const { t } = useText()
  const notes = (): readonly string[] => {
    const [offer, found] = [merging.offer(), merging.found()]
    if (!offer) return []
    const waiting = offer.waiting.length
    const broken = offer.broken - waiting + (found?.quarantined ?? 0)
    return [
      ...(broken > 0 ? [t('merge.note.broken', { n: broken })] : []),
      ...(waiting > 0 ? [t('merge.note.waiting', { n: waiting })] : []),
      ...(offer.clockAhead ? [t('merge.note.clock')] : []),
      ...(found && found.renamed.length > 0 ? [t('merge.note.copied')] : []),
    ]
  }
  return (
    <Show when={notes().length > 0}>
      <ul class={styles.notes}>
        <For each={notes()}>
          {note => (
            <li>
              <Icon of={TriangleAlert} size={14} />
              <span>{note}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
