import type { ParentProps } from 'solid-js'
import styles from './Bars.module.css'

/** The row of controls above a page's grid, 40 px. Put `<span class="grow" />` between left and right. */
export function ToolBar(props: ParentProps<{ label: string }>) {
  return (
    <div class={styles.tools} role="toolbar" aria-label={props.label}>
      {props.children}
    </div>
  )
}

/** A lasting line under the tools: a label of the plan, a legend, a badge. */
export function NoteBar(props: ParentProps) {
  return <div class={styles.note}>{props.children}</div>
}
