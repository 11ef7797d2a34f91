import { canonicalJson } from '../canonical'

/** Whether two JSON values are the same once written: key order and text normalisation do not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== typeof b || a === null || b === null) return false
  if (typeof a === 'string' || typeof a === 'object') return canonicalJson(a) === canonicalJson(b)
  return false
}

/** Whether two JSON values are alike to the letter, key order aside. Cheaper than comparing hashes. */
export function isIdentical(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(
    key =>
      Object.hasOwn(b, key) &&
      isIdentical((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  )
}

/**
 * The value with every text and key in NFC, half a surrogate pair replaced by U+FFFD since no file may hold one (a text
 * cut to length ends in one); the same object where nothing changes. `undefined` becomes null.
 */
export function normalised<Value>(value: Value): Value {
  return walk(value) as Value
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value)
  if (Array.isArray(value)) {
    const items = value.map(walk)
    return items.every((item, position) => item === value[position]) ? value : items
  }
  if (typeof value === 'object' && value !== null) {
    let changed = false
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
      const entry: [string, unknown] = [plainText(key), walk(inner)]
      changed ||= entry[0] !== key || entry[1] !== inner
      return entry
    })
    // fromEntries defines properties, so that a key `__proto__` stays a key.
    return changed ? Object.fromEntries(entries) : value
  }
  return value ?? null
}

const plainText = (text: string): string => text.toWellFormed().normalize('NFC')
