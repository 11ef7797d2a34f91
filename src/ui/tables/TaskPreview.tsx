import { createMemo, Show } from 'solid-js'
import { headText } from '../../core/file/table-head'
import { TASK_WORDS } from '../../core/file/table-words'
import { useText } from '../text/texts'
import { ColumnsPreview } from './ColumnsPreview'
import type { TaskImport } from './create-task-import'
import { fieldName } from './field-name'
import { rowFaultText } from './table-fault-text'

/** Rows shown: the first, and after them those with a fault. */
const FIRST = 12
const FAULTY = 12
const FIELDS = Object.keys(TASK_WORDS)

/** The columns of a table of tasks with what they are taken for, and the first rows with what becomes of them. */
export function TaskPreview(props: { task: TaskImport }) {
  const text = useText()
  const { t, number } = text
  const { task } = props
  /** `row:column` → why the cell is bad. */
  const faults = createMemo(
    () =>
      new Map(
        (task.proposal()?.faults ?? []).map(({ row, column, fault }) => [
          `${row}:${column ?? ''}`,
          rowFaultText(text, fault),
        ]),
      ),
  )
  const shown = createMemo(() => {
    const [sheet, proposal] = [task.sheet(), task.proposal()]
    if (!sheet || !proposal) return []
    const { firstRow, kinds } = proposal
    const bad = proposal.faults.map(fault => fault.row - 1 - firstRow).filter(place => place >= FIRST)
    const places = new Set([...kinds.slice(0, FIRST).keys(), ...[...new Set(bad)].slice(0, FAULTY)])
    return [...places].map(place => ({
      row: firstRow + place + 1,
      kind: kinds[place] ?? null,
      cells: sheet.rows[firstRow + place] ?? [],
    }))
  })
  return (
    <ColumnsPreview
      label={t('tables.import.columns')}
      heads={task.head()?.heads.map(headText) ?? []}
      columns={task.columns()}
      fields={FIELDS}
      nameOf={field => fieldName(t, field)}
      onChoose={task.chooseField}
      rows={shown()}
      showKinds
      reasonAt={(row, column) => faults().get(`${row}:${column}`)}
      noteOf={column => (
        <Show when={task.columns()[column]}>
          {guess => (
            <Show when={guess().scale !== 1 && guess().field === 'budget'}>
              {' · '}
              {t('tables.import.scale', { factor: number(guess().scale) })}
            </Show>
          )}
        </Show>
      )}
    />
  )
}
