import { createMemo, For, Show } from 'solid-js'
import { MAX_GRID_ROWS, MAX_TABLE_BYTES, type TableFileFault } from '../../core/file/table-rows'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { useText } from '../text/texts'
import { createWorkbookImport, type WorkbookImport } from './create-workbook-import'
import styles from './Import.module.css'
import { ImportSource } from './ImportSource'
import { recordFaultAtText, tableFaultText } from './table-fault-text'

/** Faults listed of one sheet; all are counted. */
const LISTED = 50
const KINDS = ['add', 'update', 'same', 'left-out'] as const

/** The workbook of a plan as it was exported, edited elsewhere and brought back: sheet by sheet, one step. */
export function ImportWorkbook(props: { onClose(): void }) {
  const text = useText()
  const { t, number } = text
  const book = createWorkbookImport(() => props.onClose())
  const isRead = () => book.sheets() !== null
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('tables.whole.title')}
      width={isRead() ? 860 : 620}
      footer={
        <>
          <Show when={isRead()}>
            <Button class={styles.other ?? ''} onClick={() => void book.file.choose()}>
              {t('tables.import.other')}
            </Button>
          </Show>
          <Button onClick={props.onClose}>{t('shell.cancel')}</Button>
          <Show when={isRead()}>
            <Button kind="prime" disabled={book.records() === 0} onClick={book.take}>
              {book.records() === 0
                ? t('tables.import.nothing')
                : t('tables.whole.take', { n: number(book.records()) })}
            </Button>
          </Show>
        </>
      }
    >
      <Show
        when={isRead()}
        fallback={
          <ImportSource
            state={book.file.reading()}
            faultText={fault => tableFaultText(text, fault as TableFileFault)}
            kinds={t('tables.import.kinds', {
              size: `${MAX_TABLE_BYTES / 1024 ** 2} MB`,
              rows: number(MAX_GRID_ROWS),
            })}
            onFile={file => void book.read(file)}
            onChoose={() => void book.file.choose()}
            onStop={book.file.stop}
          />
        }
      >
        <Sheets book={book} />
      </Show>
    </Dialog>
  )
}

function Sheets(props: { book: WorkbookImport }) {
  const text = useText()
  const { t, number } = text
  const faults = createMemo(() =>
    props.book
      .proposals()
      .flatMap(({ sheet, faults: own }) =>
        own.slice(0, LISTED).map(fault => `${sheet} · ${recordFaultAtText(text, fault)}`),
      ),
  )
  const faultCount = () => props.book.proposals().reduce((sum, { faults: own }) => sum + own.length, 0)
  return (
    <>
      <Show when={props.book.proposals().length === 0}>
        <p class={styles.refused} role="alert">
          {t('tables.whole.none')}
        </p>
      </Show>
      <For each={props.book.sheets()?.withoutIds ?? []}>
        {sheet => (
          <p class={styles.refused} role="alert">
            {t('tables.whole.withoutIds', { sheet })}
          </p>
        )}
      </For>
      <Show when={props.book.proposals().length > 0}>
        <p class="quiet">{t('tables.whole.about')}</p>
        <section class={styles.preview} aria-label={t('tables.whole.sheets')}>
          <table class={`${styles.table} ${styles.whole}`}>
            <thead>
              <tr>
                <th scope="col">{t('tables.whole.sheet')}</th>
                <For each={KINDS}>
                  {kind => (
                    <th scope="col" class="num">
                      {t(`tables.whole.kind.${kind}`)}
                    </th>
                  )}
                </For>
                <th scope="col" class="num">
                  {t('tables.whole.faults')}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={props.book.proposals()}>
                {({ collection, sheet, counts, faults: own }) => (
                  <tr classList={{ [styles.leftOut ?? '']: !props.book.isTaken(collection) }}>
                    <td>
                      <label class={styles.sheet}>
                        <input
                          type="checkbox"
                          checked={props.book.isTaken(collection)}
                          onChange={event => props.book.setTaken(collection, event.currentTarget.checked)}
                        />
                        {sheet}
                      </label>
                    </td>
                    <For each={KINDS}>
                      {kind => (
                        <td class="num" classList={{ quiet: counts[kind] === 0 }}>
                          {number(counts[kind])}
                        </td>
                      )}
                    </For>
                    <td class="num" classList={{ quiet: own.length === 0 }}>
                      {number(own.length)}
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </Show>
      <section class={styles.summary} aria-live="polite">
        <Show when={faultCount() > 0}>
          <p class={styles.refused}>{t('tables.import.faults', { n: faultCount() })}</p>
          <ul class={styles.faults}>
            <For each={faults()}>{fault => <li>{fault}</li>}</For>
            <Show when={faultCount() > faults().length}>
              <li>{t('tables.import.moreFaults', { n: faultCount() - faults().length })}</li>
            </Show>
          </ul>
        </Show>
        <Show when={(props.book.sheets()?.others.length ?? 0) > 0}>
          <p class="quiet">
            {t('tables.whole.others', { sheets: props.book.sheets()?.others.join(', ') ?? '' })}
          </p>
        </Show>
      </section>
    </>
  )
}
