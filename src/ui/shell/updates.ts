import { registerSW } from 'virtual:pwa-register'
import type { Notices } from '../../state/notices'

/** Good news needs no answer: long enough to be read, in ms. */
const GOOD_NEWS = 10_000

/** A new version waits until the reader agrees to reload: nobody loses a half-typed cell. */
export function watchUpdates(notices: Notices) {
  const update = registerSW({
    onNeedRefresh: () => notices.add({ kind: 'update', reload: () => void update(true) }),
    onOfflineReady: () => {
      const id = notices.add({ kind: 'offline-ready' })
      setTimeout(() => notices.dismiss(id), GOOD_NEWS)
    },
  })
}
