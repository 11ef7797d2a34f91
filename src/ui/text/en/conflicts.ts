import type { conflicts as vi } from '../vi/conflicts'

export const conflicts: typeof vi = {
  tab: 'Conflicts',
  title: 'Cells in conflict',
  intro:
    'Each cell below has two or more values by people who had not seen each other’s edit. The value in use is the one written last.',
  none: 'No cell has two values',
  noneText: 'A cell that was edited differently in two copies and not decided in the merge stands here.',
  cell: 'Cell',
  values: 'Values',
  use: 'Use this value',
  useOf: 'Use this value: {{ value }}',
  goTo: 'Go to the cell',
  goToOf: 'Go to the cell: {{ cell }}',
  all: 'Choose all…',
  allShown: 'Keep the value in use everywhere',
  allMine: 'All of mine ({{ name }})',
  allOf: 'All from {{ name }}',
  message: 'Decide {{ n }} cell || Decide {{ n }} cells',
  readOnly: 'A file of a newer version: view only.',
  more: 'Show {{ n }} more records',
  moreClashes: 'and {{ n }} more',
  inCell: 'Two values in conflict: see Library, Conflicts',
  also: 'with: {{ fields }}',
}
