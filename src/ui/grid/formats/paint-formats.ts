import type { GridApi } from 'ag-grid-community'
import { type Accessor, createEffect, on, onCleanup } from 'solid-js'
import cells from '../cells.module.css'
import { classesOf } from './cell-classes'
import type { Evaluation } from './evaluate'

/** Draws the formats of the cells that are rendered, at most once a frame. Null = there are no rules. */
export function paintFormats<Row>(
  host: HTMLElement,
  api: GridApi<Row>,
  evaluated: Accessor<Evaluation<Row> | null>,
): void {
  const painted = new Map<Element, readonly string[]>()
  let frame = 0

  function paint() {
    frame = 0
    const now = evaluated()
    if (api.isDestroyed() || (!now && painted.size === 0)) return
    for (const cell of painted.keys()) if (!cell.isConnected) painted.delete(cell)
    for (const line of host.querySelectorAll('.ag-row[row-index]')) {
      const row = rowAt(api, line.getAttribute('row-index') ?? '')
      for (const cell of line.querySelectorAll<HTMLElement>('.ag-cell[col-id]')) {
        const isFault = isIn(cell, cells.bad) || isIn(cell, cells.conflict)
        const format = now && row && !isFault ? now.formatOf(row, cell.getAttribute('col-id') ?? '') : null
        draw(cell, classesOf(format))
      }
    }
  }
  function draw(cell: HTMLElement, { classes, share }: ReturnType<typeof classesOf>) {
    const before = painted.get(cell) ?? []
    for (const name of before) if (!classes.includes(name)) cell.classList.remove(name)
    for (const name of classes) if (!before.includes(name)) cell.classList.add(name)
    if (share !== '' || cell.style.getPropertyValue('--share') !== '')
      cell.style.setProperty('--share', share)
    if (classes.length > 0) painted.set(cell, classes)
    else painted.delete(cell)
  }
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }

  // Rows and cells come and go while the grid scrolls.
  const observer = new MutationObserver(schedule)
  observer.observe(host, { childList: true, subtree: true })
  createEffect(on(evaluated, schedule))
  onCleanup(() => {
    observer.disconnect()
    cancelAnimationFrame(frame)
    for (const cell of painted.keys()) cell.classList.remove(...(painted.get(cell) ?? []))
  })
}

const isIn = (cell: Element, name: string | undefined) => name !== undefined && cell.classList.contains(name)

/** Rows that are kept in sight above the others count as rows, those below (totals, means) do not. */
function rowAt<Row>(api: GridApi<Row>, index: string): Row | undefined {
  if (/^\d+$/.test(index)) return api.getDisplayedRowAtIndex(Number(index))?.data
  return index.startsWith('t-') ? api.getPinnedTopRow(Number(index.slice(2)))?.data : undefined
}
