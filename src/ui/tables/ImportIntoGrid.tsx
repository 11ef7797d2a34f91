import { For, Show } from 'solid-js'
import { MAX_GRID_ROWS, MAX_TABLE_BYTES, type TableFileFault } from '../../core/file/table-rows'
import type { RowKind } from '../../core/file/table-tasks'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import { createGridImport, type GridImport } from './create-grid-import'
import { GridImportPreview } from './GridImportPreview'
import type { GridTarget } from './grid-import'
import { HeadChoice } from './HeadChoice'
import styles from './Import.module.css'
import { ImportSource } from './ImportSource'
import { gridFaultAtText, tableFaultText } from './table-fault-text'

const LISTED = 100
const KINDS = ['update', 'same', 'left-out'] as const

/** Values of a table into the rows that a grid has, found by a key: what becomes of each is shown first; one step. */
export function ImportIntoGrid<Row>(props: { target: GridTarget<Row>; name: string; onClose(): void }) {
  const text = useText()
  const { t, number } = text
  const work = createGridImport(props.target, () => props.onClose())
  const isRead = () => work.file.reading().kind === 'read'
  const taken = () => work.proposal()?.writes.length ?? 0
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('tables.into.title', { name: props.name })}
      width={isRead() ? 1180 : 620}
      footer={
        <>
          <Show when={isRead()}>
            <Button class={styles.other ?? ''} onClick={() => void work.file.choose()}>
              {t('tables.import.other')}
            </Button>
          </Show>
          <Button onClick={props.onClose}>{t('shell.cancel')}</Button>
          <Show when={isRead()}>
            <Button kind="prime" disabled={taken() === 0} onClick={work.take}>
              {taken() === 0 ? t('tables.import.nothing') : t('tables.into.take', { n: number(taken()) })}
            </Button>
          </Show>
        </>
      }
    >
      <Show
        when={isRead()}
        fallback={
          <ImportSource
            state={work.file.reading()}
            faultText={fault => tableFaultText(text, fault as TableFileFault)}
            kinds={t('tables.import.kinds', {
              size: `${MAX_TABLE_BYTES / 1024 ** 2} MB`,
              rows: number(MAX_GRID_ROWS),
            })}
            onFile={file => void work.read(file)}
            onChoose={() => void work.file.choose()}
            onStop={work.file.stop}
          />
        }
      >
        <Choices work={work} />
        <GridImportPreview work={work} target={props.target} />
        <Summary work={work} keys={props.target.keys.map(({ head }) => head)} />
      </Show>
    </Dialog>
  )
}

function Choices(props: { work: GridImport }) {
  const { t } = useText()
  const names = () => props.work.sheets().map(sheet => sheet.name)
  return (
    <div class={styles.choices}>
      <Show when={names().length > 1}>
        <Select
          label={t('tables.import.sheet')}
          showLabel="above"
          options={names()}
          value={props.work.sheet()?.name ?? null}
          onChange={props.work.chooseSheet}
        />
      </Show>
      <HeadChoice sheet={props.work.sheet()} head={props.work.head()} onChange={props.work.chooseHead} />
    </div>
  )
}

function Summary(props: { work: GridImport; keys: readonly string[] }) {
  const text = useText()
  const { t, number } = text
  const count = (kind: RowKind) => props.work.proposal()?.kinds.filter(other => other === kind).length ?? 0
  const counted = () =>
    KINDS.filter(kind => count(kind) > 0)
      .map(kind => t(`tables.into.count.${kind}`, { n: number(count(kind)) }))
      .join(', ')
  const faults = () => props.work.proposal()?.faults ?? []
  const readOnly = () => props.work.proposal()?.readOnly ?? 0
  return (
    <section class={styles.summary} aria-live="polite">
      <Show
        when={props.work.proposal()}
        fallback={
          <p class={styles.refused} role="alert">
            {t('tables.into.needsKey', { keys: props.keys.join(', ') })}
          </p>
        }
      >
        <p>
          {counted()}.
          <Show when={readOnly() > 0}> {t('tables.into.readOnly', { n: number(readOnly()) })}</Show>
        </p>
      </Show>
      <Show when={faults().length > 0}>
        <p class={styles.refused}>{t('tables.import.faults', { n: faults().length })}</p>
        <ul class={styles.faults}>
          <For each={faults().slice(0, LISTED)}>{fault => <li>{gridFaultAtText(text, fault)}</li>}</For>
          <Show when={faults().length > LISTED}>
            <li>{t('tables.import.moreFaults', { n: faults().length - LISTED })}</li>
          </Show>
        </ul>
      </Show>
    </section>
  )
}
