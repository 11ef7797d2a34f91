import { For, Show } from 'solid-js'
import { PERIOD_CELLS, type PeriodCell } from '../../core/plan/period-table'
import { useText } from '../text/texts'
import styles from './Period.module.css'
import { CELL_GROUP } from './period-out'
import type { PeriodLine, PeriodView } from './period-view'

/** Figures by agency or field; each that is not 0 leads to its tasks. */
export function PeriodCountsTable(props: {
  view: PeriodView
  onShow(row: string, cell: PeriodCell | 'total', tasks: readonly string[]): void
}) {
  const { t, number } = useText()
  const ofGroup = (group: 'done' | 'open' | null) =>
    props.view.shown.filter(cell => CELL_GROUP[cell] === group)
  const figure = (line: PeriodLine, cell: PeriodCell | 'total') => {
    const tasks = cell === 'total' ? PERIOD_CELLS.flatMap(each => line.cells[each]) : line.cells[cell]
    return (
      <td class="num">
        <Show when={tasks.length > 0} fallback={<span class="quiet">0</span>}>
          <button
            type="button"
            class={styles.link}
            classList={{ [styles.late ?? '']: cell === 'past' }}
            title={t('period.show')}
            onClick={() => props.onShow(line.name, cell, tasks)}
          >
            {number(tasks.length)}
          </button>
        </Show>
      </td>
    )
  }
  const row = (line: PeriodLine) => (
    <>
      <th scope="row">{line.name}</th>
      {figure(line, 'total')}
      <For each={props.view.shown}>{cell => figure(line, cell)}</For>
    </>
  )
  return (
    <div class={styles.scroll}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t(`period.${props.view.group}`)}
            </th>
            <th scope="col" rowSpan={2} class={styles.figure}>
              {t('period.total')}
            </th>
            <For each={['done', 'open'] as const}>
              {group => (
                <th scope="colgroup" colSpan={ofGroup(group).length} class={styles.over}>
                  {t(`period.${group}`)}
                </th>
              )}
            </For>
            <For each={ofGroup(null)}>
              {cell => (
                <th scope="col" rowSpan={2} class={styles.figure} title={t(`period.hints.${cell}`)}>
                  {t(`period.cells.${cell}`)}
                </th>
              )}
            </For>
          </tr>
          <tr>
            <For each={[...ofGroup('done'), ...ofGroup('open')]}>
              {cell => (
                <th scope="col" class={styles.figure} title={t(`period.hints.${cell}`)}>
                  {t(`period.cells.${cell}`)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.view.lines}>{line => <tr>{row(line)}</tr>}</For>
        </tbody>
        <tfoot>
          <tr class={styles.sum}>{row(props.view.total)}</tr>
        </tfoot>
      </table>
    </div>
  )
}
