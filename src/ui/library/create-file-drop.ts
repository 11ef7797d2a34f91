import { createSignal } from 'solid-js'
import { type Dropped, droppedFiles } from './dropped-files'

const everything = () => true

/** Files and folders dropped from the desktop. `over` while they hang above. */
export function createFileDrop(
  take: (files: Dropped['files'], leftOut: Dropped['leftOut']) => void,
  isWanted: (name: string) => boolean = everything,
) {
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
        if (!carriesFiles(event) || !event.dataTransfer) return
        event.preventDefault()
        setOver(false)
        const { files, leftOut } = await droppedFiles(event.dataTransfer, isWanted)
        take(files, leftOut)
      },
    },
  }
}
