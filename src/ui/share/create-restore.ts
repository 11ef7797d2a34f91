import { createSignal } from 'solid-js'
import type { Edit } from '../../core/plan/plan'
import type { Rehearsal } from '../../state/backups'
import { useApp } from '../../state/context'
import type { Backup } from '../../state/disk-ports'
import { planFileName } from '../../state/file-name'
import { useText } from '../text/texts'

/** Trying a backup, and bringing it back: as edits in one step, or merged in where the plan here has lost edits. */
export function createRestore() {
  const { backups, files, library, merging, notices, session } = useApp()
  const { t, dateTime } = useText()
  const [busy, setBusy] = createSignal(false)
  const [tried, setTried] = createSignal<{ backup: Backup; rehearsal: Rehearsal } | null>(null)
  const [asked, setAsked] = createSignal<{ backup: Backup; edits: readonly Edit[] } | null>(null)

  async function rehearse(backup: Backup): Promise<Rehearsal> {
    setBusy(true)
    try {
      const rehearsal = await backups.rehearse(backup)
      setTried({ backup, rehearsal })
      return rehearsal
    } finally {
      setBusy(false)
    }
  }

  async function mergeIn(backup: Backup) {
    const text = await backups.read(backup)
    if (text === null) return
    const file = { name: nameOf(backup), bytes: new TextEncoder().encode(text) }
    await library.importFiles([file], (_, outcome) => {
      if (outcome.kind === 'merge') void merging.start(outcome.offer)
      else if (outcome.kind === 'storage') notices.add({ kind: 'storage', fault: outcome.fault })
    })
  }

  const nameOf = ({ at }: Backup) =>
    planFileName(`${session.plan()?.info.title ?? ''} ${new Date(at).toISOString().slice(0, 16)}`)

  return {
    busy,
    tried,
    asked,
    rehearse,
    async ask(backup: Backup) {
      const rehearsal = await rehearse(backup)
      if (rehearsal.kind !== 'good') return
      if (rehearsal.hasMore) await mergeIn(backup)
      else if (rehearsal.edits.length > 0) setAsked({ backup, edits: rehearsal.edits })
    },
    apply(now: { readonly backup: Backup; readonly edits: readonly Edit[] }) {
      session.commit(now.edits, t('share.backups.message', { at: dateTime(now.backup.at) }))
      setTried(null)
    },
    cancel: () => setAsked(null),
    async download(backup: Backup) {
      const text = await backups.read(backup)
      if (text !== null) await files.save(nameOf(backup), text, 'application/json')
    },
  }
}
