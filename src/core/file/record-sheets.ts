import type { CollectionName } from '../plan/plan'
import { foldHead, headAt } from './table-head'
import type { TableSheet } from './table-rows'
import { ID_FIELD } from './table-words'

/** Collections that have a sheet which is read again; comments go out to be read alone, named moments not at all. */
export type SheetCollection = Exclude<CollectionName, 'comments' | 'moments'>

/** What a sheet and its columns are called, in all languages. */
export interface SheetWords {
  readonly collection: SheetCollection
  readonly names: readonly string[]
  /** Field → its heads. */
  readonly heads: Readonly<Record<string, readonly string[]>>
}

/** A sheet of our own workbook. */
export interface RecordSheet {
  readonly collection: SheetCollection
  readonly sheet: TableSheet
  /** Along the columns; null = not taken. */
  readonly fields: readonly (string | null)[]
}

export interface RecordSheets {
  readonly found: readonly RecordSheet[]
  /** Sheets of that name without the column that tells their records apart: an old template or another table. */
  readonly withoutIds: readonly string[]
  /** Sheets that are none of a plan's. */
  readonly others: readonly string[]
}

/** The sheets of a workbook that hold a plan's collections, by their names and the heads in their first row. */
export function findRecordSheets(sheets: readonly TableSheet[], words: readonly SheetWords[]): RecordSheets {
  const found: RecordSheet[] = []
  const withoutIds: string[] = []
  const others: string[] = []
  for (const sheet of sheets) {
    const name = foldHead(sheet.name)
    const own = words.find(({ names }) => names.some(each => foldHead(each) === name))
    if (!own || found.some(({ collection }) => collection === own.collection)) {
      others.push(sheet.name)
      continue
    }
    const fields = fieldsOf(sheet, own)
    if (fields.includes(ID_FIELD)) found.push({ collection: own.collection, sheet, fields })
    else withoutIds.push(sheet.name)
  }
  return { found, withoutIds, others }
}

function fieldsOf(sheet: TableSheet, { heads }: SheetWords): readonly (string | null)[] {
  const known = new Map(
    Object.entries(heads).flatMap(([field, names]) => names.map(name => [foldHead(name), field] as const)),
  )
  const taken = new Set<string>()
  return headAt(sheet, 0, 1).heads.map(parts => {
    const field = known.get(foldHead(parts.join(' '))) ?? null
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}
