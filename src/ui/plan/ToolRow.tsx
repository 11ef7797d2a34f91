import Plus from 'lucide-solid/icons/plus'
import Search from 'lucide-solid/icons/search'
import { For, Show } from 'solid-js'
import { ToolBar } from '../common/Bars'
import { Button } from '../common/Button'
import { FilterChip } from '../common/Chip'
import { Glyph } from '../common/Glyph'
import type { GlyphName } from '../common/glyphs'
import { Icon } from '../common/Icon'
import { ColumnsMenu } from '../grid/columns/ColumnsMenu'
import { useText } from '../text/texts'
import { AsOf } from './AsOf'
import { COLUMN_GROUPS } from './columns/column-ids'
import type { PlanPageState } from './create-plan-page'
import { FILTERS, type Filter } from './filters'
import styles from './Plan.module.css'
import { PlanTables } from './PlanTables'
import { RowMenu } from './RowMenu'

const SIGNS: Partial<Record<Filter, { glyph: GlyphName; tone: string }>> = {
  past: { glyph: 'past', tone: 'late' },
  soon: { glyph: 'soon', tone: 'soon' },
  doneBySource: { glyph: 'done', tone: 'done' },
}

/** Above the grid: what to look at on the left, what to do on the right. */
export function ToolRow(props: { page: PlanPageState }) {
  const { t } = useText()
  const { grid, commands } = props.page
  const columnGroups = () =>
    COLUMN_GROUPS.map(({ group, columns }) => ({
      label: t(`plan.group.${group}`),
      columns: columns.map(id => ({ id, label: t(`plan.column.${id}`) })),
    }))
  const isNarrowed = () =>
    grid.filters().size > 0 || grid.only() !== null || grid.shown().filtered || grid.search() !== ''
  return (
    <ToolBar label={t('plan.tools')}>
      <div class={styles.filters}>
        <Show when={grid.only()}>
          {only => (
            <FilterChip
              pressed
              onChange={() => grid.showOnly(null)}
              count={only().tasks.size}
              label={only().name}
            />
          )}
        </Show>
        <For each={FILTERS.filter(filter => grid.counts().has(filter))}>
          {filter => (
            <FilterChip
              pressed={grid.filters().has(filter)}
              onChange={on => grid.toggleFilter(filter, on)}
              count={grid.counts().get(filter)}
              label={
                <>
                  <Show when={SIGNS[filter]}>
                    {sign => (
                      <span class={styles[sign().tone]}>
                        <Glyph name={sign().glyph} />
                      </span>
                    )}
                  </Show>
                  {t(`plan.filters.${filter}`)}
                </>
              }
            />
          )}
        </For>
        <Show when={isNarrowed()}>
          <Button kind="quiet" onClick={() => grid.clearFilters()}>
            {t('plan.clearFilters')}
          </Button>
        </Show>
      </div>
      <label class={styles.search}>
        <Icon of={Search} size={14} />
        <input
          type="search"
          aria-label={t('plan.search')}
          placeholder={t('plan.search')}
          value={grid.search()}
          onInput={event => grid.setSearch(event.currentTarget.value)}
          onKeyDown={event => event.key === 'Escape' && grid.setSearch('')}
        />
      </label>
      <AsOf page={props.page} />
      <ColumnsMenu columns={props.page.columns} groups={columnGroups()} wideClass={styles.wide ?? ''} />
      <PlanTables page={props.page} />
      <Show when={commands.canEdit()}>
        <RowMenu page={props.page} />
        <Button kind="prime" onClick={() => commands.addLast()}>
          <Icon of={Plus} />
          {t('plan.add')}
        </Button>
      </Show>
    </ToolBar>
  )
}
