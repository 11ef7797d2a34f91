import { For, Show } from 'solid-js'
import { type SparkPoint, sparklineGeometry } from './sparkline-geometry'

/**
 * Percent position through the years: top = first, bottom = last, the quiet line = the median position. Cut where years
 * may not be compared; a dotted line marks a new edition. The words stand in `label`.
 */
export function Sparkline(props: {
  years: readonly number[]
  points: readonly SparkPoint[]
  /** Years in which a new edition begins. */
  breaks: readonly number[]
  label: string
}) {
  const at = () => sparklineGeometry(props.years, props.points, props.breaks)
  return (
    <svg width="74" height="22" viewBox="0 0 74 22" role="img" aria-label={props.label}>
      <line x1="2" x2="72" y1="11" y2="11" stroke="var(--line)" />
      <For each={at().breaks}>
        {x => <line x1={x} x2={x} y1="1" y2="21" stroke="var(--control-line)" stroke-dasharray="1.5 2" />}
      </For>
      <For each={at().lines}>
        {line => (
          <polyline
            points={line}
            fill="none"
            stroke="var(--text-2)"
            stroke-width="1.4"
            stroke-linejoin="round"
          />
        )}
      </For>
      <For each={at().dots}>{dot => <circle cx={dot.x} cy={dot.y} r="1.5" fill="var(--text-2)" />}</For>
      <Show when={at().last}>{dot => <circle cx={dot().x} cy={dot().y} r="2.6" fill="var(--own)" />}</Show>
    </svg>
  )
}
