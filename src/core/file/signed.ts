/** The last member of a signed plan file: whose key, and the signature of all before it. Both in hexadecimal. */
export interface Signature {
  readonly key: string
  readonly value: string
}

/** Lengths of an Ed25519 public key and signature in hexadecimal (RFC 8032). */
const KEY_LENGTH = 64
const VALUE_LENGTH = 128
export const SIGNATURE_KEY = new RegExp(`^[0-9a-f]{${KEY_LENGTH}}$`)
export const SIGNATURE_VALUE = new RegExp(`^[0-9a-f]{${VALUE_LENGTH}}$`)

const END = '}\n'
/** Editors may have moved it over lines; then it is found, and does not fit. */
const LAST_MEMBER = /,\s*"signature"\s*:\s*\{([^{}]*)\}\s*\}\s*$/
const MEMBER = /"(key|value)"\s*:\s*"([0-9a-f]*)"/g
/** Longer than any such member. */
const TAIL = 1000

/**
 * The file with its signature as the last member. What is signed are the bytes of the file without it, so that a
 * change of any sign shows, also one that JSON does not tell apart.
 */
export function withSignature(text: string, { key, value }: Signature): string {
  const body = text.endsWith(END) ? text.slice(0, -END.length) : text
  return `${body},\n"signature":${JSON.stringify({ key, value })}${END}`
}

/** The signature of a file and the bytes it was made of; null where there is none. Nothing is checked here. */
export function signatureOf(
  bytes: Uint8Array,
): { readonly signature: Signature; readonly content: Uint8Array<ArrayBuffer> } | null {
  const start = Math.max(0, bytes.length - TAIL)
  const found = LAST_MEMBER.exec(String.fromCharCode(...bytes.subarray(start)))
  if (!found) return null
  const members = new Map(Array.from((found[1] ?? '').matchAll(MEMBER), ([, name, value]) => [name, value]))
  const kept = start + found.index
  const content = new Uint8Array(kept + END.length)
  content.set(bytes.subarray(0, kept))
  for (let at = 0; at < END.length; at++) content[kept + at] = END.charCodeAt(at)
  return { signature: { key: members.get('key') ?? '', value: members.get('value') ?? '' }, content }
}

/** The first signs of a key in groups, for people to compare. */
export const keyMark = (key: string): string => (key.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ')
