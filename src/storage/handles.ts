interface WithPermission {
  queryPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>
}

/** Handles that no permission is asked for are allowed. Asking needs a click. */
export async function isAllowed(handle: FileSystemHandle, ask: boolean): Promise<boolean> {
  const asking = handle as FileSystemHandle & WithPermission
  const mode = { mode: 'readwrite' } as const
  const state = (await asking.queryPermission?.(mode)) ?? 'granted'
  if (state === 'granted' || !ask) return state === 'granted'
  return (await asking.requestPermission?.(mode)) === 'granted'
}

/**
 * The browser puts the new content in the file's place when it is closed, whole or not at all. False where what stands
 * there afterwards is not what was written.
 */
export async function writeChecked(handle: FileSystemFileHandle, text: string): Promise<boolean> {
  const stream = await handle.createWritable()
  try {
    await stream.write(text)
    await stream.close()
  } catch (error) {
    await stream.abort().catch(() => undefined)
    throw error
  }
  return (await (await handle.getFile()).text()) === text
}
