import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const byCodeUnit = (a: readonly [string, string], b: readonly [string, string]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0

/**
 * The one way a value is written before it is hashed: keys sorted by code unit, every text in NFC, no spaces.
 * Properties that are `undefined` are left out and `undefined` in an array is null, as JSON itself does.
 * The value must be plain JSON data of bounded depth (files are scanned before they come here).
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries: [string, string][] = []
    for (const [key, inner] of Object.entries(value)) {
      if (inner !== undefined) entries.push([key.normalize('NFC'), canonicalJson(inner)])
    }
    return `{${entries
      .sort(byCodeUnit)
      .map(([key, text]) => `${JSON.stringify(key)}:${text}`)
      .join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** SHA-256 of the UTF-8 bytes of `text`, 64 hex digits in lower case. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
