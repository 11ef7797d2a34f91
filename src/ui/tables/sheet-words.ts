import type { SheetCollection, SheetWords } from '../../core/file/record-sheets'
import { ID_FIELD } from '../../core/file/table-words'
import type { TextKey, Translate } from '../text/texts'
import { fieldName } from './field-name'
import { SHEETS } from './workbook-fields'

/** What the sheets of a plan's workbook and their columns are called in these languages. */
export const sheetWords = (languages: readonly Translate[]): readonly SheetWords[] =>
  SHEETS.map(({ collection, fields }) => ({
    collection,
    names: languages.map(t => t(`tables.sheet.${collection}`)),
    heads: Object.fromEntries(fields.map(field => [field, languages.map(t => headOf(t, collection, field))])),
  }))

/** A column's head, as the workbook has it. */
export function headOf(t: Translate, collection: SheetCollection, field: string): string {
  if (collection === 'tasks' || field === ID_FIELD) return fieldName(t, field)
  const key = collection === 'assessments' && field === 'unit' ? 'scoredUnit' : field
  return t(`tables.field.${key}` as TextKey)
}
