import { createSignal } from 'solid-js'

/** Files dropped from the desktop. `over` while they hang above. */
export function createFileDrop(take: (files: readonly { name: string; bytes: Uint8Array }[]) => void) {
  const [over, setOver] = createSignal(false)
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave(event: DragEvent) {
        const into = event.relatedTarget
        if (
          !(into instanceof Node && event.currentTarget instanceof Node && event.currentTarget.contains(into))
        )
          setOver(false)
      },
      async onDrop(event: DragEvent) {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(false)
        const dropped = [...(event.dataTransfer?.files ?? [])]
        take(
          await Promise.all(
            dropped.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
          ),
        )
      },
    },
  }
}
