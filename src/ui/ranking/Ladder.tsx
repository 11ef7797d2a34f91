import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import { rankAnswerOf } from '../../core/analysis/column'
import { Button } from '../common/Button'
import { Rank } from '../common/Rank'
import { useText } from '../text/texts'
import { AlonePopover } from './AlonePopover'
import type { Ranking } from './create-ranking'
import { isPriced, type LadderRow, ladderRows } from './ladder-rows'
import styles from './SidePanel.module.css'

/** Below this a need is "less than", so that no rung seems to cost nothing. */
const LEAST = 0.05

/** What it takes to pass each unit, and which single indicator would do. */
export function Ladder(props: { ranking: Ranking; analysis: Analysis }) {
  const { t, number, signed } = useText()
  const [unfolded, setUnfolded] = createSignal(false)
  const total = () => props.analysis.columns[0]
  const own = createMemo(() => {
    const column = total()
    const position = props.analysis.unitPosition
    return {
      rank: column ? rankAnswerOf(column, position) : { kind: 'none' as const },
      total: column?.scores[position] ?? Number.NaN,
    }
  })
  const rows = createMemo(() => ladderRows(props.analysis.ladder, own(), props.analysis.nodes, unfolded()))
  const decimals = () => total()?.decimals ?? 2
  const priced = createMemo(() => isPriced(props.analysis.ladder, props.analysis.nodes))
  const unpriced = () => !priced() && props.analysis.ladder.some(({ alone }) => alone.length > 0)
  const name = () => props.ranking.nameOfUnit(props.analysis.request.unit)
  const need = (points: number) => {
    if (Number.isNaN(points)) return ''
    if (points <= 0) return t('ranking.ladder.passed')
    return points < LEAST ? t('ranking.ladder.tiny', { least: number(LEAST, 2) }) : signed(points, decimals())
  }
  const remark = () => {
    if (props.analysis.units.length === 1) return t('ranking.ladder.single')
    if (props.analysis.ladder.length === 0) return t('ranking.ladder.none')
    if (Number.isNaN(own().total)) return t('ranking.ladder.noTotal', { unit: name() })
    return [
      total()?.complete ? '' : t('ranking.ladder.partial', { n: props.analysis.ladder.length + 1 }),
      unpriced() ? t('ranking.ladder.noMax') : '',
    ]
      .join(' ')
      .trim()
  }

  return (
    <section class={styles.section} aria-labelledby="ladder-title">
      <h2 id="ladder-title" class={styles.title}>
        {t('ranking.ladder.title')}
      </h2>
      <Show when={remark()}>{text => <p class={styles.remark}>{text()}</p>}</Show>
      <Show when={props.analysis.ladder.length > 0}>
        <table class={styles.ladder}>
          <caption class="sr-only">{t('ranking.ladder.caption')}</caption>
          <colgroup>
            <col class={styles.rankColumn} />
            <col />
            <col class={styles.scoreColumn} />
            <col class={priced() ? styles.needColumn : styles.wideNeedColumn} />
            <Show when={priced()}>
              <col class={styles.aloneColumn} />
            </Show>
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <span class="sr-only">{t('words.rank')}</span>
              </th>
              <th scope="col">
                <span class="sr-only">{t('words.unit')}</span>
              </th>
              <th scope="col" class="num">
                {t('ranking.ladder.score')}
              </th>
              <th scope="col" class="num">
                {t('ranking.ladder.need')}
              </th>
              <Show when={priced()}>
                <th scope="col" class="num">
                  {t('ranking.ladder.alone')}
                </th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {row => (
                <Switch>
                  <Match when={row.kind === 'fold' && row}>
                    {fold => (
                      <tr>
                        <td class="quiet">
                          {fold().from}–{fold().to}
                        </td>
                        <td colspan={priced() ? 4 : 3}>
                          <Button
                            kind="quiet"
                            small
                            aria-label={`${t('ranking.ladder.folded', { n: fold().count })}: ${t(
                              'ranking.ladder.unfold',
                              {
                                from: fold().from,
                                to: fold().to,
                              },
                            )}`}
                            onClick={() => setUnfolded(true)}
                          >
                            {t('ranking.ladder.folded', { n: fold().count })}
                          </Button>
                        </td>
                      </tr>
                    )}
                  </Match>
                  <Match when={row.kind === 'own' && row}>
                    {here => (
                      <tr class={styles.here} aria-current="true">
                        <td>
                          <Rank of={here().rank} />
                        </td>
                        <td class="ellipsis" title={name()}>
                          {name()}
                        </td>
                        <td class="num">{number(here().total, decimals())}</td>
                        <td />
                        <Show when={priced()}>
                          <td />
                        </Show>
                      </tr>
                    )}
                  </Match>
                  <Match when={rungOf(row)}>
                    {found => (
                      <tr classList={{ [styles.passed ?? '']: found().rung.need <= 0 }}>
                        <td>
                          <Rank
                            of={{ kind: 'rank', rank: found().rung.rank, n: found().rung.n, printed: false }}
                          />
                        </td>
                        <td class="ellipsis" title={props.ranking.nameOfUnit(found().rung.unit)}>
                          {props.ranking.nameOfUnit(found().rung.unit)}
                        </td>
                        <td class="num">{number(found().rung.total, decimals())}</td>
                        <td class="num nowrap">{need(found().rung.need)}</td>
                        <Show when={priced()}>
                          <td class={styles.alone}>
                            <Show when={found().rung.need > 0}>
                              <AlonePopover
                                alone={found().alone}
                                unit={props.ranking.nameOfUnit(found().rung.unit)}
                                nodes={props.analysis.edition.nodes}
                              />
                            </Show>
                          </td>
                        </Show>
                      </tr>
                    )}
                  </Match>
                </Switch>
              )}
            </For>
          </tbody>
        </table>
        <Show when={unfolded()}>
          <Button kind="quiet" small onClick={() => setUnfolded(false)}>
            {t('ranking.ladder.fold')}
          </Button>
        </Show>
      </Show>
    </section>
  )
}

const rungOf = (row: LadderRow) => row.kind === 'rung' && row
