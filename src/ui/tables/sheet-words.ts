import type { SheetWords } from '../../core/file/record-sheets'
import { ID_FIELD } from '../../core/file/table-words'
import type { TextKey, Translate } from '../text/texts'
import { fieldName } from './field-name'
import { SHEETS } from './workbook-fields'

/** What the sheets of a plan's workbook and their columns are called in these languages. */
export const sheetWords = (languages: readonly Translate[]): readonly SheetWords[] =>
  SHEETS.map(({ collection, fields }) => ({
    collection,
    names: languages.map(t => t(`tables.sheet.${collection}`)),
    heads: Object.fromEntries(
      fields.map(field => [field, languages.map(t => headOf(t, collection === 'tasks', field))]),
    ),
  }))

/** A column's head, as the workbook has it. */
export const headOf = (t: Translate, ofTask: boolean, field: string): string =>
  ofTask || field === ID_FIELD ? fieldName(t, field) : t(`tables.field.${field}` as TextKey)
