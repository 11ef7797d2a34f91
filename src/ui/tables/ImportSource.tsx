import { type JSX, Match, onCleanup, Show, Switch } from 'solid-js'
import type { TableSheet } from '../../core/file/table-rows'
import { Button } from '../common/Button'
import { createFileDrop } from '../library/create-file-drop'
import { useText } from '../text/texts'
import type { ForeignFile } from './create-reading'
import styles from './Import.module.css'
import { pastedSheets } from './pasted-sheets'

export type SourceState =
  | { readonly kind: 'none' | 'read' | 'done' }
  | { readonly kind: 'busy'; readonly name: string; readonly share: number }
  | { readonly kind: 'refused'; readonly name: string; readonly fault: unknown }

/** Choose, drop or paste; how far reading is; why it was refused. */
export function ImportSource(props: {
  state: SourceState
  faultText(fault: unknown): string
  /** What kinds of files are taken, and how much. */
  kinds: string
  onFile(file: ForeignFile): void
  /** Tables that were pasted as such, where they are taken: their text alone would not do. */
  onTables?(name: string, sheets: readonly TableSheet[]): void
  onChoose(): void
  onStop(): void
  /** Templates, where there are some. */
  children?: JSX.Element
}) {
  const { t, percent } = useText()
  const drop = createFileDrop(files => {
    const [first] = files
    if (first) props.onFile(first)
  })
  const onPaste = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement) return
    const read = (type: string) => event.clipboardData?.getData(type) ?? ''
    const [pasted, name] = [read('text/plain'), t('tables.import.pasted')]
    const sheets = props.onTables ? pastedSheets({ text: pasted, html: read('text/html') }, name) : null
    if (pasted === '' && sheets === null) return
    event.preventDefault()
    if (sheets) props.onTables?.(name, sheets)
    else props.onFile({ name, bytes: new TextEncoder().encode(pasted) })
  }
  // Wherever the focus is: nothing else can be pasted into while the dialog asks for a table.
  document.addEventListener('paste', onPaste)
  onCleanup(() => document.removeEventListener('paste', onPaste))
  const of = <Kind extends SourceState['kind']>(kind: Kind) => {
    const now = props.state
    return now.kind === kind ? (now as Extract<SourceState, { kind: Kind }>) : null
  }
  return (
    <section
      class={styles.source}
      classList={{ [styles.over ?? '']: drop.over() }}
      aria-label={t('tables.import.drop')}
      {...drop.handlers}
    >
      <Switch>
        <Match when={of('busy')}>
          {busy => (
            <>
              <p>{t('tables.import.reading', { name: busy().name })}</p>
              <progress
                max="1"
                value={busy().share}
                aria-label={t('tables.import.reading', { name: busy().name })}
              >
                {percent(busy().share, 0)}
              </progress>
              <Button data-autofocus onClick={() => props.onStop()}>
                {t('tables.import.stop')}
              </Button>
            </>
          )}
        </Match>
        <Match when={of('busy') === null}>
          <Show when={of('refused')}>
            {refused => (
              <p class={styles.refused} role="alert">
                {refused().name}: {props.faultText(refused().fault)}
              </p>
            )}
          </Show>
          <p>{t('tables.import.drop')}</p>
          <Button kind="prime" data-autofocus onClick={() => props.onChoose()}>
            {t('tables.import.choose')}
          </Button>
          <p class="quiet">{props.kinds}</p>
          {props.children}
        </Match>
      </Switch>
    </section>
  )
}
