import type { Stage } from '../../../core/analysis/analysis'
import { assessmentEdits } from '../../../core/plan/own-scores'
import { parseTyped } from '../../../core/plan/parse-typed'
import type { Assessment, Edit } from '../../../core/plan/plan'
import type { Language } from '../../text/language'

export interface Place {
  readonly index: string
  readonly year: number
  readonly node: string
}

/** Who writes, and on which day: `YYYY-MM-DD`. */
export interface Author {
  readonly by: string
  readonly today: string
  readonly language: Language
}

/** Values that say who wrote them and when. A published figure is dated by its publication instead. */
const SIGNED = ['self', 'appraisal1', 'appraisal2', 'explanation'] as const
type Signed = (typeof SIGNED)[number]

const isSigned = (field: string): field is Signed => SIGNED.some(signed => signed === field)

/**
 * The edits of one typed field of an assessment; null or blank empties it. What cannot be read stays as typed. A
 * score or an explanation takes its author and day along; typing the same again changes nothing.
 */
export function typedEdits(
  place: Place,
  before: Assessment | null,
  field: keyof Assessment & string,
  typed: string | null,
  author: Author,
): readonly Edit[] {
  const read = parseTyped('assessments', field, typed ?? '', author.language).fields
  if ((before?.[field] ?? null) === (read[field] ?? null)) return []
  if (!isSigned(field)) return assessmentEdits(place, read)
  const filled = (read[field] ?? null) !== null
  return assessmentEdits(place, {
    ...read,
    [`${field}By`]: filled ? author.by || null : null,
    [`${field}Date`]: filled ? author.today : null,
  })
}

/** The stage that a cell of the score in use writes to: the most advanced that was typed, else the self-assessment. */
export function stageInUse(typed: Readonly<Record<Stage, unknown>>): Stage {
  const found = (['published', 'appraisal2', 'appraisal1', 'self'] as const).find(
    stage => typed[stage] !== null && typed[stage] !== undefined && typed[stage] !== '',
  )
  return found ?? 'self'
}
