import { createSignal } from 'solid-js'
import { type ColumnGuess, headAt, type TableHead, withChosen } from '../../core/file/table-head'
import type { TableSheet } from '../../core/file/table-rows'

export type HeadPlace = Pick<TableHead, 'top' | 'depth'>

/** What the user chose of a file of sheets against what was guessed: the sheet, its head, what its columns mean. */
export function createSheetChoices() {
  const [sheetName, setSheetName] = createSignal<string | null>(null)
  const [head, setHead] = createSignal<HeadPlace | null>(null)
  const [fields, setFields] = createSignal<ReadonlyMap<number, string | null>>(new Map())
  function forget() {
    setHead(null)
    setFields(new Map<number, string | null>())
  }
  return {
    sheetName,
    head,
    fields,
    forget,
    /** The head that was chosen, else the guess. */
    headOf(sheet: TableSheet | null, guess: TableHead | null): TableHead | null {
      const chosen = head()
      return sheet && chosen ? headAt(sheet, chosen.top, chosen.depth) : guess
    },
    withChosen: (guesses: readonly ColumnGuess[]) => withChosen(guesses, fields()),
    chooseSheet(name: string | null) {
      forget()
      setSheetName(name)
    },
    chooseHead(now: HeadPlace | null, change: Partial<HeadPlace>) {
      forget()
      setHead({ top: now?.top ?? 0, depth: now?.depth ?? 1, ...change })
    },
    /** A field belongs to one column: another that had it gives it up. */
    chooseField(columns: readonly Pick<ColumnGuess, 'field'>[], column: number, field: string | null) {
      const next = new Map(fields())
      for (const [other, { field: theirs }] of columns.entries())
        if (field !== null && theirs === field && other !== column) next.set(other, null)
      setFields(next.set(column, field))
    },
  }
}
export type SheetChoices = ReturnType<typeof createSheetChoices>
