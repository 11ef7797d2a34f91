import { isSealed, type SealFault } from '../core/file/sealed'
import { err, ok, type Result } from '../core/result'
import type { SealPort } from './ports'

/** Asks for the passphrase of a file; `again` after a wrong one. Null = the file stays closed. */
export type AskPassphrase = (
  name: string,
  again: boolean,
) => Promise<{ readonly passphrase: string; readonly signal: AbortSignal } | null>

/**
 * Takes files out from under their passphrases. One that fitted is tried on the next file first, as files of one
 * round are closed alike; it is forgotten with this function.
 */
export function createUnsealing(seal: SealPort, ask: AskPassphrase) {
  let last: string | null = null
  return async (name: string, bytes: Uint8Array): Promise<Result<Uint8Array, SealFault>> => {
    if (!isSealed(bytes)) return ok(bytes)
    if (last !== null) {
      const opened = await seal.unseal(bytes, last, new AbortController().signal)
      if (opened.ok || opened.error.kind !== 'wrong-passphrase') return opened
    }
    for (let again = false; ; again = true) {
      const given = await ask(name, again)
      if (given === null) return err({ kind: 'cancelled' })
      const opened = await seal.unseal(bytes, given.passphrase, given.signal)
      if (opened.ok) last = given.passphrase
      if (opened.ok || opened.error.kind !== 'wrong-passphrase') return opened
    }
  }
}
