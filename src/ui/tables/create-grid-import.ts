import { createMemo } from 'solid-js'
import { type ColumnGuess, headAt, type TableHead } from '../../core/file/table-head'
import { cellText, type TableSheet } from '../../core/file/table-rows'
import { createReading, type ForeignFile } from './create-reading'
import { createSheetChoices, type HeadPlace } from './create-sheet-choices'
import { type GridTarget, guessMeanings, proposeGridImport } from './grid-import'

/** Rows from the top in which a head is looked for. */
const SEARCHED = 30

/** A table on its way into a grid that has its rows already. */
export function createGridImport<Row>(target: GridTarget<Row>, onDone: () => void) {
  const file = createReading()
  const choices = createSheetChoices()

  const sheets = (): readonly TableSheet[] => {
    const now = file.reading()
    return now.kind === 'read' ? now.sheets : []
  }
  const sheet = createMemo(
    () => sheets().find(({ name }) => name === choices.sheetName()) ?? sheets()[0] ?? null,
  )
  const head = createMemo((): TableHead | null => {
    const now = sheet()
    return now && now.rows.length > 0 ? choices.headOf(now, bestHead(now, target)) : null
  })
  const columns = createMemo((): readonly ColumnGuess[] => {
    const now = head()
    if (!now) return []
    const guesses = guessMeanings(now, target).map(
      (field): ColumnGuess => ({ field, certainty: field === null ? 'none' : 'sure', scale: 1 }),
    )
    return choices.withChosen(guesses)
  })
  const proposal = createMemo(() => {
    const [table, at, meanings] = [sheet(), head(), columns().map(({ field }) => field)]
    if (!table || !at || !target.keys.some(({ id }) => meanings.includes(id))) return null
    return proposeGridImport({ target, table, head: at, meanings })
  })

  return {
    file,
    sheets,
    sheet,
    head,
    columns,
    proposal,
    chooseSheet: choices.chooseSheet,
    chooseHead: (change: Partial<HeadPlace>) => choices.chooseHead(head(), change),
    chooseField: (column: number, field: string | null) => choices.chooseField(columns(), column, field),
    read(foreign: ForeignFile) {
      choices.chooseSheet(null)
      return file.read(foreign)
    },
    take() {
      const writes = proposal()?.writes ?? []
      if (writes.length === 0) return
      target.sheet.write(writes, 'paste')
      onDone()
    },
  }
}
export type GridImport = ReturnType<typeof createGridImport>

/** The row, or two rows, with the most heads that the grid knows; else the first that holds anything. */
function bestHead<Row>(sheet: TableSheet, target: GridTarget<Row>): TableHead {
  let best: { head: TableHead; known: number } | null = null
  for (const depth of [1, 2] as const)
    for (let top = 0; top < SEARCHED && top + depth <= sheet.rows.length; top++) {
      const head = headAt(sheet, top, depth)
      const known = guessMeanings(head, target).filter(meaning => meaning !== null).length
      if (known > (best?.known ?? 0)) best = { head, known }
    }
  const filled = sheet.rows.findIndex(row => row.some(cell => cellText(cell).trim() !== ''))
  return best?.head ?? headAt(sheet, Math.max(0, filled), 1)
}
