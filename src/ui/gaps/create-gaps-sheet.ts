import { nodeCodeText } from '../common/node-code'
import { rankText } from '../common/Rank'
import { type CellInput, isNewRow, type Sheet } from '../grid/sheet/sheet'
import { EMPTY_CELL, numberCell, type ShownCell, sheetOfShown, textCell } from '../grid/sheet/shown-cells'
import type { TextApi } from '../text/texts'
import type { Gaps } from './create-gaps'
import type { GapRow, IndicatorRow } from './rows'

/** Causes by code; null empties one. */
export type Causes = ReadonlyMap<string, string | null>

/** The lowest indicators as a sheet: causes take a block, all else is for reading. */
export function createGapsSheet(
  gaps: Pick<Gaps, 'canEdit' | 'years'>,
  text: TextApi,
  writeCauses: (causes: Causes) => void,
): Sheet<GapRow> {
  return {
    ...sheetOfShown<GapRow>(
      (row, column) => (row.kind === 'indicator' ? shownCell(row, column, gaps.years(), text) : EMPTY_CELL),
      column => (column === 'score' ? 'score' : NUMBERS.includes(column) ? 'number' : 'text'),
    ),
    canWrite: gaps.canEdit,
    isWritable: (row, column) => column === 'cause' && row.kind === 'indicator' && gaps.canEdit(),
    write(block) {
      const causes = block.flatMap(({ row, column, input }): [string, string | null][] =>
        isNewRow(row) || row.kind !== 'indicator' || column !== 'cause' ? [] : [[row.id, causeOf(input)]],
      )
      writeCauses(new Map(causes))
    },
  }
}

const NUMBERS: readonly string[] = ['ratio', 'rank', 'gap']

/** A cause is a text of any kind; blanks are none. */
function causeOf(input: CellInput): string | null {
  const typed = input.kind === 'empty' ? '' : input.kind === 'text' ? input.text : String(input.value ?? '')
  return typed.trim() || null
}

function shownCell(row: IndicatorRow, column: string, years: readonly number[], text: TextApi): ShownCell {
  const { node, spec, coverage } = row
  const points = (value: number) => text.number(value, 2)
  switch (column) {
    case 'name':
      return textCell(`${nodeCodeText(spec.code)} ${text.nameOf(spec.name)}`)
    case 'score':
      return numberCell(node.score, score => text.number(score, row.decimals))
    case 'ratio':
      return numberCell(node.ratio, ratio => text.percent(ratio))
    case 'rank':
      // Without its denominator: spreadsheets take "5/12" for a day.
      if (node.rank.kind === 'rank') return numberCell(node.rank.rank, text.number)
      return textCell(node.rank.kind === 'none' ? '' : rankText({ ...node.rank, n: 0 }))
    case 'gap':
      return numberCell(Math.abs(Number.isNaN(node.gapBest) ? node.gapMean : node.gapBest), points)
    case 'trend':
      return textCell(trendText(row, years, text))
    case 'lowest':
      return textCell(node.lowestBy.map(lens => text.t(`words.lens.${lens}`)).join(', '))
    case 'owner':
      return textCell(coverage.agency?.short || coverage.agency?.name || '')
    case 'cause':
      return textCell(coverage.cause)
    case 'tasks':
      return textCell(coverage.targets.map(({ task }) => taskText(task?.number, text)).join(', '))
    default:
      return EMPTY_CELL
  }
}

/** The scores behind the line, year by year. */
const trendText = ({ node, decimals }: IndicatorRow, years: readonly number[], { number }: TextApi): string =>
  node.trend
    .filter(({ year, score }) => years.includes(year) && !Number.isNaN(score))
    .map(({ year, score }) => `${year}: ${number(score, decimals)}`)
    .join(' · ')

const taskText = (number: unknown, { t }: TextApi): string =>
  number === null || number === undefined || number === ''
    ? t('gaps.cell.unnumbered')
    : t('gaps.cell.task', { number: String(number) })
