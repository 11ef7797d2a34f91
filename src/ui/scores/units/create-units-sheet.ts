import type { Accessor } from 'solid-js'
import { type CellWrite, isNewRow, type Sheet } from '../../grid/sheet/sheet'
import { EMPTY_CELL, numberCell, type ShownCell, sheetOfShown, textCell } from '../../grid/sheet/shown-cells'
import type { TextApi } from '../../text/texts'
import type { Scores } from '../create-scores'
import type { FieldInput } from '../own/edits'
import { inputFault } from '../own/input-fault'
import { scoreCell, scoreOf } from '../own/score-cell'
import { GROUP, GROUP_RANK, RANK, SCORED, UNIT } from './units-grid-columns'
import type { OwnCell, UnitsColumn, UnitsRow } from './units-table'

/** What the plan holds of the unit at a node; null where it holds none. */
type OwnOf = (row: UnitsRow, code: string) => OwnCell | null

/** Units × nodes as a sheet: for reading, but for scores that the plan holds, where nothing is published. */
export function createUnitsSheet(
  scores: Pick<Scores, 'canEdit' | 'canEditAll' | 'editMany'>,
  root: Accessor<UnitsColumn | null>,
  ownOf: OwnOf,
  text: TextApi,
): Sheet<UnitsRow> {
  const inputOf = ({ row, column, input }: CellWrite<UnitsRow>): FieldInput | null => {
    if (isNewRow(row)) return null
    const field = ownOf(row, column)?.writes
    return field ? { unit: row.id, node: column, field, input } : null
  }
  return {
    ...sheetOfShown<UnitsRow>(
      (row, column) => shownCell(row, column, root(), ownOf(row, column), text),
      column => KINDS[column] ?? 'score',
    ),
    canWrite: () => scores.canEdit() || scores.canEditAll(),
    isWritable: (row, column) => (ownOf(row, column)?.writes ?? null) !== null,
    faultOf(row, column, input) {
      const [spec, stage] = [
        root() && findColumn(root() as UnitsColumn, column)?.spec,
        ownOf(row, column)?.writes,
      ]
      return spec && stage ? inputFault(spec, stage, input, text) : null
    },
    write: block => scores.editMany(block.flatMap(write => inputOf(write) ?? [])),
  }
}

const KINDS: Readonly<Record<string, string>> = {
  [UNIT]: 'text',
  [GROUP]: 'text',
  [RANK]: 'number',
  [GROUP_RANK]: 'number',
  [SCORED]: 'number',
}

function shownCell(
  row: UnitsRow,
  column: string,
  root: UnitsColumn | null,
  own: OwnCell | null,
  text: TextApi,
): ShownCell {
  if (column === UNIT) return textCell(row.name)
  // Without its denominator: spreadsheets take "5/12" for a day.
  if (column === RANK) return row.rank.kind === 'rank' ? numberCell(row.rank.rank, text.number) : EMPTY_CELL
  if (column === GROUP) return textCell(row.sheet?.group ?? '')
  if (column === GROUP_RANK) return numberCell(row.sheet?.place?.rank ?? Number.NaN, text.number)
  if (column === SCORED) return numberCell(row.sheet?.scored ?? Number.NaN, text.number)
  const shown = root && findColumn(root, column)
  if (!shown) return EMPTY_CELL
  if (own?.fault) return scoreCell(own.typed, undefined, text, true)
  const score = shown.column.scores[row.position] ?? Number.NaN
  const notApplicable = shown.column.notApplicable[row.position] === 1
  return scoreCell(scoreOf({ score, notApplicable }), shown.decimals, text)
}

function findColumn(from: UnitsColumn, code: string): UnitsColumn | null {
  if (from.spec.code === code) return from
  for (const part of from.parts) {
    const found = findColumn(part, code)
    if (found) return found
  }
  return null
}
