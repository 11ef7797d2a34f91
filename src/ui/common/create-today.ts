import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'

const read = () => new Date().toLocaleDateString('sv-SE')

/** `YYYY-MM-DD` where the reader is; looked at anew when he comes back to the window. */
export function createToday(): Accessor<string> {
  const [today, setToday] = createSignal(read())
  const update = () => setToday(read())
  onMount(() => window.addEventListener('focus', update))
  onCleanup(() => window.removeEventListener('focus', update))
  return today
}
