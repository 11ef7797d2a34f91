import { type Accessor, createEffect, createSignal, on } from 'solid-js'
import type { SaveState } from './app'
import type { DurabilityPort, PreferencesPort } from './ports'

/** Whether the browser has promised to keep the data. */
export interface Durability {
  /** `asking` until the first answer; null = the browser does not say. */
  readonly persisted: Accessor<boolean | null | 'asking'>
  /** Must be called from a click. False = refused. */
  persist(): Promise<boolean | null>
  usage(): Promise<{ readonly bytes: number; readonly quota: number } | null>
}

/** `onFirstSave` is called once in the life of this browser profile, at the first save. */
export function createDurability(
  port: DurabilityPort,
  preferences: PreferencesPort,
  saveState: Accessor<SaveState>,
  onFirstSave: () => void,
): Durability {
  const [persisted, setPersisted] = createSignal<boolean | null | 'asking'>('asking')
  void port.persisted().then(setPersisted)
  const firstSave = preferences.get('firstSave')
  let told = false
  createEffect(
    on(saveState, async state => {
      if (state.kind !== 'saved' || told) return
      told = true
      if ((await firstSave) === true) return
      onFirstSave()
      await preferences.set('firstSave', true)
    }),
  )
  return {
    persisted,
    async persist() {
      const answer = await port.persist()
      setPersisted(answer)
      return answer
    },
    usage: () => port.usage(),
  }
}
