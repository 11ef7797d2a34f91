import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import Undo from 'lucide-solid/icons/undo-2'
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { Button } from '../../../common/Button'
import floating from '../../../common/floating.module.css'
import { Icon } from '../../../common/Icon'
import { MenuChoice, MenuItem, MenuRule } from '../../../common/Menu'
import { useText } from '../../../text/texts'
import type { SheetGrid } from '../create-sheet-grid'
import styles from '../sheet.module.css'

const ASIDE = 6
const KINDS = ['copy', 'series'] as const

/** Beside the corner of what was filled: what else the fill may be. */
export function FillChoice<Row>(props: { grid: SheetGrid<Row>; host: HTMLElement }) {
  const { t } = useText()
  const { fill, selection } = props.grid
  const [place, setPlace] = createSignal<{ left: string; top: string } | null>(null)
  let frame = 0

  function put() {
    const filled = fill.choice()?.filled
    const column = filled && selection.view.columnAt(filled.right)
    const cell = props.host.querySelector(
      `.ag-row[row-index="${filled?.bottom}"] .ag-cell[col-id="${CSS.escape(column ?? '')}"]`,
    )
    const box = cell?.getBoundingClientRect()
    const around = props.host.getBoundingClientRect()
    if (!box || box.bottom > around.bottom || box.right > around.right) return setPlace(null)
    setPlace({
      left: `${Math.min(box.right + ASIDE, around.right - 40) - around.left + props.host.offsetLeft}px`,
      top: `${Math.min(box.bottom + ASIDE, around.bottom - 30) - around.top + props.host.offsetTop}px`,
    })
  }
  const schedule = () => {
    cancelAnimationFrame(frame)
    // The cells are drawn in the next frame.
    frame = requestAnimationFrame(put)
  }
  createEffect(on([fill.choice, selection.version], schedule))
  selection.api.addEventListener('bodyScroll', schedule)
  onCleanup(() => {
    cancelAnimationFrame(frame)
    if (!selection.api.isDestroyed()) selection.api.removeEventListener('bodyScroll', schedule)
  })

  return (
    <Show when={fill.choice() && place()}>
      {at => (
        <div class={styles.choice} style={at()}>
          <DropdownMenu gutter={4} open={fill.isAsked()} onOpenChange={fill.setAsked}>
            <DropdownMenu.Trigger
              as={Button}
              small
              tabindex={-1}
              aria-label={t('sheet.fill.choice')}
              title={t('sheet.fill.choice')}
            >
              <span class={styles.choiceSign} aria-hidden="true" />
              <Icon of={ChevronDown} size={12} />
            </DropdownMenu.Trigger>
            <DropdownMenu.Portal>
              <DropdownMenu.Content
                data-kb-top-layer=""
                class={`${floating.surface} ${floating.list}`}
                onCloseAutoFocus={event => {
                  event.preventDefault()
                  selection.focusActive()
                }}
              >
                <MenuChoice
                  value={fill.choice()?.isSeries ? 'series' : 'copy'}
                  options={KINDS.map(value => ({ value, label: t(`sheet.fill.${value}`) }))}
                  onChange={value => void fill.change(value)}
                />
                <MenuRule />
                <MenuItem icon={Undo} onSelect={() => void fill.change(null)}>
                  {t('sheet.fill.undo')}
                </MenuItem>
              </DropdownMenu.Content>
            </DropdownMenu.Portal>
          </DropdownMenu>
        </div>
      )}
    </Show>
  )
}
