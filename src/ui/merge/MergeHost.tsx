import { createMemo, lazy, Show, Suspense } from 'solid-js'
import { useApp } from '../../state/context'

const MergeDialog = lazy(() => import('./MergeDialog').then(dialog => ({ default: dialog.MergeDialog })))

/** The merge dialog above whatever page is in view. It is loaded with the first offer, and then stays. */
export function MergeHost() {
  const { merging } = useApp()
  const wasAsked = createMemo<boolean>(asked => asked || merging.offer() !== null, false)
  return (
    <Show when={wasAsked()}>
      <Suspense>
        <MergeDialog />
      </Suspense>
    </Show>
  )
}
