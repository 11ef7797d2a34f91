import type { EditionTableFault, EditionTableFaultAt } from '../../core/file/table-edition'
import { columnLetter } from '../tables/column-letter'
import type { TextApi, TextKey } from '../text/texts'

type Texts = Pick<TextApi, 't' | 'number'>

/** A field of a sheet of criteria as its column is called. */
export const nodeFieldName = (t: TextApi['t'], field: string): string =>
  t(`datasets.node.${field}` as TextKey)

/** A field of a sheet of units as its column is called. */
export const unitFieldName = (t: TextApi['t'], field: string): string =>
  t(`datasets.unitHead.${field}` as TextKey)

/** What is said of the index itself, as its row is called. */
export const labelName = (t: TextApi['t'], field: string): string => t(`datasets.label.${field}` as TextKey)

function reasonOf({ t, number }: Texts, fault: EditionTableFault): string {
  switch (fault.kind) {
    case 'min-not-below-max':
      return t('datasets.index.fault.min-not-below-max', { min: number(fault.min), max: number(fault.max) })
    case 'weights-do-not-sum':
      return t('datasets.index.fault.weights-do-not-sum', { parent: fault.parent, sum: number(fault.sum) })
    case 'parent-cycle':
      return t('datasets.index.fault.parent-cycle', { codes: fault.codes.join(' → ') })
    case 'name-taken':
      return t('datasets.fault.name-taken', { name: fault.name })
    case 'unsound':
      return t('datasets.fault.unsound', {
        kind: fault.fault.kind,
        at: 'node' in fault.fault ? fault.fault.node : '',
      })
    case 'unknown-choice':
      return t('datasets.index.fault.unknown-choice', { text: fault.text })
    default: {
      const { kind, ...places } = fault
      return t(`datasets.index.fault.${kind}`, places)
    }
  }
}

/** A fault with its sheet, row and column, as a spreadsheet counts them. */
export function editionFaultText(text: Texts, { sheet, row, column, fault }: EditionTableFaultAt): string {
  const { t } = text
  const reason = reasonOf(text, fault)
  if (row === 0) return t('datasets.index.faultInSheet', { sheet, reason })
  if (column === null || column < 0) return t('datasets.index.faultAtRow', { sheet, row, reason })
  return t('datasets.index.faultAt', { sheet, row, column: columnLetter(column), reason })
}
