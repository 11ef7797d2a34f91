const GAP = 4
const EDGE = 8

/**
 * Where a note stands beside a cell of the grid: below it, above it where there is no room; within the window. Null
 * where the cell is not on screen. `position`: as the grid writes it at the row, "t-0" for a row kept in sight.
 */
export function placeBeside(
  position: number | string,
  column: string,
  note: HTMLElement | undefined,
): { left: string; top: string } | null {
  const cell = document.querySelector(`.ag-row[row-index="${position}"] .ag-cell[col-id="${column}"]`)
  const box = cell?.getBoundingClientRect()
  if (!box || box.width === 0) return null
  const { offsetWidth: width = 0, offsetHeight: height = 0 } = note ?? {}
  const below = box.bottom + GAP
  const top = below + height + EDGE <= window.innerHeight ? below : box.top - GAP - height
  const left = Math.max(EDGE, Math.min(box.left, window.innerWidth - width - EDGE))
  return { left: `${left}px`, top: `${Math.max(EDGE, top)}px` }
}
