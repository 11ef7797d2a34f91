import { Show } from 'solid-js'
import { Button } from '../common/Button'
import { useText } from '../text/texts'
import { createTableExport } from './create-table-export'
import { createTaskImport, type TaskImport } from './create-task-import'
import styles from './Import.module.css'
import { ImportChoices } from './ImportChoices'
import { ImportDialog } from './ImportDialog'
import { ImportSummary } from './ImportSummary'
import { TaskPreview } from './TaskPreview'
import { tableFaultText } from './table-fault-text'
import { taskTemplate } from './task-template'

/** A table of tasks on its way into the plan: what it is taken for is shown before anything is taken. */
export function ImportTasks(props: { onClose(): void; onTaken(first: string | null): void }) {
  const text = useText()
  const { t } = text
  const out = createTableExport()
  const task = createTaskImport(first => {
    props.onClose()
    props.onTaken(first)
  })
  return (
    <ImportDialog
      title={t('tables.import.title')}
      onClose={props.onClose}
      state={task.file.reading()}
      onFile={file => void task.read(file)}
      onTables={task.takePasted}
      onChoose={() => void task.file.choose()}
      onStop={task.file.stop}
      templates={
        <Button
          kind="quiet"
          onClick={() => void out.saveXlsx(t('tables.template.name'), [taskTemplate(text)])}
        >
          {t('datasets.template')}
        </Button>
      }
      take={{
        label: task.taken() === 0 ? t('tables.import.nothing') : t('tables.import.take', { n: task.taken() }),
        disabled: task.taken() === 0,
        onTake: task.take,
      }}
    >
      <Read task={task} />
    </ImportDialog>
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
        <TaskPreview task={props.task} />
        <ImportSummary task={props.task} />
      </Show>
    </>
  )
}
