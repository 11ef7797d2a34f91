import { onMount } from 'solid-js'
import { useApp } from '../../../state/context'
import { useCommands } from '../../commands/commands'
import { createColumnCommands } from './create-column-commands'
import { createGridColumns, type GridColumnsOptions } from './create-grid-columns'

/** The columns of a page's grid: for its `columnHabits` and the page's `ColumnsMenu`, with their commands in the one list. */
export function createColumnOffer<Row>(options: Omit<GridColumnsOptions, 'preferences'>) {
  const { preferences } = useApp()
  const columns = createGridColumns<Row>({ ...options, preferences })
  const commands = createColumnCommands(columns)
  const { offer } = useCommands()
  // After the page's own, and so before them: on a head the keys are the column's.
  onMount(() => offer(commands))
  return columns
}
