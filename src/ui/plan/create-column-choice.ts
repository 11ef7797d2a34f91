import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js'
import type { Preferences } from '../../state/preferences'
import { type ColumnId, defaultColumns, FROZEN_COLUMNS, readColumns } from './columns/column-ids'

/** Which columns are shown; kept in this browser, one choice for each kind of plan. */
export function createColumnChoice(preferences: Preferences, label: Accessor<string | null>) {
  const key = () => `plan.columns.${label() || 'own'}`
  const [chosen, setChosen] = createSignal<ReadonlyMap<string, readonly ColumnId[] | null>>(new Map())
  const put = (name: string, columns: readonly ColumnId[] | null) =>
    setChosen(new Map(chosen()).set(name, columns))

  createEffect(
    on(key, name => {
      if (chosen().has(name)) return
      void preferences.get(name).then(stored => {
        if (!chosen().has(name)) put(name, readColumns(stored))
      })
    }),
  )
  const visible = createMemo(
    () => new Set<ColumnId>(chosen().get(key()) ?? defaultColumns(label())),
    undefined,
    { equals: (a, b) => a.size === b.size && [...a].every(column => b.has(column)) },
  )
  return {
    visible,
    toggle(column: ColumnId, shown: boolean) {
      if (FROZEN_COLUMNS.includes(column)) return
      const next = [...visible()].filter(other => other !== column)
      if (shown) next.push(column)
      put(key(), next)
      void preferences.set(key(), next)
    },
    reset() {
      put(key(), null)
      void preferences.set(key(), null)
    },
    /** Until something else than the default is chosen. */
    isDefault: () => !chosen().get(key()),
  }
}
