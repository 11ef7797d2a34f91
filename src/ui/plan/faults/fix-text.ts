import type { CellContext } from '../cells/cell'
import { valueText } from '../cells/value-text'
import type { ColumnId } from '../columns/column-ids'
import type { Fix } from './fix'

/** The words of the button that mends a cell. */
export function fixText(fix: Fix, column: ColumnId, context: CellContext): string {
  if (fix.kind === 'clear') return context.t('plan.fix.clear')
  const value = fix.kind === 'add' ? String(fix.value) : valueText(column, fix.value, context)
  return context.t(`plan.fix.${fix.kind}`, { value })
}
