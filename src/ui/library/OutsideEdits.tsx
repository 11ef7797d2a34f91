import { createMemo, For, Show } from 'solid-js'
import type { Edit, Plan } from '../../core/plan/plan'
import { valueAt } from '../shell/cell-at'
import { MISSING } from '../text/format'
import { useRecordWords } from '../text/record-words'
import { useText } from '../text/texts'
import styles from './Library.module.css'

const SHOWN = 50

/** Cell by cell what a file says other than its journal, in the words of the plan. */
export function OutsideEdits(props: { edits: readonly Edit[]; before: Plan; after: Plan }) {
  const { t } = useText()
  const wordsOf = useRecordWords()
  const words = createMemo(() => wordsOf([props.before, props.after]))
  /** A record that is not there has nothing to be kept. */
  const before = (edit: Edit) => {
    const value = valueAt(props.before, edit)
    return value === undefined ? '' : words().value(edit.collection, edit.field, value)
  }
  return (
    <>
      <table class={`${styles.table} ${styles.outside}`}>
        <thead>
          <tr>
            <th scope="col">{t('library.confirm.cell')}</th>
            <th scope="col">{t('library.confirm.before')}</th>
            <th scope="col">{t('library.confirm.value')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.edits.slice(0, SHOWN)}>
            {edit => (
              <tr>
                <td>{words().cell(edit)}</td>
                <td class="quiet">{before(edit) || MISSING}</td>
                <td>{words().value(edit.collection, edit.field, edit.to) || t('library.confirm.emptied')}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.edits.length > SHOWN}>
        <p class="quiet">{t('library.confirm.more', { n: props.edits.length - SHOWN })}</p>
      </Show>
    </>
  )
}
