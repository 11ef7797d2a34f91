import { createEffect, createResource, createSignal, onCleanup, onMount } from 'solid-js'
import styles from './Slope.module.css'
import { drawSlope } from './slope-plot'
import type { SlopeChart } from './slope-series'

/**
 * Positions through the years as lines. The picture has one name for all of it; the figures stand in a table beside it
 * (`SlopeTable`). Drawn anew when its room or its figures change.
 */
export function Slope(props: {
  chart: SlopeChart
  yearInView: number
  words: { readonly top: string; readonly middle: string; readonly bottom: string }
  label: string
  height: number
  /** Hands the picture over, for an export. */
  onDrawn?(svg: SVGSVGElement): void
}) {
  const [plot] = createResource(() => import('@observablehq/plot'))
  const [width, setWidth] = createSignal(0)
  let host!: HTMLDivElement

  onMount(() => {
    const watch = new ResizeObserver(entries => setWidth(Math.floor(entries.at(-1)?.contentRect.width ?? 0)))
    watch.observe(host)
    onCleanup(() => watch.disconnect())
  })
  createEffect(() => {
    const library = plot()
    if (!library || width() < 120) return
    const { height, yearInView, words } = props
    const svg = drawSlope(library, props.chart, { width: width(), height, yearInView, words })
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-label', props.label)
    // One picture with one name: the library's names of its parts are none of the reader's.
    for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
    host.replaceChildren(svg)
    props.onDrawn?.(svg)
  })

  return <div ref={host} class={styles.chart} style={{ height: `${props.height}px` }} />
}
