import type { NodeColumn } from '../../core/analysis/analysis'

/** One source and what of the table came from it. */
export interface SourceUse {
  readonly source: string
  /** Codes of columns that came from it as a whole, with how. */
  readonly columns: readonly string[]
  readonly origins: readonly NonNullable<NodeColumn['origin']>[]
  /** Units of which only single cells came from it. */
  readonly units: readonly string[]
  /** A printed mean came from it. */
  readonly mean: boolean
}

interface Found {
  readonly columns: string[]
  readonly origins: Set<NonNullable<NodeColumn['origin']>>
  readonly units: Set<string>
  mean: boolean
}

/** Sources of the columns shown, in the order they are met. Columns without figures have none. */
export function sourceUses(columns: readonly NodeColumn[]): SourceUse[] {
  const uses = new Map<string, Found>()
  const use = (source: string): Found => {
    const known = uses.get(source)
    if (known) return known
    const made: Found = { columns: [], origins: new Set(), units: new Set(), mean: false }
    uses.set(source, made)
    return made
  }
  for (const { code, source, origin, notes, meanNote } of columns) {
    if (source !== null) {
      const entry = use(source)
      entry.columns.push(code)
      if (origin) entry.origins.add(origin)
    }
    for (const note of notes) if (note.source !== undefined) use(note.source).units.add(note.unit)
    if (meanNote) use(meanNote.source).mean = true
  }
  return [...uses].map(([source, { columns: codes, origins, units, mean }]) => ({
    source,
    columns: codes,
    origins: [...origins],
    units: [...units],
    mean,
  }))
}
