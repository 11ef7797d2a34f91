import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import MessageSquare from 'lucide-solid/icons/message-square'
import { createMemo, For, Show } from 'solid-js'
import { Button } from '../../common/Button'
import floating from '../../common/floating.module.css'
import { Icon } from '../../common/Icon'
import { MenuItem } from '../../common/Menu'
import { useText } from '../../text/texts'
import type { Place } from './comment-source'
import styles from './comments.module.css'
import { type Comments, isOpen } from './create-comments'

/** More than this no list shows; the others come in as these are resolved. */
const LISTED = 100

/** How many threads of the page are open; the list leads to each. */
export function CommentList(props: { comments: Comments }) {
  const { t } = useText()
  const { comments } = props
  let chosen: Place | null = null
  const open = createMemo(() =>
    comments
      .places()
      .flatMap(({ place, threads }) => threads.filter(isOpen).map(thread => ({ place, thread }))),
  )
  return (
    <Show when={open().length > 0}>
      <DropdownMenu gutter={4} open={comments.isListed()} onOpenChange={comments.setListed}>
        <DropdownMenu.Trigger as={Button} kind="quiet" small title={t('comments.openWhy')}>
          <Icon of={MessageSquare} size={12} />
          {t('comments.open', { n: open().length })}
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            data-kb-top-layer=""
            class={`${floating.surface} ${floating.list}`}
            onCloseAutoFocus={event => {
              if (!chosen) return
              // The focus goes to the cell, not back to the button.
              event.preventDefault()
              comments.goTo(chosen)
              chosen = null
            }}
          >
            <For each={open().slice(0, LISTED)}>
              {({ place, thread: { first, replies } }) => (
                <MenuItem
                  onSelect={() => {
                    chosen = place
                  }}
                >
                  <span class={styles.item}>
                    <b>{comments.nameOf(place)}</b>
                    <span>
                      {first.by || t('shell.note.nobody')}: {first.text}
                      <Show when={replies.length > 0}> (+{replies.length})</Show>
                    </span>
                  </span>
                </MenuItem>
              )}
            </For>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu>
    </Show>
  )
}
