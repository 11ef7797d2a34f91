import { createMemo, createSignal } from 'solid-js'
import { headAt, type TableHead } from '../../core/file/table-head'
import { cellText, type TableSheet } from '../../core/file/table-rows'
import { createReading, type ForeignFile } from './create-reading'
import { type GridTarget, guessMeanings, proposeGridImport } from './grid-import'

/** Rows from the top in which a head is looked for. */
const SEARCHED = 30

/** A table on its way into a grid that has its rows already. */
export function createGridImport<Row>(target: GridTarget<Row>, onDone: () => void) {
  const file = createReading()
  const [sheetName, setSheetName] = createSignal<string | null>(null)
  const [chosenHead, setChosenHead] = createSignal<Pick<TableHead, 'top' | 'depth'> | null>(null)
  const [chosen, setChosen] = createSignal<ReadonlyMap<number, string | null>>(new Map())

  const sheets = (): readonly TableSheet[] => {
    const now = file.reading()
    return now.kind === 'read' ? now.sheets : []
  }
  const sheet = createMemo(() => sheets().find(({ name }) => name === sheetName()) ?? sheets()[0] ?? null)
  const head = createMemo((): TableHead | null => {
    const [now, own] = [sheet(), chosenHead()]
    if (!now || now.rows.length === 0) return null
    return own ? headAt(now, own.top, own.depth) : bestHead(now, target)
  })
  const guesses = createMemo(() => {
    const now = head()
    return now ? guessMeanings(now, target) : []
  })
  const meanings = createMemo(() =>
    guesses().map((guess, column) => (chosen().has(column) ? (chosen().get(column) ?? null) : guess)),
  )
  const hasKey = () => target.keys.some(({ id }) => meanings().includes(id))
  const proposal = createMemo(() => {
    const [table, at] = [sheet(), head()]
    if (!table || !at || !hasKey()) return null
    return proposeGridImport({ target, table, head: at, meanings: meanings() })
  })
  function forget() {
    setChosenHead(null)
    setChosen(new Map<number, string | null>())
  }

  return {
    file,
    sheets,
    sheet,
    head,
    guesses,
    meanings,
    hasKey,
    proposal,
    chooseSheet(name: string) {
      forget()
      setSheetName(name)
    },
    chooseHead(change: Partial<Pick<TableHead, 'top' | 'depth'>>) {
      const now = head() ?? { top: 0, depth: 1 as const }
      forget()
      setChosenHead({ top: now.top, depth: now.depth, ...change })
    },
    /** A meaning belongs to one column: another that had it gives it up. */
    chooseMeaning(column: number, meaning: string | null) {
      const next = new Map(chosen())
      for (const [other, theirs] of meanings().entries())
        if (meaning !== null && theirs === meaning && other !== column) next.set(other, null)
      setChosen(next.set(column, meaning))
    },
    read(foreign: ForeignFile) {
      forget()
      setSheetName(null)
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
