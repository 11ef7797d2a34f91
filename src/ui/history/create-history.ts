import { createMemo } from 'solid-js'
import { foldText } from '../../core/fold-text'
import { type Change, changesOf, filterChanges } from '../../core/journal/history'
import { ORDER } from '../../core/journal/record'
import { useApp } from '../../state/context'
import { useText } from '../text/texts'
import { changeTexts, HISTORY_COLUMNS, type HistoryColumn } from './change-texts'
import { createFilters } from './create-filters'
import { createWords } from './create-words'

export const HISTORY_PARTS = ['changes', 'compare', 'moments'] as const
export type HistoryPart = (typeof HISTORY_PARTS)[number]

export type HistoryState = ReturnType<typeof createHistory>

/** Of a new record where it stands among the others, and what its name says already: no changes that anybody made. */
const isTold = ({ collection, field, before }: Change): boolean =>
  before !== null || (field !== ORDER && !(collection === 'assessments' && PLACE.includes(field)))
const PLACE: readonly string[] = ['index', 'year', 'node', 'unit']

/** The journal of the open plan as a list, and what is asked of it. */
export function createHistory() {
  const { session, query } = useApp()
  const text = useText()
  const records = createWords()
  const changes = createMemo(() => changesOf(session.journal() ?? []).filter(isTold))
  const filters = createFilters(changes, records)
  const texts = createMemo(() => changeTexts(records.words(), text))
  const textOf = (change: Change, column: HistoryColumn): string => texts()(change, column)
  const found = createMemo(() => {
    const held = filters.heldBefore()
    const asked = filterChanges(changes(), filters.filter(), filters.belongs)
    return held ? asked.filter(({ changeset }) => !held.has(changeset.hash)) : asked
  })
  const searched = createMemo(() => {
    const cellOf = texts()
    const folded = new WeakMap<Change, string>()
    return (change: Change): string => {
      const known = folded.get(change) ?? foldText(HISTORY_COLUMNS.map(id => cellOf(change, id)).join(' '))
      folded.set(change, known)
      return known
    }
  })
  const rows = createMemo((): readonly Change[] => {
    const asked = foldText(filters.search()).split(' ').filter(Boolean)
    if (asked.length === 0) return found()
    const textOfRow = searched()
    return found().filter(change => asked.every(word => textOfRow(change).includes(word)))
  })
  const part = () => HISTORY_PARTS.find(name => name === query.get('history')) ?? 'changes'

  return {
    hasJournal: () => session.journal() !== null,
    all: changes,
    rows,
    filters,
    textOf,
    words: records.words,
    part,
    setPart: (next: HistoryPart) => query.set({ history: next === 'changes' ? null : next }),
  }
}
