import { createEffect, For, Show } from 'solid-js'
import { Glyph } from '../../common/Glyph'
import { useText } from '../../text/texts'
import type { PickLine, PickList } from './create-pick'
import styles from './editors.module.css'

/** The list under a field: the highlighted line follows the arrows, a press takes a line. */
export function PickLines(props: {
  id: string
  label: string
  list: PickList
  multiple?: boolean
  onTake(line: PickLine): void
}) {
  const { t } = useText()
  let host!: HTMLDivElement
  createEffect(() => {
    const position = props.list.active()
    host.children[position]?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div
      ref={host}
      id={props.id}
      class={styles.lines}
      role="listbox"
      aria-label={props.label}
      aria-multiselectable={props.multiple ?? false}
    >
      <For each={props.list.lines()} fallback={<p class={styles.nothing}>{t('plan.editor.none')}</p>}>
        {(line, position) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active line
          <div
            id={lineId(props.id, position())}
            class={styles.line}
            classList={{ [styles.active ?? '']: position() === props.list.active() }}
            role="option"
            tabindex={-1}
            aria-selected={line.option.chosen ?? false}
            // The field keeps the focus; the grid ends editing where it is lost.
            on:mousedown={event => {
              event.preventDefault()
              props.onTake(line)
            }}
          >
            <Show when={line.option.glyph}>{glyph => <Glyph name={glyph()} />}</Show>
            <span classList={{ quiet: line.option.key === null }}>{line.option.text}</span>
            <Show when={line.option.hint}>{hint => <small>{hint()}</small>}</Show>
            <Show when={line.option.chosen}>
              <span class={styles.mark}>
                <Glyph name="check" />
              </span>
            </Show>
          </div>
        )}
      </For>
    </div>
  )
}

export const lineId = (list: string, position: number): string => `${list}-${position}`
