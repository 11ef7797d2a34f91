import { isTyping } from '../../shell/keys'
import type { GridSelection } from './create-selection'
import { dragOverCells, TREMBLE } from './drag'
import { type Hit, hitOf } from './hit'
import { containsCell, containsRange } from './range'
import { createHeadMouse } from './selection-heads'
import type { CellPosition } from './view'

/** Press, drag, Shift and Ctrl on cells, row numbers and heads. It comes before the grid's own listeners. */
export function listenToMouse<Row>(host: HTMLElement, selection: GridSelection<Row>): () => void {
  const { api, view } = selection
  const heads = createHeadMouse(host, selection, takeFromGrid)
  let pressed: { x: number; y: number } | null = null
  /** The browser shall leave the focus where it is. */
  let keepFocus = false

  function pressDown(event: PointerEvent) {
    keepFocus = false
    heads.forget()
    pressed = { x: event.clientX, y: event.clientY }
    if (event.pointerType === 'touch' || isHandle(event)) return
    // A menu is for the cell that a button lies in.
    if (event.button === 2) return pressRight(event, hitOf(cellOfButton(event) ?? event.target, view))
    const hit = hitOf(event.target, view)
    if (event.button !== 0 || !hit) return
    if (hit.kind === 'cell') pressCell(event, { row: hit.row, column: hit.column })
    else if (hit.kind === 'rowNumber') pressNumber(event, hit.row)
    else {
      keepFocus = true
      if (hit.kind === 'head') heads.press(event, hit)
    }
  }

  function pressCell(event: PointerEvent, cell: CellPosition) {
    const isAnother = selection.selection() !== null && event.shiftKey
    if (isEditedCell(event) && !isAnother) return
    let onCell = (over: CellPosition) => selection.extendTo(over)
    if (isAnother) {
      takeFromGrid(event)
      selection.extendTo(cell)
    } else if (withControl(event) && selection.isMany() && isSelected(cell)) {
      takeFromGrid(event)
      onCell = selection.takeOut(cell)
      onCell(cell)
    } else selection.start(cell, withControl(event))
    dragOverCells(event, { api, host, view, onCell })
  }
  const isSelected = (cell: CellPosition) =>
    selection.selection()?.ranges.some(range => containsCell(range, cell)) ?? false

  function pressNumber(event: PointerEvent, row: number) {
    takeFromGrid(event)
    const onRow = takeRow(event, row)
    dragOverCells(event, { api, host, view, onCell: over => onRow(over.row), along: 'rows' })
  }
  /** Gives what a drag from this row number on does. */
  function takeRow(event: MouseEvent, row: number): (to: number) => void {
    const right = selection.lastCell().column
    const whole = { top: row, bottom: row, left: 0, right }
    const isIn = selection.selection()?.ranges.some(range => containsRange(range, whole))
    if (withControl(event) && !event.shiftKey && isIn) {
      const takeOut = selection.takeOut({ row, column: 0 })
      const onRow = (to: number) => takeOut({ row: to, column: right })
      onRow(row)
      return onRow
    }
    if (event.shiftKey) selection.extendRows(row)
    else selection.selectRows(row, row, withControl(event))
    return selection.extendRows
  }

  /** A menu for the selection leaves it as it is; elsewhere the cell is selected first, by the grid's focus. */
  function pressRight(event: PointerEvent, hit: Hit | null) {
    if (hit?.kind === 'rowNumber') {
      takeFromGrid(event)
      const isIn = selection
        .selection()
        ?.ranges.some(({ top, bottom }) => hit.row >= top && hit.row <= bottom)
      if (!isIn) selection.selectRows(hit.row, hit.row)
    }
    if (hit?.kind !== 'cell') return
    if (isSelected(hit)) takeFromGrid(event)
    else selection.start({ row: hit.row, column: hit.column })
  }

  /** The grid and the browser leave focus and selection as they are; what is being edited is taken. */
  function takeFromGrid(event: Event) {
    event.stopPropagation()
    keepFocus = true
    if (selection.isEditing()) api.stopEditing()
    if (!host.contains(document.activeElement) || isTyping(document.activeElement)) selection.focusActive()
  }

  function click(event: MouseEvent) {
    const isDrag =
      pressed !== null && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) >= TREMBLE
    if (event.button !== 0) return
    const hit = hitOf(event.target, view)
    if (!hit) return
    if (hit.kind === 'rowNumber' && isHandle(event) && !isDrag) takeRow(event, hit.row)
    if (hit.kind !== 'head' && hit.kind !== 'corner') return
    // The words of a head select; sorting has its own sign.
    event.stopPropagation()
    if (isDrag) return
    if (selection.isEditing()) api.stopEditing()
    if (hit.kind === 'corner') selection.selectAll()
    else heads.click(event, hit)
    if (!host.contains(document.activeElement)) selection.focusActive()
  }
  const mouseDown = (event: MouseEvent) => {
    if (keepFocus) event.preventDefault()
    if (!heads.isTaken()) return
    // The grid would begin to move the column; what closes by a press elsewhere still hears of it.
    event.stopPropagation()
    host.ownerDocument.dispatchEvent(new MouseEvent('mousedown', { button: event.button }))
  }

  const capture = { capture: true }
  host.addEventListener('pointerdown', pressDown, capture)
  host.addEventListener('mousedown', mouseDown, capture)
  host.addEventListener('click', click, capture)
  return () => {
    host.removeEventListener('pointerdown', pressDown, capture)
    host.removeEventListener('mousedown', mouseDown, capture)
    host.removeEventListener('click', click, capture)
  }
}

const withControl = ({ ctrlKey, metaKey }: MouseEvent): boolean => ctrlKey || metaKey

const isHandle = ({ target }: Event) => target instanceof Element && target.closest('.ag-row-drag') !== null

const isEditedCell = ({ target }: Event) =>
  target instanceof Element && target.closest('.ag-cell-inline-editing, .ag-popup-editor') !== null

const cellOfButton = ({ target }: Event) =>
  target instanceof Element ? target.closest('button, a')?.closest('.ag-cell') : null
