import { For, Show } from 'solid-js'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { Menu, MenuItem, MenuRule } from '../common/Menu'
import { Segmented } from '../common/Segmented'
import { authorName } from '../text/author-name'
import { useText } from '../text/texts'
import { type MergeView, TABS } from './create-merge-view'
import styles from './Merge.module.css'

/** The kinds of cells with their numbers, and choices for all conflicts at once. */
export function MergeTools(props: { view: MergeView }) {
  const { merging } = useApp()
  const { t, number } = useText()
  const { view } = props
  const files = () => merging.offer()?.files ?? []
  return (
    <div class={styles.tools}>
      <Segmented
        label={t('merge.tabs')}
        value={view.tab()}
        onChange={view.ask}
        segments={TABS.map(tab => ({
          value: tab,
          label: (
            <>
              {t(`merge.tab.${tab}`)} <b class={styles.count}>{number(view.counts()[tab], 0)}</b>
            </>
          ),
        }))}
      />
      <span class="grow" />
      <Show when={view.tab() === 'conflict' && view.rows().length > 0}>
        <Button kind="quiet" onClick={() => view.chooseAll(({ mine }) => mine)}>
          {t('merge.allMine')}
        </Button>
        <Button kind="quiet" onClick={() => view.chooseAll(({ mine }) => !mine)}>
          {t('merge.allTheirs')}
        </Button>
        <Menu kind="quiet" button={t('merge.allFrom')}>
          <For each={view.people()}>
            {name => (
              <MenuItem onSelect={() => view.chooseAll(({ by }) => by === name)}>
                {t('merge.fromPerson', { name: authorName(t, name) })}
              </MenuItem>
            )}
          </For>
          <Show when={files().length > 1}>
            <MenuRule />
            <For each={files()}>
              {({ name }, position) => (
                <MenuItem onSelect={() => view.chooseAll(({ sources }) => sources.includes(position()))}>
                  {t('merge.fromFile', { name })}
                </MenuItem>
              )}
            </For>
          </Show>
          <MenuRule />
          <MenuItem onSelect={() => merging.chooseNothing()} disabled={view.decided() === 0}>
            {t('merge.nothingChosen')}
          </MenuItem>
        </Menu>
      </Show>
    </div>
  )
}
