import { createMemo, createSignal, For, Show } from 'solid-js'
import { useApp } from '../../state/context'
import type { FolderPort } from '../../state/disk-ports'
import type { FolderEntry } from '../../state/shared-folder'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { useText } from '../text/texts'
import styles from './Share.module.css'

/** A folder that was chosen and what stands in it. */
export interface ChosenFolder {
  readonly folder: FolderPort
  readonly entries: readonly FolderEntry[]
}

/** What to share in the folder: the open plan, or one that colleagues have put there. */
export function JoinDialog(props: { chosen: ChosenFolder | null; onClose(): void }) {
  const { library, merging, session, shared, notices } = useApp()
  const { t } = useText()
  const [busy, setBusy] = createSignal(false)
  const copies = () => props.chosen?.entries.filter(({ planId }) => planId === session.plan()?.id) ?? []
  const others = createMemo(() => {
    const plans = new Map<string, FolderEntry[]>()
    for (const entry of props.chosen?.entries ?? []) {
      if (entry.planId === null || entry.planId === session.plan()?.id) continue
      plans.set(entry.planId, [...(plans.get(entry.planId) ?? []), entry])
    }
    return [...plans.values()]
  })

  async function join(before: (folder: FolderPort) => Promise<boolean>) {
    const place = props.chosen?.folder
    if (!place || busy()) return
    setBusy(true)
    try {
      if (await before(place)) await shared.join(place)
      props.onClose()
    } finally {
      setBusy(false)
    }
  }

  /** True where the plan is open afterwards. */
  async function open(place: FolderPort, entry: FolderEntry | undefined): Promise<boolean> {
    const file = entry && (await shared.file(place, entry.name))
    if (!file) return false
    await library.importFiles([file], (_, outcome) => {
      if (outcome.kind === 'merge') void merging.start(outcome.offer)
      else if (outcome.kind === 'storage') notices.add({ kind: 'storage', fault: outcome.fault })
      else if (outcome.kind === 'refused')
        notices.add({ kind: 'file', name: file.name, fault: outcome.fault })
    })
    return session.plan()?.id === entry?.planId
  }

  return (
    <Dialog
      open={props.chosen !== null}
      onClose={props.onClose}
      title={t('share.folder.joinTitle', { name: props.chosen?.folder.name ?? '' })}
      description={t('share.folder.warning')}
      footer={<Button onClick={props.onClose}>{t('shell.cancel')}</Button>}
    >
      <ul class={styles.choices}>
        <Show when={session.plan() && !session.readOnly()}>
          <li>
            <Button kind="prime" disabled={busy()} onClick={() => void join(async () => true)}>
              {t('share.folder.joinHere', { title: session.plan()?.info.title ?? '' })}
            </Button>
            <p class="sub">
              {copies().length > 0
                ? t('share.folder.joinCopies', { n: copies().length })
                : t('share.folder.joinFirst')}
            </p>
          </li>
        </Show>
        <For each={others()}>
          {entries => (
            <li>
              <Button disabled={busy()} onClick={() => void join(place => open(place, entries[0]))}>
                {t('share.folder.joinOther', { title: entries[0]?.title ?? '' })}
              </Button>
              <p class="sub">{t('share.folder.joinOtherText', { n: entries.length })}</p>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  )
}
