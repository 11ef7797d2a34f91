import { CommandItems } from '../commands/CommandItems'
import { useCommands } from '../commands/commands'
import { Menu } from '../common/Menu'
import { useText } from '../text/texts'
import type { PlanPageState } from './create-plan-page'

/** What can be done with the row that has the focus. */
export function RowMenu(props: { page: PlanPageState }) {
  const { t } = useText()
  const { all } = useCommands()
  const position = () => (props.page.task() ? props.page.grid.focusPosition() : -1)
  return (
    <Menu
      kind="quiet"
      disabled={position() < 0}
      button={position() < 0 ? t('plan.row.button') : t('plan.row.buttonOf', { row: position() + 1 })}
    >
      <CommandItems commands={all().filter(({ group, menu }) => group === 'rows' && menu?.includes('row'))} />
    </Menu>
  )
}
