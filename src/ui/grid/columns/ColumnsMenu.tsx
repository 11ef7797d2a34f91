import { Title as PopoverTitle } from '@kobalte/core/popover'
import Columns3 from 'lucide-solid/icons/columns-3'
import { createMemo, For, Show } from 'solid-js'
import { Button } from '../../common/Button'
import { Checkbox } from '../../common/Checkbox'
import { Icon } from '../../common/Icon'
import { Popover } from '../../common/Popover'
import { useText } from '../../text/texts'
import { ColumnSets } from './ColumnSets'
import styles from './ColumnsMenu.module.css'
import type { GridColumns } from './create-grid-columns'
import { isFixedColumn } from './fixed-columns'

/** Columns under a common heading. */
export interface ColumnGroup {
  readonly label: string
  readonly columns: readonly { readonly id: string; readonly label: string }[]
}

/** Which columns are shown. Columns that the page locks are always there. */
export function ColumnsMenu<Row>(props: {
  columns: GridColumns<Row>
  /** Absent = by the heads of the grid. */
  groups?: readonly ColumnGroup[]
  /** Words on the button are left out on narrow screens. */
  wideClass?: string
}) {
  const { t } = useText()
  return (
    <Popover
      kind="quiet"
      label={t('columns.menu.title')}
      button={
        <>
          <Icon of={Columns3} />
          <span class={props.wideClass}>{t('columns.menu.button')}</span>
        </>
      }
    >
      <PopoverTitle class="sr-only">{t('columns.menu.title')}</PopoverTitle>
      <Ticks columns={props.columns} {...(props.groups && { groups: props.groups })} />
      <ColumnSets columns={props.columns} />
      <div class={styles.actions}>
        <Button disabled={props.columns.kept().now === null} onClick={props.columns.reset}>
          {t('columns.menu.reset')}
        </Button>
      </div>
    </Popover>
  )
}

function Ticks<Row>(props: { columns: GridColumns<Row>; groups?: readonly ColumnGroup[] }) {
  const groups = createMemo(() => props.groups ?? groupsOf(props.columns))
  const shown = createMemo(() => {
    props.columns.version()
    const columns = props.columns.api()?.getAllGridColumns() ?? []
    return new Set(columns.filter(column => column.isVisible()).map(column => column.getColId()))
  })
  return (
    <div class={styles.ticks}>
      <div classList={{ [styles.wide ?? '']: groups().length > 1 }}>
        <For each={groups()}>
          {({ label, columns }) => (
            <fieldset class={styles.group}>
              <Show when={label}>
                <legend>{label}</legend>
              </Show>
              <For each={columns}>
                {({ id, label }) => (
                  <Checkbox
                    label={label}
                    checked={shown().has(id)}
                    onChange={visible => props.columns.change(api => api.setColumnsVisible([id], visible))}
                  />
                )}
              </For>
            </fieldset>
          )}
        </For>
      </div>
    </div>
  )
}

/** By the heads above the heads, in the order of the grid. */
function groupsOf<Row>(columns: GridColumns<Row>): readonly ColumnGroup[] {
  const api = columns.api()
  const groups = new Map<string, { id: string; label: string }[]>()
  for (const column of api?.getAllGridColumns() ?? []) {
    const id = column.getColId()
    if (isFixedColumn(id) || column.getColDef().lockVisible) continue
    const group = column.getOriginalParent()?.getColGroupDef()?.headerName ?? ''
    const label = api?.getDisplayNameForColumn(column, 'header') ?? id
    groups.set(group, [...(groups.get(group) ?? []), { id, label }])
  }
  return [...groups].map(([label, columns]) => ({ label, columns }))
}
