import { isWithinBounds } from '../../../core/edition/check-edition'
import type { EditionNode } from '../../../core/edition/edition'
import { type CellFault, faultOf } from '../../../core/plan/faults'
import { cellFaultText } from '../../text/fault-text'
import type { TextApi } from '../../text/texts'

/** Why a typed score does not count: it is none, or the node allows no such points. */
export type ScoreFault =
  | CellFault
  | { readonly kind: 'above-max'; readonly value: number; readonly limit: number }
  | { readonly kind: 'below-min'; readonly value: number; readonly limit: number }

/** Null where the value is a score of the node, `na`, or empty. An unknown bound allows everything on its side. */
export function scoreFault(
  node: Pick<EditionNode, 'min' | 'max' | 'boundDecimals'>,
  value: unknown,
): ScoreFault | null {
  const fault = faultOf('assessments', 'self', value)
  if (fault || typeof value !== 'number' || isWithinBounds(node, value)) return fault
  return node.max !== null && value > node.max
    ? { kind: 'above-max', value, limit: node.max }
    : { kind: 'below-min', value, limit: node.min ?? value }
}

/** The reason in words. */
export function scoreFaultText(text: Pick<TextApi, 't' | 'number'>, fault: ScoreFault): string {
  if (fault.kind !== 'above-max' && fault.kind !== 'below-min') return cellFaultText(text, fault)
  return text.t(`scores.fault.${fault.kind}`, {
    value: text.number(fault.value),
    limit: boundText(text, fault.limit),
  })
}

/** A bound as publishers print it: 0.33 for 1/3. `like` is the other bound, which is printed alike. */
export const boundText = ({ number }: Pick<TextApi, 'number'>, bound: number, like = bound): string =>
  number(bound, Number.isInteger(bound) && Number.isInteger(like) ? 0 : 2)
