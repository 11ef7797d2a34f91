import { createSignal } from 'solid-js'
import { useApp } from '../../state/context'
import type { SavedToFile } from '../../state/disk-file'
import { storageFaultText } from '../text/fault-text'
import { type TextApi, useText } from '../text/texts'

/** Saves the open plan to its file. A file with edits that are not here is opened to be merged instead. */
export function createSaveToFile() {
  const { diskFile, library, merging, notices } = useApp()
  const text = useText()
  const [busy, setBusy] = createSignal(false)
  const [said, setSaid] = createSignal<{ readonly good: boolean; readonly text: string } | null>(null)

  async function merge(file: Extract<SavedToFile, { kind: 'newer' }>['file']) {
    await library.importFiles([file], (_, outcome) => {
      if (outcome.kind === 'merge') void merging.start(outcome.offer)
      else if (outcome.kind === 'storage') notices.add({ kind: 'storage', fault: outcome.fault })
      else if (outcome.kind === 'refused')
        notices.add({ kind: 'file', name: file.name, fault: outcome.fault })
    })
  }

  async function save(elsewhere = false) {
    if (busy()) return
    setBusy(true)
    const outcome = await diskFile.save(elsewhere).finally(() => setBusy(false))
    setSaid(
      outcome.kind === 'cancelled'
        ? null
        : { good: outcome.kind === 'saved', text: savedText(text, outcome) },
    )
    if (outcome.kind === 'newer') await merge(outcome.file)
  }

  return { busy, said, save }
}

function savedText({ t }: TextApi, outcome: Exclude<SavedToFile, { kind: 'cancelled' }>): string {
  if (outcome.kind === 'storage') return storageFaultText(t, outcome.fault)
  return t(`share.file.${outcome.kind}`, {
    name: outcome.name,
    message: outcome.kind === 'failed' ? outcome.message : '',
  })
}
