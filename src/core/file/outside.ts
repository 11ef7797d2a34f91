import { currentValue, type Fold, recordsOf } from '../journal/fold'
import { isElementwise } from '../journal/record'
import { sameValue } from '../journal/value'
import type { CollectionName, Edit } from '../plan/plan'
import type { PlanPart } from './plan-file-schema'
import { conflictsByRecord, fileRecord } from './record-lines'

/**
 * What a file's `plan` says beyond its journal, as the edits that were made outside it (JOURNAL, Plan file): by hand,
 * by a script, or all of it where there is no journal. A record or field that is absent says nothing; null empties.
 * A conflict the journal does not know counts as its first value, the one that would be shown.
 */
export function outsideEdits(fold: Fold, plan: PlanPart): readonly Edit[] {
  const edits: Edit[] = []
  const conflicts = conflictsByRecord(fold)
  for (const [name, records] of Object.entries(plan)) {
    if (!Array.isArray(records)) continue
    // Collections of a newer version come through as they are.
    const collection = name as CollectionName
    for (const { id, ...fields } of records as ({ readonly id: string } & Record<string, unknown>)[]) {
      const shown = recordsOf(fold, collection).has(id)
      const known: Readonly<Record<string, unknown>> = shown
        ? fileRecord(fold, collection, id, conflicts)
        : {}
      if (!shown && currentValue(fold, collection, id, 'deleted') === true && fields.deleted !== true)
        edits.push({ collection, id, field: 'deleted', to: false })
      for (const [field, value] of Object.entries(fields)) {
        if (sameValue(value, known[field] ?? null)) continue
        if (isElementwise(collection, field))
          edits.push(...listEdits(fold, collection, id, field, value, known))
        else edits.push({ collection, id, field, to: plainValue(value) })
      }
    }
  }
  return edits
}

/** Elements the file names and the journal does not; null for the whole list empties it. */
function listEdits(
  fold: Fold,
  collection: CollectionName,
  id: string,
  field: string,
  value: unknown,
  known: Readonly<Record<string, unknown>>,
): readonly Edit[] {
  if (value === null) {
    const elements = Object.keys((currentValue(fold, collection, id, field) as object | null) ?? {})
    return elements.map(element => ({ collection, id, field: `${field}/${element}`, to: null }))
  }
  const elements = (known[field] ?? {}) as Readonly<Record<string, unknown>>
  return Object.entries(value as object)
    .filter(([element, inner]) => !sameValue(inner, elements[element] ?? null))
    .map(([element, inner]) => ({ collection, id, field: `${field}/${element}`, to: plainValue(inner) }))
}

/** A plain value as it is; of a conflict the value shown. */
function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('conflict' in value)) return value
  const [first] = value.conflict as readonly { readonly value?: unknown }[]
  return first?.value ?? null
}
