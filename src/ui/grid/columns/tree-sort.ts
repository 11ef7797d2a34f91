import type { ColDef, ColGroupDef, IRowNode, SortComparatorFn } from 'ag-grid-community'
import { type ColumnSource, shownFacts } from './filter/column-values'
import type { Facts } from './filter/condition'

type Column<Row> = ColDef<Row> | ColGroupDef<Row>

/** Columns that sort by what their cells show, where they have no order of their own. */
export const sortedAsShown = <Row>(
  columns: readonly Column<Row>[],
  source: ColumnSource<Row>,
): Column<Row>[] =>
  columns.map(column =>
    'children' in column
      ? { ...column, children: sortedAsShown(column.children, source) }
      : { comparator: compareShown(source, column.colId ?? column.field ?? ''), ...column },
  )

/** Numbers, then days, then words; what is empty comes last either way. */
const compareShown =
  <Row>(source: ColumnSource<Row>, column: string): SortComparatorFn<Row> =>
  (_a, _b, nodeA, nodeB, descending) => {
    const [a, b] = [shownFacts(source, nodeA, column), shownFacts(source, nodeB, column)]
    if (a.text !== '' && b.text !== '') return compareFacts(a, b, source.text.collator)
    return a.text === b.text ? 0 : (a.text === '' ? 1 : -1) * (descending ? -1 : 1)
  }

function compareFacts(a: Facts, b: Facts, collator: Intl.Collator): number {
  if (a.number !== null && b.number !== null) return a.number - b.number
  if (a.number !== null || b.number !== null) return a.number !== null ? -1 : 1
  if (a.day !== null && b.day !== null) return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
  return collator.compare(a.text, b.text)
}

/** Puts each row behind the one it stands under; rows under the same one stay as they are sorted. */
export function nestSorted<Row>(
  nodes: IRowNode<Row>[],
  idOf: (row: Row) => string,
  parentOf: (row: Row) => string | null,
) {
  const ids = new Set(nodes.flatMap(({ data }) => (data === undefined ? [] : [idOf(data)])))
  const under = new Map<string | null, IRowNode<Row>[]>()
  for (const node of nodes) {
    const parent = node.data === undefined ? null : parentOf(node.data)
    const place = parent !== null && ids.has(parent) ? parent : null
    under.set(place, [...(under.get(place) ?? []), node])
  }
  const nested: IRowNode<Row>[] = []
  const add = (parent: string | null) => {
    for (const node of under.get(parent) ?? []) {
      nested.push(node)
      if (node.data !== undefined) add(idOf(node.data))
    }
  }
  add(null)
  nodes.splice(0, nodes.length, ...nested)
}
