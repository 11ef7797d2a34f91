import type { DoesFilterPassParams, FilterHandler, FilterHandlerParams, IRowNode } from 'ag-grid-community'
import { type ColumnSource, factsOf } from './column-values'
import { testOf } from './condition'
import type { ColumnFilter } from './filter-model'
import type { RowTests } from './row-tests'

/** Judges the rows of one column by its filter. */
export function filterHandler<Row>(
  source: ColumnSource<Row>,
  tests: RowTests<Row>,
): FilterHandler<Row, unknown, ColumnFilter> {
  let params: FilterHandlerParams<Row, unknown, ColumnFilter>
  let passes: ((node: IRowNode<Row>) => boolean) | null = null

  function prepare() {
    const { model, api, column } = params
    const id = column.getColId()
    if (!model) {
      passes = null
      tests.set(id, null)
      return
    }
    const values = model.values && new Set(model.values)
    const test = model.condition && testOf(model.condition, { numbers, today: today() })
    passes = node => {
      const facts = factsOf(source, api, node, id)
      return (!values || values.has(facts.text)) && (!test || test(facts))
    }
    tests.set(id, passes)
    function numbers(): number[] {
      const all: number[] = []
      api.forEachLeafNode(node => {
        const { number } = factsOf(source, api, node, id)
        if (number !== null) all.push(number)
      })
      return all
    }
  }

  return {
    init(first) {
      params = first
      prepare()
    },
    refresh(next) {
      params = next
      prepare()
      return true
    },
    // The mean and the largest are others.
    onNewRowsLoaded: () => prepare(),
    destroy: () => tests.set(params.column.getColId(), null),
    doesFilterPass({ node }: DoesFilterPassParams<Row>) {
      const isHead = node.data !== undefined && source.isWhole(node.data)
      if (isHead && !source.parentOf) return true
      return (!isHead && (passes?.(node) ?? true)) || tests.staysFor(params.api, node)
    },
  }
}

const today = (): string => new Date().toLocaleDateString('sv-SE')
