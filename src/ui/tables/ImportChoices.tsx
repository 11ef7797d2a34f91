import { createMemo, Show } from 'solid-js'
import { cellText } from '../../core/file/table-rows'
import type { TaskKey } from '../../core/file/table-tasks'
import { Checkbox } from '../common/Checkbox'
import { Segmented } from '../common/Segmented'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import type { TaskImport } from './create-task-import'
import { fieldName } from './field-name'
import styles from './Import.module.css'

/** Rows offered as heads. */
const OFFERED = 30
const LONGEST = 60

/** Which sheet, which row is the head, and by what known tasks are found. */
export function ImportChoices(props: { task: TaskImport }) {
  const { t } = useText()
  const { task } = props
  const names = () => task.sheets().map(sheet => sheet.name)
  const rows = createMemo(() =>
    (task.sheet()?.rows ?? []).slice(0, OFFERED).flatMap((row, position) => {
      const texts = [...new Set(row.map(cell => cellText(cell).replace(/\s+/g, ' ').trim()))]
      const text = texts.filter(each => each !== '').join(', ')
      return text === ''
        ? []
        : [{ position, text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text }]
    }),
  )
  const keyName = (key: TaskKey) => (key === null ? t('tables.import.keyNone') : fieldName(t, key))
  return (
    <div class={styles.choices}>
      <Show when={names().length > 1}>
        <Select
          label={t('tables.import.sheet')}
          showLabel="above"
          options={names()}
          value={task.sheet()?.name ?? null}
          onChange={task.chooseSheet}
        />
      </Show>
      <Select
        label={t('tables.import.head')}
        showLabel="above"
        options={rows().map(row => row.position)}
        keyOf={String}
        textOf={position =>
          t('tables.import.headRow', {
            row: position + 1,
            text: rows().find(row => row.position === position)?.text ?? '',
          })
        }
        value={task.head()?.top ?? null}
        onChange={top => task.chooseHead({ top })}
        class={styles.wide ?? ''}
      />
      <div class={styles.depth}>
        <Segmented
          label={t('tables.import.depth')}
          showLabel
          value={task.head()?.depth === 2 ? '2' : '1'}
          segments={[
            { value: '1', label: t('tables.import.depthOne') },
            { value: '2', label: t('tables.import.depthTwo') },
          ]}
          onChange={depth => task.chooseHead({ depth: depth === '2' ? 2 : 1 })}
        />
      </div>
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
