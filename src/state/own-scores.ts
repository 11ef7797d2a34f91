import type { OwnScore, Stage } from '../core/analysis/analysis'
import type { Plan } from '../core/plan/plan'

const STAGES: readonly Stage[] = ['published', 'appraisal2', 'appraisal1', 'self']

/** The plan's own scores, all stages; text that is no score counts as missing. The engine takes the most advanced one. */
export function ownScoresOf(plan: Plan): OwnScore[] {
  const scores: OwnScore[] = []
  for (const assessment of plan.assessments.values()) {
    const { index, node, year } = assessment
    if (!index || !node || typeof year !== 'number') continue
    for (const stage of STAGES) {
      const score = assessment[stage]
      if (typeof score === 'number' || score === 'na') scores.push({ index, node, year, score, stage })
    }
  }
  return scores
}
