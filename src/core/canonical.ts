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
  // What is in order already is written by the machine itself, several times faster.
  if (isCanonical(value)) return JSON.stringify(value) ?? 'null'
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries: [string, string][] = []
  for (const [key, inner] of Object.entries(value as object)) {
    if (inner !== undefined) entries.push([key.normalize('NFC'), canonicalJson(inner)])
  }
  return `{${entries
    .sort(byCodeUnit)
    .map(([key, text]) => `${JSON.stringify(key)}:${text}`)
    .join(',')}}`
}

const ASCII = /^[\0-\x7f]*$/

/** Whether a text is in NFC. */
export const isNfc = (text: string): boolean => ASCII.test(text) || text === text.normalize('NFC')

/** Whether every text is in NFC and every object has its keys in order. */
function isCanonical(value: unknown): boolean {
  if (typeof value === 'string') return isNfc(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) {
    for (const inner of value) if (!isCanonical(inner)) return false
    return true
  }
  let before = ''
  for (const key of Object.keys(value)) {
    if (key < before || !isNfc(key) || !isCanonical((value as Readonly<Record<string, unknown>>)[key]))
      return false
    before = key
  }
  return true
}

/** SHA-256 of the UTF-8 bytes of `text`, 64 hex digits in lower case. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
