import { Title as PopoverTitle } from '@kobalte/core/popover'
import Columns3 from 'lucide-solid/icons/columns-3'
import { For } from 'solid-js'
import { Button } from '../common/Button'
import { Checkbox } from '../common/Checkbox'
import { Icon } from '../common/Icon'
import { Popover } from '../common/Popover'
import { useText } from '../text/texts'
import { COLUMN_GROUPS } from './columns/column-ids'
import type { createColumnChoice } from './create-column-choice'
import styles from './Plan.module.css'

/** Which columns are shown. Number and title always are: they tell which task a row is about. */
export function ColumnChooser(props: { choice: ReturnType<typeof createColumnChoice> }) {
  const { t } = useText()
  return (
    <Popover
      kind="quiet"
      label={t('plan.columns.title')}
      button={
        <>
          <Icon of={Columns3} />
          <span class={styles.wide}>{t('plan.columns.button')}</span>
        </>
      }
    >
      <PopoverTitle class="sr-only">{t('plan.columns.title')}</PopoverTitle>
      <div class={styles.chooser}>
        <For each={COLUMN_GROUPS}>
          {({ group, columns }) => (
            <fieldset class={styles.group}>
              <legend>{t(`plan.group.${group}`)}</legend>
              <For each={columns}>
                {column => (
                  <Checkbox
                    label={t(`plan.column.${column}`)}
                    checked={props.choice.visible().has(column)}
                    onChange={shown => props.choice.toggle(column, shown)}
                  />
                )}
              </For>
            </fieldset>
          )}
        </For>
      </div>
      <div class={styles.actions}>
        <Button disabled={props.choice.isDefault()} onClick={() => props.choice.reset()}>
          {t('plan.columns.reset')}
        </Button>
      </div>
    </Popover>
  )
}
