import type { columns as vi } from '../vi/columns'

export const columns: typeof vi = {
  menu: {
    button: 'Columns',
    title: 'Columns shown',
    reset: 'Back to default',
  },
  command: {
    menu: 'Open the menu of the column',
    sortAscending: 'Sort ascending',
    sortDescending: 'Sort descending',
    addAscending: 'Add to the sort: ascending',
    addDescending: 'Add to the sort: descending',
    clearSort: 'Clear the sort of this column',
    filter: 'Filter…',
    clearFilter: 'Clear the filter of this column',
    clearFilters: 'Clear all filters',
    freeze: 'Freeze up to this column',
    unfreeze: 'Unfreeze columns',
    hide: 'Hide column',
    fit: 'Fit column width',
    fitAll: 'Fit all column widths',
    moveLeft: 'Move column left',
    moveRight: 'Move column right',
    reset: 'Reset columns',
  },
}
