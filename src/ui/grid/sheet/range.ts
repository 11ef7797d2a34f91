/** A rectangle of cells by their positions on screen, both ends within. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A place by positions on screen; structurally the `CellPosition` of a view. */
interface Place {
  readonly row: number
  readonly column: number
}

/** How many rows and columns there are. */
export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** The range of one cell. */
export const rangeOfCell = ({ row, column }: Place): Range => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
})

/** The range between two cells, whichever comes first. */
export const rangeBetween = (a: Place, b: Place): Range => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
})

/** Ends in their order. */
export const normalise = ({ top, bottom, left, right }: Range): Range =>
  rangeBetween({ row: top, column: left }, { row: bottom, column: right })

export const containsCell = (range: Range, { row, column }: Place): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right

export const containsRange = (outer: Range, inner: Range): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right

export const isSameRange = (a: Range, b: Range): boolean => containsRange(a, b) && containsRange(b, a)

/** What both share; null where they do not meet. */
export function intersect(a: Range, b: Range): Range | null {
  const shared = {
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
  }
  return shared.top > shared.bottom || shared.left > shared.right ? null : shared
}

/** What is left of a range without the cells of another: up to four ranges, none of which overlap. */
export function subtract(range: Range, hole: Range): readonly Range[] {
  const shared = intersect(range, hole)
  if (!shared) return [range]
  return [
    { ...range, bottom: shared.top - 1 },
    { ...shared, left: range.left, right: shared.left - 1 },
    { ...shared, left: shared.right + 1, right: range.right },
    { ...range, top: shared.bottom + 1 },
  ].filter(({ top, bottom, left, right }) => top <= bottom && left <= right)
}

/** The smallest range with all of them. */
export const boundsOf = ([first, ...others]: readonly [Range, ...Range[]]): Range =>
  others.reduce(
    (all, range) => ({
      top: Math.min(all.top, range.top),
      bottom: Math.max(all.bottom, range.bottom),
      left: Math.min(all.left, range.left),
      right: Math.max(all.right, range.right),
    }),
    first,
  )

export const heightOf = ({ top, bottom }: Range): number => bottom - top + 1
export const widthOf = ({ left, right }: Range): number => right - left + 1
export const isSingleCell = (range: Range): boolean => heightOf(range) === 1 && widthOf(range) === 1

/** Rows from `top` to `bottom` over all columns; null in an empty grid. */
export const wholeRows = (top: number, bottom: number, size: GridSize): Range | null =>
  within({ top, bottom, left: 0, right: size.columns - 1 }, size)

/** Columns from `left` to `right` over all rows; null in an empty grid. */
export const wholeColumns = (left: number, right: number, size: GridSize): Range | null =>
  within({ top: 0, bottom: size.rows - 1, left, right }, size)

/** Every cell; null in an empty grid. */
export const everything = (size: GridSize): Range | null => wholeRows(0, size.rows - 1, size)

/** The part of a range that lies in the grid, ends in order; null where none does. */
export const within = (range: Range, size: GridSize): Range | null =>
  intersect(normalise(range), { top: 0, bottom: size.rows - 1, left: 0, right: size.columns - 1 })

/**
 * Where a block is repeated in a range: the top left corners, row by row. A range that is no multiple of the block's
 * height and width takes it once, as Excel does.
 */
export function tilesOf(range: Range, block: { height: number; width: number }): readonly Place[] {
  const down = heightOf(range) / block.height
  const across = widthOf(range) / block.width
  if (!Number.isInteger(down) || !Number.isInteger(across)) return [{ row: range.top, column: range.left }]
  return Array.from({ length: down * across }, (_, n) => ({
    row: range.top + Math.floor(n / across) * block.height,
    column: range.left + (n % across) * block.width,
  }))
}
