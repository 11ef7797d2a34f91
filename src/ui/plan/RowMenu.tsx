import { CommandItems } from '../commands/CommandItems'
import { useCommands } from '../commands/commands'
import { Menu } from '../common/Menu'
import { useText } from '../text/texts'
import type { PlanPageState } from './create-plan-page'

/** What can be done with the rows that are chosen: the ticked ones, else those of the selection. */
export function RowMenu(props: { page: PlanPageState }) {
  const { t, number } = useText()
  const { all } = useCommands()
  const { chosen, grid } = props.page
  const label = () => {
    const [first, ...others] = chosen.ids()
    if (first === undefined) return t('plan.row.button')
    const n = number(others.length + 1)
    if (chosen.byTicks()) return t('plan.row.buttonTicked', { n })
    // Reads what is shown: after a sort the same row has another number.
    const row = grid.shown() && grid.positionOf(first) + 1
    return others.length > 0 ? t('plan.row.buttonMany', { n }) : t('plan.row.buttonOf', { row: number(row) })
  }
  return (
    <Menu kind="quiet" disabled={chosen.lines() === 0} button={label()}>
      <CommandItems commands={all().filter(({ group, menu }) => group === 'rows' && menu?.includes('row'))} />
    </Menu>
  )
}
