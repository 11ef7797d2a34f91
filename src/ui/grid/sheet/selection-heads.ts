import type { GridSelection } from './create-selection'
import { dragOverCells } from './drag'

/** The columns of a head, or of the head of a group. */
interface Columns {
  readonly left: number
  readonly right: number
}

/**
 * Heads select their columns as they are pressed, and a drag goes on over the heads beside. Where a column is selected
 * already its head is the grid's: a drag moves the column then.
 */
export function createHeadMouse<Row>(
  host: HTMLElement,
  selection: GridSelection<Row>,
  takeFromGrid: (event: Event) => void,
) {
  const { api, view } = selection
  let isTaken = false

  const isWhole = ({ left, right }: Columns) =>
    selection
      .selection()
      ?.ranges.some(
        range =>
          range.left <= left &&
          range.right >= right &&
          range.top === 0 &&
          range.bottom === selection.lastCell().row,
      ) ?? false

  function take({ left, right }: Columns, event: MouseEvent) {
    const control = event.ctrlKey || event.metaKey
    if (event.shiftKey) selection.extendColumns(left < selection.anchor().column ? left : right)
    else if (control && isWhole({ left, right }))
      selection.takeOut({ row: 0, column: left })({ ...selection.lastCell(), column: right })
    else selection.selectColumns(left, right, control)
  }

  return {
    /** The press that goes on is answered here. */
    isTaken: () => isTaken,
    forget() {
      isTaken = false
    },
    press(event: PointerEvent, columns: Columns) {
      if (!event.shiftKey && isWhole(columns)) return
      isTaken = true
      takeFromGrid(event)
      take(columns, event)
      const onCell = (over: { column: number }) => selection.extendColumns(over.column)
      dragOverCells(event, { api, host, view, onCell, along: 'columns' })
    },
    click(event: MouseEvent, columns: Columns) {
      if (!isTaken) take(columns, event)
    },
  }
}
