import type { GridApi, IRowNode } from 'ag-grid-community'
import { isDeadline } from '../../../../core/plan/deadline'
import { readNumber } from '../../../../core/plan/read-number'
import { MISSING } from '../../../text/format'
import type { TextApi } from '../../../text/texts'
import type { Sheet } from '../../sheet/sheet'
import type { Facts, Kind } from './condition'

/** Where the filters of a grid read its cells: from its sheet, or from the values of its columns. */
export interface ColumnSource<Row> {
  readonly sheet: Sheet<Row> | undefined
  /** Rows that one component draws over the whole width have no cells to be filtered by. */
  isWhole(row: Row): boolean
  /** Id of the row that a row stands under; absent = none stands under another. */
  readonly parentOf?: ((row: Row) => string | null) | undefined
  readonly text: TextApi
}

export function factsOf<Row>(
  source: ColumnSource<Row>,
  api: GridApi<Row>,
  node: IRowNode<Row>,
  column: string,
): Facts {
  const { text } = source
  if (source.sheet || node.data === undefined) return shownFacts(source, node, column)
  const value: unknown = api.getCellValue({ rowNode: node, colKey: column })
  if (typeof value === 'number')
    return { text: Number.isNaN(value) ? '' : text.number(value), number: value, day: null }
  return typeof value === 'string'
    ? { text: plain(value), number: null, day: dayOf(value) }
    : { text: '', number: null, day: null }
}

const EMPTY: Facts = { text: '', number: null, day: null }

/** By the sheet alone. */
export function shownFacts<Row>(
  { sheet, text }: ColumnSource<Row>,
  { data: row }: IRowNode<Row>,
  column: string,
): Facts {
  if (!sheet || row === undefined) return EMPTY
  const shown = plain(sheet.textOf(row, column))
  return {
    text: shown,
    number: asSeen(shown, sheet.numberOf(row, column), text),
    day: dayOf(sheet.valueOf(row, column)),
  }
}

/** A figure counts as it is shown: who sees 47.13 and asks for 47.13 or more means it, whatever its further places. */
function asSeen(shown: string, exact: number | null, text: TextApi): number | null {
  if (exact === null) return null
  const seen = readNumber(shown, text.language())
  return Number.isNaN(seen) ? exact : seen
}

/** A dash stands for nothing. */
const plain = (text: string): string => (text === MISSING ? '' : text)

function dayOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && isDeadline(first) ? first : null
}

/** One line of a filter's list. */
export interface ListedValue extends Facts {
  readonly count: number
}

/** Above so many values their order is no longer worth the wait. */
const WELL_ORDERED = 10_000

/** The values of some rows, each once: numbers and dates by what they are worth, words behind them, empty last. */
export function listValues(rows: Iterable<Facts>, kindGiven: Kind | null, collator: Intl.Collator) {
  const counts = new Map<string, ListedValue & { count: number }>()
  for (const facts of rows) {
    const known = counts.get(facts.text)
    if (known) known.count++
    else counts.set(facts.text, { ...facts, count: 1 })
  }
  const empty = counts.get('')
  const full = [...counts.values()].filter(value => value !== empty)
  const kind = kindGiven ?? kindOf(full)
  const worth = full.filter(value => worthOf(value, kind) !== null)
  if (kind === 'number') worth.sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
  if (kind === 'date') worth.sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))
  const words = full.filter(value => worthOf(value, kind) === null).map(({ text }) => text)
  // Without a comparison of its own an array of strings is sorted many times faster.
  words.sort(words.length > WELL_ORDERED ? undefined : collator.compare)
  const values: ListedValue[] = [...worth, ...words.flatMap(text => counts.get(text) ?? [])]
  if (empty) values.push(empty)
  return { kind, values }
}

const worthOf = ({ number, day }: Facts, kind: Kind): number | string | null =>
  kind === 'number' ? number : kind === 'date' ? day : null

/** What most values that are not empty are. Years alone may be any number, so that dates need a month somewhere. */
function kindOf(full: readonly ListedValue[]): Kind {
  const half = full.length / 2
  const numbers = full.filter(({ number }) => number !== null).length
  if (numbers > 0 && numbers >= half) return 'number'
  const days = full.filter(({ day }) => day !== null)
  return days.length >= half && days.some(({ day }) => (day?.length ?? 0) > 4) ? 'date' : 'text'
}
