import type { badCells as vi } from '../vi/bad-cells'

export const badCells: typeof vi = {
  title: 'Cells with faults',
  list: 'Open or close the list of faults',
  next: 'Go to the next fault',
  previous: 'Go to the previous fault',
  close: 'Close the list',
  count: '{{ n }} fault || {{ n }} faults',
  pasted: '{{ n }} cell has a fault. || {{ n }} cells have faults.',
  show: 'Show faults',
  rowText: 'Row text',
  column: 'Column',
  typed: 'As typed',
  reason: 'Reason',
  fix: 'Mend',
  hidden: 'Hidden by a filter; click to show it',
  none: 'No cell has a fault any more.',
  more: '{{ n }} more fault, listed when others are mended or a column is chosen above. || {{ n }} more faults, listed when others are mended or a column is chosen above.',
}
