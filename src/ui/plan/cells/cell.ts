import type { TextApi } from '../../text/texts'

/** What a cell shows, as a value: equal values are not drawn again. */
export interface Cell {
  readonly text: string
  /** Words in full, or the reason of a missing value. */
  readonly tip: string | null
  /** `bad`: typed and not counted; `conflict`: two values that did not see each other. */
  readonly mark: 'bad' | 'conflict' | null
  /** `quiet`: there is nothing, and that is no fault; `missing`: somebody has to fill it. */
  readonly look: 'quiet' | 'missing' | null
  /** What columns are sorted and filtered by; null = missing, always last. */
  readonly sort: number | string | null
}

export const sameCell = (a: Cell | null | undefined, b: Cell | null | undefined): boolean =>
  a === b || (!!a && !!b && (Object.keys(a) as (keyof Cell)[]).every(key => a[key] === b[key]))

/** All that cells need besides the row. */
export interface CellContext
  extends Pick<TextApi, 't' | 'date' | 'number' | 'signed' | 'language' | 'dateTime'> {
  readonly asOf: string
  /** Code of the index in view. */
  readonly index: string
  /** Statuses are what the sources say. */
  readonly bySource: boolean
  agencyName(id: string): string | null
  personName(id: string): string | null
}

export const cell = (text: string, sort: Cell['sort'], further: Partial<Cell> = {}): Cell => ({
  text,
  sort,
  tip: null,
  mark: null,
  look: null,
  ...further,
})

export const EMPTY = cell('', null)
