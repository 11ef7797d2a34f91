import { canonicalJson } from '../canonical'

/** Whether two JSON values are the same once written: key order and text normalisation do not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== typeof b || a === null || b === null) return false
  if (typeof a === 'string' || typeof a === 'object') return canonicalJson(a) === canonicalJson(b)
  return false
}

/** The value with every text and key in NFC; the same object where nothing changes. `undefined` becomes null. */
export function normalised<Value>(value: Value): Value {
  return walk(value) as Value
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) {
    const items = value.map(walk)
    return items.every((item, position) => item === value[position]) ? value : items
  }
  if (typeof value === 'object' && value !== null) {
    let changed = false
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
      const entry: [string, unknown] = [key.normalize('NFC'), walk(inner)]
      changed ||= entry[0] !== key || entry[1] !== inner
      return entry
    })
    // fromEntries defines properties, so that a key `__proto__` stays a key.
    return changed ? Object.fromEntries(entries) : value
  }
  return value ?? null
}
