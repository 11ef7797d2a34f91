import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronUp from 'lucide-solid/icons/chevron-up'
import PanelRight from 'lucide-solid/icons/panel-right'
import { createMemo, For, Show } from 'solid-js'
import type { Stage } from '../../core/analysis/analysis'
import { ToolBar } from '../common/Bars'
import { Button, IconButton } from '../common/Button'
import { Icon } from '../common/Icon'
import { capitalised } from '../common/level-name'
import { nodeCodeText } from '../common/node-code'
import { Segmented } from '../common/Segmented'
import { Select } from '../common/Select'
import { TextField } from '../common/TextField'
import { ColumnsMenu } from '../grid/columns/ColumnsMenu'
import type { GridColumns } from '../grid/columns/create-grid-columns'
import { GridSearch } from '../grid/columns/GridSearch'
import type { SheetOffer } from '../grid/sheet/create-sheet-offer'
import { createScoreNotes } from '../tables/create-score-notes'
import { allRows, gridTarget } from '../tables/grid-target'
import { TableMenu } from '../tables/TableMenu'
import { useText } from '../text/texts'
import type { Part, Scores } from './create-scores'
import type { ScoreRow } from './own/own-rows'
import { SCORE_STAGES } from './own/stage-cells'
import styles from './ScoresPage.module.css'
import { RANK } from './units/units-grid-columns'
import type { UnitsRow } from './units/units-table'

const STAGE_CHOICES = ['used', ...SCORE_STAGES] as const

/** A node's code as it is stored, as screens show it, and as a table of the one index has it ("5.3"). */
const codesOf = (id: string): readonly string[] => [
  id,
  nodeCodeText(id),
  nodeCodeText(id).replace(/^\S+ /, ''),
]

/** Which table; how much of its tree; on small screens the way to the details. */
export function ScoresTools(props: {
  scores: Scores
  /** The details are in sight. */
  panel: boolean
  setPanel(open: boolean): void
  parts: boolean
  setParts(parts: boolean): void
  ownColumns: GridColumns<ScoreRow>
  unitsColumns: GridColumns<UnitsRow>
  sheet: SheetOffer
}) {
  const { t, nameOf } = useText()
  const request = () => props.scores.analysis()?.request
  const segments = createMemo(() => [
    {
      value: 'own' as Part,
      label: props.scores.unit()
        ? t('scores.part.own', { unit: props.scores.nameOfUnit(props.scores.unit()) })
        : t('scores.part.noUnit'),
    },
    { value: 'units' as Part, label: t('scores.part.units', { year: request()?.year ?? 0 }) },
  ])
  const levels = createMemo(() => {
    const names = props.scores.edition()?.levels.map(level => capitalised(nameOf(level))) ?? []
    return [
      { value: 'components', label: names[1] ?? '' },
      { value: 'parts', label: names.slice(2).join(', ') },
    ]
  })
  const notes = createScoreNotes(props.scores.analysis)
  const source = () => {
    const cells = props.sheet.cells()
    const isOwn = props.scores.part() === 'own'
    const unit = props.scores.unit() ? props.scores.nameOfUnit(props.scores.unit()) : ''
    return (
      cells && {
        ...{ api: cells.api, sheet: cells.sheet },
        name: notes.nameOf([t('shell.pages.scores'), isOwn && unit].filter(Boolean).join(' ')),
        noteOf: (column: string) => (column === RANK ? notes.ofRank() : notes.ofNode(column)),
      }
    )
  }
  const into = () => {
    const cells = props.sheet.cells()
    if (!cells) return null
    if (props.scores.part() === 'own') {
      const rows: readonly unknown[] = props.scores.rows()
      return gridTarget(cells, rows, [
        {
          ...{ id: 'key:code', head: t('scores.key.code') },
          textsOf: row => codesOf((row as ScoreRow).id),
        },
        {
          ...{ id: 'key:name', head: t('scores.key.name') },
          textsOf: row => [cells.sheet.textOf(row, 'name'), nameOf((row as ScoreRow).spec.name)],
        },
      ])
    }
    return gridTarget(cells, allRows(cells.api), [
      {
        ...{ id: 'key:unit', head: t('scores.key.unit') },
        textsOf: row => {
          const { id, name } = row as UnitsRow
          return [id, name, ...(props.scores.unitOf(id)?.aliases ?? [])]
        },
      },
    ])
  }
  const steps = createMemo(() => [
    { by: -1, icon: ChevronUp, label: t('scores.sheet.previous'), keys: 'Alt PageUp' },
    { by: 1, icon: ChevronDown, label: t('scores.sheet.next'), keys: 'Alt PageDown' },
  ])
  const isDeep = () => props.scores.rows().some(({ hasParts, node }) => hasParts && node.depth > 0)

  return (
    <ToolBar label={t('scores.tools')}>
      <Segmented
        label={t('scores.part.label')}
        segments={segments()}
        value={props.scores.part()}
        onChange={props.scores.setPart}
      />
      <Show
        when={props.scores.part() === 'own'}
        fallback={
          <>
            <Show when={props.scores.scoresAll()}>
              <Select<Stage | 'used'>
                label={t('scores.sheet.stage')}
                showLabel
                options={STAGE_CHOICES}
                value={props.scores.stage() ?? 'used'}
                textOf={stage => (stage === 'used' ? t('scores.sheet.best') : t(`words.stage.${stage}`))}
                onChange={stage => props.scores.setStage(stage === 'used' ? null : stage)}
              />
            </Show>
            <Show when={isDeep()}>
              <Segmented
                label={t('scores.level')}
                segments={levels()}
                value={props.parts ? 'parts' : 'components'}
                onChange={value => props.setParts(value === 'parts')}
              />
            </Show>
            <span class="grow" />
            <TextField
              label={t('scores.search')}
              hideLabel
              class={styles.search ?? ''}
              placeholder={t('scores.search')}
              inputMode="search"
              value={props.scores.search()}
              onInput={props.scores.setSearch}
            />
            <ColumnsMenu columns={props.unitsColumns} />
          </>
        }
      >
        <Show when={props.scores.scoresAll()}>
          <For each={steps()}>
            {({ by, icon, label, keys }) => (
              <IconButton
                icon={icon}
                label={label}
                shortcut={keys}
                disabled={props.scores.neighbour(by) === null}
                onClick={() => {
                  const unit = props.scores.neighbour(by)
                  if (unit !== null) props.scores.look(unit)
                }}
              />
            )}
          </For>
        </Show>
        <span class="grow" />
        <Show when={props.scores.unit()}>
          <Show when={isDeep()}>
            <Button kind="quiet" onClick={() => props.scores.unfoldAll()}>
              {t('scores.expand')}
            </Button>
            <Button kind="quiet" onClick={() => props.scores.foldAll()}>
              {t('scores.collapse')}
            </Button>
          </Show>
          <GridSearch value={props.scores.ownSearch()} onInput={props.scores.setOwnSearch} />
          <ColumnsMenu columns={props.ownColumns} />
          <Button aria-pressed={props.panel} onClick={() => props.setPanel(!props.panel)}>
            <Icon of={PanelRight} />
            {t('scores.details')}
          </Button>
        </Show>
      </Show>
      <TableMenu source={source} into={into} />
    </ToolBar>
  )
}
