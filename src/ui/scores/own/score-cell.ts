import { EMPTY_CELL, type ShownCell } from '../../grid/sheet/shown-cells'
import type { TextApi } from '../../text/texts'
import { editText, valueText } from './own-text'

/** A score as plans store it: points, `na`, or null where there is none. */
export function scoreOf({
  score,
  notApplicable,
}: {
  readonly score: number
  readonly notApplicable: boolean
}): number | 'na' | null {
  if (notApplicable) return 'na'
  return Number.isNaN(score) ? null : score
}

/** A score for the clipboard; `isBad`: it stands as typed and counts in no sum. */
export function scoreCell(
  value: number | string | null,
  decimals: number | undefined,
  text: TextApi,
  isBad = false,
): ShownCell {
  if (value === null || value === '') return EMPTY_CELL
  return {
    text: valueText(value, text, isBad ? undefined : decimals),
    value,
    number: typeof value === 'number' && !isBad ? value : null,
    edit: editText(value, text),
  }
}
