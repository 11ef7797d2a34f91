import type { ColumnState, GridApi } from 'ag-grid-community'
import * as z from 'zod'
import { isFixedColumn } from './fixed-columns'

/** How the columns of a grid stand, by their ids; columns it does not name keep their own place. */
export interface Arrangement {
  /** All columns, hidden ones too. */
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  /** Kept in sight on the left. */
  readonly frozen: readonly string[]
  /** px, of the columns whose width the user has set; the page sizes the others. */
  readonly widths: Readonly<Record<string, number>>
  /** The first one decides first. */
  readonly sort: readonly { readonly column: string; readonly descending: boolean }[]
}

/** An arrangement with a name. */
export interface ColumnSet {
  readonly name: string
  readonly arrangement: Arrangement
}

const ids = z.array(z.string())
const arrangement = z.object({
  order: ids,
  hidden: ids,
  frozen: ids,
  widths: z.record(z.string(), z.number().positive()),
  sort: z.array(z.object({ column: z.string(), descending: z.boolean() })),
})
const kept = z.object({
  now: arrangement.nullable(),
  applied: z.string().nullable(),
  sets: z.array(z.object({ name: z.string().min(1), arrangement })),
})

/** What is kept for one page: how its columns stand, the set they were last taken from, and all sets. */
export interface KeptColumns {
  /** Null = the page's own standard. */
  readonly now: Arrangement | null
  readonly applied: string | null
  readonly sets: readonly ColumnSet[]
}

export const NOTHING_KEPT: KeptColumns = { now: null, applied: null, sets: [] }

/** What was stored, as far as it can be used. */
export function readKept(stored: unknown): KeptColumns {
  const read = kept.safeParse(stored)
  return read.success ? read.data : NOTHING_KEPT
}

/** The arrangement on screen. */
export function arrangementOf<Row>(api: GridApi<Row>, widths: Arrangement['widths']): Arrangement {
  const columns = api.getColumnState().filter(({ colId }) => !isFixedColumn(colId))
  const idsOf = (passes: (state: ColumnState) => boolean) => columns.filter(passes).map(({ colId }) => colId)
  return {
    order: idsOf(() => true),
    hidden: idsOf(({ hide }) => hide === true),
    frozen: idsOf(({ pinned }) => pinned === 'left'),
    widths,
    sort: columns
      .filter(({ sort }) => sort === 'asc' || sort === 'desc')
      .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
      .map(({ colId, sort }) => ({ column: colId, descending: sort === 'desc' })),
  }
}

export function arrange<Row>(api: GridApi<Row>, { order, hidden, frozen, widths, sort }: Arrangement) {
  const state = order
    .filter(id => api.getColumn(id))
    .map((id): ColumnState => {
      const place = sort.findIndex(({ column }) => column === id)
      const width = widths[id]
      return {
        colId: id,
        hide: hidden.includes(id),
        pinned: frozen.includes(id) ? 'left' : null,
        sort: place < 0 ? null : sort[place]?.descending ? 'desc' : 'asc',
        sortIndex: place < 0 ? null : place,
        ...(width !== undefined && { width, flex: null }),
      }
    })
  api.applyColumnState({ state, applyOrder: true })
}
