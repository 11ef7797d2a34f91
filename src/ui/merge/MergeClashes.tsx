import { createMemo, For, Show } from 'solid-js'
import { newClashes } from '../../core/plan/clashes'
import type { CollectionName } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { withEdits } from '../plan/bulk/with-edits'
import { useText } from '../text/texts'
import { clashText, createSpecOf } from './clash-text'
import styles from './Merge.module.css'

/** What will not go together after the merge as it is chosen so far, and did before it. */
export function MergeClashes() {
  const { merging, analysis } = useApp()
  const text = useText()
  const { t } = text
  const clashes = createMemo((): readonly string[] => {
    const found = merging.found()
    if (!found) return []
    const edits = merging.conflicts().flatMap(cell => {
      const chosen = merging.chosen(cell)
      const { collection, id, field } = cell
      return chosen ? [{ collection: collection as CollectionName, id, field, to: chosen.value }] : []
    })
    const plan = withEdits(found.merged, edits)
    const catalog = analysis.catalog()
    const book = { text, catalog, plans: [plan, found.mine] }
    return newClashes(found.mine, plan, createSpecOf(catalog)).map(clash => clashText(book, plan, clash))
  })
  return (
    <Show when={clashes().length > 0}>
      <section class={styles.clashes} aria-label={t('merge.clashesAfter')}>
        <h3 class="strong">
          {t('merge.clashesAfter')} <b class={styles.count}>{clashes().length}</b>
        </h3>
        <ul>
          <For each={clashes()}>{clash => <li>{clash}</li>}</For>
        </ul>
      </section>
    </Show>
  )
}
