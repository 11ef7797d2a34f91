import { createSignal, onCleanup } from 'solid-js'
import type { TableProgress } from '../../core/file/table-rows'
import type { Result } from '../../core/result'

export type WorkState<Value, Fault> =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy'; readonly name: string; readonly share: number }
  | { readonly kind: 'refused'; readonly name: string; readonly fault: Fault }
  | { readonly kind: 'done'; readonly name: string; readonly value: Value }

export interface WorkOptions {
  readonly onProgress: (progress: TableProgress) => void
  readonly signal: AbortSignal
}

/** Work on a file. A new one ends the one before, and so does leaving; what was overtaken is dropped. */
export function createWork<Value, Fault>() {
  const [state, setState] = createSignal<WorkState<Value, Fault>>({ kind: 'none' })
  let control = new AbortController()
  onCleanup(() => control.abort())
  return {
    state,
    async run(name: string, work: (options: WorkOptions) => Promise<Result<Value, Fault>>) {
      control.abort()
      const own = new AbortController()
      control = own
      setState({ kind: 'busy', name, share: 0 })
      // What is told of the progress comes by another way than the answer, and may come after it.
      let isOpen = true
      const result = await work({
        signal: own.signal,
        onProgress({ done, of }) {
          if (isOpen && own === control && !own.signal.aborted)
            setState({ kind: 'busy', name, share: done / of })
        },
      })
      isOpen = false
      if (own !== control) return
      setState(
        result.ok
          ? { kind: 'done', name, value: result.value }
          : { kind: 'refused', name, fault: result.error },
      )
    },
    stop: () => control.abort(),
    forget() {
      control.abort()
      control = new AbortController()
      setState({ kind: 'none' })
    },
  }
}
