import type { NodeColumn } from '../../core/analysis/analysis'

/** Decimals shown where the source keeps full precision. */
const FULL_PRECISION_SHOWN = 2

/** Places that a column's figures are shown with, as their source prints them. */
export const shownDecimals = ({ decimals }: Pick<NodeColumn, 'decimals'>): number =>
  decimals ?? FULL_PRECISION_SHOWN

/** How a unit's published figure was reckoned: '' = by subtraction over the whole column; null = it was not. */
export function derivationOf(
  { notes, origin }: Pick<NodeColumn, 'notes' | 'origin'>,
  unit: string,
): string | null {
  const note = notes.find(each => each.unit === unit)
  return note?.derivation ?? (origin === 'derived' ? '' : null)
}
