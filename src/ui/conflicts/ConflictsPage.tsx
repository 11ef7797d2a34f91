import { For, Show } from 'solid-js'
import { useApp } from '../../state/context'
import { ToolBar } from '../common/Bars'
import { EmptyState } from '../common/EmptyState'
import { Menu, MenuItem, MenuRule } from '../common/Menu'
import { StatusBar, StatusItem } from '../shell/status-slot'
import { authorName } from '../text/author-name'
import { useText } from '../text/texts'
import { ClashList } from './ClashList'
import styles from './Conflicts.module.css'
import { ConflictTable } from './ConflictTable'
import { inUse } from './conflict-rows'
import { createConflicts } from './create-conflicts'

/** Cells of the open plan that hold several values, to be decided one by one or all at once. */
export function ConflictsPage() {
  const { preferences } = useApp()
  const { t } = useText()
  const conflicts = createConflicts()
  const own = () => preferences.userName()
  const others = () => conflicts.people().filter(name => name !== own())
  return (
    <>
      <h1 class="sr-only">{t('conflicts.title')}</h1>
      <Show when={conflicts.rows().length > 0}>
        <ToolBar label={t('conflicts.title')}>
          <Show when={conflicts.canEdit()} fallback={<span class="quiet">{t('conflicts.readOnly')}</span>}>
            <Menu button={t('conflicts.all')}>
              <MenuItem onSelect={() => conflicts.chooseAll((each, row) => each === inUse(row))}>
                {t('conflicts.allShown')}
              </MenuItem>
              <MenuRule />
              <Show when={own() !== '' && conflicts.people().includes(own())}>
                <MenuItem onSelect={() => conflicts.chooseAll(({ by }) => by === own())}>
                  {t('conflicts.allMine', { name: own() })}
                </MenuItem>
              </Show>
              <For each={others()}>
                {name => (
                  <MenuItem onSelect={() => conflicts.chooseAll(({ by }) => by === name)}>
                    {t('conflicts.allOf', { name: authorName(t, name) })}
                  </MenuItem>
                )}
              </For>
            </Menu>
            <span class="quiet">{t('conflicts.intro')}</span>
          </Show>
        </ToolBar>
      </Show>
      <div class={styles.page}>
        <Show
          when={conflicts.rows().length > 0}
          fallback={<EmptyState title={t('conflicts.none')} text={t('conflicts.noneText')} />}
        >
          <ConflictTable conflicts={conflicts} />
        </Show>
        <ClashList />
      </div>
      <StatusBar>
        <Show when={conflicts.rows().length > 0}>
          <StatusItem>{t('plan.bar.conflicts', { n: conflicts.rows().length })}</StatusItem>
        </Show>
      </StatusBar>
    </>
  )
}
