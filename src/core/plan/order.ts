import type { Edit } from './plan'

/** A key strictly between two keys (null = the end): `generateKeyBetween` of fractional-indexing. */
export type KeyBetween = (before: string | null, after: string | null) => string

/** A record with its place; records without a usable `order` have none. */
export interface Ordered {
  readonly id: string
  readonly order?: string | null | undefined
}

/** By order key, by code unit, then by id; records without a usable key come last. */
export function compareOrder(a: Ordered, b: Ordered): number {
  const [keyA, keyB] = [keyOf(a), keyOf(b)]
  if (keyA !== keyB) {
    if (keyA === null) return 1
    if (keyB === null) return -1
    return keyA < keyB ? -1 : 1
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The records by `compareOrder`, as a new list. */
export const inOrder = <Value extends Ordered>(records: Iterable<Value>): Value[] =>
  [...records].sort(compareOrder)

/**
 * Edits that put the records `moved` (in that order) behind the record `after` (null = at the very start). Keys are
 * given only where they must be: neighbours with equal or unusable keys are re-keyed along the way.
 */
export function moveBehind(
  collection: Edit['collection'],
  records: Iterable<Ordered>,
  moved: readonly string[],
  after: string | null,
  between: KeyBetween,
): readonly Edit[] {
  const moving = new Set(moved)
  const rest = inOrder(records).filter(({ id }) => !moving.has(id))
  const place = after === null ? 0 : rest.findIndex(({ id }) => id === after) + 1
  const arranged: readonly Ordered[] = [
    ...rest.slice(0, place),
    ...moved.map(id => ({ id, order: null })),
    ...rest.slice(place),
  ]
  const edits: Edit[] = []
  let before: string | null = null
  for (const [position, { id, order }] of arranged.entries()) {
    const key = keyOf({ id, order })
    if (key !== null && (before === null || key > before)) {
      before = key
      continue
    }
    before = between(before, nextKey(arranged, position + 1, before))
    edits.push({ collection, id, field: 'order', to: before })
  }
  return edits
}

/** The nearest following key that can stay, so that everything re-keyed fits before it. */
function nextKey(arranged: readonly Ordered[], from: number, before: string | null): string | null {
  for (let position = from; position < arranged.length; position++) {
    const key = keyOf(arranged[position] as Ordered)
    if (key !== null && (before === null || key > before)) return key
  }
  return null
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The first keys fractional-indexing itself would give: a0 … az, b00 …; for a list written at once. */
export function firstKeys(count: number): readonly string[] {
  return Array.from({ length: count }, (_, position) => {
    if (position < DIGITS.length) return `a${DIGITS[position]}`
    const rest = position - DIGITS.length
    if (rest < DIGITS.length ** 2) return `b${DIGITS[Math.floor(rest / 62)]}${DIGITS[rest % 62]}`
    const big = rest - DIGITS.length ** 2
    return `c${DIGITS[Math.floor(big / 3844) % 62]}${DIGITS[Math.floor(big / 62) % 62]}${DIGITS[big % 62]}`
  })
}

/**
 * The record's key if fractional-indexing can work with it: a head letter, as many digits as it calls for (A–Z
 * downwards, a–z upwards) and a fraction without a trailing zero. It throws on others, and files may hold any text.
 */
function keyOf({ order }: Ordered): string | null {
  if (typeof order !== 'string' || !/^[A-Za-z][0-9A-Za-z]+$/.test(order)) return null
  const head = order.charCodeAt(0)
  const digits = head >= 97 ? head - 95 : 92 - head
  if (order.length < digits || (order.length > digits && order.endsWith('0'))) return null
  return order === `A${'0'.repeat(26)}` ? null : order
}
