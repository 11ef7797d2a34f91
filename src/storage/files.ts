import { fileOpen, fileSave } from 'browser-fs-access'

const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** Open and save dialogs of the browser; a download where it has none. */
export const browserFiles = {
  async open(accept: readonly string[], multiple: boolean): Promise<{ name: string; bytes: Uint8Array }[]> {
    try {
      const chosen = await fileOpen({ extensions: [...accept], multiple })
      const files = Array.isArray(chosen) ? chosen : [chosen]
      return await Promise.all(
        files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      )
    } catch (error) {
      if (isCancelled(error)) return []
      throw error
    }
  },
  async save(name: string, content: string | Uint8Array, type: string): Promise<void> {
    try {
      await fileSave(new Blob([content as BlobPart], { type }), {
        fileName: name,
        extensions: [extensionOf(name)],
      })
    } catch (error) {
      if (!isCancelled(error)) throw error
    }
  },
}

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.'))
