import { err, ok, type Result } from '../result'

/** A place in a text, both counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Why a text cannot be parsed, and where it first goes wrong. `max` in levels of nesting. */
export type JsonFault =
  /** `truncated`: the text ends before its JSON does. */
  | ({ readonly kind: 'not-json'; readonly truncated: boolean } & Place)
  | ({ readonly kind: 'too-deep'; readonly max: number } & Place)

/**
 * Parses JSON of bounded depth. The depth is scanned first and without recursion, since both `JSON.parse` and what
 * reads its value may overflow the stack on nested input (DESIGN §8).
 */
export function parseJson(text: string, maxDepth: number): Result<unknown, JsonFault> {
  const deep = firstTooDeep(text, maxDepth)
  if (deep >= 0) return err({ kind: 'too-deep', max: maxDepth, ...placeOf(text, deep) })
  try {
    return ok(JSON.parse(text))
  } catch {
    const at = firstFault(text)
    return err({ kind: 'not-json', truncated: at >= text.trimEnd().length, ...placeOf(text, at) })
  }
}

/** Offset of the first bracket that opens a level too many; −1 = none. Brackets inside strings do not count. */
function firstTooDeep(text: string, maxDepth: number): number {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (inString) {
      if (unit === 0x5c) at++
      else if (unit === 0x22) inString = false
    } else if (unit === 0x22) inString = true
    else if (unit === 0x7b || unit === 0x5b) {
      depth++
      if (depth > maxDepth) return at
    } else if (unit === 0x7d || unit === 0x5d) depth--
  }
  return -1
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - start + 1 }
}

const SPACE = /[ \t\n\r]*/y
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y

/**
 * Offset at which a text stops being JSON (RFC 8259), since `JSON.parse` often gives none; the text's length where
 * its end is missing. Called only where that failed.
 */
function firstFault(text: string): number {
  /** What may come next; `end` closes what stands open. */
  type Next = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'comma-or-end'
  const open: ('{' | '[')[] = []
  let next: Next = 'value'
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }
  /** Past a string; false with `at` on what spoils it. */
  const skipString = (): boolean => {
    at++
    for (;;) {
      const unit = text.charCodeAt(at)
      if (unit === 0x22) {
        at++
        return true
      }
      if (unit === 0x5c ? !skip(ESCAPE) : !(unit >= 0x20)) return false
      if (unit !== 0x5c) at++
    }
  }
  for (;;) {
    skip(SPACE)
    const sign = text[at]
    if (open.length === 0 && next === 'comma-or-end') return at
    const closing = open.at(-1) === '{' ? '}' : ']'
    if (next.endsWith('end') && sign === closing) {
      open.pop()
      at++
      next = 'comma-or-end'
    } else if (next === 'comma-or-end') {
      if (sign !== ',') return at
      at++
      next = open.at(-1) === '{' ? 'name' : 'value'
    } else if (next === 'name' || next === 'name-or-end') {
      if (sign !== '"' || !skipString()) return at
      skip(SPACE)
      if (text[at] !== ':') return at
      at++
      next = 'value'
    } else if (sign === '{' || sign === '[') {
      open.push(sign)
      at++
      next = sign === '{' ? 'name-or-end' : 'value-or-end'
    } else if (sign === '"') {
      if (!skipString()) return at
      next = 'comma-or-end'
    } else if (skip(OTHER)) next = 'comma-or-end'
    else return at
  }
}
