import { Match, onCleanup, Show, Switch } from 'solid-js'
import { MAX_GRID_ROWS, MAX_TABLE_BYTES } from '../../core/file/table-rows'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { createFileDrop } from '../library/create-file-drop'
import { useText } from '../text/texts'
import { createTaskImport, type TaskImport } from './create-task-import'
import styles from './Import.module.css'
import { ImportChoices } from './ImportChoices'
import { ImportPreview } from './ImportPreview'
import { ImportSummary } from './ImportSummary'
import { tableFaultText } from './table-fault-text'

/** A table of tasks on its way into the plan: what it is taken for is shown before anything is taken. */
export function ImportTasks(props: { onClose(): void; onTaken(first: string | null): void }) {
  const { t } = useText()
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
      <Show when={isRead()} fallback={<Source task={task} />}>
        <Read task={task} />
      </Show>
    </Dialog>
  )
}

/** Choose, drop or paste; how far reading is; why it was refused. */
function Source(props: { task: TaskImport }) {
  const text = useText()
  const { t, number, percent } = text
  const { file } = props.task
  const drop = createFileDrop(files => {
    const [first] = files
    if (first) void props.task.read(first)
  })
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    if (pasted === '') return
    event.preventDefault()
    void props.task.read({ name: t('tables.import.pasted'), bytes: new TextEncoder().encode(pasted) })
  }
  // Wherever the focus is: nothing else can be pasted into while the dialog asks for a table.
  document.addEventListener('paste', onPaste)
  onCleanup(() => document.removeEventListener('paste', onPaste))
  const of = <Kind extends ReturnType<typeof file.reading>['kind']>(kind: Kind) => {
    const now = file.reading()
    return now.kind === kind ? (now as Extract<typeof now, { kind: Kind }>) : null
  }
  return (
    <section
      class={styles.source}
      classList={{ [styles.over ?? '']: drop.over() }}
      aria-label={t('tables.import.drop')}
      {...drop.handlers}
    >
      <Switch>
        <Match when={of('busy')}>
          {busy => (
            <>
              <p>{t('tables.import.reading', { name: busy().name })}</p>
              <progress
                max="1"
                value={busy().share}
                aria-label={t('tables.import.reading', { name: busy().name })}
              >
                {percent(busy().share, 0)}
              </progress>
              <Button data-autofocus onClick={file.stop}>
                {t('tables.import.stop')}
              </Button>
            </>
          )}
        </Match>
        <Match when={of('busy') === null}>
          <Show when={of('refused')}>
            {refused => (
              <p class={styles.refused} role="alert">
                {refused().name}: {tableFaultText(text, refused().fault)}
              </p>
            )}
          </Show>
          <p>{t('tables.import.drop')}</p>
          <Button kind="prime" data-autofocus onClick={() => void file.choose()}>
            {t('tables.import.choose')}
          </Button>
          <p class="quiet">
            {t('tables.import.kinds', {
              size: `${MAX_TABLE_BYTES / 1024 ** 2} MB`,
              rows: number(MAX_GRID_ROWS),
            })}
          </p>
        </Match>
      </Switch>
    </section>
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
