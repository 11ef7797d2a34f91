import { type OwnScore, STAGES } from '../analysis/analysis'
import { type Assessment, assessmentId, type Edit, type Plan } from './plan'

/** A cell that a plan scores. `unit` absent = the plan's own. */
export interface ScorePlace {
  readonly index: string
  readonly year: number
  readonly node: string
  readonly unit?: string | undefined
}

/**
 * Where the scores of a unit stand in a plan. Those of its own unit stand without the unit, save where they were
 * given before the plan had it for its own.
 */
export function placeOf(
  plan: Plan,
  unit: string,
  { index, year, node }: Omit<ScorePlace, 'unit'>,
): ScorePlace {
  const isOwn = unit === plan.info.ownUnit && !plan.assessments.has(assessmentId(index, year, node, unit))
  return isOwn ? { index, year, node } : { index, year, node, unit }
}

/** The assessment of a place; null = none. */
export const assessmentAt = (plan: Plan, { index, year, node, unit }: ScorePlace) =>
  plan.assessments.get(assessmentId(index, year, node, unit)) ?? null

/**
 * Scores of a plan, one a unit, node and year: of the most advanced stage that has one, or of `only` one stage.
 * `isPossible` judges points against the node's bounds, which only an edition knows; an impossible score counts as
 * missing.
 */
export function ownScores(
  plan: Plan,
  isPossible: (index: string, year: number, node: string, score: number) => boolean = () => true,
  only: OwnScore['stage'] | null = null,
): OwnScore[] {
  const { ownUnit } = plan.info
  return [...plan.assessments.values()].flatMap(assessment => {
    const { index, node, year, unit } = assessment
    if (!index || !node || typeof year !== 'number') return []
    if (!unit && ownUnit && plan.assessments.has(assessmentId(index, year, node, ownUnit))) return []
    const found = stagedScore(assessment, score => isPossible(index, year, node, score), only)
    return found ? [{ index, node, year, ...(unit ? { unit } : {}), ...found }] : []
  })
}

/** The score that counts of an assessment; what is no score, or an impossible one, counts as missing. */
function stagedScore(
  assessment: Assessment,
  isPossible: (score: number) => boolean,
  only: OwnScore['stage'] | null,
): Pick<OwnScore, 'score' | 'stage'> | null {
  for (const stage of only === null ? STAGES : [only]) {
    const score = assessment[stage]
    if (score === 'na' || (typeof score === 'number' && isPossible(score))) return { score, stage }
  }
  return null
}

/** Edits of one assessment's fields, with the fields that say which node, year and unit it is of. */
export function assessmentEdits(
  { index, year, node, unit }: ScorePlace,
  fields: Readonly<Partial<Record<keyof Assessment & string, unknown>>>,
): readonly Edit[] {
  const id = assessmentId(index, year, node, unit)
  const place = { index, year, node, ...(unit === undefined ? {} : { unit }) }
  return Object.entries({ ...place, ...fields }).map(([field, to]) => ({
    collection: 'assessments',
    id,
    field,
    to: to ?? null,
  }))
}
