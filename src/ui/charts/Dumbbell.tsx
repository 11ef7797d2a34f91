import { Show } from 'solid-js'
import { dumbbellGeometry } from './dumbbell-geometry'

/**
 * How far the own score (dot, always at the same place) is from the mean (tick) and the best (ring). One scale for all
 * rows of a table. Orange = behind the mean, blue = ahead of it; the words stand in `label`.
 */
export function Dumbbell(props: {
  /** Points to the mean and the best, positive = we are behind; NaN = not known. */
  mean: number
  best: number
  /** Points that reach across the chart. */
  reach: number
  /** The gap to the best as text; it is drawn beside the ring. */
  text: string
  label: string
}) {
  const at = () => dumbbellGeometry(props.mean, props.best, props.reach)
  return (
    <svg width="120" height="22" viewBox="0 0 120 22" role="img" aria-label={props.label}>
      <line x1={at().own} x2={at().own} y1="0" y2="22" stroke="var(--line-strong)" />
      <Show when={at().best !== null}>
        <line x1={at().own} x2={at().best ?? 0} y1="11" y2="11" stroke="var(--gap-n1)" stroke-width="4" />
      </Show>
      <Show when={at().mean !== null}>
        <line
          x1={at().own}
          x2={at().mean ?? 0}
          y1="11"
          y2="11"
          stroke={props.mean > 0 ? 'var(--gap-n2)' : 'var(--gap-p2)'}
          stroke-width="4"
        />
        <line x1={at().mean ?? 0} x2={at().mean ?? 0} y1="5" y2="17" stroke="var(--mean)" stroke-width="2" />
      </Show>
      <Show when={at().best !== null}>
        <circle
          cx={at().best ?? 0}
          cy="11"
          r="3.6"
          fill="var(--surface)"
          stroke="var(--text-2)"
          stroke-width="1.6"
        />
      </Show>
      <circle cx={at().own} cy="11" r="4" fill="var(--own)" />
      <text x={at().text} y="15" font-size="11" fill="var(--text-2)">
        {props.text}
      </text>
    </svg>
  )
}
