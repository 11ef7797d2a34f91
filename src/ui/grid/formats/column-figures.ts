/** What a cell is to a rule. Days are ISO; undefined = no question of a day arises here, null = it has none. */
export interface FormatCells<Row> {
  numberOf(row: Row, column: string): number | null
  textOf(row: Row, column: string): string
  dayOf?(row: Row, column: string): string | null | undefined
}

/** Figures of one column over all its rows; each is worked out when first asked for. */
export interface ColumnFigures {
  readonly count: number
  readonly min: number
  readonly max: number
  readonly mean: number
  /** The n-th greatest value; with fewer values the least of them. */
  nthGreatest(n: number): number
  nthLeast(n: number): number
  /** Whether another cell of the column says the same; case and outer blanks apart. */
  isRepeated(text: string): boolean
}

const kept = (text: string): string => text.trim().toLowerCase()

export function columnFigures<Row>(
  rows: readonly Row[],
  column: string,
  { numberOf, textOf }: FormatCells<Row>,
): ColumnFigures {
  const values = new Float64Array(rows.length)
  let [count, sum, min, max] = [0, 0, Number.NaN, Number.NaN]
  for (const row of rows) {
    const value = numberOf(row, column)
    if (value === null || Number.isNaN(value)) continue
    values[count++] = value
    sum += value
    if (!(value >= min)) min = value
    if (!(value <= max)) max = value
  }
  let sorted: Float64Array | undefined
  const inOrder = () => {
    sorted ??= values.slice(0, count).sort()
    return sorted
  }
  let counts: Map<string, number> | undefined
  const countOf = (text: string) => {
    if (!counts) {
      counts = new Map()
      for (const row of rows) {
        const own = kept(textOf(row, column))
        counts.set(own, (counts.get(own) ?? 0) + 1)
      }
    }
    return counts.get(kept(text)) ?? 0
  }
  return {
    count,
    min,
    max,
    mean: count === 0 ? Number.NaN : sum / count,
    nthGreatest: n => inOrder()[Math.max(0, count - n)] ?? Number.NaN,
    nthLeast: n => inOrder()[Math.min(count, n) - 1] ?? Number.NaN,
    isRepeated: text => kept(text) !== '' && countOf(text) > 1,
  }
}
