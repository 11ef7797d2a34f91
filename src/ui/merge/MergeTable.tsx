import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Candidate } from '../../core/journal/reconcile'
import { DELETED } from '../../core/journal/record'
import { Kbd } from '../common/Kbd'
import { useText } from '../text/texts'
import { CandidateText } from './CandidateText'
import type { MergeView, Tab } from './create-merge-view'
import { GroupLine } from './GroupLine'
import styles from './Merge.module.css'
import type { MergeGroup, MergeRow } from './merge-groups'
import { onRowKeys } from './row-keys'

/** Lines drawn at first, and added as the end comes into sight. */
const PAGE = 120

export type Line =
  | { readonly group: MergeGroup; readonly row: null }
  | { readonly group: MergeGroup; readonly row: MergeRow }

/** The cells of one kind by record: what it was before, and what each copy says. */
export function MergeTable(props: { view: MergeView; tab: Tab }) {
  const { t } = useText()
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set())
  const [limit, setLimit] = createSignal(PAGE)
  const isFolded = ({ key, change }: MergeGroup) =>
    (change === 'new' || change === 'deleted') && !opened().has(key)
  const lines = createMemo((): readonly Line[] =>
    props.view
      .groups()
      [props.tab].flatMap((group): Line[] => [
        { group, row: null },
        ...(isFolded(group) ? [] : group.rows.map(row => ({ group, row }))),
      ]),
  )
  const toggle = ({ key }: MergeGroup) => {
    const next = new Set(opened())
    if (!next.delete(key)) next.add(key)
    setOpened(next)
  }
  const more = (event: Event & { currentTarget: HTMLElement }) => {
    const { scrollTop, scrollHeight, clientHeight } = event.currentTarget
    if (scrollTop + clientHeight > scrollHeight - 600 && limit() < lines().length) setLimit(limit() + PAGE)
  }
  const isConflict = () => props.tab === 'conflict'

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows inside have the focus
    <div class={styles.scroll} onScroll={more} onKeyDown={event => onRowKeys(event, props.view)}>
      <table class={styles.table}>
        <colgroup>
          <col class={styles.cellColumn} />
          <col class={styles.beforeColumn} />
          <col />
          <Show when={isConflict()}>
            <col />
          </Show>
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('merge.column.cell')}</th>
            <th scope="col">{t(props.tab === 'theirs' ? 'merge.column.here' : 'merge.column.before')}</th>
            <Show
              when={isConflict()}
              fallback={
                <th scope="col">
                  {t(
                    props.tab === 'theirs'
                      ? 'merge.column.received'
                      : props.tab === 'mine'
                        ? 'merge.column.mine'
                        : 'merge.column.both',
                  )}
                </th>
              }
            >
              <th scope="col">
                {t('merge.column.mine')} <Kbd>←</Kbd>
              </th>
              <th scope="col">
                {t('merge.column.received')} <Kbd>→</Kbd>
              </th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={lines().slice(0, limit())}>
            {line => (
              <Show
                when={line.row}
                fallback={
                  <GroupLine
                    view={props.view}
                    group={line.group}
                    columns={isConflict() ? 4 : 3}
                    folded={isFolded(line.group)}
                    toggle={() => toggle(line.group)}
                  />
                }
              >
                {row => <Row view={props.view} tab={props.tab} row={row()} />}
              </Show>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

function Row(props: { view: MergeView; tab: Tab; row: MergeRow }) {
  const { t } = useText()
  const { words, chosenIn } = props.view
  const { collection, id, field, before, mine, kind } = props.row.cell
  const earlier = () => {
    const value = kind === 'theirs' ? mine : before
    if (field === DELETED && value !== true) return t('merge.present')
    return words().value(collection, field, value)
  }
  return (
    <tr
      class={styles.row}
      tabindex={-1}
      data-row={props.row.key}
      aria-label={words().cell({ collection, id, field })}
    >
      <th scope="row" class={styles.field}>
        {words().field(collection, field)}
      </th>
      <td class={styles.before}>{earlier() || <span class="quiet">{t('merge.empty')}</span>}</td>
      <Show
        when={props.tab === 'conflict'}
        fallback={
          <td>
            <For each={props.row.cell.candidates}>
              {candidate => <CandidateText view={props.view} row={props.row} candidate={candidate} />}
            </For>
          </td>
        }
      >
        <Choices view={props.view} row={props.row} candidates={props.row.mine} chosen={chosenIn(props.row)} />
        <Choices
          view={props.view}
          row={props.row}
          candidates={props.row.received}
          chosen={chosenIn(props.row)}
        />
      </Show>
    </tr>
  )
}

function Choices(props: {
  view: MergeView
  row: MergeRow
  candidates: readonly Candidate[]
  chosen: Candidate | null
}) {
  const { t } = useText()
  const isChosen = (candidate: Candidate) => props.chosen === candidate
  return (
    <td classList={{ [styles.chosen ?? '']: props.candidates.some(isChosen) }}>
      <Show
        when={props.candidates.length > 0}
        fallback={<span class={`quiet ${styles.nothing}`}>{t('merge.untouched')}</span>}
      >
        <For each={props.candidates}>
          {candidate => (
            <label class={styles.choice} classList={{ [styles.on ?? '']: isChosen(candidate) }}>
              <input
                type="radio"
                class={styles.radio}
                tabindex={-1}
                name={props.row.key}
                checked={isChosen(candidate)}
                onChange={() => props.view.choose(props.row, candidate)}
              />
              <CandidateText view={props.view} row={props.row} candidate={candidate} />
            </label>
          )}
        </For>
      </Show>
    </td>
  )
}
