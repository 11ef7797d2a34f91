import { err, ok, type Result } from '../core/result'

export type StorageFault =
  | { readonly kind: 'quota' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'newer-database' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown'; readonly message: string }

type Kind = Exclude<StorageFault['kind'], 'unknown'>

/** Raised inside a transaction to abort it with a fault of our own. */
export class FaultError extends Error {
  override name = 'FaultError'
  constructor(readonly fault: StorageFault) {
    super(fault.kind)
  }
}

const KINDS: Readonly<Record<string, Kind>> = {
  QuotaExceededError: 'quota',
  BlockedDatabaseError: 'blocked',
  NewerDatabaseError: 'newer-database',
  VersionError: 'newer-database',
}
/** Names that say nothing about the cause; the error inside may. */
const CLOSED: readonly string[] = ['DatabaseClosedError', 'MissingAPIError', 'InvalidStateError']

/** What a failed storage call means. Dexie wraps the browser's error, often twice. */
function faultOf(error: unknown): StorageFault {
  let closed = false
  let message = ''
  for (let depth = 0, inner = error; inner instanceof Error || inner instanceof DOMException; depth++) {
    if (inner instanceof FaultError) return inner.fault
    const kind = KINDS[inner.name]
    if (kind) return { kind }
    closed ||= CLOSED.includes(inner.name)
    message ||= inner.message
    const next: unknown = 'inner' in inner ? inner.inner : undefined
    if (depth > 8 || next === inner) break
    inner = next as Error
  }
  return closed ? { kind: 'closed' } : { kind: 'unknown', message: message || String(error) }
}

/** The work's answer as a value; a failure of the storage as a fault, never as a throw. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, StorageFault>> {
  try {
    return ok(await work())
  } catch (error) {
    return err(faultOf(error))
  }
}
