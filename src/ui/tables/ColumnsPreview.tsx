import { For, type JSX, Show } from 'solid-js'
import type { ColumnGuess } from '../../core/file/table-head'
import { cellText, type TableRow } from '../../core/file/table-rows'
import type { RowKind } from '../../core/file/table-tasks'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import { columnLetter } from './column-letter'
import styles from './Import.module.css'

const NOT_TAKEN = '-'

export interface PreviewRow {
  /** As the file counts, from 1. */
  readonly row: number
  /** What becomes of it; null = not known yet. */
  readonly kind?: RowKind | null
  readonly cells: TableRow
}

/** The columns of a table with what they are taken for, to be taken for something else, and its first rows. */
export function ColumnsPreview(props: {
  label: string
  heads: readonly string[]
  columns: readonly Pick<ColumnGuess, 'field' | 'certainty'>[]
  /** What a column may mean. */
  fields: readonly string[]
  nameOf(field: string): string
  onChoose(column: number, field: string | null): void
  rows: readonly PreviewRow[]
  /** Whether it is told what becomes of a row. */
  showKinds?: boolean
  /** Why a cell is bad. */
  reasonAt?(row: number, column: number): string | undefined
  /** More about a column's guess. */
  noteOf?(column: number): JSX.Element
}) {
  const { t } = useText()
  const options = () => [NOT_TAKEN, ...props.fields]
  const nameOf = (field: string) => (field === NOT_TAKEN ? t('tables.import.notTaken') : props.nameOf(field))
  return (
    <section class={styles.preview} aria-label={props.label}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col" class={styles.narrow}>
              {t('tables.import.row')}
            </th>
            <Show when={props.showKinds}>
              <th scope="col" class={styles.narrow}>
                {t('tables.import.becomes')}
              </th>
            </Show>
            <For each={props.columns}>
              {(guess, column) => (
                <th scope="col" classList={{ [styles.unused ?? '']: guess.field === null }}>
                  <span class={styles.fileHead} title={props.heads[column()]}>
                    {columnLetter(column())} · {props.heads[column()]}
                  </span>
                  <Select
                    label={t('tables.import.columnMeans', { letter: columnLetter(column()) })}
                    options={options()}
                    textOf={nameOf}
                    value={guess.field ?? NOT_TAKEN}
                    onChange={field => props.onChoose(column(), field === NOT_TAKEN ? null : field)}
                  />
                  <span class={styles.mark} data-certainty={guess.certainty}>
                    {t(`tables.import.certainty.${guess.certainty}`)}
                    {props.noteOf?.(column())}
                  </span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {line => (
              <tr classList={{ [styles.leftOut ?? '']: line.kind === 'left-out' }}>
                <td class="num quiet">{line.row}</td>
                <Show when={props.showKinds}>
                  <td>{line.kind ? t(`tables.import.kind.${line.kind}`) : ''}</td>
                </Show>
                <For each={props.columns}>
                  {(guess, column) => {
                    const reason = () => props.reasonAt?.(line.row, column())
                    const shown = cellText(line.cells[column()])
                    return (
                      <td
                        classList={{
                          [styles.unused ?? '']: guess.field === null,
                          [styles.bad ?? '']: reason() !== undefined,
                        }}
                        title={reason() ?? shown}
                      >
                        {shown}
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
