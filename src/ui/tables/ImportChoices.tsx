import { Show } from 'solid-js'
import type { TaskKey } from '../../core/file/table-tasks'
import { Checkbox } from '../common/Checkbox'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import type { TaskImport } from './create-task-import'
import { fieldName } from './field-name'
import styles from './Import.module.css'
import { SheetChoice } from './SheetChoice'

/** Which sheet, which row is the head, and by what known tasks are found. */
export function ImportChoices(props: { task: TaskImport }) {
  const { t } = useText()
  const { task } = props
  const keyName = (key: TaskKey) => (key === null ? t('tables.import.keyNone') : fieldName(t, key))
  return (
    <div class={styles.choices}>
      <SheetChoice
        sheets={task.sheets()}
        sheet={task.sheet()}
        head={task.head()}
        onSheet={task.chooseSheet}
        onHead={task.chooseHead}
      />
      <Show when={task.head()}>
        <Select
          label={t('tables.import.key')}
          showLabel="above"
          options={task.keys()}
          keyOf={key => key ?? 'none'}
          textOf={keyName}
          value={task.key()}
          onChange={task.setKey}
          shown={keyName}
        />
        <Checkbox
          class={styles.clears ?? ''}
          checked={task.emptyClears()}
          onChange={task.setEmptyClears}
          disabled={task.key() === null}
          label={t('tables.import.emptyClears')}
        />
      </Show>
    </div>
  )
}
