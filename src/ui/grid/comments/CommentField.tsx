import { createSignal, onMount, Show } from 'solid-js'
import { useApp } from '../../../state/context'
import { Button } from '../../common/Button'
import { Kbd } from '../../common/Kbd'
import { useText } from '../../text/texts'
import styles from './comments.module.css'

/** A text that is written beside a cell. What is typed and not said is kept under `draft`. */
export function CommentField(props: {
  label: string
  confirm: string
  drafts: Map<string, string>
  draft: string
  /** Asks who writes, where nobody has said so yet. */
  askName?: boolean
  first?: string | undefined
  say(text: string): void
  cancel(): void
}) {
  const { t } = useText()
  const [value, setValue] = createSignal(props.drafts.get(props.draft) ?? props.first ?? '')
  const { preferences } = useApp()
  const asksName = props.askName === true && preferences.userName() === ''
  const [name, setName] = createSignal('')
  let area: HTMLTextAreaElement | undefined
  const say = () => {
    if (value().trim() === '') return
    props.drafts.delete(props.draft)
    if (name().trim() !== '') preferences.setUserName(name())
    props.say(value())
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    say()
  }
  onMount(() => {
    // A menu that asked for it gives the focus back to where it was opened, a little later.
    const focus = () => {
      // Who went on to the name meanwhile stays there.
      if (!area?.isConnected || area.parentElement?.contains(document.activeElement)) return
      area.focus({ preventScroll: true })
      area.setSelectionRange(area.value.length, area.value.length)
    }
    focus()
    requestAnimationFrame(focus)
    setTimeout(focus, 60)
  })
  return (
    <div class={styles.field}>
      <textarea
        ref={area}
        rows={2}
        aria-label={props.label}
        placeholder={props.label}
        value={value()}
        onInput={event => {
          setValue(event.currentTarget.value)
          props.drafts.set(props.draft, event.currentTarget.value)
        }}
        onKeyDown={onKey}
      />
      <Show when={asksName}>
        <input
          type="text"
          aria-label={t('comments.name')}
          placeholder={t('comments.name')}
          value={name()}
          onInput={event => setName(event.currentTarget.value)}
          onKeyDown={onKey}
        />
      </Show>
      <div class={styles.actions}>
        <Button small kind="prime" disabled={value().trim() === ''} onClick={say}>
          {props.confirm} <Kbd>Ctrl ↵</Kbd>
        </Button>
        <Button
          small
          kind="quiet"
          onClick={() => {
            props.drafts.delete(props.draft)
            props.cancel()
          }}
        >
          {t('shell.cancel')}
        </Button>
      </div>
    </div>
  )
}
