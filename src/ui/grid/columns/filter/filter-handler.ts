import type { DoesFilterPassParams, FilterHandler, FilterHandlerParams, IRowNode } from 'ag-grid-community'
import { type ColumnSource, factsOf } from './column-values'
import { testOf } from './condition'
import type { ColumnFilter } from './filter-model'

/** Judges the rows of one column by its filter. */
export function filterHandler<Row>(source: ColumnSource<Row>): FilterHandler<Row, unknown, ColumnFilter> {
  let params: FilterHandlerParams<Row, unknown, ColumnFilter>
  let passes: ((node: IRowNode<Row>) => boolean) | null = null

  function prepare() {
    const { model, api, column } = params
    const id = column.getColId()
    if (!model) {
      passes = null
      return
    }
    const values = model.values && new Set(model.values)
    const test = model.condition && testOf(model.condition, { numbers, today: today() })
    passes = node => {
      const facts = factsOf(source, api, node, id)
      return (!values || values.has(facts.text)) && (!test || test(facts))
    }
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
    doesFilterPass({ node }: DoesFilterPassParams<Row>) {
      if (node.data !== undefined && source.isWhole(node.data)) return true
      return passes?.(node) ?? true
    },
  }
}

const today = (): string => new Date().toLocaleDateString('sv-SE')
