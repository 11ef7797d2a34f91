import type { EditionNode } from '../edition/edition'
import { err, ok, type Result } from '../result'

/** Why a score cannot be a target. `limit` is the bound it would cross, in points of the node. */
export type TargetFault =
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'above-max'; readonly limit: number }
  | { readonly kind: 'below-min'; readonly limit: number }
  | { readonly kind: 'below-present'; readonly limit: number }

/** A score that can be a target; with an unknown maximum nothing could be checked above it, which is said. */
export interface ValidTarget {
  readonly score: number
  readonly unknownMax: boolean
}

/**
 * Checks a target score against the node's range and the present score of the unit (NaN = none known). Points of the
 * node. Where low is better "below the present score" means above it. Equal to the present score is allowed.
 */
export function validateTarget(
  node: EditionNode,
  score: number,
  present: number,
): Result<ValidTarget, TargetFault> {
  if (!Number.isFinite(score)) return err({ kind: 'not-a-number' })
  const { min, max } = node
  if (max !== null && score > max) return err({ kind: 'above-max', limit: max })
  if (min !== null && score < min - slackOf(node)) return err({ kind: 'below-min', limit: min })
  const worse = node.better === 'high' ? score < present : score > present
  if (worse) return err({ kind: 'below-present', limit: present })
  return ok({ score, unknownMax: max === null })
}

/** The publisher rescales with the printed bound: half a unit of its last decimal is still inside. */
const slackOf = (node: EditionNode): number =>
  node.boundDecimals === undefined ? 0 : 0.5 * 10 ** -node.boundDecimals
