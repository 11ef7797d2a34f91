import { For, Show } from 'solid-js'
import type { Conflict } from '../../core/plan/plan'
import { Button } from '../common/Button'
import { authorName } from '../text/author-name'
import { useText } from '../text/texts'
import styles from './CellNote.module.css'
import { NoteActions } from './NoteActions'

type Value = Conflict['values'][number]

/** Values that did not see each other, with who wrote each and when; one is in use, another can be chosen. */
export function ValueChoices(props: {
  title: string
  values: readonly Value[]
  shown(value: Value): string
  /** The one that the pages show; the first where it is not said. */
  isInUse?: ((value: Value) => boolean) | undefined
  canEdit: boolean
  choose(value: Value): void
  done(): void
}) {
  const { t, dateTime } = useText()
  const writer = ({ by, at }: Value) =>
    at === ''
      ? ''
      : t('shell.note.by', {
          by: authorName(t, by),
          at: dateTime(Date.parse(at.slice(0, 24))),
        })
  const isInUse = (value: Value) => props.isInUse?.(value) ?? value === props.values[0]
  const shown = (value: Value) => props.shown(value) || t('shell.note.empty')
  return (
    <>
      <p class="strong">{props.title}</p>
      <ul class={styles.values}>
        <For each={props.values}>
          {value => (
            <li>
              <span class="strong">{shown(value)}</span>
              <span class="quiet">
                {writer(value)}
                {isInUse(value) && ` · ${t('shell.note.inUse')}`}
              </span>
              <Show when={props.canEdit}>
                <Button small onClick={() => props.choose(value)}>
                  {t('shell.note.keep', { value: shown(value) })}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <NoteActions done={props.done} />
    </>
  )
}
