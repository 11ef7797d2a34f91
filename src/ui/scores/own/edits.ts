import type { Stage } from '../../../core/analysis/analysis'
import { assessmentEdits, type ScorePlace } from '../../../core/plan/own-scores'
import { parseTyped } from '../../../core/plan/parse-typed'
import type { Assessment, Edit } from '../../../core/plan/plan'
import type { CellInput } from '../../grid/sheet/sheet'
import type { Language } from '../../text/language'
import { isStage } from '../cell/marks'

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
  place: ScorePlace,
  before: Assessment | null,
  field: keyof Assessment & string,
  typed: string | null,
  author: Author,
): readonly Edit[] {
  const read = parseTyped('assessments', field, typed ?? '', author.language).fields
  return valueEdits(place, before, field, read[field] ?? null, author)
}

/** The same for a value that is known exactly, such as one copied from another score. */
function valueEdits(
  place: ScorePlace,
  before: Assessment | null,
  field: keyof Assessment & string,
  value: unknown,
  author: Author,
): readonly Edit[] {
  if ((before?.[field] ?? null) === value) return []
  if (!isSigned(field)) return assessmentEdits(place, { [field]: value })
  return assessmentEdits(place, {
    [field]: value,
    [`${field}By`]: value !== null ? author.by || null : null,
    [`${field}Date`]: value !== null ? author.today : null,
  })
}

/** One cell of a block: the field of a node's assessment and what goes into it. */
export interface FieldInput {
  /** Absent = the unit in view. */
  readonly unit?: string
  readonly node: string
  readonly field: keyof Assessment & string
  readonly input: CellInput
}

/** The edits of one cell of a block. A value of the clipboard may be forged: what is no score is read as typed. */
export function inputEdits(
  place: ScorePlace,
  before: Assessment | null,
  { field, input }: Pick<FieldInput, 'field' | 'input'>,
  author: Author,
): readonly Edit[] {
  return valueEdits(place, before, field, inputValue(field, input, author.language), author)
}

/** What an input would store in a field; what cannot be read is stored as typed. */
export function inputValue(field: keyof Assessment & string, input: CellInput, language: Language): unknown {
  const typed = (text: string) => parseTyped('assessments', field, text, language).fields[field] ?? null
  if (input.kind === 'empty') return null
  if (input.kind === 'text') return typed(input.text)
  const { value } = input
  if (isStage(field) && (value === 'na' || isPoints(value))) return value
  return value === null ? null : typed(String(value))
}

const isPoints = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e15

/** The stage that a cell of the score in use writes to: the most advanced that was typed, else the self-assessment. */
export function stageInUse(typed: Readonly<Record<Stage, unknown>>): Stage {
  const found = (['published', 'appraisal2', 'appraisal1', 'self'] as const).find(
    stage => typed[stage] !== null && typed[stage] !== undefined && typed[stage] !== '',
  )
  return found ?? 'self'
}
