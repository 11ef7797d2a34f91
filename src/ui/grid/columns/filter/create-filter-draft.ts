import type { FilterDisplayParams } from 'ag-grid-community'
import { createMemo, createSignal } from 'solid-js'
import { foldText } from '../../../../core/fold-text'
import type { GridContext } from '../../solid-cell'
import { type ColumnSource, factsOf, type ListedValue, listValues } from './column-values'
import type { Facts } from './condition'
import { type ColumnFilter, NO_CONDITION, readCondition, typedOf } from './filter-model'

/** A filter while it is being chosen: nothing is filtered until it is taken. */
export function createFilterDraft<Row>(
  source: ColumnSource<Row>,
  params: FilterDisplayParams<Row, GridContext, ColumnFilter>,
) {
  const { api, column, model } = params
  const id = column.getColId()
  const rows: Facts[] = []
  api.forEachLeafNode(node => {
    const { data } = node
    if (data === undefined || source.isWhole(data) || !params.doesRowPassOtherFilter(node)) return
    rows.push(factsOf(source, api, node, id))
  })
  const { kind, values } = listValues(rows, model?.condition?.kind ?? null, source.text.collator)
  const kept = model?.values && new Set(model.values)
  const folded = new Map<ListedValue, string>()
  const foldedOf = (value: ListedValue) => {
    const known = folded.get(value) ?? foldText(value.text)
    folded.set(value, known)
    return known
  }

  const [query, setQuery] = createSignal('')
  const [left, setLeft] = createSignal<ReadonlySet<string>>(
    new Set(kept ? values.filter(({ text }) => !kept.has(text)).map(({ text }) => text) : []),
  )
  /** While something is searched, all that is found is ticked to begin with, and nothing else counts. */
  const [leftOfFound, setLeftOfFound] = createSignal<ReadonlySet<string>>(new Set())
  const [typed, setTyped] = createSignal(
    model?.condition ? typedOf(model.condition, source.text) : NO_CONDITION,
  )
  const [unreadable, setUnreadable] = createSignal<'a' | 'b' | null>(null)

  const isSearching = () => query().trim() !== ''
  const found = createMemo(() => {
    const words = foldText(query()).split(' ').filter(Boolean)
    if (words.length === 0) return values
    return values.filter(value => words.every(word => foldedOf(value).includes(word)))
  })
  const unticked = () => (isSearching() ? leftOfFound() : left())
  const setUnticked = (next: ReadonlySet<string>) => (isSearching() ? setLeftOfFound : setLeft)(next)
  const isTicked = ({ text }: ListedValue) => !unticked().has(text)
  const ticked = createMemo(() => found().filter(isTicked))

  return {
    kind,
    found,
    query,
    search(text: string) {
      setQuery(text)
      setLeftOfFound(new Set<string>())
    },
    isTicked,
    /** None would leave no row. */
    canTake: () => values.length === 0 || ticked().length > 0,
    toggle({ text }: ListedValue) {
      const next = new Set(unticked())
      if (!next.delete(text)) next.add(text)
      setUnticked(next)
    },
    tickAll: () => setUnticked(new Set<string>()),
    tickNone: () => setUnticked(new Set(found().map(({ text }) => text))),
    invert: () => setUnticked(new Set(ticked().map(({ text }) => text))),
    typed,
    type(change: Partial<ReturnType<typeof typed>>) {
      setTyped({ ...typed(), ...change })
      setUnreadable(null)
    },
    unreadable,
    /** True where it could be taken. */
    take(): boolean {
      const condition = readCondition(kind, typed(), source.text.language())
      if (condition && 'unreadable' in condition) {
        setUnreadable(condition.unreadable)
        return false
      }
      const all = !isSearching() && left().size === 0
      const texts = all ? null : ticked().map(({ text }) => text)
      params.onModelChange(texts || condition ? { values: texts, condition } : null)
      return true
    },
    clear: () => params.onModelChange(null),
  }
}
export type FilterDraft = ReturnType<typeof createFilterDraft>
