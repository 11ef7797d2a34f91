import { createMemo } from 'solid-js'
import type { Candidate } from '../../core/journal/reconcile'
import type { CollectionName, Edit } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { choicesOf, type MergeRow } from '../merge/merge-groups'
import { useRecordWords } from '../text/record-words'
import { useText } from '../text/texts'
import { conflictGroups } from './conflict-rows'

/** The open plan's conflicts by record, and ways to decide one or all of them as one step. */
export function createConflicts() {
  const { session } = useApp()
  const { t, collator } = useText()
  const wordsOf = useRecordWords()
  const words = createMemo(() => wordsOf([session.plan()]))
  const groups = createMemo(() => {
    const plan = session.plan()
    return plan ? conflictGroups(plan, words().record, collator.compare) : []
  })
  const rows = createMemo(() => groups().flatMap(group => group.rows))
  const decide = (choices: readonly (readonly [MergeRow, Candidate])[]) => {
    const edits = choices.flatMap(([row, chosen]) =>
      choicesOf(row, chosen).flatMap(([{ collection, id, field }, value]): Edit[] =>
        value ? [{ collection: collection as CollectionName, id, field, to: value.value }] : [],
      ),
    )
    if (edits.length > 0) session.commit(edits, t('conflicts.message', { n: choices.length }))
  }
  return {
    words,
    groups,
    rows,
    canEdit: () => !session.readOnly(),
    choose: (row: MergeRow, candidate: Candidate) => decide([[row, candidate]]),
    /** In every conflict the first value that is wanted, where there is one. */
    chooseAll: (isWanted: (candidate: Candidate, row: MergeRow) => boolean) =>
      decide(
        rows().flatMap(row => {
          const candidate = row.cell.candidates.find(each => isWanted(each, row))
          return candidate ? [[row, candidate] as const] : []
        }),
      ),
    people: createMemo(() =>
      [...new Set(rows().flatMap(({ cell }) => cell.candidates.map(({ by }) => by)))]
        .filter(Boolean)
        .sort(collator.compare),
    ),
  }
}

export type Conflicts = ReturnType<typeof createConflicts>
