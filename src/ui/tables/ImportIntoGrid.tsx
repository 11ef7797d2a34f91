import { Show } from 'solid-js'
import type { RowKind } from '../../core/file/table-tasks'
import { useText } from '../text/texts'
import { createGridImport, type GridImport } from './create-grid-import'
import { FaultList } from './FaultList'
import { GridImportPreview } from './GridImportPreview'
import type { GridTarget } from './grid-import'
import styles from './Import.module.css'
import { ImportDialog } from './ImportDialog'
import { SheetChoice } from './SheetChoice'
import { gridFaultAtText } from './table-fault-text'

const KINDS = ['update', 'same', 'left-out'] as const

/** Values of a table into the rows that a grid has, found by a key: what becomes of each is shown first; one step. */
export function ImportIntoGrid<Row>(props: { target: GridTarget<Row>; name: string; onClose(): void }) {
  const { t, number } = useText()
  const work = createGridImport(props.target, () => props.onClose())
  const taken = () => work.proposal()?.writes.length ?? 0
  return (
    <ImportDialog
      title={t('tables.into.title', { name: props.name })}
      onClose={props.onClose}
      state={work.file.reading()}
      onFile={file => void work.read(file)}
      onChoose={() => void work.file.choose()}
      onStop={work.file.stop}
      take={{
        label: taken() === 0 ? t('tables.import.nothing') : t('tables.into.take', { n: number(taken()) }),
        disabled: taken() === 0,
        onTake: work.take,
      }}
    >
      <div class={styles.choices}>
        <SheetChoice
          sheets={work.sheets()}
          sheet={work.sheet()}
          head={work.head()}
          onSheet={work.chooseSheet}
          onHead={work.chooseHead}
        />
      </div>
      <GridImportPreview work={work} target={props.target} />
      <Summary work={work} keys={props.target.keys.map(({ head }) => head)} />
    </ImportDialog>
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
      <FaultList
        title={t('tables.import.faults', { n: faults().length })}
        faults={faults()}
        textOf={fault => gridFaultAtText(text, fault)}
      />
    </section>
  )
}
