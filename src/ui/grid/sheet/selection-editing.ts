import type { SuppressKeyboardEventParams } from 'ag-grid-community'
import { writableCells, writesOf } from './cells'
import type { GridSelection } from './create-selection'
import type { Cell, CellInput } from './sheet'

/** An edit as the grid asks for it. */
interface AskedEdit<Row> {
  readonly row: Row
  readonly column: string
  readonly value: unknown
}

/** Enter, Tab and Ctrl+Enter in an editor of a cell that lies in a range. */
export function createRangeEditing<Row>(selection: GridSelection<Row>) {
  const { api, view, sheet } = selection
  /** The cells that shall get what the editor of `from` hands over. */
  let repeat: { from: Cell<Row>; cells: readonly Cell<Row>[] } | null = null

  /** Ends editing with one value for all cells of the selection. */
  function commitToAll() {
    const now = selection.selection()
    if (now && selection.isMany()) {
      const row = view.rowAt(now.active.row)
      const column = view.columnAt(now.active.column)
      const cells = [...writableCells(view, sheet, now.ranges)]
      if (row !== undefined && column !== undefined) repeat = { from: { row, column }, cells }
    }
    api.stopEditing()
    selection.focusActive()
    // The grid asks later, and not at all where the value is the old one.
    setTimeout(() => {
      if (!repeat) return
      const { from, cells } = repeat
      repeat = null
      repeatOld(from, cells)
    })
  }

  function repeatOld(from: Cell<Row>, cells: readonly Cell<Row>[]) {
    const others = cells.filter(({ row, column }) => row !== from.row || column !== from.column)
    const kind = sheet.kindOf(from.column)
    const text: CellInput = textInput(sheet.editTextOf(from.row, from.column))
    const value: CellInput = { kind: 'value', value: sheet.valueOf(from.row, from.column) }
    const isKin = ({ column }: Cell<Row>) => text.kind !== 'empty' && sheet.kindOf(column) === kind
    const block = others.map(cell => ({ ...cell, input: isKin(cell) ? value : text }))
    if (block.length > 0) sheet.write(block, 'enter')
  }

  return {
    /** For `suppressKeyboardEvent`: true where the key has been answered here. */
    onEditorKey({ event, editing }: SuppressKeyboardEventParams<Row>): boolean {
      if (!editing || event.altKey || event.isComposing) return false
      const control = event.ctrlKey || event.metaKey
      if (control && event.key === 'Enter') {
        event.preventDefault()
        commitToAll()
        return true
      }
      if (control || (event.key !== 'Enter' && event.key !== 'Tab') || !selection.isMany()) return false
      event.preventDefault()
      api.stopEditing()
      selection.step(event.key === 'Enter' ? 'rows' : 'columns', event.shiftKey)
      return true
    },

    /** True where the edit went into the whole selection; the page does not hear of it then. */
    takeEdit({ row, column, value }: AskedEdit<Row>): boolean {
      if (repeat?.from.row !== row || repeat.from.column !== column) return false
      const { cells } = repeat
      const input = inputOf(value)
      if (!input && !sheet.writeEdited) return false
      repeat = null
      if (cells.length === 0) return true
      if (input) sheet.write(writesOf(cells, input), 'enter')
      else sheet.writeEdited?.(cells, value)
      return true
    },
  }
}

/** What an editor hands over, where it is a text as typed. */
function inputOf(value: unknown): CellInput | null {
  if (value === null || value === undefined) return { kind: 'empty' }
  if (typeof value === 'string') return textInput(value)
  const isText = typeof value === 'object' && 'kind' in value && 'text' in value && value.kind === 'text'
  return isText ? textInput(String(value.text)) : null
}

const textInput = (text: string): CellInput => (text === '' ? { kind: 'empty' } : { kind: 'text', text })
