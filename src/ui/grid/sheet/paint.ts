import { createEffect, on } from 'solid-js'
import { ROW_NUMBER } from '../columns'
import type { GridSelection } from './create-selection'
import type { Fill } from './fill/create-fill'
import { createHandle } from './fill/fill-handle'
import type { Find } from './find/create-find'
import { rowOf } from './hit'
import { fillMarksOf, MARK, marksOf } from './marks'
import styles from './sheet.module.css'
import type { Selection } from './view'

const CLASSES = [
  [MARK.active, styles.active],
  [MARK.tinted, styles.tinted],
  [MARK.top, styles.top],
  [MARK.right, styles.right],
  [MARK.bottom, styles.bottom],
  [MARK.left, styles.left],
  [MARK.fill, styles.fill],
  [MARK.hit, styles.hit],
] as const

/** Shows the selection in the cells that are rendered, at most once a frame. */
export function paintSelection<Row>(
  host: HTMLElement,
  selection: GridSelection<Row>,
  fill: Fill<Row>,
  find: Find<Row>,
): () => void {
  const { view } = selection
  const handle = createHandle()
  const painted = new WeakMap<Element, number>()
  let frame = 0

  function paint() {
    frame = 0
    const now = selection.selection()
    const target = fill.target()
    const corner = fill.corner()
    const isHit = find.isHit()
    let cornerCell: Element | null = null
    for (const line of host.querySelectorAll('.ag-row[row-index]')) {
      const row = rowOf(line)
      if (row === null) continue
      for (const cell of line.querySelectorAll('.ag-cell[col-id]')) {
        const id = cell.getAttribute('col-id') ?? ''
        const column = view.positionOf(id)
        if (column >= 0) {
          const filled = target ? fillMarksOf(target, row, column) : 0
          const hit = isHit?.({ row, column }) ? MARK.hit : 0
          mark(cell, (now ? marksOf(now, row, column) : 0) | filled | hit)
          if (corner?.row === row && corner.column === column) cornerCell = cell
        } else if (id === ROW_NUMBER) markHead(cell, isRowIn(now, row))
      }
    }
    for (const head of host.querySelectorAll('[role="columnheader"][col-id]'))
      markHead(head, isColumnIn(now, view.positionOf(head.getAttribute('col-id') ?? '')))
    // A cell that is drawn anew has lost it.
    if (!cornerCell) handle.remove()
    else if (handle.parentElement !== cornerCell) cornerCell.append(handle)
  }

  function mark(cell: Element, marks: number) {
    if (painted.get(cell) === marks) return
    painted.set(cell, marks)
    for (const [bit, name] of CLASSES) if (name) cell.classList.toggle(name, (marks & bit) !== 0)
    cell.setAttribute('aria-selected', String((marks & MARK.selected) !== 0))
  }
  function markHead(head: Element, isIn: boolean) {
    if (styles.headIn) head.classList.toggle(styles.headIn, isIn)
  }
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }

  // Rows and cells come and go while the grid scrolls.
  const observer = new MutationObserver(schedule)
  observer.observe(host, { childList: true, subtree: true })
  createEffect(on([selection.selection, selection.version, fill.target, find.isHit], schedule))
  return () => {
    observer.disconnect()
    handle.remove()
    cancelAnimationFrame(frame)
  }
}

const isRowIn = (now: Selection | null, row: number) =>
  now?.ranges.some(({ top, bottom }) => row >= top && row <= bottom) ?? false

const isColumnIn = (now: Selection | null, column: number) =>
  now?.ranges.some(({ left, right }) => column >= left && column <= right) ?? false
