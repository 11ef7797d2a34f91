import { For, type JSX, Show } from 'solid-js'
import styles from './EmptyState.module.css'

export interface Way {
  readonly icon: JSX.Element
  readonly title: string
  readonly text: string
  readonly action: JSX.Element
}

/** What is missing, then the ways to begin. */
export function EmptyState(props: {
  title: string
  text?: string
  ways?: readonly Way[]
  children?: JSX.Element
}) {
  return (
    <section class={styles.empty}>
      <h2 class={styles.title}>{props.title}</h2>
      <Show when={props.text}>{text => <p class={styles.text}>{text()}</p>}</Show>
      <Show when={props.ways?.length}>
        <ul class={styles.ways}>
          <For each={props.ways}>
            {way => (
              <li class={styles.way}>
                <span class="sub">{way.icon}</span>
                <div>
                  <div class="strong">{way.title}</div>
                  <p class={styles.hint}>{way.text}</p>
                </div>
                {way.action}
              </li>
            )}
          </For>
        </ul>
      </Show>
      {props.children}
    </section>
  )
}
