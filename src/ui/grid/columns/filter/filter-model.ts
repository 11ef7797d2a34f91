import { readDate } from '../../../../core/plan/date-words'
import { type Language, readNumber } from '../../../../core/plan/read-number'
import type { TextApi } from '../../../text/texts'
import { type Condition, type Kind, OPERATORS } from './condition'

/** What a column is filtered by: both must be so. Plain JSON. */
export interface ColumnFilter {
  /** Texts of the cells that pass, '' for empty ones; null = all. */
  readonly values: readonly string[] | null
  readonly condition: Condition | null
}

/** A condition as it is typed; op '' = none. */
export interface TypedCondition {
  readonly op: string
  readonly a: string
  readonly b: string
}

export const NO_CONDITION: TypedCondition = { op: '', a: '', b: '' }

/** How many fields an operator has to be filled in. */
export function fieldsOf(op: string): 0 | 1 | 2 {
  if (op === 'between') return 2
  const alone = ['', 'empty', 'notEmpty', 'aboveMean', 'belowMean', 'past']
  return alone.includes(op) || op.startsWith('this') ? 0 : 1
}

/** Null = no condition; `unreadable` names the field that says no number or date. */
export function readCondition(
  kind: Kind,
  typed: TypedCondition,
  language: Language,
): Condition | null | { readonly unreadable: 'a' | 'b' } {
  const op = (OPERATORS[kind] as readonly string[]).find(each => each === typed.op)
  const count = fieldsOf(typed.op)
  if (op === undefined || (count > 0 && typed.a.trim() === '' && typed.b.trim() === '')) return null
  if (kind === 'text') return { kind, op: op as never, text: typed.a.trim() }
  const read = kind === 'number' ? (text: string) => readNumber(text, language) : dateOf
  const a = count > 0 ? read(typed.a) : kind === 'number' ? 0 : ''
  const b = count > 1 ? read(typed.b) : a
  const isBad = (value: unknown) => value === null || Number.isNaN(value)
  if (isBad(a)) return { unreadable: 'a' }
  if (isBad(b)) return { unreadable: 'b' }
  return kind === 'number'
    ? { kind, op: op as never, a: a as number, b: b as number }
    : { kind, op: op as never, from: a as string, to: b as string }
}

function dateOf(text: string): string | null {
  const read = readDate(text)
  return read?.ok ? read.value.value : null
}

/** As it would be typed in the language of the screen. */
export function typedOf(condition: Condition | null, text: Pick<TextApi, 'number' | 'date'>): TypedCondition {
  if (!condition) return NO_CONDITION
  const { op } = condition
  const count = fieldsOf(op)
  if (condition.kind === 'text') return { op, a: condition.text, b: '' }
  const [a, b] =
    condition.kind === 'number'
      ? [text.number(condition.a), text.number(condition.b)]
      : [text.date(condition.from), text.date(condition.to)]
  return { op, a: count > 0 ? a : '', b: count > 1 ? b : '' }
}
