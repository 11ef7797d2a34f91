import { createSignal } from 'solid-js'
import { useApp } from '../../state/context'
import type { SavedToFile } from '../../state/disk-ports'

/** Saves the open plan to its file. A file with edits that are not here is opened to be merged instead. */
export function createSaveToFile() {
  const { diskFile, library, merging, notices } = useApp()
  const [busy, setBusy] = createSignal(false)

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
    if (outcome.kind !== 'cancelled') notices.add({ kind: 'saved-to-file', outcome })
    if (outcome.kind === 'newer') await merge(outcome.file)
  }

  return { busy, save }
}
