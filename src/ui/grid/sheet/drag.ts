import type { GridApi } from 'ag-grid-community'
import type { GridView } from './create-view'
import { rowOf } from './hit'
import type { CellPosition } from './view'

/** So far the pointer may tremble before a press becomes a drag. */
export const TREMBLE = 4
/** So near to the edge the grid begins to scroll: the pointer cannot leave a window that fills the screen. */
const EDGE = 8
/** Pixels a frame, at least and at most, and how they grow with the way beyond the edge. */
const SLOWEST = 4
const FASTEST = 90
const GROWTH = 0.4

interface DragSetup<Row> {
  api: GridApi<Row>
  host: HTMLElement
  view: GridView<Row>
  /** The pointer is over this cell, or beyond an edge and this cell is the nearest. */
  onCell(cell: CellPosition): void
  /** `isReleased`: the button was let go; false where the drag was broken off. */
  onEnd?(isReleased: boolean): void
  /** Only rows or only columns scroll, as over row numbers or heads. */
  along?: 'rows' | 'columns'
}

/** Follows a pressed pointer over the cells, in and outside of the grid, and scrolls at the edges. Gives its end. */
export function dragOverCells<Row>(
  start: PointerEvent,
  { api, host, view, onCell, onEnd, along }: DragSetup<Row>,
): () => void {
  const viewport = host.querySelector<HTMLElement>('[role="grid"], [role="treegrid"]')
  if (!viewport) return () => undefined
  const scroller = viewport
  let pointer = { x: start.clientX, y: start.clientY }
  let isDragging = false
  let frame = 0
  // Frozen columns at the left scroll nothing until the pointer has left them.
  let mayScrollLeft = pointer.x > freeBox(api, host, scroller).left
  let last: CellPosition | null = null

  function place() {
    const box = freeBox(api, host, scroller)
    const isHeld = mayScrollLeft && scroller.scrollLeft > 0
    const x = Math.max(isHeld ? box.left + 1 : box.frozenLeft + 1, Math.min(pointer.x, box.right - 1))
    const y = Math.max(box.top + 1, Math.min(pointer.y, box.bottom - 1))
    const cell = nearestCell(api, host, view, x, y)
    if (!cell || (last?.row === cell.row && last.column === cell.column)) return
    last = cell
    onCell(cell)
  }
  function scroll() {
    if (api.isDestroyed()) return stop(false)
    const box = freeBox(api, host, scroller)
    if (pointer.x > box.left + EDGE) mayScrollLeft = true
    const across = beyond(pointer.x, mayScrollLeft ? box.left : Number.NEGATIVE_INFINITY, box.right)
    const down = beyond(pointer.y, box.top, box.bottom)
    if (across !== 0 && along !== 'rows') scroller.scrollLeft += across
    if (down !== 0 && along !== 'columns') scroller.scrollTop += down
    if (across !== 0 || down !== 0) place()
    frame = requestAnimationFrame(scroll)
  }
  function move(event: PointerEvent) {
    // The button was let go where no event told of it.
    if (!(event.buttons & 1)) return end(event)
    pointer = { x: event.clientX, y: event.clientY }
    const way = Math.hypot(pointer.x - start.clientX, pointer.y - start.clientY)
    if (!isDragging && way < TREMBLE) return
    if (!isDragging) {
      isDragging = true
      frame = requestAnimationFrame(scroll)
    }
    place()
  }
  function end(event: Event) {
    // A field inside the page that loses the focus is no reason.
    if (event.type === 'blur' && event.target !== window) return
    stop(event.type === 'pointerup')
  }
  function stop(isReleased: boolean) {
    cancelAnimationFrame(frame)
    window.removeEventListener('pointermove', move, true)
    for (const event of ENDS) window.removeEventListener(event, end, true)
    onEnd?.(isReleased)
  }
  window.addEventListener('pointermove', move, true)
  for (const event of ENDS) window.addEventListener(event, end, true)
  return () => stop(false)
}

const ENDS = ['pointerup', 'pointercancel', 'blur'] as const

function beyond(at: number, least: number, most: number): number {
  const way = at < least ? at - least : at > most - EDGE ? at - (most - EDGE) : 0
  return way === 0 ? 0 : Math.sign(way) * Math.min(FASTEST, SLOWEST + Math.abs(way) * GROWTH)
}

/** Where rows scroll: below heads and pinned rows, beside frozen columns, without scroll bars. */
function freeBox<Row>(api: GridApi<Row>, host: HTMLElement, viewport: HTMLElement) {
  const box = viewport.getBoundingClientRect()
  const fixed = host.querySelectorAll('[role="columnheader"], .ag-row[row-index^="t-"]')
  const top = [...fixed].reduce((most, head) => Math.max(most, head.getBoundingClientRect().bottom), box.top)
  const frozen = api.getDisplayedLeftColumns().reduce((sum, column) => sum + column.getActualWidth(), 0)
  return {
    top,
    bottom: box.top + viewport.clientHeight,
    frozenLeft: box.left,
    left: box.left + frozen,
    right: box.left + viewport.clientWidth,
  }
}

/** By the boxes of what is rendered, whatever floats above. */
function nearestCell<Row>(
  api: GridApi<Row>,
  host: HTMLElement,
  view: GridView<Row>,
  x: number,
  y: number,
): CellPosition | null {
  const rows = [...host.querySelectorAll('.ag-row[row-index]')].filter(row => rowOf(row) !== null)
  const line = nearest(rows, row => row.getBoundingClientRect(), y, 'top', 'bottom')
  if (!line) return null
  const cells = [...line.querySelectorAll('.ag-cell[col-id]')].filter(cell => columnOf(cell, view) >= 0)
  const isPinned = (cell: Element) => api.getColumn(cell.getAttribute('col-id') ?? '')?.getPinned() != null
  // Scrolled cells lie under the frozen ones.
  cells.sort((a, b) => Number(isPinned(b)) - Number(isPinned(a)))
  const cell = nearest(cells, each => each.getBoundingClientRect(), x, 'left', 'right')
  const row = rowOf(line)
  return cell && row !== null ? { row, column: columnOf(cell, view) } : null
}

const columnOf = <Row>(cell: Element, view: GridView<Row>) =>
  view.positionOf(cell.getAttribute('col-id') ?? '')

function nearest<Item>(
  items: readonly Item[],
  boxOf: (item: Item) => DOMRect,
  at: number,
  from: 'top' | 'left',
  to: 'bottom' | 'right',
): Item | undefined {
  let found: Item | undefined
  let least = Number.POSITIVE_INFINITY
  for (const item of items) {
    const box = boxOf(item)
    const way = Math.max(box[from] - at, at - box[to], 0)
    if (way < least) [found, least] = [item, way]
  }
  return found
}
