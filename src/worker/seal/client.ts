import { type Remote, wrap } from 'comlink'
import type { SealFault } from '../../core/file/sealed'
import { err, ok, type Result } from '../../core/result'
import type { Seal } from './seal.worker'

/**
 * A passphrase is reckoned for about a second and in 256 MB, on purpose: each in a worker of its own, which ends with
 * it or when it is cancelled. Neither passphrase nor key stays anywhere.
 */
export function createSealClient() {
  return {
    seal: (text: string, passphrase: string, signal: AbortSignal): Promise<Result<Uint8Array, SealFault>> =>
      working(signal, async remote => ok(await remote.seal(new TextEncoder().encode(text), passphrase))),
    unseal: (
      bytes: Uint8Array,
      passphrase: string,
      signal: AbortSignal,
    ): Promise<Result<Uint8Array, SealFault>> =>
      working(signal, async remote => remote.unseal(bytes, passphrase)),
  }
}

async function working(
  signal: AbortSignal,
  work: (remote: Remote<Seal>) => Promise<Result<Uint8Array, SealFault>>,
): Promise<Result<Uint8Array, SealFault>> {
  if (signal.aborted) return err({ kind: 'cancelled' })
  const worker = new Worker(new URL('./seal.worker.ts', import.meta.url), { type: 'module' })
  const ended = new Promise<Result<never, SealFault>>(resolve => {
    signal.addEventListener('abort', () => resolve(err({ kind: 'cancelled' })), { once: true })
    worker.addEventListener('error', event => {
      event.preventDefault()
      resolve(err({ kind: 'stopped', message: event.message }))
    })
  })
  const answer = work(wrap<Seal>(worker)).catch(
    (error: unknown): Result<never, SealFault> =>
      err({ kind: 'stopped', message: error instanceof Error ? error.message : String(error) }),
  )
  try {
    return await Promise.race([ended, answer])
  } finally {
    worker.terminate()
  }
}
