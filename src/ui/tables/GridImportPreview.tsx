import { createMemo, For } from 'solid-js'
import { headText } from '../../core/file/table-head'
import { cellText } from '../../core/file/table-rows'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import { columnLetter } from './column-letter'
import type { GridImport } from './create-grid-import'
import type { GridTarget } from './grid-import'
import styles from './Import.module.css'
import { gridFaultText } from './table-fault-text'

const SHOWN = 12
const NOT_TAKEN = '-'

/** The columns with what they are taken for, and the first rows with what becomes of them. */
export function GridImportPreview<Row>(props: { work: GridImport; target: GridTarget<Row> }) {
  const text = useText()
  const { t } = text
  const options = createMemo(() => [
    NOT_TAKEN,
    ...props.target.keys.map(({ id }) => id),
    ...props.target.columns.map(({ id }) => id),
  ])
  const heads = createMemo(
    () => new Map([...props.target.keys, ...props.target.columns].map(({ id, head }) => [id, head])),
  )
  const nameOf = (id: string) => {
    const head = heads().get(id) ?? ''
    const isKey = props.target.keys.some(key => key.id === id)
    return id === NOT_TAKEN ? t('tables.import.notTaken') : isKey ? t('tables.into.key', { head }) : head
  }
  const reasons = createMemo(
    () =>
      new Map(
        (props.work.proposal()?.faults ?? []).map(({ row, column, fault }) => [
          `${row}:${column ?? ''}`,
          gridFaultText(text, fault),
        ]),
      ),
  )
  const rows = createMemo(() => {
    const [sheet, head, proposal] = [props.work.sheet(), props.work.head(), props.work.proposal()]
    if (!sheet || !head) return []
    const first = proposal?.firstRow ?? head.top + head.depth
    return sheet.rows
      .slice(first, first + SHOWN)
      .map((cells, place) => ({ row: first + place + 1, cells, kind: proposal?.kinds[place] ?? null }))
  })
  const certainty = (column: number) => {
    const [guess, meaning] = [props.work.guesses()[column], props.work.meanings()[column]]
    return meaning === null ? 'none' : meaning === guess ? 'sure' : 'chosen'
  }
  return (
    <section class={styles.preview} aria-label={t('tables.into.columns')}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col" class={styles.rowHead}>
              {t('tables.import.row')}
            </th>
            <th scope="col">{t('tables.import.becomes')}</th>
            <For each={props.work.meanings()}>
              {(meaning, column) => (
                <th scope="col" classList={{ [styles.unused ?? '']: meaning === null }}>
                  <span class={styles.fileHead}>
                    {columnLetter(column())} · {headText(props.work.head()?.heads[column()])}
                  </span>
                  <Select
                    label={t('tables.import.columnMeans', { letter: columnLetter(column()) })}
                    options={options()}
                    textOf={nameOf}
                    value={meaning ?? NOT_TAKEN}
                    onChange={id => props.work.chooseMeaning(column(), id === NOT_TAKEN ? null : id)}
                  />
                  <span class={styles.mark} data-certainty={certainty(column())}>
                    {t(`tables.import.certainty.${certainty(column())}`)}
                  </span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {line => (
              <tr classList={{ [styles.leftOut ?? '']: line.kind === 'left-out' }}>
                <td class="num quiet">{line.row}</td>
                <td>{line.kind === null ? '' : t(`tables.import.kind.${line.kind}`)}</td>
                <For each={props.work.meanings()}>
                  {(meaning, column) => {
                    const reason = () => reasons().get(`${line.row}:${column()}`)
                    return (
                      <td
                        classList={{
                          [styles.unused ?? '']: meaning === null,
                          [styles.bad ?? '']: reason() !== undefined,
                        }}
                        title={reason()}
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
