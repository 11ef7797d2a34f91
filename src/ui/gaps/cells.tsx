import { A, useLocation } from '@solidjs/router'
import type { ICellRendererParams } from 'ag-grid-community'
import { createMemo, For, Show } from 'solid-js'
import { nodeCodeText } from '../common/node-code'
import { MISSING } from '../text/format'
import { useText } from '../text/texts'
import styles from './cells.module.css'
import type { ConflictColumn } from './coverage'
import type { Gaps } from './create-gaps'
import type { GapRow, IndicatorRow } from './rows'
import { isDoubled, type NodeTarget } from './targets'

type Cell = ICellRendererParams<GapRow>

const indicatorOf = (cell: Cell): IndicatorRow | null => (cell.data?.kind === 'indicator' ? cell.data : null)

/** The plan says nothing of other units: not even that something is missing. */
const unsaid = (row: IndicatorRow, words: string): string => (row.coverage.known ? words : MISSING)

/** One cell a lens, numbered like its key; filled where the row is among the lowest of its component. */
export function LensCells(cell: Cell) {
  const { t } = useText()
  return (
    <Show when={indicatorOf(cell)}>
      {row => {
        const isOn = (lens: IndicatorRow['lenses'][number]) => row().node.lowestBy.includes(lens)
        const words = () =>
          row()
            .lenses.filter(isOn)
            .map(lens => t(`words.lens.${lens}`))
            .join(', ')
        const label = () => (words() ? t('gaps.cell.lensIs', { lenses: words() }) : t('gaps.cell.lensNone'))
        return (
          <span class={styles.lenses} role="img" aria-label={label()} title={label()}>
            <For each={row().lenses}>
              {(lens, position) => (
                <i class={styles.lens} classList={{ [styles.on ?? '']: isOn(lens) }}>
                  {position() + 1}
                </i>
              )}
            </For>
          </span>
        )
      }}
    </Show>
  )
}

/** Quiet until somebody is named. A click, Enter or F2 opens the form. */
export function OwnerCell(props: { cell: Cell; gaps: Gaps; edit(code: string): void }) {
  const { t } = useText()
  return (
    <Show when={indicatorOf(props.cell)}>
      {row => {
        const name = () => row().coverage.agency?.short || row().coverage.agency?.name || ''
        const influence = () => {
          const value = row().coverage.owner?.influence
          return value === 'direct' || value === 'indirect' || value === 'out-of-reach'
            ? t(`words.influence.${value}`)
            : undefined
        }
        const words = () => name() || unsaid(row(), t('gaps.cell.noOwner'))
        return (
          <Show when={props.gaps.canEdit()} fallback={<span classList={{ quiet: !name() }}>{words()}</span>}>
            <Conflicting row={row()} column="owner" />
            <button
              type="button"
              tabindex={-1}
              class={styles.edit}
              classList={{ quiet: !name() }}
              title={
                [row().coverage.agency?.name ?? '', influence()].filter(Boolean).join(' · ') || undefined
              }
              aria-label={`${t('gaps.cell.editOwner', { code: nodeCodeText(row().id) })}: ${words()}`}
              onClick={() => props.edit(row().id)}
            >
              {words()}
            </button>
          </Show>
        )
      }}
    </Show>
  )
}

export function CauseCell(props: { cell: Cell; gaps: Gaps }) {
  const { t } = useText()
  return (
    <Show when={indicatorOf(props.cell)}>
      {row => {
        const words = () => row().coverage.cause || unsaid(row(), t('gaps.cell.noCause'))
        return (
          <Show
            when={props.gaps.canEdit()}
            fallback={<span classList={{ quiet: !row().coverage.cause }}>{words()}</span>}
          >
            <Conflicting row={row()} column="cause" />
            <button
              type="button"
              tabindex={-1}
              class={styles.edit}
              classList={{ quiet: !row().coverage.cause }}
              aria-label={`${t('gaps.cell.editCause', { code: nodeCodeText(row().id) })}: ${words()}`}
              onClick={() => {
                const rowIndex = props.cell.node.rowIndex
                if (rowIndex !== null) props.cell.api.startEditingCell({ rowIndex, colKey: 'cause' })
              }}
            >
              {words()}
            </button>
          </Show>
        )
      }}
    </Show>
  )
}

/** Tasks that aim at the indicator, each with the points it claims; ×2 where several claim the same. */
export function TasksCell(cell: Cell) {
  const { t, signed } = useText()
  const location = useLocation()
  const doubled = (row: IndicatorRow) => isDoubled(row.coverage.targets, row.id)
  return (
    <Show when={indicatorOf(cell)}>
      {row => (
        <Show
          when={row().coverage.targets.length > 0}
          fallback={<span class="quiet">{unsaid(row(), t('gaps.cell.noTask'))}</span>}
        >
          <span class={styles.tasks}>
            <For each={row().coverage.targets}>
              {target => (
                <span class="nowrap" classList={{ quiet: target.state !== 'counts' }}>
                  <Show when={target.task} fallback={<TaskNumber target={target} />}>
                    {task => (
                      <A
                        href={`/plan${withTask(location.search, task().id)}`}
                        title={task().title ?? undefined}
                        class={styles.task ?? ''}
                        tabindex={-1}
                      >
                        <TaskNumber target={target} />
                      </A>
                    )}
                  </Show>{' '}
                  {signed(pointsOf(row(), target), 2)}
                </span>
              )}
            </For>
            <Conflicting row={row()} column="tasks" />
            <Show when={doubled(row())}>
              <span class="warn" title={t('gaps.cell.doubled', { points: signed(mostPoints(row()), 2) })}>
                ×2
              </span>
            </Show>
          </span>
        </Show>
      )}
    </Show>
  )
}

/** Before a value beside which another stands. */
function Conflicting(props: { row: IndicatorRow; column: ConflictColumn }) {
  const { t } = useText()
  return (
    <Show when={props.row.coverage.conflicts.has(props.column)}>
      <span class="warn" role="img" aria-label={t('conflicts.inCell')} title={t('conflicts.inCell')}>
        ⇄{' '}
      </span>
    </Show>
  )
}

/** The query of the address with the task that the plan shall open at. */
function withTask(search: string, id: string): string {
  const parameters = new URLSearchParams(search)
  parameters.set('task', id)
  return `?${parameters}`
}

export function TaskNumber(props: { target: NodeTarget }) {
  const { t } = useText()
  const number = createMemo(() => {
    const given = props.target.task?.number
    return given === null || given === undefined || given === '' ? null : String(given)
  })
  return (
    <>{number() === null ? t('gaps.cell.unnumbered') : t('gaps.cell.task', { number: number() ?? '' })}</>
  )
}

/** Claimed points of the total: effect × (target − present score). */
const pointsOf = ({ node, column }: IndicatorRow, { score }: NodeTarget): number =>
  column.effect * (score - node.score)

const mostPoints = (row: IndicatorRow): number =>
  Math.max(
    ...row.coverage.targets
      .filter(({ state }) => state === 'counts')
      .map(target => Math.abs(pointsOf(row, target))),
  )
