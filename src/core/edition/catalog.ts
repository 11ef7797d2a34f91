import type { Dataset } from './dataset'
import type { Edition, Text } from './edition'
import type { Unit } from './unit'

/** All shipped editions, ready for pickers and heads; the scores stay with the engine. */
export interface Catalog {
  readonly indices: readonly IndexInfo[]
  readonly units: readonly Unit[]
  readonly regions: readonly { readonly id: string; readonly name: Text }[]
  /** Source id → where it was seen. */
  readonly sources: Readonly<Record<string, string>>
}

/** One index with its editions in order of their first year. */
export interface IndexInfo {
  readonly code: string
  readonly name: Text
  readonly editions: readonly Edition[]
  /** Years with published figures, ascending; open years follow separately. */
  readonly years: readonly number[]
  readonly openYears: readonly number[]
}

/** Files under `editions/`: one JSON a edition, `{ edition, dataset }`. */
export interface EditionFile {
  readonly edition: Edition
  readonly dataset: Dataset
}
