import type { GridApi } from 'ag-grid-community'
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { Button } from '../../common/Button'
import { Kbd } from '../../common/Kbd'
import { useText } from '../../text/texts'
import { NoteBesideCell } from '../NoteBesideCell'
import { CommentField } from './CommentField'
import { CommentThread } from './CommentThread'
import { COMMENT_NOTE, placeKey } from './comment-marks'
import styles from './comments.module.css'
import { type Comments, isOpen, type Opened } from './create-comments'

/** Beside a cell what was said of it; with Shift+F2 the place to say something. */
export function CommentNote<Row>(props: { comments: Comments & { api(): GridApi<Row> | undefined } }) {
  const { t } = useText()
  const { comments } = props
  const found = createMemo(() => {
    const now = comments.opened()
    if (!now) return null
    const threads = comments.threadsOf(now.cell)
    // Undo, or another window, may have taken the last one away.
    return threads.length > 0 || now.how === 'write' ? { ...now, threads } : null
  })
  return (
    <NoteBesideCell
      id={COMMENT_NOTE}
      label={t('comments.label')}
      found={found()}
      api={comments.api}
      positionOf={comments.positionOf}
      close={comments.close}
      back={comments.back}
    >
      {now => (
        <Show when={placeKey(now().place)} keyed>
          <NoteBody comments={comments} opened={now()} />
        </Show>
      )}
    </NoteBesideCell>
  )
}

const REACHED = 'button:not(:disabled), textarea, input'

function NoteBody(props: { comments: Comments; opened: Opened }) {
  const { t } = useText()
  const { comments } = props
  let body!: HTMLDivElement
  const threads = () => comments.threadsOf(props.opened.cell)
  const ids = createMemo(() => threads().map(({ first }) => first.id), [], {
    equals: (a, b) => a.join() === b.join(),
  })
  /** The thread that is answered; null = the last one that is open. */
  const [asked, setAsked] = createSignal<string | null>(null)
  const answered = () => asked() ?? threads().findLast(isOpen)?.first.id ?? null
  const isWriting = () => props.opened.how === 'write'

  // The note stands at the end of the page: Tab beyond its ends leads back to the cell.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    const reached = [...body.querySelectorAll<HTMLElement>(REACHED)]
    const end = event.shiftKey ? reached[0] : reached.at(-1)
    if (document.activeElement !== end) return
    event.preventDefault()
    comments.back()
  }
  onMount(() => {
    body.addEventListener('keydown', onKey)
    onCleanup(() => body.removeEventListener('keydown', onKey))
  })
  return (
    <div ref={body} class={styles.note}>
      <For each={ids()}>
        {id => (
          <Show when={threads().find(({ first }) => first.id === id)}>
            {thread => (
              <CommentThread
                comments={comments}
                thread={thread()}
                writing={isWriting() && answered() === id}
                answer={() => {
                  setAsked(id)
                  comments.write(props.opened.place)
                }}
              />
            )}
          </Show>
        )}
      </For>
      <Show when={isWriting() && answered() === null}>
        <CommentField
          label={t('comments.write')}
          confirm={t('comments.add')}
          drafts={comments.drafts}
          draft={JSON.stringify(props.opened.cell)}
          askName
          say={text => {
            comments.add(props.opened.cell, text)
            comments.back()
          }}
          cancel={comments.back}
        />
      </Show>
      <Show when={!isWriting()}>
        <div class={styles.actions}>
          <Button small kind="quiet" onClick={() => comments.close()}>
            {t('shell.note.dismiss')} <Kbd>Esc</Kbd>
          </Button>
          <Show when={comments.canWrite()}>
            <span class={`quiet ${styles.push}`}>
              <Kbd>Shift F2</Kbd> {t('comments.toWrite')}
            </span>
          </Show>
        </div>
      </Show>
    </div>
  )
}
