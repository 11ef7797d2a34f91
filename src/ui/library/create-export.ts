import { createSignal, onCleanup } from 'solid-js'
import type { SealFault } from '../../core/file/sealed'
import { useApp } from '../../state/context'
import type { PlanEntry } from '../../state/ports'

/** Makes a plan's file in one of its ways and saves it. */
export function createExport(entry: PlanEntry, onDone: () => void) {
  const { library, files, seal, signatures, notices } = useApp()
  const [busy, setBusy] = createSignal(false)
  const [signs, setSigns] = createSignal(false)
  const [cannotSign, setCannotSign] = createSignal(false)
  const [fault, setFault] = createSignal<SealFault | null>(null)
  const ending = new AbortController()
  onCleanup(() => ending.abort())

  async function exported() {
    const file = await library.exportPlan(entry.id)
    if (!file.ok) notices.add({ kind: 'storage', fault: file.error })
    if (!file.ok || !file.value) return null
    if (!signs()) return file.value
    const text = await signatures.sign(file.value.text)
    // Never a file without the signature that was asked for.
    setCannotSign(text === null)
    return text === null ? null : { ...file.value, text }
  }

  async function working(work: () => Promise<boolean>) {
    if (busy()) return
    setBusy(true)
    setFault(null)
    if (await work().finally(() => setBusy(false))) onDone()
  }

  /** Made anew on saving: the plan may have gone on behind the preview. */
  async function redacted() {
    const made = await library.redacted(entry.id)
    if (!made.ok) notices.add({ kind: 'storage', fault: made.error })
    return made.ok ? made.value : null
  }

  return {
    redacted,
    forPublication: () =>
      working(async () => {
        const made = await redacted()
        if (made) await files.save(made.name, made.text, 'application/json')
        return made !== null
      }),
    busy,
    fault,
    signs,
    setSigns,
    cannotSign,
    asItIs: () =>
      working(async () => {
        const file = await exported()
        if (file) await files.save(file.name, file.text, 'application/json')
        return file !== null
      }),
    withPassphrase: (passphrase: string) =>
      working(async () => {
        const file = await exported()
        if (!file) return false
        const sealed = await seal.seal(file.text, passphrase, ending.signal)
        if (sealed.ok) await files.save(`${file.name}.age`, sealed.value, 'application/octet-stream')
        else if (sealed.error.kind !== 'cancelled') setFault(sealed.error)
        return sealed.ok
      }),
  }
}
