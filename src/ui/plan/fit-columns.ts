/** A column of words: the least px it may have, and those in which most of what stands in it is read whole. */
export interface WordColumn {
  readonly id: string
  readonly least: number
  readonly wish: number
}

const TITLE_MOST = 720

/**
 * How the title and the columns of names share the px that the others leave, so that the sheet fills the screen: the
 * title up to its wish, then the names up to theirs, and what is left to the title again. No column goes below its
 * least; then the sheet is wider than the screen.
 */
export function fitColumns(
  left: number,
  title: WordColumn,
  names: readonly WordColumn[],
): ReadonlyMap<string, number> {
  const widths = new Map(names.map(({ id, least }) => [id, least]))
  const forTitle = left - names.reduce((sum, { least }) => sum + least, 0)
  const width = Math.max(title.least, Math.min(title.wish, TITLE_MOST, forTitle))
  let spare = Math.max(0, forTitle - width)
  // Those that wish for least come first: what they leave is there for the others.
  const open = [...names].sort((a, b) => a.wish - a.least - (b.wish - b.least))
  for (const [position, { id, least, wish }] of open.entries()) {
    const more = Math.max(0, Math.min(Math.floor(spare / (open.length - position)), wish - least))
    widths.set(id, least + more)
    spare -= more
  }
  return widths.set(title.id, Math.min(TITLE_MOST, width + spare))
}

/** Px of a letter of the sheet on average, and of a cell's edges. */
const LETTER = 7
const EDGES = 18
/** One long text in seven may be cut. */
const READ_WHOLE = 0.85

/** The width in which most of the texts are read whole. */
export function wishOf(texts: readonly string[]): number {
  const lengths = texts.map(text => text.length).sort((a, b) => a - b)
  const length = lengths[Math.ceil(lengths.length * READ_WHOLE) - 1] ?? 0
  return length * LETTER + EDGES
}
