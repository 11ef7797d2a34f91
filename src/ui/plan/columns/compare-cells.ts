import type { Cell } from '../cells/cell'

/** By what the cell is worth, missing ones last in either direction, text typed in place of a number behind the numbers. */
export function compareCells(
  a: Cell | null | undefined,
  b: Cell | null | undefined,
  collator: Intl.Collator,
  descending = false,
): number {
  const [first, second] = [a?.sort ?? null, b?.sort ?? null]
  if (first === null || second === null) {
    if (first === second) return 0
    const last = first === null ? 1 : -1
    // The grid turns the answer round when it sorts downwards.
    return descending ? -last : last
  }
  if (typeof first === 'number' && typeof second === 'number') return first - second
  if (typeof first === 'string' && typeof second === 'string') return collator.compare(first, second)
  return typeof first === 'number' ? -1 : 1
}
