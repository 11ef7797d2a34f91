import { type JSX, type ParentProps, Show } from 'solid-js'
import {
  MAX_GRID_ROWS,
  MAX_TABLE_BYTES,
  type TableFileFault,
  type TableSheet,
} from '../../core/file/table-rows'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { useText } from '../text/texts'
import type { ForeignFile } from './create-reading'
import styles from './Import.module.css'
import { ImportSource, type SourceState } from './ImportSource'
import { tableFaultText } from './table-fault-text'

/**
 * The frame of every import: a file is chosen, dropped or pasted, read with progress and a stop, refused with a
 * sentence; then what was read (the children) and one button that takes it.
 */
export function ImportDialog(
  props: ParentProps<{
    title: string
    onClose(): void
    state: SourceState
    /** Width once a file is read. */
    width?: number
    /** Files and limits, where they are others than of a table into a grid. */
    kinds?: string
    faultText?(fault: TableFileFault): string
    onFile(file: ForeignFile): void
    /** Tables that were pasted as such, where they are taken. */
    onTables?(name: string, sheets: readonly TableSheet[]): void
    onChoose(): void
    onStop(): void
    /** Above the place for the file. */
    intro?: JSX.Element
    templates?: JSX.Element
    take: { readonly label: string; readonly disabled: boolean; readonly onTake: () => void }
  }>,
) {
  const text = useText()
  const { t, number } = text
  const isRead = () => props.state.kind === 'read' || props.state.kind === 'done'
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      width={isRead() ? (props.width ?? 1180) : 640}
      footer={
        <>
          <Show when={isRead()}>
            <Button class={styles.other ?? ''} onClick={() => props.onChoose()}>
              {t('tables.import.other')}
            </Button>
          </Show>
          <Button onClick={props.onClose}>{t('shell.cancel')}</Button>
          <Show when={isRead()}>
            <Button kind="prime" disabled={props.take.disabled} onClick={() => props.take.onTake()}>
              {props.take.label}
            </Button>
          </Show>
        </>
      }
    >
      <Show
        when={isRead()}
        fallback={
          <>
            {props.intro}
            <ImportSource
              state={props.state}
              faultText={fault =>
                props.faultText?.(fault as TableFileFault) ?? tableFaultText(text, fault as TableFileFault)
              }
              kinds={
                props.kinds ??
                t('tables.import.kinds', {
                  size: `${MAX_TABLE_BYTES / 1024 ** 2} MB`,
                  rows: number(MAX_GRID_ROWS),
                })
              }
              onFile={props.onFile}
              {...(props.onTables ? { onTables: props.onTables } : {})}
              onChoose={props.onChoose}
              onStop={props.onStop}
            >
              {props.templates}
            </ImportSource>
          </>
        }
      >
        {props.children}
      </Show>
    </Dialog>
  )
}
