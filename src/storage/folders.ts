import type { Database } from './database'
import { isAllowed, writeChecked } from './handles'

/** A folder of the user's, shared with others by whatever keeps it in step. */
interface Folder {
  readonly name: string
  permission(ask: boolean): Promise<boolean>
  list(): Promise<readonly FolderFile[]>
  write(name: string, text: string): Promise<boolean>
}

interface FolderFile {
  readonly name: string
  readonly stamp: string
  bytes(): Promise<Uint8Array>
}

interface Picker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>
}

const SUFFIX = '.plan.json'

/** Folders that plans are shared in, remembered per plan. */
export function createFolders(database: Database) {
  const { handles } = database
  const known = new WeakMap<Folder, FileSystemDirectoryHandle>()
  const folderOf = (handle: FileSystemDirectoryHandle): Folder => {
    const folder: Folder = {
      name: handle.name,
      permission: ask => isAllowed(handle, ask),
      list: () => listed(handle),
      write: async (name, text) => writeChecked(await handle.getFileHandle(name, { create: true }), text),
    }
    known.set(folder, handle)
    return folder
  }
  return {
    supported: (): boolean => 'showDirectoryPicker' in globalThis,
    async choose(): Promise<Folder | null> {
      try {
        const picker = globalThis as Picker
        const handle = await picker.showDirectoryPicker?.({ id: 'reformgrid-shared', mode: 'readwrite' })
        return handle ? folderOf(handle) : null
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return null
        throw error
      }
    },
    async remembered(planId: string): Promise<Folder | null> {
      const row = await handles.get([planId, 'folder']).catch(() => undefined)
      return row?.handle.kind === 'directory' ? folderOf(row.handle) : null
    },
    async remember(planId: string, folder: Folder | null): Promise<void> {
      const handle = folder && known.get(folder)
      if (handle) await handles.put({ planId, kind: 'folder', handle, at: Date.now() })
      else await handles.delete([planId, 'folder'])
    },
    /** A browser without locks has no folders either. */
    alone: (planId: string, signal: AbortSignal): Promise<() => void> =>
      new Promise((resolve, reject) => {
        const held = () => new Promise<void>(release => resolve(() => release()))
        navigator.locks.request(`${database.name} folder ${planId}`, { signal }, held).catch(reject)
      }),
  }
}

async function listed(handle: FileSystemDirectoryHandle): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = []
  for await (const entry of handle.values()) {
    if (entry.kind !== 'file' || !entry.name.endsWith(SUFFIX)) continue
    // One that goes away meanwhile is not there.
    const file = await (entry as FileSystemFileHandle).getFile().catch(() => null)
    if (file)
      files.push({
        name: file.name,
        stamp: `${file.lastModified} ${file.size}`,
        bytes: async () => new Uint8Array(await file.arrayBuffer()),
      })
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}
