import { ROW_NUMBER } from '../columns'

const TICKS = 'ag-Grid-SelectionColumn'

/** Row numbers and ticks stand where they stand: they are no columns to a user. */
export const isFixedColumn = (id: string): boolean => id === ROW_NUMBER || id === TICKS
