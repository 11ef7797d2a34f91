import { createMemo, lazy, Show, Suspense } from 'solid-js'
import { useApp } from '../../state/context'

const MergeDialog = lazy(() => import('./MergeDialog').then(dialog => ({ default: dialog.MergeDialog })))
const UndoMerge = lazy(() => import('./UndoMerge').then(dialog => ({ default: dialog.UndoMerge })))

/** The dialogs of merging above whatever page is in view. Each is loaded when first asked for, and then stays. */
export function MergeHost() {
  const { merging } = useApp()
  const wasOffered = createMemo<boolean>(was => was || merging.offer() !== null, false)
  const wasUndone = createMemo<boolean>(was => was || merging.undoAsked(), false)
  return (
    <Suspense>
      <Show when={wasOffered()}>
        <MergeDialog />
      </Show>
      <Show when={wasUndone()}>
        <UndoMerge />
      </Show>
    </Suspense>
  )
}
