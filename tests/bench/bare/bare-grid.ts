import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  createGrid,
  type GridApi,
  ModuleRegistry,
  PinnedRowModule,
  RowApiModule,
} from 'ag-grid-community'

/** AG Grid Community alone: text columns, no journal, no checks, nothing saved. What a grid costs by itself. */
ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  RowApiModule,
  PinnedRowModule,
])

export interface BareRow extends Readonly<Record<string, string>> {
  readonly id: string
}

let api: GridApi<BareRow> | null = null

const bare = {
  open(columns: readonly string[], rows: readonly BareRow[]) {
    api?.destroy()
    const grid = document.querySelector<HTMLElement>('#grid')
    if (!grid) return
    api = createGrid(grid, {
      columnDefs: columns.map((field, position) => ({
        field,
        colId: field,
        width: 140,
        pinned: position < 2 ? ('left' as const) : null,
      })),
      rowData: [...rows],
      getRowId: ({ data }) => data.id,
    })
  },
  update(rows: readonly BareRow[]) {
    api?.applyTransaction({ update: [...rows] })
  },
  rows(): BareRow[] {
    const all: BareRow[] = []
    api?.forEachNode(({ data }) => data && all.push(data))
    return all
  },
}
export type Bare = typeof bare
Object.assign(window, { bare })
