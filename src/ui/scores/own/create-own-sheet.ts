import type { Accessor } from 'solid-js'
import { nodeCodeText } from '../../common/node-code'
import { type CellWrite, isNewRow, type Sheet } from '../../grid/sheet/sheet'
import { EMPTY_CELL, type ShownCell, sheetOfShown, textCell } from '../../grid/sheet/shown-cells'
import type { TextApi } from '../../text/texts'
import { isStage } from '../cell/marks'
import type { Scores } from '../create-scores'
import { criterionOf, criterionText } from './criteria'
import type { FieldInput } from './edits'
import { inputFault } from './input-fault'
import type { OwnHeads } from './own-columns'
import type { ScoreRow } from './own-rows'
import { evidenceText, rangeText } from './own-text'
import { scoreCell, scoreOf } from './score-cell'

const WORDS = ['explanation', 'cause'] as const
type WordsField = (typeof WORDS)[number]
const isWords = (column: string): column is WordsField => WORDS.some(field => field === column)

const yearOf = (column: string): number | null => {
  const year = /^y(\d+)$/.exec(column)?.[1]
  return year === undefined ? null : Number(year)
}

/** The tree as a sheet: stages and words of the own unit take a block as they take typing, all else is for reading. */
export function createOwnSheet(
  scores: Pick<Scores, 'canEdit' | 'editMany'>,
  heads: Accessor<OwnHeads | null>,
  text: TextApi,
): Sheet<ScoreRow> {
  return {
    ...sheetOfShown<ScoreRow>(
      (row, column) => shownCell(row, column, heads(), text),
      column => (isStage(column) || column === 'used' || yearOf(column) !== null ? 'score' : 'text'),
    ),
    canWrite: scores.canEdit,
    isWritable: (row, column) =>
      isStage(column) ? row.editable.includes(column) : isWords(column) && row.writable,
    faultOf: (row, column, input) => (isStage(column) ? inputFault(row.spec, column, input, text) : null),
    write: block => scores.editMany(block.flatMap(write => inputOf(write) ?? [])),
  }
}

function shownCell(row: ScoreRow, column: string, heads: OwnHeads | null, text: TextApi): ShownCell {
  if (isStage(column)) {
    const cell = row.stages[column]
    const value = cell.from === 'typed' ? cell.typed : scoreOf(cell)
    return scoreCell(value, heads?.stageDecimals, text, cell.fault !== null)
  }
  if (column === 'used') return scoreCell(scoreOf(row.node), heads?.stageDecimals, text)
  const year = yearOf(column)
  if (year !== null) {
    const point = row.trend.find(each => each.year === year)
    const shown = heads?.blocks.flatMap(({ years }) => years).find(each => each.year === year)
    return point ? scoreCell(scoreOf(point), shown?.decimals, text) : EMPTY_CELL
  }
  return textCell(wordsOf(row, column, text))
}

function wordsOf(row: ScoreRow, column: string, text: TextApi): string {
  if (column === 'name') return `${nodeCodeText(row.id)} ${text.nameOf(row.spec.name)}`
  if (column === 'range') return rangeText(row.spec, text)
  const criterion = criterionOf(column)
  if (criterion !== null) return criterionText(row.spec, criterion, text)
  if (column === 'evidence') return evidenceText(row.assessment, text)
  return isWords(column) ? (row.assessment?.[column] ?? '') : ''
}

function inputOf({ row, column, input }: CellWrite<ScoreRow>): FieldInput | null {
  if (isNewRow(row) || !(isStage(column) || isWords(column))) return null
  return { node: row.id, field: column, input }
}
