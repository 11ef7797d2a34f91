import type { sheet as vi } from '../vi/sheet'

export const sheet: typeof vi = {
  command: {
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    clear: 'Clear contents',
    fillDown: 'Fill down',
    fillRight: 'Fill right',
    fillSeries: 'Fill the selection as a series',
    fillToEdge: 'Fill down to the end of the data beside',
    selectAll: 'Select all',
    selectRow: 'Select the row',
    selectColumn: 'Select the column',
  },
  figures: {
    count: 'Count {{ n }}',
    sum: 'Sum {{ value }}',
    mean: 'Mean {{ value }}',
    min: 'Min {{ value }}',
    max: 'Max {{ value }}',
    tip: 'Selected cells: count of cells that are not empty; sum, mean, least and greatest of those with a number',
  },
  clipboard: {
    copied: 'Cells copied: {{ n }}.',
    cut: 'Cells cut: {{ n }}.',
    pasted: 'Cells pasted: {{ n }}.',
    filled: 'Cells filled: {{ n }}.',
    skipped: 'Read-only cells left out: {{ n }}.',
    cutColumns: 'Columns beyond the last one left out: {{ n }}.',
    cutRows: 'Rows beyond the last one left out: {{ n }}.',
  },
  fill: {
    empty: '(empty)',
  },
  clipboardFault: {
    'nothing-selected': 'No cell is selected.',
    'nothing-to-paste': 'The clipboard has no text or table to paste.',
    'read-only': 'This table can only be read; nothing was pasted.',
    'ranges-differ':
      'The selected ranges must have the same rows or the same columns. Select again or take one range at a time.',
    'too-many-cells': '{{ n }} cells are more than the {{ max }} that fit at once. Select fewer.',
    'no-permission':
      'The browser does not let a menu use the clipboard. Use the keys Ctrl+C, Ctrl+X, Ctrl+V.',
    'not-supported': 'In this browser the clipboard works by keys only: Ctrl+C, Ctrl+X, Ctrl+V.',
    unreadable: 'The clipboard could not be reached from the menu. Use the keys Ctrl+C, Ctrl+X, Ctrl+V.',
  },
}
