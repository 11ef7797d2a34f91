import { createMemo, For, Show } from 'solid-js'
import { headText } from '../../core/file/table-head'
import { cellText } from '../../core/file/table-rows'
import type { RowKind } from '../../core/file/table-tasks'
import { TASK_WORDS } from '../../core/file/table-words'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import { columnLetter } from './column-letter'
import type { TaskImport } from './create-task-import'
import { fieldName } from './field-name'
import styles from './Import.module.css'
import { rowFaultText } from './table-fault-text'

/** Rows shown: the first, and after them those with a fault. */
const FIRST = 12
const FAULTY = 12
const NOT_TAKEN = '-'
const FIELDS = [...Object.keys(TASK_WORDS), NOT_TAKEN]

/** The columns with what they are taken for, and the first rows with what becomes of them. */
export function ImportPreview(props: { task: TaskImport }) {
  const text = useText()
  const { t, number } = text
  const { task } = props
  /** `row:column` → why the cell is bad. */
  const faults = createMemo(
    () =>
      new Map(
        (task.proposal()?.faults ?? []).map(({ row, column, fault }) => [
          `${row}:${column ?? ''}`,
          rowFaultText(text, fault),
        ]),
      ),
  )
  const shown = createMemo(() => {
    const [sheet, proposal] = [task.sheet(), task.proposal()]
    if (!sheet || !proposal) return []
    const { firstRow, kinds } = proposal
    const bad = proposal.faults.map(fault => fault.row - 1 - firstRow).filter(place => place >= FIRST)
    const places = new Set([...kinds.slice(0, FIRST).keys(), ...[...new Set(bad)].slice(0, FAULTY)])
    return [...places].map(place => ({
      row: firstRow + place + 1,
      kind: kinds[place] as RowKind,
      cells: sheet.rows[firstRow + place] ?? [],
    }))
  })
  const nameOf = (field: string) => (field === NOT_TAKEN ? t('tables.import.notTaken') : fieldName(t, field))
  return (
    <section class={styles.preview} aria-label={t('tables.import.columns')}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col" class={styles.rowHead}>
              {t('tables.import.row')}
            </th>
            <th scope="col">{t('tables.import.becomes')}</th>
            <For each={task.columns()}>
              {(guess, column) => (
                <th scope="col" classList={{ [styles.unused ?? '']: guess.field === null }}>
                  <span class={styles.fileHead}>
                    {columnLetter(column())} · {headText(task.head()?.heads[column()])}
                  </span>
                  <Select
                    label={t('tables.import.columnMeans', { letter: columnLetter(column()) })}
                    options={FIELDS}
                    textOf={nameOf}
                    value={guess.field ?? NOT_TAKEN}
                    onChange={field => task.chooseField(column(), field === NOT_TAKEN ? null : field)}
                  />
                  <span class={styles.mark} data-certainty={guess.certainty}>
                    {t(`tables.import.certainty.${guess.certainty}`)}
                    <Show when={guess.scale !== 1 && guess.field === 'budget'}>
                      {' · '}
                      {t('tables.import.scale', { factor: number(guess.scale) })}
                    </Show>
                  </span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={shown()}>
            {line => (
              <tr classList={{ [styles.leftOut ?? '']: line.kind === 'left-out' }}>
                <td class="num quiet">{line.row}</td>
                <td>{t(`tables.import.kind.${line.kind}`)}</td>
                <For each={task.columns()}>
                  {(guess, column) => {
                    const fault = () => faults().get(`${line.row}:${column()}`)
                    return (
                      <td
                        classList={{
                          [styles.unused ?? '']: guess.field === null,
                          [styles.bad ?? '']: fault() !== undefined,
                        }}
                        title={fault()}
                      >
                        {cellText(line.cells[column()])}
                      </td>
                    )
                  }}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
