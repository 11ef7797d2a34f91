import type { Database } from './database'
import { isAllowed, writeChecked } from './handles'

interface DiskFile {
  readonly name: string
  permission(ask: boolean): Promise<boolean>
  read(): Promise<Uint8Array | null>
  write(text: string): Promise<boolean>
}

interface Picker {
  showSaveFilePicker?(options: {
    id: string
    suggestedName: string
    types: { description: string; accept: Record<string, string[]> }[]
  }): Promise<FileSystemFileHandle>
}

/** Files that plans are saved to, remembered per plan. */
export function createDiskFiles(database: Database) {
  const { handles } = database
  const known = new WeakMap<DiskFile, FileSystemFileHandle>()
  const fileOf = (handle: FileSystemFileHandle): DiskFile => {
    const file: DiskFile = {
      name: handle.name,
      permission: ask => isAllowed(handle, ask),
      async read() {
        try {
          return new Uint8Array(await (await handle.getFile()).arrayBuffer())
        } catch (error) {
          if (error instanceof DOMException && error.name === 'NotFoundError') return null
          throw error
        }
      },
      write: text => writeChecked(handle, text),
    }
    known.set(file, handle)
    return file
  }
  return {
    supported: (): boolean => 'showSaveFilePicker' in globalThis,
    async choose(suggestedName: string): Promise<DiskFile | null> {
      try {
        const handle = await (globalThis as Picker).showSaveFilePicker?.({
          id: 'reformgrid-plan',
          suggestedName,
          types: [{ description: 'ReformGrid', accept: { 'application/json': ['.json'] } }],
        })
        return handle ? fileOf(handle) : null
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return null
        throw error
      }
    },
    async remembered(planId: string): Promise<{ file: DiskFile; at: number } | null> {
      const row = await handles.get([planId, 'file']).catch(() => undefined)
      return row?.handle.kind === 'file' ? { file: fileOf(row.handle), at: row.at } : null
    },
    async remember(planId: string, file: DiskFile | null): Promise<void> {
      const handle = file && known.get(file)
      if (handle) await handles.put({ planId, kind: 'file', handle, at: Date.now() })
      else await handles.delete([planId, 'file'])
    },
  }
}
