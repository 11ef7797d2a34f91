import { readDate } from '../../../../core/plan/date-words'
import type { CellInput, CellValue } from '../sheet'
import { dateSeries, isDate } from './date-series'
import { numberSeries } from './fitted-line'
import { textSeries } from './text-series'
import { wordAt, wordSeries } from './word-lists'

/** What a fill goes by, of one cell. */
export interface SourceCell {
  readonly kind: string
  readonly value: CellValue
  /** The text an editor would begin with. */
  readonly text: string
}

/** `copy` repeats the cells as they are; `count` is a series in which one number alone goes on by one. */
export type FillMode = 'series' | 'copy' | 'count'

/**
 * What the n-th cell (from 0) behind a line of cells gets, in the order of filling: for fills upwards and to the left
 * the line comes in backwards and `backwards` is set. Cells that make no series are repeated in turn; so is one number.
 */
export function fillLine(
  line: readonly SourceCell[],
  mode: FillMode,
  backwards: boolean,
): (n: number, kind: string) => CellInput {
  const next = mode === 'copy' ? null : seriesOf(line, backwards ? -1 : 1, mode === 'count')
  return (n, kind) => next?.(n) ?? copyOf(line[n % line.length], kind)
}

/** Exact in a column of the same kind, else as typed. */
export function copyOf(cell: SourceCell | undefined, kind: string): CellInput {
  if (cell === undefined || (cell.value === null && cell.text === '')) return { kind: 'empty' }
  if (cell.kind === kind && cell.value !== null) return { kind: 'value', value: cell.value }
  return cell.text === '' ? { kind: 'empty' } : { kind: 'text', text: cell.text }
}

/** Cells that go on by themselves, in `series` mode. */
export const isSeries = (line: readonly SourceCell[], backwards: boolean): boolean =>
  seriesOf(line, backwards ? -1 : 1, false) !== null

type Next = (n: number) => CellInput | null

function seriesOf(line: readonly SourceCell[], step: 1 | -1, countsOne: boolean): Next | null {
  return numbersOf(line, countsOne ? step : null) ?? datesOf(line, step) ?? textsOf(line, step)
}

/** `step` null: one number alone is none. */
function numbersOf(line: readonly SourceCell[], step: number | null): Next | null {
  const numbers = line.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  if (numbers.length !== line.length || numbers.length < (step === null ? 2 : 1)) return null
  const series = numberSeries(numbers, step ?? 0)
  return n => ({ kind: 'value', value: series(n) })
}

/** Stored dates; and cells of several parts (a deadline with its wording), whose text is nothing but a date. */
function datesOf(line: readonly SourceCell[], step: 1 | -1): Next | null {
  const dates = line.flatMap(cell => dateOf(cell) ?? [])
  if (dates.length !== line.length) return null
  const series = dateSeries(dates, step)
  if (series === null) return null
  const isStored = line.every(({ value }) => isDate(value))
  return n => {
    const date = series(n)
    if (date === null) return null
    return isStored ? { kind: 'value', value: date } : { kind: 'text', text: date }
  }
}

function dateOf({ value, text }: SourceCell): string | null {
  if (isDate(value)) return value
  if (!Array.isArray(value)) return null
  const read = readDate(text)
  return read?.ok && read.value.plain ? read.value.value : null
}

/** Only where the value is the very text: the id behind a name is not counted on. */
function textsOf(line: readonly SourceCell[], step: 1 | -1): Next | null {
  const texts = line.flatMap(({ value, text }) => (typeof value === 'string' && value === text ? [text] : []))
  if (texts.length !== line.length) return null
  const words = wordSeries(texts)
  if (words !== null) {
    const { positions } = words
    const jump = (positions[1] ?? (positions[0] ?? 0) + step) - (positions[0] ?? 0)
    const isEven = positions.every(
      (each, n) => mod(each - (positions[0] ?? 0) - jump * n, words.words.length) === 0,
    )
    if (isEven) {
      return n => ({
        kind: 'text',
        text: wordAt(words, (positions[0] ?? 0) + jump * (positions.length + n), texts[0] ?? ''),
      })
    }
  }
  const series = textSeries(texts, step)
  return series && (n => ({ kind: 'text', text: series(n) }))
}

const mod = (value: number, length: number): number => ((value % length) + length) % length
