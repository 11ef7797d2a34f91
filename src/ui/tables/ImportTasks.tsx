import { Show } from 'solid-js'
import { MAX_GRID_ROWS, MAX_TABLE_BYTES, type TableFileFault } from '../../core/file/table-rows'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { useText } from '../text/texts'
import { createTableExport } from './create-table-export'
import { createTaskImport, type TaskImport } from './create-task-import'
import styles from './Import.module.css'
import { ImportChoices } from './ImportChoices'
import { ImportPreview } from './ImportPreview'
import { ImportSource } from './ImportSource'
import { ImportSummary } from './ImportSummary'
import { tableFaultText } from './table-fault-text'
import { taskTemplate } from './task-template'

/** A table of tasks on its way into the plan: what it is taken for is shown before anything is taken. */
export function ImportTasks(props: { onClose(): void; onTaken(first: string | null): void }) {
  const text = useText()
  const { t, number } = text
  const out = createTableExport()
  const task = createTaskImport(first => {
    props.onClose()
    props.onTaken(first)
  })
  const isRead = () => task.file.reading().kind === 'read'
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('tables.import.title')}
      width={isRead() ? 1180 : 620}
      footer={
        <>
          <Show when={isRead()}>
            <Button class={styles.other ?? ''} onClick={() => void task.file.choose()}>
              {t('tables.import.other')}
            </Button>
          </Show>
          <Button onClick={props.onClose}>{t('shell.cancel')}</Button>
          <Show when={isRead()}>
            <Button kind="prime" disabled={task.taken() === 0} onClick={task.take}>
              {task.taken() === 0 ? t('tables.import.nothing') : t('tables.import.take', { n: task.taken() })}
            </Button>
          </Show>
        </>
      }
    >
      <Show
        when={isRead()}
        fallback={
          <ImportSource
            state={task.file.reading()}
            faultText={fault => tableFaultText(text, fault as TableFileFault)}
            kinds={t('tables.import.kinds', {
              size: `${MAX_TABLE_BYTES / 1024 ** 2} MB`,
              rows: number(MAX_GRID_ROWS),
            })}
            onFile={file => void task.read(file)}
            onTables={task.takePasted}
            onChoose={() => void task.file.choose()}
            onStop={task.file.stop}
          >
            <Button
              kind="quiet"
              onClick={() => void out.saveXlsx(t('tables.template.name'), [taskTemplate(text)])}
            >
              {t('datasets.template')}
            </Button>
          </ImportSource>
        }
      >
        <Read task={task} />
      </Show>
    </Dialog>
  )
}

function Read(props: { task: TaskImport }) {
  const text = useText()
  const refusal = () => {
    const found = props.task.found()
    return props.task.head() === null && found && !found.ok ? found.error : null
  }
  return (
    <>
      <ImportChoices task={props.task} />
      <Show when={refusal()}>
        {fault => (
          <p class={styles.refused} role="alert">
            {tableFaultText(text, fault())}
          </p>
        )}
      </Show>
      <Show when={props.task.head()}>
        <ImportPreview task={props.task} />
        <ImportSummary task={props.task} />
      </Show>
    </>
  )
}
