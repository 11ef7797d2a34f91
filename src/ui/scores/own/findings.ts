import type { Assessment } from '../../../core/plan/plan'
import type { StageCells } from './stage-cells'

/** What an assessment still owes (DESIGN §5): without evidence, or where points were cut, an explanation. */
export type Finding = 'no-evidence' | 'cut'

const EVIDENCE = ['evidenceNumber', 'evidenceDate', 'evidenceAbstract', 'evidencePlace'] as const

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

export const hasEvidence = (assessment: Assessment | null): boolean =>
  assessment !== null && EVIDENCE.some(field => isFilled(assessment[field]))

/** Empty once an explanation stands, and where the unit has not claimed points itself. */
export function findingsOf(
  assessment: Assessment | null,
  { self, appraisal1 }: StageCells,
  better: 'high' | 'low',
): readonly Finding[] {
  if (self.from !== 'typed' || Number.isNaN(self.score) || isFilled(assessment?.explanation)) return []
  const cut = (better === 'low' ? -1 : 1) * (self.score - appraisal1.score)
  const found: Finding[] = []
  if (!hasEvidence(assessment)) found.push('no-evidence')
  if (cut > 1e-9) found.push('cut')
  return found
}
