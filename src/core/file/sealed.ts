/** How a file under a passphrase begins: age, as bytes or as text that any mail carries (age-encryption.org/v1). */
const HEADS = ['age-encryption.org/v1\n', '-----BEGIN AGE ENCRYPTED FILE-----'] as const
/** Spaces and byte order marks that mail programs put before a text. */
const SKIPPED = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf])
/** A plan file of the greatest size, as text of six bits a sign with its line ends. */
const MAX_SEALED_BYTES = 90 * 1024 * 1024

/** Why a file under a passphrase stays closed. */
export type SealFault =
  | { readonly kind: 'wrong-passphrase' }
  /** Made for a key, not for a passphrase. */
  | { readonly kind: 'for-a-key' }
  /** Cut short or changed since it was closed. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly max: number }
  /** Ended by the user. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'stopped'; readonly message: string }

/** Whether the bytes are a file under a passphrase; its name says nothing. */
export function isSealed(bytes: Uint8Array): boolean {
  let start = 0
  while (start < 64 && SKIPPED.has(bytes[start] ?? 0)) start++
  return HEADS.some(head =>
    Array.from(head).every((sign, position) => bytes[start + position] === sign.charCodeAt(0)),
  )
}

/** Refused before anything is reckoned. */
export const sizeFault = (bytes: Uint8Array): SealFault | null =>
  bytes.length > MAX_SEALED_BYTES ? { kind: 'too-large', bytes: bytes.length, max: MAX_SEALED_BYTES } : null

/** The same letters are the same passphrase, however the keyboard writes them. */
export const normalPassphrase = (typed: string): string => typed.normalize('NFC')
