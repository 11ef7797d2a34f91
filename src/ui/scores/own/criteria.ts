import type { Edition, EditionNode } from '../../../core/edition/edition'
import type { TextApi } from '../../text/texts'

/** What a set of criteria says of a node beyond its points, in the order of its sheet. */
export const CRITERIA = ['method', 'evidence', 'owner', 'appraiser', 'pointsFrom', 'closes', 'adds'] as const
export type Criterion = (typeof CRITERIA)[number]

/** A column of its own each: `evidence` alone would be the evidence that was given. */
export const criterionColumn = (criterion: Criterion): string => `criterion-${criterion}`

export const criterionOf = (column: string): Criterion | null =>
  CRITERIA.find(criterion => criterionColumn(criterion) === column) ?? null

/** Those that the edition says of some node. */
export const criteriaOf = (edition: Edition): readonly Criterion[] =>
  CRITERIA.filter(criterion => edition.nodes.some(node => node[criterion] !== undefined))

/** In the words of the set; '' = it says nothing. */
export function criterionText(spec: EditionNode, criterion: Criterion, { t }: Pick<TextApi, 't'>): string {
  if (criterion === 'pointsFrom')
    return spec.pointsFrom === undefined ? '' : t(`scores.criterion.${spec.pointsFrom}`)
  if (criterion === 'adds') return spec.adds === undefined ? '' : t(`scores.criterion.${spec.adds}`)
  return spec[criterion] ?? ''
}
