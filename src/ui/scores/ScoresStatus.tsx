import { createMemo, For, type JSX, Show } from 'solid-js'
import { Kbd } from '../common/Kbd'
import { Menu, MenuItem } from '../common/Menu'
import { nodeCodeText } from '../common/node-code'
import { CommentList } from '../grid/comments/CommentList'
import type { Comments } from '../grid/comments/create-comments'
import type { Faults } from '../grid/faults/create-faults'
import { FaultsButton } from '../grid/faults/FaultsButton'
import type { SheetOffer } from '../grid/sheet/create-sheet-offer'
import { SheetStatus } from '../grid/sheet/SheetStatus'
import { StatusBar, StatusItem } from '../shell/status-slot'
import { useText } from '../text/texts'
import { columnOf, isStage, markedCells, type ScoreColumn } from './cell/marks'
import type { CellPlace, Scores } from './create-scores'
import { valueText } from './own/own-text'
import { SCORE_STAGES } from './own/stage-cells'
import styles from './ScoresPage.module.css'

const MOST_LISTED = 50

/** How much is known, how much was entered, what is wrong or still owed; for all units how many have a total. */
export function ScoresStatus(props: {
  scores: Scores
  sheet: SheetOffer
  faults: Faults
  comments: Comments
  shown: number
}) {
  const { t } = useText()
  const { scores } = props
  const counts = createMemo(() => {
    const rows = scores.rows()
    return {
      n: rows.filter(({ node }) => !Number.isNaN(node.score) || node.notApplicable).length,
      of: rows.length,
      entered: rows.reduce(
        (sum, { stages }) => sum + SCORE_STAGES.filter(stage => stages[stage].typed !== null).length,
        0,
      ),
    }
  })
  const conflicts = createMemo(() => markedCells(scores.rows(), 'conflict'))
  const needed = createMemo(() =>
    scores
      .rows()
      .flatMap(({ id, findings }) => (findings.length > 0 ? [{ id, column: 'explanation' as const }] : [])),
  )

  return (
    <StatusBar>
      {/* The figures of a range want the room. */}
      <Show when={!props.sheet.speaks()}>
        <Show when={scores.part() === 'own'} fallback={<UnitsCounts scores={scores} shown={props.shown} />}>
          <Show when={scores.unit()}>
            <StatusItem>{t('scores.status.known', { n: counts().n, of: counts().of })}</StatusItem>
          </Show>
        </Show>
        <Show when={scores.isScored() && (scores.part() === 'own' || counts().entered > 0)}>
          <StatusItem>{t('scores.status.entered', { n: counts().entered })}</StatusItem>
        </Show>
      </Show>
      <Show when={scores.isScored() || scores.scoresAll()}>
        <FaultsButton faults={props.faults} />
      </Show>
      <CommentList comments={props.comments} />
      <Show when={scores.isScored()}>
        <Show when={!props.sheet.speaks()}>
          <PlaceList scores={scores} places={needed()} class={styles.soon ?? ''}>
            {t('scores.status.needed', { n: needed().length })}
          </PlaceList>
        </Show>
        <PlaceList scores={scores} places={conflicts()} class={styles.soon ?? ''}>
          {t('scores.status.conflicts', { n: conflicts().length })}
        </PlaceList>
      </Show>
      <SheetStatus sheet={props.sheet} />
      <Show when={scores.part() === 'own' && scores.unit() && !props.sheet.speaks()}>
        <StatusItem class={`quiet ${styles.keys}`}>
          <Show when={scores.canEdit()} fallback={t('scores.status.readOnly')}>
            <Kbd>F2</Kbd> {t('scores.status.edit')}
          </Show>{' '}
          <Kbd>Space</Kbd> {t('scores.status.toggle')}
        </StatusItem>
      </Show>
    </StatusBar>
  )
}

function UnitsCounts(props: { scores: Scores; shown: number }) {
  const { t } = useText()
  const counts = createMemo(() => {
    const now = props.scores.analysis()
    const all = now?.units.length ?? 0
    const known = now?.units.filter((_, unit) =>
      now.columns.some(
        ({ scores, printedRanks }) => !Number.isNaN(scores[unit]) || (printedRanks[unit] ?? 0) > 0,
      ),
    ).length
    return { all, totals: now?.columns[0]?.present ?? 0, missing: all - (known ?? 0) }
  })
  return (
    <>
      <Show when={props.scores.stage() === null}>
        <StatusItem>{t('scores.status.units', { n: counts().totals })}</StatusItem>
      </Show>
      <Show when={counts().missing > 0 && !props.scores.scoresAll()}>
        <StatusItem>{t('scores.status.missing', { n: counts().missing })}</StatusItem>
      </Show>
      <Show when={props.shown > 0 && props.shown < counts().all}>
        <StatusItem>{t('scores.status.filtered', { n: props.shown })}</StatusItem>
      </Show>
      <StatusItem class={`quiet ${styles.keys}`}>
        <Kbd>Enter</Kbd> {t('scores.status.look')}
      </StatusItem>
    </>
  )
}

/** A count that opens the list of its cells; choosing one goes there. */
function PlaceList(props: {
  scores: Scores
  places: readonly (CellPlace & { readonly column: ScoreColumn })[]
  class: string
  children: JSX.Element
}) {
  const text = useText()
  const { t } = text
  const columnName = (column: ScoreColumn) =>
    column === 'evidence' || column === 'cause' ? t(`scores.column.${column}`) : t(`words.stage.${column}`)
  const placeText = ({ id, column }: CellPlace & { readonly column: ScoreColumn }) => {
    const typed = isStage(column) ? props.scores.rowOf(id)?.stages[column].typed : null
    const value = valueText(typed, text)
    return `${nodeCodeText(id)} · ${columnName(columnOf(column) ?? column)}${value ? `: ${value}` : ''}`
  }
  return (
    <Show when={props.places.length > 0}>
      <span class={`${styles.places} ${props.class}`}>
        <Menu kind="quiet" small caret={false} button={props.children}>
          <For each={props.places.slice(0, MOST_LISTED)}>
            {place => <MenuItem onSelect={() => props.scores.goTo(place)}>{placeText(place)}</MenuItem>}
          </For>
        </Menu>
      </span>
    </Show>
  )
}
