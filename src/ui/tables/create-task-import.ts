import { generateKeyBetween } from 'fractional-indexing'
import { createMemo, createSignal } from 'solid-js'
import { type ColumnGuess, findHead, guessColumns, type TableHead } from '../../core/file/table-head'
import type { TableSheet } from '../../core/file/table-rows'
import { proposeTasks, type RowKind, type TaskKey } from '../../core/file/table-tasks'
import { ID_FIELD, TASK_WORDS } from '../../core/file/table-words'
import { useApp } from '../../state/context'
import { useText } from '../text/texts'
import { createReading, type ForeignFile } from './create-reading'
import { createSheetChoices, type HeadPlace } from './create-sheet-choices'

/** Fields without which a table is none of tasks. */
const NEEDED = ['title'] as const

/** All that the import of tasks asks and answers, from the file to the one changeset. */
export function createTaskImport(onDone: (first: string | null) => void) {
  const { session } = useApp()
  const { t, language } = useText()
  const file = createReading()
  const choices = createSheetChoices()
  const [chosenKey, setChosenKey] = createSignal<TaskKey | undefined>(undefined)
  const [emptyClears, setEmptyClears] = createSignal(false)

  const sheets = (): readonly TableSheet[] => {
    const now = file.reading()
    return now.kind === 'read' ? now.sheets : []
  }
  const sheet = createMemo(
    () =>
      sheets().find(each => each.name === choices.sheetName()) ??
      // The first table of an official document is its letterhead.
      sheets().find(each => findHead(each, TASK_WORDS, NEEDED).ok) ??
      sheets()[0] ??
      null,
  )
  const found = createMemo(() => {
    const now = sheet()
    return now && findHead(now, TASK_WORDS, NEEDED)
  })
  const head = createMemo((): TableHead | null => {
    const guess = found()
    return choices.headOf(sheet(), guess?.ok ? guess.value : null)
  })
  const columns = createMemo((): readonly ColumnGuess[] => {
    const now = head()
    return now ? choices.withChosen(guessColumns(now, TASK_WORDS)) : []
  })
  const has = (field: string) => columns().some(column => column.field === field)
  /** Offered are the keys that the table has; a title is the safest: numbers begin anew in every table. */
  const keys = createMemo((): readonly TaskKey[] => [
    ...(['id', 'title', 'number'] as const).filter(key => has(key === 'id' ? ID_FIELD : key)),
    null,
  ])
  const key = createMemo((): TaskKey => {
    const [chosen, offered] = [chosenKey(), keys()]
    if (chosen !== undefined && offered.includes(chosen)) return chosen
    return offered[0] ?? null
  })
  const proposal = createMemo(() => {
    const [plan, now, at] = [session.plan(), sheet(), head()]
    if (!plan || !now || !at) return null
    return proposeTasks({
      ...{ plan, sheet: now, head: at, columns: columns(), key: key(), emptyClears: emptyClears() },
      ...{ language: language() },
      ...{ newId: () => session.newId(), between: generateKeyBetween },
    })
  })
  const counts = createMemo((): Readonly<Record<RowKind, number>> => {
    const sums = { add: 0, update: 0, same: 0, 'left-out': 0 }
    for (const kind of proposal()?.kinds ?? []) sums[kind] += 1
    return sums
  })

  function forget(name: string | null) {
    choices.chooseSheet(name)
    setChosenKey(undefined)
  }

  return {
    file,
    sheets,
    sheet,
    found,
    head,
    columns,
    has,
    keys,
    key,
    setKey: (next: TaskKey) => void setChosenKey(next),
    emptyClears,
    setEmptyClears,
    proposal,
    counts,
    /** Tasks that the button takes. */
    taken: () => counts().add + counts().update,
    chooseSheet: forget,
    chooseHead(change: Partial<HeadPlace>) {
      choices.chooseHead(head(), change)
      setChosenKey(undefined)
    },
    chooseField: (column: number, field: string | null) => choices.chooseField(columns(), column, field),
    read(foreign: ForeignFile) {
      forget(null)
      return file.read(foreign)
    },
    takePasted(name: string, tables: readonly TableSheet[]) {
      forget(null)
      file.take(name, tables)
    },
    take() {
      const [now, reading] = [proposal(), file.reading()]
      if (!now || reading.kind !== 'read' || now.edits.length === 0) return
      session.commit(now.edits, t('tables.import.message', { name: reading.name }))
      onDone(now.edits.find(edit => edit.collection === 'tasks')?.id ?? null)
    },
  }
}
export type TaskImport = ReturnType<typeof createTaskImport>
