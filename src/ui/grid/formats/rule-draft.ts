import { type Language, readNumber } from '../../../core/plan/read-number'
import type { TextKey } from '../../text/texts'
import type { FormatRule, FormatTest, Look, Point, ScaleName, TestKind } from './format-rule'

export type PointKind = Point['kind'] | 'none'
export interface PointDraft {
  readonly kind: PointKind
  readonly typed: string
}

/** A rule as it is typed: whatever kind is chosen, what was typed for another stays. */
export interface RuleDraft {
  readonly id: string
  readonly on: boolean
  readonly columns: readonly string[]
  readonly kind: TestKind
  readonly look: Look
  readonly value: string
  readonly to: string
  readonly text: string
  readonly count: string
  readonly days: string
  readonly colours: ScaleName
  readonly reversed: boolean
  readonly low: PointDraft
  readonly middle: PointDraft
  readonly high: PointDraft
}

/** Fields of a draft that can hold something that does not do. */
export type DraftField = 'columns' | 'value' | 'to' | 'text' | 'count' | 'days' | 'low' | 'middle' | 'high'
export type DraftFaults = Readonly<Partial<Record<DraftField, TextKey>>>

const point = (kind: PointKind, typed = ''): PointDraft => ({ kind, typed })

export const newDraft = (id: string, columns: readonly string[]): RuleDraft => ({
  ...{ id, on: true, columns, kind: 'greater', look: 'alarm', value: '', to: '', text: '' },
  ...{ count: '10', days: '7', colours: 'heat', reversed: false },
  ...{ low: point('min'), middle: point('none'), high: point('max') },
})

/** A rule to be changed; numbers as `write` writes them. */
export function draftOf(rule: FormatRule, write: (value: number) => string): RuleDraft {
  const { id, on, columns, look, test } = rule
  const draft: RuleDraft = { ...newDraft(id, columns), on, look, kind: test.kind }
  const pointOf = (of: Point | null): PointDraft =>
    of === null ? point('none') : of.kind === 'number' ? point('number', write(of.value)) : point(of.kind)
  switch (test.kind) {
    case 'scale':
      return {
        ...draft,
        ...{ colours: test.colours, reversed: test.reversed },
        ...{ low: pointOf(test.low), middle: pointOf(test.middle), high: pointOf(test.high) },
      }
    case 'greater':
    case 'less':
      return { ...draft, value: write(test.value) }
    case 'between':
      return { ...draft, value: write(test.from), to: write(test.to) }
    case 'equal':
    case 'contains':
      return { ...draft, text: test.text }
    case 'top':
    case 'bottom':
      return { ...draft, count: String(test.count) }
    case 'soon':
      return { ...draft, days: String(test.days) }
    default:
      return draft
  }
}

/** The rule that a draft means, or what does not do in it. */
export function ruleOf(
  draft: RuleDraft,
  language: Language,
): { readonly rule: FormatRule | null; readonly faults: DraftFaults } {
  const faults: Partial<Record<DraftField, TextKey>> = {}
  const numberIn = (field: DraftField, typed: string): number => {
    const value = readNumber(typed, language)
    if (Number.isNaN(value)) faults[field] = 'formats.fault.number'
    return value
  }
  const wholeIn = (field: 'count' | 'days', from: number, to: number): number => {
    const value = numberIn(field, draft[field])
    if (!Number.isInteger(value) || value < from || value > to) faults[field] = `formats.fault.${field}`
    return value
  }
  const textIn = (): string => {
    const text = draft.text.trim()
    if (text === '') faults.text = 'formats.fault.text'
    return text
  }
  const pointIn = (field: 'low' | 'middle' | 'high'): Point | null => {
    const { kind, typed } = draft[field]
    if (kind === 'none') return null
    return kind === 'number' ? { kind, value: numberIn(field, typed) } : { kind }
  }
  function testOf(): FormatTest {
    const { kind } = draft
    switch (kind) {
      case 'scale':
        return {
          ...{ kind, colours: draft.colours, reversed: draft.reversed, middle: pointIn('middle') },
          ...{ low: pointIn('low') ?? { kind: 'min' }, high: pointIn('high') ?? { kind: 'max' } },
        }
      case 'greater':
      case 'less':
        return { kind, value: numberIn('value', draft.value) }
      case 'between':
        return { kind, from: numberIn('value', draft.value), to: numberIn('to', draft.to) }
      case 'equal': {
        const text = textIn()
        const value = readNumber(text, language)
        return { kind, text, value: Number.isNaN(value) ? null : value }
      }
      case 'contains':
        return { kind, text: textIn() }
      case 'top':
      case 'bottom':
        return { kind, count: wholeIn('count', 1, 1000) }
      case 'soon':
        return { kind, days: wholeIn('days', 0, 3650) }
      default:
        return { kind }
    }
  }
  if (draft.columns.length === 0) faults.columns = 'formats.fault.columns'
  const { id, on, columns, look } = draft
  const test = testOf()
  const isSound = Object.keys(faults).length === 0
  return { rule: isSound ? { id, on, columns: [...columns], test, look } : null, faults }
}
