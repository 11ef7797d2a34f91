/** A file as it was dropped: of a folder by its path within it. */
export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Dropped {
  readonly files: readonly DroppedFile[]
  /** Names of files that are not wanted or could not be read. */
  readonly leftOut: readonly string[]
}

/** Files and whole folders out of a drop, by name. The browser gives entries only while the event lasts: call at once. */
export async function droppedFiles(
  transfer: DataTransfer,
  isWanted: (name: string) => boolean,
): Promise<Dropped> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const entries = items.map(item => item.webkitGetAsEntry())
  const plain = [...transfer.files]
  // A browser without entries still has the files themselves.
  const found = entries.every(entry => entry !== null)
    ? (await Promise.all(entries.map(entry => (entry ? filesIn(entry) : [])))).flat()
    : plain.map(file => ({ name: file.name, file: () => Promise.resolve(file) }))
  found.sort((a, b) => (a.name < b.name ? -1 : 1))
  const files: DroppedFile[] = []
  const leftOut: string[] = []
  for (const { name, file } of found) {
    const bytes = isWanted(name) ? await read(file) : null
    if (bytes) files.push({ name, bytes })
    else leftOut.push(name)
  }
  return { files, leftOut }
}

interface Found {
  readonly name: string
  file(): Promise<File>
}

/** A folder is read in portions until one is empty. */
async function filesIn(entry: FileSystemEntry): Promise<readonly Found[]> {
  const name = entry.fullPath.replace(/^\//, '')
  if (entry.isFile)
    return [
      { name, file: () => new Promise((take, refuse) => (entry as FileSystemFileEntry).file(take, refuse)) },
    ]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const inside: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>(take => reader.readEntries(take, () => take([])))
    if (portion.length === 0) break
    inside.push(...portion)
  }
  return (await Promise.all(inside.map(filesIn))).flat()
}

/** Null where it has gone meanwhile or may not be read. */
const read = (file: () => Promise<File>): Promise<Uint8Array | null> =>
  file()
    .then(async each => new Uint8Array(await each.arrayBuffer()))
    .catch(() => null)
