import type { ParentProps } from 'solid-js'
import styles from './Kbd.module.css'

/** A key beside the command that it gives. */
export function Kbd(props: ParentProps) {
  return <kbd class={styles.kbd}>{props.children}</kbd>
}
