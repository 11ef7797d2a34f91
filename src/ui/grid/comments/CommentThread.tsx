import Check from 'lucide-solid/icons/check'
import Pencil from 'lucide-solid/icons/pencil'
import Trash from 'lucide-solid/icons/trash'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Said, Thread } from '../../../core/plan/comments'
import { Button, IconButton } from '../../common/Button'
import { Icon } from '../../common/Icon'
import { useText } from '../../text/texts'
import { CommentField } from './CommentField'
import styles from './comments.module.css'
import { type Comments, isOpen } from './create-comments'

/** One thread: what was said, what was answered, and what can be done with it. */
export function CommentThread(props: {
  comments: Comments
  thread: Thread
  writing: boolean
  answer(): void
}) {
  const { t } = useText()
  const { comments } = props
  // By id, so that a comment from another window does not take the field away that is written into.
  const ids = createMemo(() => [props.thread.first, ...props.thread.replies].map(({ id }) => id), [], {
    equals: (a, b) => a.join() === b.join(),
  })
  const saidBy = (id: string) =>
    [props.thread.first, ...props.thread.replies].find(each => each.id === id) ?? props.thread.first
  const resolve = () => {
    comments.resolve(props.thread, isOpen(props.thread))
    comments.back()
  }
  return (
    <div class={styles.thread} classList={{ [styles.closed ?? '']: !isOpen(props.thread) }}>
      <For each={ids()}>
        {(id, position) => (
          <SaidLine
            comments={comments}
            said={saidBy(id)}
            isReply={position() > 0}
            all={position() > 0 ? [saidBy(id)] : [props.thread.first, ...props.thread.replies]}
          />
        )}
      </For>
      <Show when={!isOpen(props.thread)}>
        <span class={styles.state}>
          <Icon of={Check} size={12} /> {t('comments.resolved')}
        </span>
      </Show>
      <Show when={comments.canWrite()}>
        <Show
          when={props.writing}
          fallback={
            <div class={styles.actions}>
              <Show when={isOpen(props.thread)}>
                <Button small onClick={() => props.answer()}>
                  {t('comments.reply')}
                </Button>
              </Show>
              <Button small kind="quiet" onClick={resolve}>
                {t(isOpen(props.thread) ? 'comments.resolve' : 'comments.reopen')}
              </Button>
            </div>
          }
        >
          <CommentField
            label={t('comments.replyTo')}
            confirm={t('comments.reply')}
            drafts={comments.drafts}
            draft={props.thread.first.id}
            askName
            say={text => {
              comments.reply(props.thread, text)
              comments.back()
            }}
            cancel={comments.back}
          />
        </Show>
      </Show>
    </div>
  )
}

function SaidLine(props: { comments: Comments; said: Said; isReply: boolean; all: readonly Said[] }) {
  const { t, dateTime } = useText()
  const { comments } = props
  const [editing, setEditing] = createSignal(false)
  const moment = () => {
    const at = Date.parse(props.said.at ?? '')
    return Number.isNaN(at) ? (props.said.at ?? '') : dateTime(at)
  }
  const others = () => comments.textsOf(props.said).slice(1)
  return (
    <div class={styles.said} classList={{ [styles.reply ?? '']: props.isReply }}>
      <div class={styles.head}>
        <span class={styles.who}>{props.said.by || t('shell.note.nobody')}</span>
        <time class={styles.when} dateTime={props.said.at ?? undefined}>
          {moment()}
        </time>
        <Show when={comments.canWrite()}>
          <span class={styles.own}>
            <Show when={comments.isOwn(props.said)}>
              <IconButton small icon={Pencil} label={t('comments.edit')} onClick={() => setEditing(true)} />
            </Show>
            <IconButton
              small
              icon={Trash}
              label={t(props.all.length > 1 ? 'comments.deleteThread' : 'comments.delete')}
              onClick={() => {
                comments.remove(props.all)
                comments.back()
              }}
            />
          </span>
        </Show>
      </div>
      <Show
        when={editing()}
        fallback={
          <>
            <p class={styles.text}>{props.said.text}</p>
            <For each={others()}>
              {other => (
                <p class={`${styles.text} ${styles.other}`}>
                  ⇄ {t('comments.otherText')} {other}
                </p>
              )}
            </For>
          </>
        }
      >
        <CommentField
          label={t('comments.edit')}
          confirm={t('comments.save')}
          drafts={comments.drafts}
          draft={`edit ${props.said.id}`}
          first={comments.textsOf(props.said).join('\n')}
          say={text => {
            comments.reword(props.said, text)
            setEditing(false)
            comments.back()
          }}
          cancel={() => setEditing(false)}
        />
      </Show>
    </div>
  )
}
