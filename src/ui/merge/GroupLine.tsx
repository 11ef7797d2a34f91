import { Show } from 'solid-js'
import { Button } from '../common/Button'
import { useText } from '../text/texts'
import type { MergeView } from './create-merge-view'
import styles from './Merge.module.css'
import type { MergeGroup } from './merge-groups'

/** The record whose cells follow. One that is new or deleted stands for all of its fields. */
export function GroupLine(props: {
  view: MergeView
  group: MergeGroup
  columns: number
  folded: boolean
  toggle(): void
}) {
  const { t } = useText()
  const { change, collection, id } = props.group
  const name = () => props.view.words().name(collection, id)
  const n = () => props.group.rows.length
  const note = () =>
    change === 'edited' ? t('merge.cells', { n: n() }) : t(`merge.change.${change}`, { n: n() })
  return (
    <tr class={styles.group}>
      <th scope="rowgroup" colspan={props.columns}>
        <span class={styles.groupLine}>
          <span>
            <b class="strong">{name().subject}</b>
            <Show when={name().part}> · {name().part}</Show>
            <span class={styles.note}> · {note()}</span>
          </span>
          <Show when={change === 'new' || change === 'deleted'}>
            <Button small kind="quiet" aria-expanded={!props.folded} onClick={() => props.toggle()}>
              {props.folded ? t('merge.open', { n: n() }) : t('merge.close')}
            </Button>
          </Show>
        </span>
      </th>
    </tr>
  )
}
