import { createMemo, createSignal } from 'solid-js'
import type { GridSelection } from '../sheet/create-selection'
import { containsCell } from '../sheet/range'
import { inScreenOrder, nextFault } from './fault-order'
import type { CellFault, FaultSource } from './fault-source'

export type Faults = ReturnType<typeof createFaults>

/** The bad cells of a grid as a list that follows every edit: what of it is shown, and the way from one to the next. */
export function createFaults(source: FaultSource) {
  /** The fault on the way to which the focus is. */
  let going: CellFault | null = null
  const [isOpen, setOpen] = createSignal(false)
  const [asked, setColumn] = createSignal<string | null>(null)
  // What is still the same fault stays the same object: its line keeps its place and the focus.
  const found = createMemo((before: readonly CellFault[]) => kept(before, source.faults()), [])
  const all = createMemo(() => inScreenOrder(found(), source))
  /** Columns with faults, with how many. */
  const columns = createMemo(() => {
    const counts = new Map<string, { readonly text: string; readonly count: number }>()
    for (const { column, columnText: text } of all())
      counts.set(column, { text, count: (counts.get(column)?.count ?? 0) + 1 })
    return counts
  })
  // A column whose last fault is mended has no button to be left by.
  const column = () => (columns().has(asked() ?? '') ? asked() : null)
  const shown = createMemo((): readonly CellFault[] => {
    const only = column()
    return only === null ? all() : all().filter(fault => fault.column === only)
  })

  return {
    source,
    all,
    shown,
    columns,
    /** The column whose faults alone are shown; null = all. */
    column,
    setColumn,
    isOpen,
    /** The list is open and says it all: nothing need be said beside the cell. */
    tells: (row: string, at: string) =>
      isOpen() && shown().some(fault => fault.row === row && fault.column === at),
    open: () => void setOpen(true),
    close: () => void setOpen(false),
    toggle: () => setOpen(!isOpen()),
    /** To the next or the previous one of those shown, from where the focus is. */
    step(steps: 1 | -1) {
      const fault = nextFault(isOpen() ? shown() : all(), going ?? source.focus(), steps, source)
      if (!fault) return
      source.goTo(fault)
      // A page moves the focus a little later: until then the next step starts from here.
      going = fault
      setTimeout(() => {
        if (going === fault) going = null
      })
    },
    /** How many of the selected cells are bad, such as after a paste. */
    countIn<Row>({ selection, view }: Pick<GridSelection<Row>, 'selection' | 'view'>): number {
      const ranges = selection()?.ranges ?? []
      return source.faults().filter(fault => {
        const cell = { row: source.rowPosition(fault.row), column: view.positionOf(fault.column) }
        return ranges.some(range => containsCell(range, cell))
      }).length
    },
  }
}

const keyOf = ({ row, column }: CellFault) => JSON.stringify([row, column])

function kept(before: readonly CellFault[], now: readonly CellFault[]): readonly CellFault[] {
  const known = new Map(before.map(fault => [keyOf(fault), fault]))
  return now.map(fault => {
    const earlier = known.get(keyOf(fault))
    const isSame =
      earlier?.typed === fault.typed &&
      earlier.reason === fault.reason &&
      earlier.rowText === fault.rowText &&
      earlier.columnText === fault.columnText
    return isSame ? earlier : fault
  })
}
