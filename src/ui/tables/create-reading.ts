import { createSignal, onCleanup } from 'solid-js'
import { MAX_GRID_ROWS, type TableFileFault, type TableSheet } from '../../core/file/table-rows'
import { useApp } from '../../state/context'

export interface ForeignFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy'; readonly name: string; readonly share: number }
  | { readonly kind: 'refused'; readonly name: string; readonly fault: TableFileFault }
  | { readonly kind: 'read'; readonly name: string; readonly sheets: readonly TableSheet[] }

/** A file on its way in. A new one ends the reading of the one before, and so does leaving. */
export function createReading() {
  const { files, tables } = useApp()
  const [reading, setReading] = createSignal<Reading>({ kind: 'none' })
  let control = new AbortController()
  onCleanup(() => control.abort())

  async function read({ name, bytes }: ForeignFile) {
    control.abort()
    const own = new AbortController()
    control = own
    setReading({ kind: 'busy', name, share: 0 })
    // What is told of the progress comes by another way than the answer, and may come after it.
    let isOpen = true
    const sheets = await tables.read(bytes, name, {
      maxRows: MAX_GRID_ROWS,
      signal: own.signal,
      onProgress({ done, of }) {
        if (isOpen && own === control && !own.signal.aborted)
          setReading({ kind: 'busy', name, share: done / of })
      },
    })
    isOpen = false
    if (own !== control) return
    setReading(
      sheets.ok
        ? { kind: 'read', name, sheets: sheets.value }
        : { kind: 'refused', name, fault: sheets.error },
    )
  }

  return {
    reading,
    read,
    /** Tables that need no reading. */
    take(name: string, sheets: readonly TableSheet[]) {
      control.abort()
      control = new AbortController()
      setReading({ kind: 'read', name, sheets })
    },
    stop: () => control.abort(),
    forget() {
      control.abort()
      control = new AbortController()
      setReading({ kind: 'none' })
    },
    async choose() {
      const [file] = await files.open(['.xlsx', '.xls', '.ods', '.docx', '.csv', '.tsv', '.txt'], false)
      if (file) await read(file)
    },
  }
}
