import { Show } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import { NoUnit } from '../shell/NoUnit'
import type { Ranking } from './create-ranking'
import { Ladder } from './Ladder'
import styles from './SidePanel.module.css'
import { SlopeSection } from './SlopeSection'

/** Beside the grid: the years behind, the rungs ahead. */
export function SidePanel(props: { ranking: Ranking; analysis: Analysis }) {
  return (
    <aside class={styles.panel} classList={{ stale: props.ranking.stale() }}>
      <Show when={props.analysis.request.unit !== ''} fallback={<NoUnit />}>
        <SlopeSection ranking={props.ranking} analysis={props.analysis} />
        <Ladder ranking={props.ranking} analysis={props.analysis} />
      </Show>
    </aside>
  )
}
