import { createSignal } from 'solid-js'
import type { AskPassphrase } from '../../state/unsealing'

export interface PassphraseQuestion {
  readonly name: string
  /** The one given before did not fit. */
  readonly again: boolean
  /** One was given and is being tried. */
  readonly isTrying: boolean
  give(passphrase: string): void
  /** The file stays closed, also while a passphrase is tried. */
  leave(): void
}

/** One question at a time, which stays in view until the file is open, refused or left. */
export function createPassphraseQuestion() {
  const [question, setQuestion] = createSignal<PassphraseQuestion | null>(null)
  const ask: AskPassphrase = (name, again) =>
    new Promise(resolve => {
      const ending = new AbortController()
      const asked: PassphraseQuestion = {
        ...{ name, again, isTrying: false },
        give(passphrase) {
          setQuestion({ ...asked, isTrying: true })
          resolve({ passphrase, signal: ending.signal })
        },
        leave() {
          setQuestion(null)
          ending.abort()
          resolve(null)
        },
      }
      setQuestion(asked)
    })
  return { question, ask, close: () => setQuestion(null) }
}
