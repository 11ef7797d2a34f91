import { batch, createEffect, createMemo, createSignal, on } from 'solid-js'
import type { Candidate, MergeCell } from '../../core/journal/reconcile'
import { useApp } from '../../state/context'
import { useRecordWords } from '../text/record-words'
import { useText } from '../text/texts'
import { choicesOf, type MergeGroup, type MergeRow, mergeGroups, rowCount } from './merge-groups'

export const TABS = ['conflict', 'theirs', 'mine', 'same'] as const
export type Tab = (typeof TABS)[number]

/** What the dialog shows: the cells of each kind in groups, and the choices row by row. */
export function createMergeView() {
  const { merging } = useApp()
  const text = useText()
  const wordsOf = useRecordWords()
  const words = createMemo(() => {
    const found = merging.found()
    return wordsOf(found ? [found.mine, found.merged, found.before] : [])
  })
  const groups = createMemo((): Readonly<Record<Tab, readonly MergeGroup[]>> => {
    const found = merging.found()
    const of = (tab: Tab) =>
      found ? mergeGroups(found, tab, words().record, (a, b) => text.collator.compare(a, b)) : []
    return { conflict: of('conflict'), theirs: of('theirs'), mine: of('mine'), same: of('same') }
  })
  const counts = createMemo(() => ({
    conflict: rowCount(groups().conflict),
    theirs: rowCount(groups().theirs),
    mine: rowCount(groups().mine),
    same: rowCount(groups().same),
  }))
  const rows = createMemo(() => groups().conflict.flatMap(group => group.rows))
  const chosenIn = (row: MergeRow): Candidate | null => merging.chosen(row.cell)
  const decided = createMemo(() => rows().filter(row => chosenIn(row) !== null).length)

  const [asked, ask] = createSignal<Tab | null>(null)
  createEffect(on(merging.offer, () => ask(null)))
  const choose = (row: MergeRow, candidate: Candidate | null) =>
    batch(() => {
      for (const [cell, value] of choicesOf(row, candidate)) merging.choose(cell, value)
    })

  return {
    words,
    groups,
    counts,
    rows,
    decided,
    left: () => rows().length - decided(),
    chosenIn,
    choose,
    /** Chooses in every row the first value that is wanted, where there is one. */
    chooseAll: (isWanted: (candidate: Candidate, cell: MergeCell) => boolean) =>
      batch(() => {
        for (const row of rows()) {
          const candidate = row.cell.candidates.find(each => isWanted(each, row.cell))
          if (candidate) choose(row, candidate)
        }
      }),
    /** The first tab that holds something, until another is asked for. */
    tab: (): Tab => asked() ?? TABS.find(tab => counts()[tab] > 0) ?? 'conflict',
    ask,
    /** When the copies began to differ, as far as their values show. */
    since: createMemo(() => {
      const stamps = merging.found()?.cells.flatMap(({ candidates }) => candidates.map(({ at }) => at)) ?? []
      return stamps.reduce<string | null>((least, at) => (least === null || at < least ? at : least), null)
    }),
    /** Who wrote a received value, in order of the names. */
    people: createMemo(() =>
      [...new Set(rows().flatMap(({ cell }) => cell.candidates.map(({ by }) => by)))]
        .filter(Boolean)
        .sort(text.collator.compare),
    ),
  }
}

export type MergeView = ReturnType<typeof createMergeView>
