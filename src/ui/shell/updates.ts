import { registerSW } from 'virtual:pwa-register'
import type { Notices } from '../../state/notices'

/** A new version waits until the reader agrees to reload: nobody loses a half-typed cell. */
export function watchUpdates(notices: Notices) {
  const update = registerSW({
    onNeedRefresh: () => notices.add({ kind: 'update', reload: () => void update(true) }),
    onOfflineReady: () => notices.add({ kind: 'offline-ready' }),
  })
}
