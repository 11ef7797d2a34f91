import type { Accessor } from 'solid-js'
import { nodeCodeText } from '../../common/node-code'
import type { CellValue, CellWrite, Sheet } from '../../grid/sheet/sheet'
import { isNewRow } from '../../grid/sheet/sheet'
import type { TextApi } from '../../text/texts'
import { isStage } from '../cell/marks'
import type { Scores } from '../create-scores'
import type { FieldInput } from './edits'
import type { OwnHeads } from './own-columns'
import type { ScoreRow } from './own-rows'
import { editText, evidenceText, rangeText, valueText } from './own-text'

/** What a cell of the tree holds. */
type Held =
  | { readonly kind: 'score'; readonly value: number | string | null; readonly decimals: number }
  | { readonly kind: 'text'; readonly text: string }

const WORDS = ['explanation', 'cause'] as const
type WordsField = (typeof WORDS)[number]
const isWords = (column: string): column is WordsField => WORDS.some(field => field === column)

/** The tree as a sheet: stages and words of the own unit take a block as they take typing, all else is for reading. */
export function createOwnSheet(
  scores: Pick<Scores, 'canEdit' | 'editMany'>,
  heads: Accessor<OwnHeads | null>,
  text: TextApi,
): Sheet<ScoreRow> {
  const held = (row: ScoreRow, column: string) => heldBy(row, column, heads(), text)
  return {
    canWrite: scores.canEdit,
    isWritable: (row, column) =>
      isStage(column) ? row.editable.includes(column) : isWords(column) && row.writable,
    textOf(row, column) {
      const cell = held(row, column)
      if (cell.kind === 'text') return cell.text
      return valueText(cell.value, text, isFault(row, column) ? undefined : cell.decimals)
    },
    editTextOf(row, column) {
      const cell = held(row, column)
      return cell.kind === 'text' ? cell.text : editText(cell.value, text)
    },
    valueOf(row, column): CellValue {
      const cell = held(row, column)
      return cell.kind === 'text' ? cell.text || null : cell.value
    },
    kindOf: column => (isFigures(column) ? 'score' : 'text'),
    numberOf(row, column) {
      const cell = held(row, column)
      const isNumber = cell.kind === 'score' && typeof cell.value === 'number' && !isFault(row, column)
      return isNumber ? (cell.value as number) : null
    },
    write: block => scores.editMany(block.flatMap(write => fieldOf(write) ?? [])),
  }
}

const isFigures = (column: string) => isStage(column) || column === 'used' || /^y\d+$/.test(column)

const isFault = (row: ScoreRow, column: string) => isStage(column) && row.stages[column].fault !== null

function heldBy(row: ScoreRow, column: string, heads: OwnHeads | null, text: TextApi): Held {
  const score = (value: number | string | null, decimals: number): Held => ({
    kind: 'score',
    value,
    decimals,
  })
  if (isStage(column)) {
    const cell = row.stages[column]
    const value = cell.from === 'typed' ? cell.typed : scoreOf(cell)
    return score(value, heads?.stageDecimals ?? 2)
  }
  if (column === 'used') return score(scoreOf(row.node), heads?.stageDecimals ?? 2)
  const year = /^y(\d+)$/.exec(column)?.[1]
  if (year !== undefined) {
    const point = row.trend.find(each => each.year === Number(year))
    const shown = heads?.blocks.flatMap(({ years }) => years).find(each => each.year === Number(year))
    return score(point ? scoreOf(point) : null, shown?.decimals ?? 2)
  }
  return { kind: 'text', text: wordsOf(row, column, text) }
}

function scoreOf({ score, notApplicable }: { score: number; notApplicable: boolean }): number | 'na' | null {
  if (notApplicable) return 'na'
  return Number.isNaN(score) ? null : score
}

function wordsOf(row: ScoreRow, column: string, text: TextApi): string {
  if (column === 'name') return `${nodeCodeText(row.id)} ${text.nameOf(row.spec.name)}`
  if (column === 'range') return rangeText(row.spec, text)
  if (column === 'evidence') return evidenceText(row.assessment, text)
  return isWords(column) ? (row.assessment?.[column] ?? '') : ''
}

function fieldOf({ row, column, input }: CellWrite<ScoreRow>): FieldInput | null {
  if (isNewRow(row) || !(isStage(column) || isWords(column))) return null
  return { node: row.id, field: column, input }
}
