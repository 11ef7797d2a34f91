import type { MergeView } from './create-merge-view'
import type { MergeRow } from './merge-groups'

const ROWS = 'tr[data-row]'

/** Arrow up and down go from row to row, left takes this copy's value, right the received one's, Del leaves it open. */
export function onRowKeys(event: KeyboardEvent & { currentTarget: HTMLElement }, view: MergeView): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const at = event.target instanceof Element ? event.target.closest<HTMLElement>(ROWS) : null
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    moveRow(event.currentTarget, at, event.key === 'ArrowDown' ? 1 : -1)
    return
  }
  const row = at && view.rows().find(({ key }) => key === at.dataset.row)
  if (!row || !chooseByKey(event.key, row, view)) return
  event.preventDefault()
  at.focus()
}

/** Each further press of the same arrow goes on to the next value of that side. */
function chooseByKey(key: string, row: MergeRow, view: MergeView): boolean {
  if (key === 'Delete' || key === 'Backspace') {
    view.choose(row, null)
    return true
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false
  const side = key === 'ArrowLeft' ? row.mine : row.received
  const now = view.chosenIn(row)
  const next = side[(now === null ? 0 : side.indexOf(now) + 1) % Math.max(side.length, 1)]
  if (next) view.choose(row, next)
  return true
}

function moveRow(table: HTMLElement, from: HTMLElement | null, step: 1 | -1) {
  const rows = [...table.querySelectorAll<HTMLElement>(ROWS)]
  const next = rows[from === null ? 0 : rows.indexOf(from) + step]
  focusRow(next)
}

/** One row is reached by Tab: the last one that had the focus. */
export function focusRow(row: HTMLElement | undefined | null) {
  if (!row) return
  for (const other of row.closest('table')?.querySelectorAll<HTMLElement>(`${ROWS}[tabindex="0"]`) ?? [])
    other.tabIndex = -1
  row.tabIndex = 0
  row.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
}
