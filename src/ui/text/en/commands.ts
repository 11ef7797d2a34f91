import type { commands as vi } from '../vi/commands'

export const commands: typeof vi = {
  palette: 'Find a command',
  search: 'Type the name of a command',
  none: 'No command matches.',
  sheet: 'Keyboard shortcuts',
  save: 'See what is saved and download the plan file',
  goTo: 'Go to {{ page }}',
  group: {
    edit: 'Edit',
    fill: 'Fill',
    find: 'Find and replace',
    comments: 'Comments',
    rows: 'Rows',
    sort: 'Sort and filter',
    columns: 'Columns',
    select: 'Select',
    move: 'Move',
    file: 'File',
    go: 'Go to',
  },
}
