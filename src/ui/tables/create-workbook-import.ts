import { flatten, translator } from '@solid-primitives/i18n'
import { generateKeyBetween } from 'fractional-indexing'
import { createMemo, createSignal } from 'solid-js'
import { findRecordSheets, type SheetCollection, type SheetWords } from '../../core/file/record-sheets'
import { proposeRecords } from '../../core/file/table-records'
import { useApp } from '../../state/context'
import { resolveText } from '../text/resolve'
import { type Translate, useText } from '../text/texts'
import { vi } from '../text/vi'
import { createReading, type ForeignFile } from './create-reading'
import { sheetWords } from './sheet-words'

/** Heads are known in every language: a workbook comes back whatever language the screen has since. */
async function allWords(): Promise<readonly SheetWords[]> {
  const [{ en }, { id }] = await Promise.all([import('../text/en'), import('../text/id')])
  return sheetWords(
    [vi, en, id].map(
      dictionary => translator(() => flatten(dictionary), resolveText as never) as unknown as Translate,
    ),
  )
}

/** A plan's workbook on its way back: what each of its sheets would change, and which of them are taken. */
export function createWorkbookImport(onDone: () => void) {
  const { session } = useApp()
  const { t, language } = useText()
  const file = createReading()
  const [words, setWords] = createSignal<readonly SheetWords[] | null>(null)
  const [left, setLeft] = createSignal<ReadonlySet<SheetCollection>>(new Set())
  void allWords().then(setWords)

  const sheets = createMemo(() => {
    const [now, known] = [file.reading(), words()]
    return now.kind === 'read' && known ? findRecordSheets(now.sheets, known) : null
  })
  const proposals = createMemo(() => {
    const [plan, found] = [session.plan(), sheets()]
    if (!plan || !found) return []
    return proposeRecords({
      ...{ plan, sheets: found.found, language: language() },
      ...{ newId: () => session.newId(), between: generateKeyBetween },
    })
  })
  const taken = () => proposals().filter(({ collection }) => !left().has(collection))

  return {
    file,
    sheets,
    proposals,
    isTaken: (collection: SheetCollection) => !left().has(collection),
    setTaken(collection: SheetCollection, isTaken: boolean) {
      const next = new Set(left())
      if (isTaken) next.delete(collection)
      else next.add(collection)
      setLeft(next)
    },
    read(foreign: ForeignFile) {
      setLeft(new Set<SheetCollection>())
      return file.read(foreign)
    },
    /** Records that the button adds or changes. */
    records: () => taken().reduce((sum, { counts }) => sum + counts.add + counts.update, 0),
    take() {
      const now = file.reading()
      const edits = taken().flatMap(proposal => proposal.edits)
      if (now.kind !== 'read' || edits.length === 0) return
      session.commit(edits, t('tables.whole.message', { name: now.name }))
      onDone()
    },
  }
}
export type WorkbookImport = ReturnType<typeof createWorkbookImport>
