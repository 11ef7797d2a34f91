import { ContextMenu } from '@kobalte/core/context-menu'
import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import Copy from 'lucide-solid/icons/copy'
import PanelRight from 'lucide-solid/icons/panel-right'
import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import type { ParentProps } from 'solid-js'
import floating from '../common/floating.module.css'
import { Menu, MenuItem, MenuRule } from '../common/Menu'
import { useText } from '../text/texts'
import type { PlanPageState } from './create-plan-page'
import styles from './Plan.module.css'

/** What can be done with the row that has the focus. */
export function RowMenu(props: { page: PlanPageState }) {
  const { t } = useText()
  const position = () => (props.page.task() ? props.page.grid.focusPosition() : -1)
  return (
    <Menu
      kind="quiet"
      disabled={position() < 0}
      button={position() < 0 ? t('plan.row.button') : t('plan.row.buttonOf', { row: position() + 1 })}
    >
      <RowCommandItems page={props.page} />
    </Menu>
  )
}

/** The same on a press of the right button, for the row under it. */
export function RowContextMenu(props: ParentProps<{ page: PlanPageState }>) {
  return (
    <ContextMenu>
      <ContextMenu.Trigger
        class={styles.place}
        disabled={!props.page.commands.canEdit() || props.page.task() === null}
      >
        {props.children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content class={`${floating.surface} ${floating.list}`}>
          <RowCommandItems page={props.page} />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu>
  )
}

function RowCommandItems(props: { page: PlanPageState }) {
  const { t } = useText()
  const { commands } = props.page
  const on = (run: (id: string) => void) => () => {
    const id = props.page.task()?.id
    if (id !== undefined) run(id)
  }
  return (
    <>
      <MenuItem icon={PanelRight} shortcut="Ctrl Enter" onSelect={on(id => props.page.openForm(id))}>
        {t('plan.row.open')}
      </MenuItem>
      <MenuRule />
      <MenuItem icon={Plus} onSelect={on(id => commands.addAbove(id))}>
        {t('plan.row.above')}
      </MenuItem>
      <MenuItem icon={Plus} onSelect={on(id => commands.addBelow(id))}>
        {t('plan.row.below')}
      </MenuItem>
      <MenuItem icon={Copy} onSelect={on(id => commands.duplicate(id))}>
        {t('plan.row.duplicate')}
      </MenuItem>
      <MenuRule />
      <MenuItem icon={ArrowUp} shortcut="Alt ↑" onSelect={on(id => commands.step(id, -1))}>
        {t('plan.row.up')}
      </MenuItem>
      <MenuItem icon={ArrowDown} shortcut="Alt ↓" onSelect={on(id => commands.step(id, 1))}>
        {t('plan.row.down')}
      </MenuItem>
      <MenuRule />
      <MenuItem icon={Trash} shortcut="Ctrl Delete" danger onSelect={on(id => commands.remove(id))}>
        {t('plan.row.remove')}
      </MenuItem>
    </>
  )
}
