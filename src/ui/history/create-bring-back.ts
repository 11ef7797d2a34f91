import { createSignal } from 'solid-js'
import type { Edit } from '../../core/plan/plan'
import { useApp } from '../../state/context'

/** What is to be brought back, before it is confirmed. */
export interface BringBack {
  readonly edits: readonly Edit[]
  /** What will be, in words. */
  readonly text: string
  /** Of the changeset. */
  readonly message: string
}

export type BringingBack = ReturnType<typeof createBringBack>

/** Asks before anything is brought back; then it is one changeset on top, and one undo. */
export function createBringBack() {
  const { session } = useApp()
  const [asked, ask] = createSignal<BringBack | null>(null)
  return {
    asked,
    ask: (next: BringBack) => void ask(next),
    close: () => void ask(null),
    confirm() {
      const now = asked()
      ask(null)
      if (!now || now.edits.length === 0) return
      session.backToNow()
      session.commit(now.edits, now.message)
    },
  }
}
