import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'

/** `YYYY-MM-DD` where the reader is. */
export const readToday = (): string => new Date().toLocaleDateString('sv-SE')

/** `YYYY-MM-DD` where the reader is; looked at anew when he comes back to the window. */
export function createToday(): Accessor<string> {
  const [today, setToday] = createSignal(readToday())
  const update = () => setToday(readToday())
  onMount(() => window.addEventListener('focus', update))
  onCleanup(() => window.removeEventListener('focus', update))
  return today
}
