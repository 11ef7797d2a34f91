import { useLocation, useNavigate } from '@solidjs/router'
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { useApp } from '../../state/context'
import type { StorageFault } from '../../state/ports'
import { Button } from '../common/Button'
import { ConfirmDialog } from '../common/ConfirmDialog'
import { Dialog } from '../common/Dialog'
import { Kbd } from '../common/Kbd'
import { listedNames } from '../library/listed-names'
import { storageFaultText } from '../text/fault-text'
import { useText } from '../text/texts'
import { createMergeView, type MergeView } from './create-merge-view'
import styles from './Merge.module.css'
import { MergeClashes } from './MergeClashes'
import { MergeNotes } from './MergeNotes'
import { MergeTable } from './MergeTable'
import { MergeTools } from './MergeTools'
import { focusRow } from './row-keys'

/** Copies of the open plan that have gone on apart: looked at, decided cell by cell or all at once, taken as one step. */
export function MergeDialog() {
  const { merging, session, notices } = useApp()
  const navigate = useNavigate()
  const location = useLocation()
  const { t, date } = useText()
  const view = createMergeView()
  const [asking, setAsking] = createSignal<'discard' | 'clock' | null>(null)
  const [busy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<StorageFault | null>(null)
  let body: HTMLDivElement | undefined

  createEffect(on(merging.offer, () => setFault(null)))
  // The first row that wants a decision has the focus as soon as there is one.
  createEffect(
    on(
      () => merging.found() !== null,
      isFound => isFound && queueMicrotask(() => focusRow(body?.querySelector<HTMLElement>('tr[data-row]'))),
    ),
  )
  const files = () => merging.offer()?.files ?? []
  const close = () => (view.decided() > 0 ? setAsking('discard') : merging.close())
  async function apply() {
    if (busy() || merging.found() === null) return
    setBusy(true)
    const [left, name] = [
      view.left(),
      files()
        .map(file => file.name)
        .join(', '),
    ]
    const done = await merging.apply()
    setBusy(false)
    if (!done.ok) return void setFault(done.error)
    const show = () => navigate(`/library/conflicts${location.search}`)
    notices.add({ kind: 'merged', name, left, show })
  }
  const merge = () => (merging.offer()?.clockAhead ? setAsking('clock') : void apply())
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.isComposing) return
    if (merging.offer() === null || asking() !== null) return
    event.preventDefault()
    event.stopPropagation()
    merge()
  }
  window.addEventListener('keydown', onKey, { capture: true })
  onCleanup(() => window.removeEventListener('keydown', onKey, { capture: true }))
  const title = () => {
    const [first] = files()
    return files().length === 1 && first
      ? t('merge.title', { name: first.name })
      : t('merge.titleMany', { n: files().length })
  }

  return (
    <>
      <Dialog
        open={merging.offer() !== null}
        onClose={close}
        title={title()}
        width={1080}
        description={
          <>
            <Show when={view.since()}>
              {since => (
                <>
                  {t('merge.about', {
                    title: session.plan()?.info.title || t('library.plans.untitled'),
                    since: date(since().slice(0, 10)),
                  })}{' '}
                </>
              )}
            </Show>
            <Show when={view.rows().length > 0}>{t('merge.aboutOpen')} </Show>
            <Show when={files().length > 1}>
              {t('merge.files', {
                names: listedNames(
                  t,
                  files().map(({ name }) => name),
                ),
              })}
            </Show>
          </>
        }
        footer={<Foot view={view} busy={busy()} fault={fault()} close={close} merge={merge} />}
      >
        <div class={styles.body} ref={body}>
          <MergeNotes />
          <Show when={merging.found()} fallback={<Waiting />}>
            <MergeTools view={view} />
            <Show
              when={view.counts()[view.tab()] > 0}
              fallback={
                <p class={styles.none}>
                  {t(
                    Object.values(view.counts()).every(count => count === 0)
                      ? 'merge.none.all'
                      : `merge.none.${view.tab()}`,
                  )}
                </p>
              }
            >
              <Show when={view.tab()} keyed>
                {tab => <MergeTable view={view} tab={tab} />}
              </Show>
            </Show>
            <MergeClashes />
          </Show>
        </div>
      </Dialog>
      <ConfirmDialog
        open={asking() === 'discard'}
        title={t('merge.discardTitle')}
        action={t('merge.discard')}
        danger
        onConfirm={() => merging.close()}
        onClose={() => setAsking(null)}
      >
        {t('merge.discardText', { n: view.decided() })}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking() === 'clock'}
        title={t('merge.clockTitle')}
        action={t('merge.clockAction')}
        onConfirm={() => void apply()}
        onClose={() => setAsking(null)}
      >
        {t('merge.note.clock')} {t('merge.clockText')}
      </ConfirmDialog>
    </>
  )
}

/** Shown when reckoning takes longer than a moment. */
function Waiting() {
  const { merging } = useApp()
  const { t } = useText()
  return (
    <Show
      when={merging.fault()}
      fallback={
        <p class={`${styles.none} ${styles.late}`} role="status">
          {t('merge.reckoning')}
        </p>
      }
    >
      {message => (
        <p class={`${styles.none} ${styles.error}`} role="alert">
          {t('merge.failed', { message: message() })}
        </p>
      )}
    </Show>
  )
}

function Foot(props: {
  view: MergeView
  busy: boolean
  fault: StorageFault | null
  close(): void
  merge(): void
}) {
  const { merging } = useApp()
  const { t } = useText()
  const { rows, decided, left } = props.view
  return (
    <>
      <div class={`grow ${styles.sum}`} aria-live="polite">
        <Show
          when={props.fault}
          fallback={
            <Show when={rows().length > 0}>
              <span>
                {t('merge.chosen', { chosen: decided(), n: rows().length })}
                <Show when={left() > 0}>
                  <span class="quiet"> · {t('merge.left', { n: left() })}</span>
                </Show>
              </span>
              <span class={styles.hint}>
                <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('merge.keys.row')} · <Kbd>Del</Kbd> {t('merge.keys.clear')}
              </span>
            </Show>
          }
        >
          {fault => (
            <span class={styles.error} role="alert">
              {t('merge.notStored', { reason: storageFaultText(t, fault()) })}
            </span>
          )}
        </Show>
      </div>
      <Button shortcut="Esc" onClick={() => props.close()}>
        {t('shell.cancel')}
      </Button>
      <Button
        kind="prime"
        shortcut="Ctrl Enter"
        disabled={props.busy || merging.found() === null}
        onClick={() => props.merge()}
      >
        {props.busy
          ? t('merge.applying')
          : left() > 0
            ? t('merge.actionLeft', { n: left() })
            : t('merge.action')}
      </Button>
    </>
  )
}
