import { ID_FIELD } from '../../core/file/table-words'
import type { TextKey, Translate } from '../text/texts'

const OWN_KEYS: Readonly<Record<string, TextKey>> = {
  [ID_FIELD]: 'tables.idColumn',
  deadlineText: 'plan.form.deadlineText',
  sourceUrl: 'plan.form.sourceUrl',
  statusInSource: 'plan.form.statusInSource',
}

/** A field of a task as the heads of the grid, the form and our exports call it. */
export const fieldName = (t: Translate, field: string): string =>
  t(OWN_KEYS[field] ?? (`plan.column.${field}` as TextKey))
