import { For, Show } from 'solid-js'
import type { Edit, Plan } from '../../core/plan/plan'
import { valueText } from '../plan/cells/value-text'
import { COLUMN_IDS } from '../plan/columns/column-ids'
import { nameOfCell, valueAt } from '../shell/cell-at'
import { MISSING } from '../text/format'
import { useText } from '../text/texts'
import styles from './Library.module.css'

const SHOWN = 50

/** Cell by cell what a file says other than its journal, in the words of the plan. */
export function OutsideEdits(props: { edits: readonly Edit[]; before: Plan; after: Plan }) {
  const text = useText()
  const { t } = text
  const words = (plan: Plan, { collection, field }: Edit, value: unknown): string => {
    const column = collection === 'tasks' ? COLUMN_IDS.find(id => id === field) : undefined
    if (value === null || value === undefined || value === '') return ''
    if (typeof value === 'object') return JSON.stringify(value)
    if (column === undefined) return typeof value === 'number' ? text.number(value) : String(value)
    return valueText(column, value, {
      ...text,
      agencyName: id => plan.agencies.get(id)?.name ?? null,
      personName: id => plan.people.get(id)?.name ?? plan.people.get(id)?.post ?? null,
    })
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
                <td>{nameOfCell(t, edit, [props.before, props.after])}</td>
                <td class="quiet">{words(props.before, edit, valueAt(props.before, edit)) || MISSING}</td>
                <td>{words(props.after, edit, edit.to) || t('library.confirm.emptied')}</td>
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
