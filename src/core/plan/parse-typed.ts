import { foldText } from '../fold-text'
import { isDay } from './calendar'
import { readChoice } from './choice-words'
import { isCycle } from './cycle-words'
import { readDate } from './date-words'
import { parseDeadline } from './deadline'
import { type CellFault, faultOf } from './faults'
import { AS_TYPED_LENGTH, TEXT_LENGTH } from './field-schemas'
import { choicesOf, fieldKind } from './fields'
import type { CollectionName } from './plan'
import { type Language, readNumber } from './read-number'

/** What a typed or pasted text writes. Never refuses: what cannot be read is stored as typed, with its fault. */
export interface Typed {
  /** Field → value (null = emptied). A deadline may also write its wording, or the cycle it stands for. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly fault: CellFault | null
}

/** What tables write where there is nothing; grids show it themselves. */
const NOTHING = /^[-\u2012-\u2015]$/
/** The short forms are those that the grids show. */
const NOT_APPLICABLE = ['na', 'n/a', 'kad', 't/b', 'khong ap dung', 'not applicable', 'tidak berlaku']

/** Reads the text of a grid editor or a pasted cell for a field. The empty text empties the field. */
export function parseTyped(
  collection: CollectionName,
  field: string,
  typed: string,
  language: Language,
): Typed {
  const kind = fieldKind(collection, field)
  const text = typed.normalize('NFC').trim()
  if (kind === 'text') return { fields: { [field]: text.slice(0, TEXT_LENGTH) || null }, fault: null }
  if (kind === 'deadline' && field === 'deadline') return typedDeadline(text)
  if (text === '' || NOTHING.test(text)) return { fields: { [field]: null }, fault: null }
  const value = readValue(kind, text, language) ?? text.slice(0, AS_TYPED_LENGTH)
  return { fields: { [field]: value }, fault: faultOf(collection, field, value) }
}

/** The value a text means for a kind of field; null when it means none. */
function readValue(kind: ReturnType<typeof fieldKind>, text: string, language: Language): unknown {
  if (kind === 'day') {
    const read = readDate(text)
    return read?.ok && isDay(read.value.value) ? read.value.value : null
  }
  if (kind === 'deadline') {
    const read = parseDeadline(text)
    return read.ok && read.value.kind === 'date' ? read.value.value : null
  }
  if (kind === 'cycle' && isCycle(text)) return text
  if (choicesOf(kind) !== null) return readChoice(kind, text)
  if (kind === 'score' && NOT_APPLICABLE.includes(foldText(text))) return 'na'
  // A percent sign says nothing of points, years or amounts.
  if (kind !== 'percent' && kind !== 'number' && text.endsWith('%')) return null
  const number = readNumber(text, language)
  return Number.isFinite(number) && Math.abs(number) <= 1e15 ? number : null
}

/** Typing a cycle's wording into the deadline sets the cycle and leaves no deadline; a date replaces the wording. */
function typedDeadline(text: string): Typed {
  if (text === '' || NOTHING.test(text))
    return { fields: { deadline: null, deadlineText: null }, fault: null }
  const read = parseDeadline(text)
  if (!read.ok)
    return { fields: { deadline: text.slice(0, AS_TYPED_LENGTH), deadlineText: null }, fault: read.error }
  const { kind, value, wording } = read.value
  return kind === 'date'
    ? { fields: { deadline: value, deadlineText: wording }, fault: null }
    : { fields: { deadline: null, cycle: value, deadlineText: wording }, fault: null }
}
