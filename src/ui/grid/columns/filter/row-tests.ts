import type { GridApi, IRowNode } from 'ag-grid-community'
import type { ColumnSource } from './column-values'

type RowTest<Row> = (node: IRowNode<Row>) => boolean

export type RowTests<Row> = ReturnType<typeof createRowTests<Row>>

/**
 * The filters of all columns together, for rows that stand under others: a row stays while any row under it passes
 * them all, and a head that has no cells of its own goes with its last row.
 */
export function createRowTests<Row>(source: ColumnSource<Row>) {
  const tests = new Map<string, RowTest<Row>>()
  let kept: ReadonlySet<string> | null = null
  const { parentOf } = source

  /** Ids of the rows that some row under them keeps. */
  function keptHeads(api: GridApi<Row>): ReadonlySet<string> {
    if (kept) return kept
    const heads = new Set<string>()
    api.forEachLeafNode(node => {
      const { data } = node
      if (data === undefined || !parentOf || source.isWhole(data)) return
      if (![...tests.values()].every(passes => passes(node))) return
      for (let id = parentOf(data); id !== null && !heads.has(id); ) {
        heads.add(id)
        const head = api.getRowNode(id)?.data
        id = head === undefined ? null : parentOf(head)
      }
    })
    kept = heads
    // The rows are gone through in one go: the next time they may be others.
    queueMicrotask(() => {
      kept = null
    })
    return heads
  }

  return {
    set(column: string, test: RowTest<Row> | null) {
      if (test) tests.set(column, test)
      else tests.delete(column)
      kept = null
    },
    /** Whether a row that its own cells do not keep stays for the rows under it. */
    staysFor: (api: GridApi<Row>, node: IRowNode<Row>): boolean =>
      parentOf !== undefined && node.id !== undefined && keptHeads(api).has(node.id),
  }
}
