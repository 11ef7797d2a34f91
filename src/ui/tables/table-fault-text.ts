import type { TableHeadFault } from '../../core/file/table-head'
import type { RecordFault, RecordFaultAt } from '../../core/file/table-records'
import type { TableFileFault } from '../../core/file/table-rows'
import type { FaultAt, TableRowFault } from '../../core/file/table-tasks'
import { cellFaultText } from '../text/fault-text'
import type { TextApi } from '../text/texts'
import { columnLetter } from './column-letter'
import { fieldName } from './field-name'
import type { GridImportFault, GridProposal } from './grid-import'

// Every kind of every error union has its sentence: a kind without one does not compile.

/** Why nothing can be taken from a file or a sheet. */
export function tableFaultText(
  text: TextApi,
  fault: TableFileFault | TableHeadFault,
  nameOf = (field: string) => fieldName(text.t, field),
): string {
  const { t, bytes, number } = text
  const names = (fields: readonly string[]) => fields.map(nameOf).join(', ')
  switch (fault.kind) {
    case 'too-large':
    case 'inflates':
      return t(`tables.fault.${fault.kind}`, { size: bytes(fault.bytes), max: bytes(fault.max) })
    case 'packed-too-tight':
      return t('tables.fault.packed-too-tight', { ratio: number(fault.ratio), max: number(fault.max) })
    case 'too-many-rows':
      return t('tables.fault.too-many-rows', { sheet: fault.sheet, max: number(fault.max) })
    case 'no-head':
      return t('tables.fault.no-head', { expected: names(fault.expected) })
    case 'wrong-template':
      return t('tables.fault.wrong-template', {
        found: fault.found.map(found => `"${found}"`).join(', '),
        missing: names(fault.missing),
      })
    default: {
      const { kind, ...places } = fault
      return t(`tables.fault.${kind}`, places)
    }
  }
}

export function rowFaultText(text: TextApi, fault: TableRowFault): string {
  const { t, number } = text
  switch (fault.kind) {
    case 'repeated-key':
    case 'ambiguous-key': {
      const { kind, ...places } = fault
      return t(`tables.fault.${kind}`, places)
    }
    case 'text-too-long':
      return t('tables.fault.text-too-long', { limit: number(fault.limit) })
    default:
      return cellFaultText(text, fault)
  }
}

function recordFaultText(text: TextApi, fault: RecordFault): string {
  if (fault.kind !== 'unknown-task' && fault.kind !== 'no-such-id') return rowFaultText(text, fault)
  return text.t(`tables.fault.${fault.kind}`, { text: fault.text })
}

/** A fault of a record's row. */
export const recordFaultAtText = (text: TextApi, { row, column, fault }: RecordFaultAt): string =>
  placed(text, row, column, recordFaultText(text, fault))

/** A fault with where it stands, as the spreadsheet counts rows and columns. */
export const faultAtText = (text: TextApi, { row, column, fault }: FaultAt): string =>
  placed(text, row, column, rowFaultText(text, fault))

export function gridFaultText({ t }: Pick<TextApi, 't'>, fault: GridImportFault): string {
  if (fault.kind === 'cell') return fault.reason
  const { kind, ...places } = fault
  return t(`tables.fault.${kind}`, places)
}

/** A fault of a table that goes into a grid. */
export const gridFaultAtText = (text: TextApi, at: GridProposal<unknown>['faults'][number]): string =>
  placed(text, at.row, at.column, gridFaultText(text, at.fault))

const placed = ({ t }: TextApi, row: number, column: number | null, reason: string): string =>
  column === null
    ? t('tables.import.faultAtRow', { row, reason })
    : t('tables.import.faultAt', { row, column: columnLetter(column), reason })
