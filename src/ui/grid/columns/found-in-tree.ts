import { matches } from '../../text/search'

/** The rows of a tree that hold every word of the query, tones ignored, and all rows that they stand under. */
export function foundInTree<Row>(
  rows: readonly Row[],
  tree: { idOf(row: Row): string; parentOf(row: Row): string | null; textOf(row: Row): string },
  query: string,
): readonly Row[] {
  const byId = new Map(rows.map(row => [tree.idOf(row), row]))
  const found = new Set<Row>()
  for (const row of rows) {
    if (!matches(tree.textOf(row), query)) continue
    let at: Row | undefined = row
    while (at && !found.has(at)) {
      found.add(at)
      const parent: string | null = tree.parentOf(at)
      at = parent === null ? undefined : byId.get(parent)
    }
  }
  return rows.filter(row => found.has(row))
}
