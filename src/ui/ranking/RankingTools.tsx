import { createMemo, Show } from 'solid-js'
import { ToolBar } from '../common/Bars'
import { Button } from '../common/Button'
import { Checkbox } from '../common/Checkbox'
import { capitalised } from '../common/level-name'
import { Segmented } from '../common/Segmented'
import { Select } from '../common/Select'
import { TextField } from '../common/TextField'
import { ColumnsMenu } from '../grid/columns/ColumnsMenu'
import type { GridColumns } from '../grid/columns/create-grid-columns'
import type { SheetOffer } from '../grid/sheet/create-sheet-offer'
import { createScoreNotes } from '../tables/create-score-notes'
import { TableMenu } from '../tables/TableMenu'
import { useText } from '../text/texts'
import { type GridRow, RANK } from './columns'
import type { Ranking } from './create-ranking'
import { type Group, groupKey } from './groups'
import styles from './RankingTools.module.css'
import type { HeatBy } from './table'

const HEATS = ['rank', 'ratio'] as const

/** Level, heat, group, search and the way back to the unit in view. */
export function RankingTools(props: {
  ranking: Ranking
  columns: GridColumns<GridRow>
  sheet: SheetOffer
  toUnit(): void
}) {
  const { t, nameOf } = useText()
  const levels = createMemo(() => {
    const edition = props.ranking.analysis()?.edition
    return props.ranking.levels().map(depth => {
      const name = edition?.levels[depth]
      return { value: String(depth), label: name ? capitalised(nameOf(name)) : String(depth) }
    })
  })
  const heats = createMemo(() =>
    HEATS.map(value => ({ value: value as HeatBy, label: t(`ranking.heatBy.${value}`) })),
  )
  const groupText = (group: Group) =>
    group.kind === 'all'
      ? t(props.ranking.isCountry() ? 'ranking.group.all' : 'ranking.group.every')
      : group.kind === 'region'
        ? nameOf(group.name)
        : t(`ranking.group.kind.${group.id}`)
  const shaded = () => props.ranking.table()?.columns.some(({ column }) => column.complete) ?? false
  const notes = createScoreNotes(props.ranking.analysis)
  const source = () => {
    const cells = props.sheet.cells()
    return (
      cells && {
        ...{ api: cells.api, sheet: cells.sheet, name: notes.nameOf(t('shell.pages.ranking')) },
        noteOf: (column: string) => (column === RANK ? notes.ofRank() : notes.ofNode(column)),
      }
    )
  }
  const inView = () => props.ranking.analysis()?.request.unit ?? ''

  return (
    <ToolBar label={t('ranking.tools')}>
      <Show when={levels().length > 1}>
        <Segmented
          label={t('ranking.level')}
          segments={levels()}
          value={String(props.ranking.level())}
          onChange={depth => props.ranking.setLevel(Number(depth))}
        />
      </Show>
      <Show when={shaded()}>
        <Segmented
          label={t('ranking.heat')}
          segments={heats()}
          value={props.ranking.heat()}
          onChange={props.ranking.setHeat}
        />
      </Show>
      <Show when={props.ranking.groups().length > 1}>
        <Select<Group>
          class={styles.group ?? ''}
          label={t('ranking.group.label')}
          options={props.ranking.groups()}
          value={props.ranking.group()}
          keyOf={groupKey}
          textOf={groupText}
          onChange={props.ranking.setGroup}
        />
        <Show when={props.ranking.group().kind !== 'all'}>
          <span title={t(shaded() ? 'ranking.group.withinWhy' : 'ranking.group.partial')}>
            <Checkbox
              label={t('ranking.group.within')}
              checked={props.ranking.within() && shaded()}
              disabled={!shaded()}
              onChange={props.ranking.setWithin}
            />
          </span>
        </Show>
      </Show>
      <span class="grow" />
      <TextField
        label={t('ranking.search')}
        hideLabel
        class={styles.search ?? ''}
        placeholder={t('ranking.search')}
        inputMode="search"
        value={props.ranking.query()}
        onInput={props.ranking.setQuery}
      />
      <ColumnsMenu columns={props.columns} />
      <TableMenu source={source} />
      <Show when={inView()}>
        <Button kind="quiet" shortcut="Home" onClick={() => props.toUnit()}>
          {t('ranking.toUnit', { unit: props.ranking.nameOfUnit(inView()) })}
        </Button>
      </Show>
    </ToolBar>
  )
}
