import { Dialog as Root } from '@kobalte/core/dialog'
import X from 'lucide-solid/icons/x'
import { type JSX, onCleanup, type ParentProps, Show } from 'solid-js'
import { useText } from '../text/texts'
import { IconButton } from './Button'
import styles from './Dialog.module.css'

/** The field the form is about, else the first one, else what confirms; not the cross. */
const FIELD = '[data-autofocus]'
const FIRST = '[data-dialog-body] :is(input, textarea, select, button), footer button:last-child'

/**
 * A question or a form above the page. Focus goes in, Esc and the scrim close it, focus comes back. Screen readers are
 * kept from all that lies outside, save what carries `data-kb-top-layer`: lists, menus and popovers opened from it.
 */
export function Dialog(
  props: ParentProps<{
    open: boolean
    onClose(): void
    title: JSX.Element
    /** A line under the title. */
    description?: JSX.Element
    /** Buttons; what confirms stands last and is `prime`. */
    footer?: JSX.Element
    width?: number
  }>,
) {
  const { t } = useText()
  let content: HTMLElement | undefined
  let opener: Element | null = null
  /** What had the focus may go while the dialog stays, as a form that has been answered does. */
  const keepFocus = new MutationObserver(() => {
    if (document.activeElement === document.body) content?.focus({ preventScroll: true })
  })
  onCleanup(() => keepFocus.disconnect())
  /** Without a trigger of its own the library leaves focus on the body. What opened it may be gone by then. */
  const giveBack = () => {
    if (document.activeElement !== document.body) return
    const isThere = opener instanceof HTMLElement && opener.isConnected && !opener.matches(':disabled')
    const back = isThere ? (opener as HTMLElement) : document.querySelector<HTMLElement>('main')
    back?.focus({ preventScroll: true })
  }
  return (
    <Root open={props.open} onOpenChange={open => !open && props.onClose()} preventScroll={false}>
      <Root.Portal>
        <Root.Overlay class={styles.scrim ?? ''} />
        <div class={styles.place}>
          <Root.Content
            class={styles.dialog ?? ''}
            style={{ width: `${props.width ?? 520}px` }}
            ref={element => {
              content = element
              keepFocus.observe(element, { childList: true, subtree: true })
            }}
            onCloseAutoFocus={giveBack}
            onOpenAutoFocus={event => {
              opener = document.activeElement
              const first =
                content?.querySelector<HTMLElement>(FIELD) ?? content?.querySelector<HTMLElement>(FIRST)
              if (!first) return
              event.preventDefault()
              first.focus()
            }}
          >
            <header class={styles.head}>
              <div class="grow">
                <Root.Title class={styles.title ?? ''}>{props.title}</Root.Title>
                <Show when={props.description}>
                  <Root.Description class="sub">{props.description}</Root.Description>
                </Show>
              </div>
              <IconButton icon={X} label={t('shell.close')} shortcut="Esc" onClick={() => props.onClose()} />
            </header>
            <div class={styles.body} data-dialog-body>
              {props.children}
            </div>
            <Show when={props.footer}>
              <footer class={styles.foot}>{props.footer}</footer>
            </Show>
          </Root.Content>
        </div>
      </Root.Portal>
    </Root>
  )
}
