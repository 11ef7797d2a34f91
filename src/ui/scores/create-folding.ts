import { type Accessor, createSignal } from 'solid-js'
import type { FoldedRow } from '../grid/sheet/sheet'
import type { ScoreRow } from './own/own-rows'

/** Which parts of the tree are folded away. `isSearched`: what is searched is shown wherever it is folded. */
export function createFolding(
  rows: Accessor<readonly ScoreRow[]>,
  rowOf: (id: string) => ScoreRow | null,
  isSearched: () => boolean,
) {
  const [folded, setFolded] = createSignal<ReadonlySet<string>>(new Set())
  const parentOf = (row: ScoreRow) => (row.spec.parent === null ? null : rowOf(row.spec.parent))
  /** The uppermost row that a row is folded into; null = it is on screen. */
  function hiddenUnder(row: ScoreRow): string | null {
    const parent = parentOf(row)
    return parent && (hiddenUnder(parent) ?? (folded().has(parent.id) ? parent.id : null))
  }
  return {
    hiddenUnder,
    isOpen: (id: string) => !folded().has(id),
    toggle(id: string) {
      const next = new Set(folded())
      if (!next.delete(id)) next.add(id)
      setFolded(next)
    },
    foldAll: () =>
      setFolded(new Set(rows().flatMap(row => (row.hasParts && row.spec.parent !== null ? [row.id] : [])))),
    unfoldAll: () => setFolded(new Set<string>()),
    /** Opens what a row is folded into. */
    unfold(row: ScoreRow) {
      const next = new Set(folded())
      for (let parent = parentOf(row); parent; parent = parentOf(parent)) next.delete(parent.id)
      setFolded(next)
    },
    /** The rows that are folded away. */
    folded: (): readonly FoldedRow<ScoreRow>[] =>
      isSearched()
        ? []
        : rows().flatMap(row => {
            const under = hiddenUnder(row)
            return under === null ? [] : [{ id: row.id, row, under }]
          }),
  }
}
