import '../../../../src/ui/styles/app.css'
import type { ColDef, ColGroupDef, GridApi } from 'ag-grid-community'
import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { CommandsProvider, useCommands } from '../../../../src/ui/commands/commands'
import { numberColumn, rowNumbers } from '../../../../src/ui/grid/columns'
import { Grid } from '../../../../src/ui/grid/Grid'
import type { GridEdit } from '../../../../src/ui/grid/grid-edit'
import type { ClipboardNotice } from '../../../../src/ui/grid/sheet/clipboard/create-clipboard'
import type { GridSelection } from '../../../../src/ui/grid/sheet/create-selection'
import { createSheetCommands } from '../../../../src/ui/grid/sheet/create-sheet-commands'
import type { SheetGrid } from '../../../../src/ui/grid/sheet/create-sheet-grid'
import type { CellWrite, Sheet, WriteReason } from '../../../../src/ui/grid/sheet/sheet'
import { LookProvider } from '../../../../src/ui/shell/look'
import { TextProvider } from '../../../../src/ui/text/texts'
import { lineEditor, type Row } from './line-editor'

export interface Written {
  readonly block: readonly CellWrite<Row>[]
  readonly by: WriteReason
}

const COLUMNS = ['name', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'] as const

/** Row r, column c reads "r.c"; the column `e` is empty from row 4 to 8. */
export const makeRows = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, row) => ({
    id: `r${row}`,
    cells: Object.fromEntries(
      COLUMNS.flatMap((id, column) =>
        id === 'e' && row >= 4 && row <= 8 ? [] : [[id, id === 'name' ? `Row ${row}` : `${row}.${column}`]],
      ),
    ),
  }))

export interface ShowSetup {
  rows?: readonly Row[]
  writeEdited?: Sheet<Row>['writeEdited']
  canWrite?: boolean
  /** Numbers in place of texts. */
  values?: Sheet<Row>['valueOf']
  column?: ColDef<Row>
  canDragRows?: boolean
  /** Columns that stand under a common head. */
  groups?: Readonly<Record<string, readonly string[]>>
}

function Commands(props: { grid: () => SheetGrid<Row> | null }) {
  useCommands().offer(createSheetCommands(props.grid))
  return null
}

/** A group takes the place of its first column. */
const grouped = (
  columns: readonly ColDef<Row>[],
  groups: Readonly<Record<string, readonly string[]>>,
): (ColDef<Row> | ColGroupDef<Row>)[] =>
  columns.flatMap(column => {
    const [headerName, ids] = Object.entries(groups).find(([, ids]) => ids.includes(column.colId ?? '')) ?? []
    if (headerName === undefined || !ids) return [column]
    const children = columns.filter(({ colId }) => ids.includes(colId ?? ''))
    return children[0] === column ? [{ headerName, children }] : []
  })

/** A grid of 600 × 300 px with a sheet in memory; `f` may only be read. */
export function showSheet(setup: ShowSetup = {}) {
  const writes: Written[] = []
  const edits: GridEdit<Row>[] = []
  const notices: ClipboardNotice[] = []
  const [rows, setRows] = createSignal(setup.rows ?? makeRows(200))
  let api: GridApi<Row> | undefined
  const [joined, setJoined] = createSignal<SheetGrid<Row> | null>(null)
  const put = (row: Row, column: string, text: string) =>
    setRows(
      rows().map(each => (each.id === row.id ? { ...each, cells: { ...each.cells, [column]: text } } : each)),
    )
  const sheet: Sheet<Row> = {
    canWrite: () => setup.canWrite ?? true,
    isWritable: (_, column) => column !== 'f',
    textOf: (row, column) => row.cells[column] ?? '',
    editTextOf: (row, column) => row.cells[column] ?? '',
    valueOf: setup.values ?? ((row, column) => row.cells[column] ?? null),
    kindOf: column => (column === 'name' ? 'text' : 'number'),
    numberOf: (row, column) => (column === 'name' || !row.cells[column] ? null : Number(row.cells[column])),
    write(block, by) {
      writes.push({ block, by })
      for (const { row, column, input } of block)
        if (!('newRow' in row))
          put(
            row,
            column,
            input.kind === 'text' ? input.text : String(input.kind === 'value' ? input.value : ''),
          )
    },
    ...(setup.writeEdited && { writeEdited: setup.writeEdited }),
  }
  const columns: ColDef<Row>[] = [
    { ...rowNumbers<Row>('Row'), ...(setup.canDragRows && { rowDrag: true, width: 60 }) },
    ...COLUMNS.map(
      (id): ColDef<Row> => ({
        ...(id === 'name' ? { pinned: 'left' as const } : numberColumn<Row>()),
        colId: id,
        headerName: id.toUpperCase(),
        width: 80,
        valueGetter: ({ data }) => data?.cells[id] ?? '',
        editable: id !== 'f',
        cellEditor: lineEditor(row => row.cells[id] ?? ''),
        ...setup.column,
      }),
    ),
  ]
  const host = document.createElement('div')
  host.style.cssText = 'display: flex; height: 300px; width: 600px; margin: 60px'
  document.body.append(host)
  const dispose = render(
    () => (
      <LookProvider>
        <TextProvider language="en">
          <CommandsProvider>
            <Commands grid={joined} />
            <Grid<Row>
              label="Sheet"
              rows={rows()}
              rowId={row => row.id}
              columns={grouped(columns, setup.groups ?? {})}
              sheet={sheet}
              onSheet={setJoined}
              onClipboard={notice => notices.push(notice)}
              onEdit={edit => {
                edits.push(edit)
                const typed = edit.value as { text: string } | null
                put(edit.row, edit.field, typed?.text ?? '')
              }}
              onReady={ready => {
                api = ready
              }}
              onRowMove={() => undefined}
            />
          </CommandsProvider>
        </TextProvider>
      </LookProvider>
    ),
    host,
  )
  return {
    host,
    writes,
    edits,
    notices,
    rows,
    setRows,
    api: () => api as GridApi<Row>,
    selection: () => joined()?.selection as GridSelection<Row>,
    end() {
      dispose()
      host.remove()
    },
  }
}
