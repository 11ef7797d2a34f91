import { type Accessor, createSignal } from 'solid-js'
import type { PreferencesPort } from './ports'

/** Small choices of this browser that are not part of a plan. */
export interface Preferences {
  /** The name written into changesets. */
  readonly userName: Accessor<string>
  setUserName(name: string): void
  /** Any other choice of a page, such as its columns; undefined until chosen. */
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
}

/** As long as a changeset's `by` may be. */
const LONGEST_NAME = 500

/** The name is read once; until it is in, it is empty. */
export function createPreferences(port: PreferencesPort): Preferences {
  const [userName, setUserName] = createSignal('')
  let typed = false
  void port.get('userName').then(stored => {
    if (typeof stored === 'string' && !typed) setUserName(stored)
  })
  return {
    userName,
    setUserName(next) {
      typed = true
      const name = next.trim().slice(0, LONGEST_NAME)
      setUserName(name)
      void port.set('userName', name)
    },
    get: key => port.get(key),
    set: (key, value) => port.set(key, value),
  }
}
