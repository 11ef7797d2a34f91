import type { FaultPlace, FaultSource } from './fault-source'

type Places = Pick<FaultSource, 'rowPosition' | 'columnPosition'>

/** What is hidden comes behind all that is seen. */
const seen = (position: number): number => (position < 0 ? Number.POSITIVE_INFINITY : position)

function compare(a: FaultPlace, b: FaultPlace, places: Places): number {
  const [rowA, rowB] = [places.rowPosition(a.row), places.rowPosition(b.row)].map(seen) as [number, number]
  // Two hidden rows keep the order in which they came.
  if (rowA !== rowB) return rowA < rowB ? -1 : 1
  if (a.row !== b.row) return 0
  const columns = [places.columnPosition(a.column), places.columnPosition(b.column)].map(seen)
  const [columnA, columnB] = columns as [number, number]
  return columnA === columnB ? 0 : columnA < columnB ? -1 : 1
}

/** Row by row and from left to right as on screen, the hidden ones behind. */
export const inScreenOrder = <Fault extends FaultPlace>(
  faults: readonly Fault[],
  places: Places,
): readonly Fault[] => faults.toSorted((a, b) => compare(a, b, places))

/**
 * The fault behind (`1`) or before (`-1`) a cell, of faults in screen order; at the end it goes on at the other one.
 * Null where there are none.
 */
export function nextFault<Fault extends FaultPlace>(
  faults: readonly Fault[],
  from: FaultPlace | null,
  step: 1 | -1,
  places: Places,
): Fault | null {
  const at = from ? faults.findIndex(fault => fault.row === from.row && fault.column === from.column) : -1
  if (at >= 0) return faults.at((at + step) % faults.length) ?? null
  const behind = from ? faults.findIndex(fault => compare(fault, from, places) > 0) : 0
  // Behind the last one the first is next, and the last is before.
  const place = behind < 0 ? faults.length : behind
  return (step > 0 ? (faults[place] ?? faults[0]) : (faults[place - 1] ?? faults.at(-1))) ?? null
}
