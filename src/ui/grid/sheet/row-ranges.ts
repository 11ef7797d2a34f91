import { bandsOf } from './bands'
import type { Range } from './range'

/** Positions of the rows that ranges lie in, each once, from top to bottom. */
export function rowsOf(ranges: readonly Range[]): readonly number[] {
  return bandsOf(ranges).flatMap(({ top, bottom }) =>
    Array.from({ length: bottom - top + 1 }, (_, n) => top + n),
  )
}

/**
 * The ranges that cover these rows over the same columns, one for each run of neighbours. The run with `active` stands
 * last, where the active cell has to lie. Null where there are no rows.
 */
export function rangesOfRows(
  positions: readonly number[],
  { left, right }: Pick<Range, 'left' | 'right'>,
  active: number,
): readonly [Range, ...Range[]] | null {
  const runs: { top: number; bottom: number }[] = []
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && position === last.bottom + 1) last.bottom = position
    else runs.push({ top: position, bottom: position })
  }
  const holds = ({ top, bottom }: { top: number; bottom: number }) => active >= top && active <= bottom
  const [first, ...others] = [...runs.filter(run => !holds(run)), ...runs.filter(holds)].map(run => ({
    ...run,
    left,
    right,
  }))
  return first ? [first, ...others] : null
}
