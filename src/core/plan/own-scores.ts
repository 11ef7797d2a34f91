import { type OwnScore, STAGES } from '../analysis/analysis'
import { type Assessment, assessmentId, type Edit, type Plan } from './plan'

/**
 * Own-unit scores of a plan, one a node and year: of the most advanced stage that has one. `isPossible` judges points
 * against the node's bounds, which only an edition knows; an impossible score counts as missing.
 */
export function ownScores(
  plan: Plan,
  isPossible: (index: string, year: number, node: string, score: number) => boolean = () => true,
): OwnScore[] {
  return [...plan.assessments.values()].flatMap(assessment => {
    const { index, node, year } = assessment
    if (!index || !node || typeof year !== 'number') return []
    const found = stagedScore(assessment, score => isPossible(index, year, node, score))
    return found ? [{ index, node, year, ...found }] : []
  })
}

/** The score that counts of an assessment; what is no score, or an impossible one, counts as missing. */
function stagedScore(
  assessment: Assessment,
  isPossible: (score: number) => boolean = () => true,
): Pick<OwnScore, 'score' | 'stage'> | null {
  for (const stage of STAGES) {
    const score = assessment[stage]
    if (score === 'na' || (typeof score === 'number' && isPossible(score))) return { score, stage }
  }
  return null
}

/** Edits of one assessment's fields, with the fields that say which node and year it is of. */
export function assessmentEdits(
  place: { readonly index: string; readonly year: number; readonly node: string },
  fields: Readonly<Partial<Record<keyof Assessment & string, unknown>>>,
): readonly Edit[] {
  const id = assessmentId(place.index, place.year, place.node)
  return Object.entries({ ...place, ...fields }).map(([field, to]) => ({
    collection: 'assessments',
    id,
    field,
    to: to ?? null,
  }))
}
