import { isNfc } from '../canonical'

/** What is wrong at one place of a file. `path` reads like `plan.tasks[3].progress`. */
export type PathFault =
  /** A name or id that would reach an object's prototype, or that the format keeps for itself. */
  | { readonly kind: 'forbidden-name'; readonly path: string; readonly name: string }
  /** Two names of one object that are the same once normalised. */
  | { readonly kind: 'duplicate-name'; readonly path: string; readonly name: string }
  | { readonly kind: 'duplicate-id'; readonly path: string; readonly id: string }
  | { readonly kind: 'lone-surrogate'; readonly path: string }
  /** Too large to be stored as typed (1e999), in either direction. */
  | { readonly kind: 'number-out-of-range'; readonly path: string; readonly limit: number }
  | { readonly kind: 'missing' | 'unknown-name'; readonly path: string }
  | { readonly kind: 'wrong-type'; readonly path: string; readonly expected: string }
  | { readonly kind: 'too-long'; readonly path: string; readonly limit: number }
  | { readonly kind: 'wrong-value'; readonly path: string }
  /** An embedded dataset whose content is not what its name says. */
  | { readonly kind: 'wrong-hash'; readonly path: string }

/** Called for each fault found; it may be called more often than anybody keeps. */
export type Report = (fault: PathFault) => void

/** Property names that would change an object's prototype chain; no file may use them. */
export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
/** Largest magnitude of any number in a file. */
const NUMBER_LIMIT = 1e15

/** Where a fault stands, as readers of JSON write it: `plan.tasks[3].id`; '' = the whole value. */
export const pathOf = (parts: readonly (string | number)[]): string =>
  parts.reduce<string>(
    (path, part) => (typeof part === 'number' ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`),
    '',
  )

/**
 * The parsed JSON with every text and name in NFC, checked for what no schema sees: forbidden names, lone surrogates,
 * numbers out of bounds, names that fall together once normalised. Depth is bounded before.
 */
export function cleanJson(value: unknown, report: Report): unknown {
  if (isClean(value)) return value
  const path: (string | number)[] = []
  return clean(value)

  function clean(inner: unknown): unknown {
    if (typeof inner === 'string') return cleanText(inner)
    if (typeof inner === 'number') {
      if (!(Math.abs(inner) <= NUMBER_LIMIT))
        report({ kind: 'number-out-of-range', path: pathOf(path), limit: NUMBER_LIMIT })
      return inner
    }
    if (Array.isArray(inner)) return inner.map((item, position) => within(position, () => clean(item)))
    return typeof inner === 'object' && inner !== null ? cleanObject(inner) : inner
  }

  function cleanObject(object: object): unknown {
    const names = new Map<string, unknown>()
    for (const [key, inner] of Object.entries(object)) {
      within(key.normalize('NFC'), () => {
        const name = cleanText(key)
        if (FORBIDDEN_NAMES.has(name)) report({ kind: 'forbidden-name', path: pathOf(path), name })
        else if (names.has(name)) report({ kind: 'duplicate-name', path: pathOf(path), name })
        else names.set(name, clean(inner))
      })
    }
    return Object.fromEntries(names)
  }

  function cleanText(text: string): string {
    if (!text.isWellFormed()) report({ kind: 'lone-surrogate', path: pathOf(path) })
    return text.normalize('NFC')
  }

  function within<Value>(part: string | number, work: () => Value): Value {
    path.push(part)
    const done = work()
    path.pop()
    return done
  }
}

/** Whether there is nothing to put right and nothing to report: then the value is its own clean form. */
function isClean(value: unknown): boolean {
  if (typeof value === 'string') return isCleanText(value)
  if (typeof value === 'number') return Math.abs(value) <= NUMBER_LIMIT
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) {
    for (const inner of value) if (!isClean(inner)) return false
    return true
  }
  for (const key of Object.keys(value))
    if (
      FORBIDDEN_NAMES.has(key) ||
      !isCleanText(key) ||
      !isClean((value as Readonly<Record<string, unknown>>)[key])
    )
      return false
  return true
}

const isCleanText = (text: string): boolean => isNfc(text) && text.isWellFormed()
