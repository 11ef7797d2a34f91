import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { createFaults } from '../../../../../src/ui/grid/faults/create-faults'
import type { FaultPlace, FaultSource } from '../../../../../src/ui/grid/faults/fault-source'

const ROWS = ['a', 'b', 'c']
const faultAt = (row: string) => ({
  row,
  column: 'deadline',
  rowText: row,
  columnText: 'Deadline',
  typed: 'x',
  reason: 'Not a day.',
})

/** A page that moves the focus a little later, as pages do. */
function slowPage() {
  const visited: string[] = []
  let focus: FaultPlace | null = null
  const source: FaultSource = {
    faults: () => ROWS.map(faultAt),
    fixesOf: () => [],
    rowPosition: row => ROWS.indexOf(row),
    columnPosition: () => 0,
    goTo(place) {
      setTimeout(() => {
        focus = place
        visited.push(place.row)
      })
    },
    focus: () => focus,
  }
  return { source, visited, leave: (row: string) => (focus = { row, column: 'deadline' }) }
}
const later = () => new Promise(resolve => setTimeout(resolve, 5))

test('steps that are quicker than the focus miss no fault', () =>
  createRoot(async dispose => {
    const { source, visited } = slowPage()
    const faults = createFaults(source)
    faults.step(1)
    faults.step(1)
    faults.step(1)
    faults.step(-1)
    await later()
    expect(visited).toEqual(['a', 'b', 'c', 'b'])
    dispose()
  }))

test('a step starts where the user has gone by himself', () =>
  createRoot(async dispose => {
    const { source, visited, leave } = slowPage()
    const faults = createFaults(source)
    faults.step(1)
    await later()
    leave('b')
    faults.step(1)
    await later()
    expect(visited).toEqual(['a', 'c'])
    dispose()
  }))
