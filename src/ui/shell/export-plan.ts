import { useApp } from '../../state/context'

/** Hands the open plan over as a file, unsaved edits included. */
export function createExport() {
  const { session, library, files, notices } = useApp()
  return async () => {
    const entry = session.entry()
    if (!entry) return
    const exported = await library.exportPlan(entry.id)
    if (!exported.ok) return void notices.add({ kind: 'storage', fault: exported.error })
    if (exported.value) await files.save(exported.value.name, exported.value.text, 'application/json')
  }
}
