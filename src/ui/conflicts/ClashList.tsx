import { createMemo, For, Show } from 'solid-js'
import { clashesOf } from '../../core/plan/clashes'
import { useApp } from '../../state/context'
import { clashText, createSpecOf } from '../merge/clash-text'
import { useText } from '../text/texts'
import styles from './Conflicts.module.css'

const SHOWN = 100

/** Values of the plan that are each right and do not go together. */
export function ClashList() {
  const { session, analysis } = useApp()
  const text = useText()
  const { t } = text
  const clashes = createMemo((): readonly string[] => {
    const [plan, catalog] = [session.plan(), analysis.catalog()]
    if (!plan) return []
    const book = { text, catalog, plans: [plan] }
    return clashesOf(plan, createSpecOf(catalog)).map(clash => clashText(book, plan, clash))
  })
  return (
    <Show when={clashes().length > 0}>
      <section>
        <h2 class={styles.title}>
          {t('merge.clashes')} <span class="quiet">{clashes().length}</span>
        </h2>
        <ul class={styles.clashes}>
          <For each={clashes().slice(0, SHOWN)}>{clash => <li>{clash}</li>}</For>
          <Show when={clashes().length > SHOWN}>
            <li class="quiet">{t('conflicts.moreClashes', { n: clashes().length - SHOWN })}</li>
          </Show>
        </ul>
      </section>
    </Show>
  )
}
