import { useApp } from '../../../state/context'
import { useCommands } from '../../commands/commands'
import { createColumnCommands } from './create-column-commands'
import { createGridColumns, type GridColumnsOptions } from './create-grid-columns'

/** The columns of a page's grid: for its `columnHabits` and the page's `ColumnsMenu`, with their commands in the one list. */
export function createColumnOffer<Row>(options: Omit<GridColumnsOptions, 'preferences'>) {
  const { preferences } = useApp()
  const columns = createGridColumns<Row>({ ...options, preferences })
  useCommands().offer(createColumnCommands(columns))
  return columns
}
