import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import { shownDecimals } from '../common/column-figures'
import { nodeCodeText } from '../common/node-code'
import { Rank } from '../common/Rank'
import { useText } from '../text/texts'
import type { Gaps } from './create-gaps'
import styles from './Ladder.module.css'
import { type Fold, type LadderRow, ladderRows, roomsOf } from './ladder-rows'

/** Needs below this print as "less than this". */
const LEAST = 0.05

/** Rungs with what is still needed for each; best on top, the passed ones quiet. */
export function Ladder(props: { gaps: Gaps; analysis: Analysis; nameOf(unit: string): string }) {
  const { t } = useText()
  const [unfolded, setUnfolded] = createSignal<ReadonlySet<Fold>>(new Set())
  const projected = () => {
    const projection = props.gaps.isOwn() ? props.gaps.projection() : null
    return projection && projection.total !== projection.base.total ? projection : null
  }
  const rows = createMemo(() => {
    const { ladder, nodes, columns, edition } = props.analysis
    const raised = projected()
    const root = nodes[0]
    return ladderRows({
      rungs: ladder,
      now: { total: root?.score ?? Number.NaN, rank: root?.rank ?? { kind: 'none' } },
      projected: raised && { total: raised.total, rank: raised.othersHold },
      direction: edition.nodes[0]?.better === 'low' ? -1 : 1,
      decimals: edition.rank.decimals,
      rooms: roomsOf(nodes, columns, edition.nodes, raised?.raises ?? []),
      unfolded: unfolded(),
    })
  })
  const decimals = () => shownDecimals(props.analysis.columns[0] ?? { decimals: null })
  const isPartial = () => props.analysis.columns[0]?.complete === false

  return (
    <div class={styles.part}>
      <h2 class={styles.title}>{t('gaps.ladder.title')}</h2>
      <Show
        when={props.analysis.ladder.length > 0}
        fallback={<p class={styles.hint}>{t('gaps.ladder.none')}</p>}
      >
        <p class={styles.hint}>
          {isPartial()
            ? t('gaps.ladder.partial', { n: props.analysis.ladder.length })
            : t('gaps.ladder.hint')}
        </p>
        <table class={styles.ladder}>
          <caption class="sr-only">{t('gaps.ladder.caption')}</caption>
          <colgroup>
            <col class={styles.rank} />
            <col />
            <col class={styles.total} />
            <col class={styles.need} />
          </colgroup>
          <tbody>
            <For each={rows()}>
              {row => (
                <Row
                  row={row}
                  decimals={decimals()}
                  nameOf={props.nameOf}
                  unfold={fold => setUnfolded(new Set([...unfolded(), fold]))}
                />
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </div>
  )
}

function Row(props: {
  row: LadderRow
  decimals: number
  nameOf(unit: string): string
  unfold(fold: Fold): void
}) {
  const { t, number, signed } = useText()
  return (
    <Switch>
      <Match when={props.row.kind === 'own' && props.row}>
        {own => (
          <tr classList={{ [styles.own ?? '']: true, [styles.projected ?? '']: own().which === 'projected' }}>
            <td>
              <Rank of={own().rank} />
            </td>
            <th scope="row">
              {t(own().which === 'projected' ? 'gaps.ladder.projected' : 'gaps.ladder.now')}
            </th>
            <td class="num">
              {number(
                own().total,
                own().which === 'projected' ? Math.max(2, props.decimals) : props.decimals,
              )}
            </td>
            <td />
          </tr>
        )}
      </Match>
      <Match when={props.row.kind === 'fold' && props.row}>
        {fold => (
          <tr class={styles.passed}>
            <td>
              {fold().from}–{fold().to}
            </td>
            <td colspan="2">
              <button
                type="button"
                class={styles.unfold}
                title={t('gaps.ladder.unfold', { from: fold().from, to: fold().to })}
                onClick={() => props.unfold(fold().id)}
              >
                {t('gaps.ladder.folded', { n: fold().count })}
              </button>
            </td>
            <td class="num">
              <Show when={fold().id === 'passed'}>✓ {t('gaps.ladder.passed')}</Show>
            </td>
          </tr>
        )}
      </Match>
      <Match when={props.row.kind === 'rung' && props.row}>
        {rung => (
          <tr classList={{ [styles.passed ?? '']: rung().need <= 0 }}>
            <td>
              <Rank of={{ kind: 'rank', rank: rung().rank, n: rung().n, printed: false }} />
            </td>
            <th scope="row" title={props.nameOf(rung().unit)}>
              {props.nameOf(rung().unit)}
            </th>
            <td class="num">{number(rung().total, props.decimals)}</td>
            <td class="num" title={aloneText(rung().alone)}>
              <Show
                when={rung().need > 0}
                fallback={<Show when={rung().need <= 0}>✓ {t('gaps.ladder.passed')}</Show>}
              >
                {rung().need < LEAST
                  ? t('gaps.ladder.tiny', { least: number(LEAST, 2) })
                  : signed(rung().need, 2)}
                <Show when={rung().alone.length > 0}>
                  <i class={styles.alone} role="img" aria-label={aloneText(rung().alone)}>
                    1
                  </i>
                </Show>
              </Show>
            </td>
          </tr>
        )}
      </Match>
    </Switch>
  )

  function aloneText(alone: Extract<LadderRow, { kind: 'rung' }>['alone']): string | undefined {
    if (alone.length === 0) return undefined
    const nodes = alone.map(({ node, raise }) => `${nodeCodeText(node)} ${signed(raise, 2)}`).join(' · ')
    return t('gaps.ladder.aloneWhy', { nodes })
  }
}
