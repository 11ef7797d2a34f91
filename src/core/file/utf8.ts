import { err, ok, type Result } from '../result'

/** `line` is where the first byte stands that is no UTF-8, counted from 1. */
export type EncodingFault = { readonly kind: 'not-utf8'; readonly line: number }

/** Characters handed to `fromCharCode` at once; more would overflow the stack. */
const CHUNK = 8192

/**
 * The text of UTF-8 bytes; a byte order mark is passed over. Fatal: overlong forms, surrogates, code points above
 * U+10FFFF and cut sequences are refused, none is replaced. Core knows no `TextDecoder`.
 */
export function decodeUtf8(bytes: Uint8Array): Result<string, EncodingFault> {
  const parts: string[] = []
  const units = new Uint16Array(CHUNK + 2)
  let filled = 0
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < bytes.length) {
    // Nearly all of a file is ASCII: that is copied without a look at what else there might be.
    const end = Math.min(bytes.length, at + CHUNK - filled)
    while (at < end && (bytes[at] as number) < 0x80) units[filled++] = bytes[at++] as number
    if (at < end) {
      const lead = bytes[at] as number
      const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
      const point = codePoint(bytes, at, length)
      if (point < 0) return err({ kind: 'not-utf8', line: lineOf(bytes, at) })
      if (point > 0xffff) {
        units[filled++] = 0xd7c0 + (point >> 10)
        units[filled++] = 0xdc00 + (point & 0x3ff)
      } else units[filled++] = point
      at += length
    }
    if (filled >= CHUNK) {
      parts.push(textOf(units, filled))
      filled = 0
    }
  }
  parts.push(textOf(units, filled))
  return ok(parts.join(''))
}

/** `apply` takes typed arrays as they are; spreading one would walk it. */
const textOf = (units: Uint16Array, length: number): string =>
  String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[])

/** −1 where the bytes are no sequence of that length. */
function codePoint(bytes: Uint8Array, at: number, length: number): number {
  if (length === 0 || at + length > bytes.length) return -1
  let point = (bytes[at] as number) & (0xff >> (length + 1))
  for (let next = at + 1; next < at + length; next++) {
    const byte = bytes[next] as number
    if ((byte & 0xc0) !== 0x80) return -1
    point = (point << 6) | (byte & 0x3f)
  }
  if (length === 3 && (point < 0x800 || (point >= 0xd800 && point <= 0xdfff))) return -1
  return length === 4 && (point < 0x10000 || point > 0x10ffff) ? -1 : point
}

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1
  for (let before = 0; before < at; before++) if (bytes[before] === 0x0a) line++
  return line
}
