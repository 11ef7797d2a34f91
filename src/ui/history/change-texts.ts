import { stampTime } from '../../core/journal/clock'
import type { Change } from '../../core/journal/history'
import { DELETED, ORDER } from '../../core/journal/record'
import { authorName } from '../text/author-name'
import type { RecordWords } from '../text/record-words'
import type { TextApi } from '../text/texts'

export const HISTORY_COLUMNS = ['at', 'by', 'record', 'field', 'before', 'after', 'note'] as const
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number]

type Texts = Pick<TextApi, 't' | 'dateTime'>

/** "Báo cáo 14/04/2025 · NV 12 · Rà soát…": what it is first, since the names of tasks are long. */
export function recordTextOf(words: RecordWords, collection: string, id: string): string {
  const { subject, part } = words.name(collection, id)
  return part === null ? subject : `${part} · ${subject}`
}

/** A value as its cell would show it; that a deletion was taken back is told, any other empty value is ''. */
export function valueTextOf(
  words: RecordWords,
  t: Texts['t'],
  { collection, field }: Pick<Change, 'collection' | 'field'>,
  value: unknown,
): string {
  if (field === ORDER) return t('history.moved')
  const isEmpty = value === null || value === undefined
  return isEmpty && field !== DELETED ? '' : words.value(collection, field, value)
}

/** The cells of a change as they are seen; each is worked out when it is first asked for. */
export function changeTexts(words: RecordWords, texts: Texts) {
  const { t, dateTime } = texts
  const known = new WeakMap<Change, Map<HistoryColumn, string>>()
  const cell = (change: Change, column: HistoryColumn): string => {
    const { changeset, collection, id, field, kind, undone } = change
    switch (column) {
      case 'at':
        return dateTime(stampTime(changeset.at))
      case 'by':
        return authorName(t, changeset.by)
      case 'record':
        return recordTextOf(words, collection, id)
      case 'field':
        return field === '' ? t('history.merged') : words.field(collection, field)
      case 'before':
        return field === ORDER || change.before === null ? '' : valueTextOf(words, t, change, change.before)
      case 'after':
        return valueTextOf(words, t, change, change.after)
      case 'note':
        return [
          kind === 'edit' ? '' : t(`history.kind.${kind}`),
          undone ? t('history.kind.undone') : '',
          changeset.merges?.name ?? changeset.message,
        ]
          .filter(Boolean)
          .join(' · ')
    }
  }
  return (change: Change, column: HistoryColumn): string => {
    const cells = known.get(change) ?? new Map<HistoryColumn, string>()
    known.set(change, cells)
    const found = cells.get(column) ?? cell(change, column)
    cells.set(column, found)
    return found
  }
}
