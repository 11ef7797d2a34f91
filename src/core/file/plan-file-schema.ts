import * as z from 'zod'
import { Dataset } from '../edition/dataset'
import { Definition } from '../edition/definition'
import { Changeset } from '../journal/changeset'
import { REFERENCE_LISTS, TEXT_MAPS } from '../journal/record'
import { COLLECTIONS, type CollectionName } from '../plan/plan'
import { CURRENT_VERSION } from './migrations'
import { SIGNATURE_KEY, SIGNATURE_VALUE } from './signed'

/** Longest id of a record, name of a field or of a collection. */
const NAME_LENGTH = 200
const Id = z.string().min(1).max(NAME_LENGTH)

/** Values that did not see each other, latest first; the first is shown. */
const ConflictValue = z.looseObject({
  conflict: z.array(z.looseObject({ value: z.json() })).min(1),
})

const References = z.record(z.string(), z.union([z.literal(true), ConflictValue])).nullish()
const Texts = z.record(z.string(), z.union([z.string().max(NAME_LENGTH), ConflictValue])).nullish()

/** A record of a collection: its fields, each with its value or its conflict; unknown fields are kept. */
function recordOf(collection: CollectionName) {
  const lists = REFERENCE_LISTS.get(collection) ?? []
  const texts = TEXT_MAPS.get(collection) ?? []
  const shape: Record<string, z.ZodType> = {}
  for (const [field, schema] of Object.entries(COLLECTIONS[collection].shape))
    shape[field] = lists.includes(field)
      ? References
      : texts.includes(field)
        ? Texts
        : z.union([schema, ConflictValue]).optional()
  return z.looseObject({ id: Id, ...shape })
}

const collections = Object.fromEntries(
  Object.keys(COLLECTIONS).map(name => [name, z.array(recordOf(name as CollectionName)).optional()]),
)

/** A dataset by hash; only imported ones carry their content, those of an own index with the index itself. */
export const DatasetEntry = z.looseObject({
  edition: z.string().max(NAME_LENGTH),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  dataset: Dataset.optional(),
  definition: Definition.optional(),
})
export type DatasetEntry = z.infer<typeof DatasetEntry>

/** Current values, readable; collections this version does not know are kept. */
export const PlanPart = z
  .object({ id: Id, ...collections })
  .catchall(z.array(z.looseObject({ id: Id })).describe('A collection of a newer version'))
export type PlanPart = Readonly<Record<string, unknown>> & { readonly id: string }

/** What every file of this program calls itself, and what a plan file is among them. */
export const FORMAT = 'reformgrid-plan'
export const KIND = 'plan'
/** A plan for publication: without journal, persons and evaluations; for a look only. */
export const REDACTED_KIND = 'redacted'

const envelope = {
  format: z.literal(FORMAT),
  kind: z.literal(KIND),
  plan: PlanPart,
  journal: z.array(Changeset).optional(),
  datasets: z.array(DatasetEntry).optional(),
  signature: z
    .strictObject({ key: z.string().regex(SIGNATURE_KEY), value: z.string().regex(SIGNATURE_VALUE) })
    .describe('Ed25519 of the bytes of the file without this member')
    .optional(),
}

/** `*.plan.json`, version 1. The envelope is strict; records and changesets keep what they do not know. */
export const PlanFileSchema = z.strictObject({ ...envelope, version: z.literal(CURRENT_VERSION) })

/** A plan for publication, version 1. */
export const RedactedFileSchema = z.strictObject({
  format: envelope.format,
  kind: z.literal(REDACTED_KIND),
  plan: PlanPart,
  version: z.literal(CURRENT_VERSION),
})

/** What is read of a file of a newer version, for a look at it. */
export const NewerFileSchema = z.looseObject({
  ...envelope,
  version: z.int(),
  /** Of whatever shape that version gives it. */
  signature: z.json().optional(),
})
