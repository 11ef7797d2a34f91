import { type Accessor, createSignal } from 'solid-js'
import type { FileFault } from '../core/file/plan-file'
import type { SaveState } from './app'
import type { SavedToFile } from './disk-ports'
import type { StorageFault } from './ports'

/** What the user is told beside the page. Saving has its own place in the header and is never told here. */
export type NoticeContent =
  | { readonly kind: 'storage'; readonly fault: StorageFault }
  | { readonly kind: 'file'; readonly name: string; readonly fault: FileFault }
  | { readonly kind: 'deleted'; readonly title: string; readonly undo: () => void }
  | { readonly kind: 'undone' | 'redone'; readonly reverted: number; readonly skipped: number }
  /** Copies were merged; `left` cells keep several values. */
  | { readonly kind: 'merged'; readonly name: string; readonly left: number; readonly show: () => void }
  | { readonly kind: 'template'; readonly name: string }
  /** The open plan names scores that cannot be used; the shipped ones stand in. */
  | { readonly kind: 'scores-missing'; readonly editions: readonly string[] }
  /** The open plan is shown without changesets that are damaged or incomplete. */
  | { readonly kind: 'set-aside'; readonly count: number }
  /** First save: kept on this computer only, no classified documents. */
  | { readonly kind: 'first-save' }
  /** Asked for: what is saved, and the file to take along; `file` names the one it is saved to. */
  | {
      readonly kind: 'save'
      readonly state: () => SaveState
      readonly file: string | null
      readonly take: 'save' | 'download'
      readonly run: () => void
    }
  | { readonly kind: 'saved-to-file'; readonly outcome: Exclude<SavedToFile, { kind: 'cancelled' }> }
  | { readonly kind: 'update'; readonly reload: () => void }
  | { readonly kind: 'offline-ready' }

export type Notice = NoticeContent & { readonly id: number }

export interface Notices {
  readonly list: Accessor<readonly Notice[]>
  /** A notice of a kind that stands already takes its place. Returns its id. */
  add(content: NoticeContent): number
  dismiss(id: number): void
}

export function createNotices(): Notices {
  const [list, setList] = createSignal<readonly Notice[]>([])
  let last = 0
  return {
    list,
    add(content) {
      const notice = { ...content, id: ++last }
      setList([...list().filter(other => other.kind !== content.kind), notice])
      return notice.id
    },
    dismiss: id => setList(list().filter(notice => notice.id !== id)),
  }
}
