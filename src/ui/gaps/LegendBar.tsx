import { Show } from 'solid-js'
import type { Analysis, NodeColumn, NodeView } from '../../core/analysis/analysis'
import { useApp } from '../../state/context'
import { NoteBar } from '../common/Bars'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import type { Gaps } from './create-gaps'
import styles from './LegendBar.module.css'
import { ORDERS, type Order, shownFigure } from './rows'

/** What the signs of the dumbbells and sparklines mean, whose ranks these are, and the order of the components. */
export function LegendBar(props: { gaps: Gaps; analysis: Analysis }) {
  const { analysis: state } = useApp()
  const { t } = useText()
  const unit = () => {
    const id = props.analysis.request.unit
    return state.catalog()?.units.find(each => each.id === id)?.name ?? id
  }
  const breaks = () => props.gaps.breaks().length > 0
  const isComputed = () => props.analysis.nodes.some(({ rank }) => rank.kind === 'rank' && !rank.printed)
  const isDerived = () =>
    props.gaps.rows().some(({ derivation }) => derivation !== null) ||
    shownFigure(props.analysis, props.analysis.nodes[0] as NodeView, props.analysis.columns[0] as NodeColumn)
      .derivation !== null
  const computedText = () =>
    props.analysis.edition.groups
      ? t('gaps.legend.computed', { index: props.analysis.request.index })
      : t('gaps.legend.computedPlain')

  return (
    <NoteBar>
      <span class={styles.item}>
        <svg width="10" height="10" aria-hidden="true">
          <circle cx="5" cy="5" r="4" fill="var(--own)" />
        </svg>
        {unit()}
      </span>
      <span class={styles.item}>
        <svg width="4" height="12" viewBox="1 0 4 12" aria-hidden="true">
          <line x1="3" x2="3" y1="0" y2="12" stroke="var(--mean)" stroke-width="2" />
        </svg>
        {t('gaps.legend.mean')}
      </span>
      <span class={styles.item}>
        <svg width="10" height="10" aria-hidden="true">
          <circle cx="5" cy="5" r="3.6" fill="none" stroke="var(--text-2)" stroke-width="1.6" />
        </svg>
        {t('gaps.legend.best')}
      </span>
      <Show when={breaks()}>
        <span class={styles.item}>
          <svg width="6" height="14" aria-hidden="true">
            <line x1="3" x2="3" y1="0" y2="14" stroke="var(--control-line)" stroke-dasharray="1.5 2" />
          </svg>
          {t('gaps.legend.break')}
        </span>
      </Show>
      <Show when={isComputed()}>
        <span class={`quiet ${styles.computed}`} title={computedText()}>
          {computedText()}
        </span>
      </Show>
      <Show when={isDerived()}>
        <span class="quiet nowrap">{t('gaps.legend.derived')}</span>
      </Show>
      <span class="grow" />
      <Select<Order>
        showLabel
        class={styles.order ?? ''}
        label={t('gaps.order.label')}
        options={ORDERS}
        value={props.gaps.order()}
        onChange={props.gaps.setOrder}
        textOf={order => t(`gaps.order.${order}`)}
      />
    </NoteBar>
  )
}
