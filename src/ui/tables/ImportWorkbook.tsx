import { createMemo, For, Show } from 'solid-js'
import { useText } from '../text/texts'
import { createWorkbookImport, type WorkbookImport } from './create-workbook-import'
import { FaultList } from './FaultList'
import styles from './Import.module.css'
import { ImportDialog } from './ImportDialog'
import { recordFaultAtText } from './table-fault-text'

/** Faults listed of one sheet, at most; all are counted. */
const LISTED = 50
const KINDS = ['add', 'update', 'same', 'left-out'] as const

/** The workbook of a plan as it was exported, edited elsewhere and brought back: sheet by sheet, one step. */
export function ImportWorkbook(props: { onClose(): void }) {
  const { t, number } = useText()
  const book = createWorkbookImport(() => props.onClose())
  return (
    <ImportDialog
      title={t('tables.whole.title')}
      onClose={props.onClose}
      state={book.file.reading()}
      width={860}
      onFile={file => void book.read(file)}
      onChoose={() => void book.file.choose()}
      onStop={book.file.stop}
      take={{
        label:
          book.records() === 0
            ? t('tables.import.nothing')
            : t('tables.whole.take', { n: number(book.records()) }),
        disabled: book.records() === 0,
        onTake: book.take,
      }}
    >
      <Show when={book.sheets()}>
        <Sheets book={book} />
      </Show>
    </ImportDialog>
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
        <FaultList
          title={t('tables.import.faults', { n: faultCount() })}
          faults={faults()}
          textOf={fault => fault}
          most={LISTED * props.book.proposals().length}
          count={faultCount()}
        />
        <Show when={(props.book.sheets()?.others.length ?? 0) > 0}>
          <p class="quiet">
            {t('tables.whole.others', { sheets: props.book.sheets()?.others.join(', ') ?? '' })}
          </p>
        </Show>
      </section>
    </>
  )
}
