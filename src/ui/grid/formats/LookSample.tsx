import type { JSX } from 'solid-js'
import { classesOf } from './cell-classes'
import styles from './dialog.module.css'
import type { CellFormat } from './evaluate'

/** A cell as it would look, outside the grid. */
export function LookSample(props: { format: CellFormat | null; children: JSX.Element }) {
  const drawn = () => classesOf(props.format)
  return (
    <span class={`${styles.sample} ${drawn().classes.join(' ')}`} style={{ '--share': drawn().share }}>
      {props.children}
    </span>
  )
}
