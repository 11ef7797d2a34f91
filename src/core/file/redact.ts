import { canonicalJson } from '../canonical'
import { type Fold, planOf, recordsOf } from '../journal/fold'
import { COLLECTION_NAMES, type CollectionName } from '../plan/plan'
import { CURRENT_VERSION } from './migrations'
import { FORMAT, REDACTED_KIND } from './plan-file-schema'
import { namesOf, scrubber } from './redact-names'

/**
 * What is published of a plan, field by field: what is not named here stays out, also what a later version adds. Out are
 * persons, what is said of work (scores in stages, causes, reports, urgings, comments), and the writers' own notes.
 */
const KEPT: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  plan: ['title', 'index', 'ownUnit', 'closingDate', 'periodCloses', 'reportingCycle', 'label', 'language'],
  tasks: [
    ...['order', 'number', 'field', 'title', 'product', 'documentNumber', 'documentDate', 'issuingBody'],
    ...['leadAgency', 'coordinating', 'start', 'deadline', 'deadlineText', 'cycle', 'budget', 'status'],
    ...['progress', 'doneDate', 'result', 'source', 'sourceUrl', 'statusInSource'],
  ],
  targets: ['order', 'task', 'index', 'edition', 'node', 'year', 'score', 'baseYear', 'baseScore'],
  measures: ['order', 'task', 'name', 'operator', 'value', 'unit'],
  owners: ['order', 'index', 'node', 'agency', 'from', 'to'],
  agencies: ['order', 'name', 'short', 'aliases', 'kind', 'successor', 'from', 'to'],
}

/** Fields that name a record of the plan, and of which collection; others are texts, numbers and codes. */
const REFERENCES: Readonly<Record<string, CollectionName>> = {
  ...{ leadAgency: 'agencies', issuingBody: 'agencies', coordinating: 'agencies' },
  ...{ agency: 'agencies', successor: 'agencies', task: 'tasks' },
}

/** Collections that stay out as a whole. */
const OUT = ['people', 'assessments', 'checkIns', 'urgings', 'comments', 'moments'] as const
export type OutCollection = (typeof OUT)[number]

/** What stays out of a published plan, by collection, and what of it is told in numbers. */
export interface Removed {
  /** Records of collections that stay out as a whole; empty ones are left out. */
  readonly records: readonly { readonly collection: OutCollection; readonly count: number }[]
  /** Cells of kept records that stay out: officers, heads, notes and the like. */
  readonly cells: number
  /** Cells that stay, in which a name was blotted out, with their text as it goes out. */
  readonly blotted: readonly string[]
}

export interface Redacted {
  readonly text: string
  /** The plan's title as it goes out. */
  readonly title: string
  readonly removed: Removed
}

/**
 * A plan's file for publication: a new id, no journal, no persons, no evaluations; nothing in it leads back to the
 * records it was made of. `authors` are the names that edits were made under, `planId` is the new one's.
 */
export function redactPlan(fold: Fold, authors: readonly string[], planId: string): Redacted {
  const scrub = scrubber(namesOf(fold, authors))
  const newIds = new Map<CollectionName, ReadonlyMap<string, string>>()
  for (const name of COLLECTION_NAMES) {
    const ids = [...recordsOf(fold, name).keys()].sort()
    if (name !== 'plan') newIds.set(name, new Map(ids.map((id, position) => [id, newId(name, position)])))
  }
  const blotted: string[] = []
  let cells = 0

  function clean(text: string): string {
    const normal = text.normalize('NFC')
    const scrubbed = scrub(normal)
    if (scrubbed !== normal) blotted.push(scrubbed)
    return scrubbed
  }
  function kept(field: string, value: unknown): unknown {
    const ids = newIds.get(REFERENCES[field] ?? 'plan')
    const put = (text: string) => ids?.get(text) ?? clean(text)
    if (typeof value === 'string') return put(value)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([element, inner]) => [put(element), inner]))
  }
  const published = (name: CollectionName) =>
    [...recordsOf(fold, name)]
      .map(([id, record]) => {
        const fields = Object.entries(record).filter(([field, value]) => field !== 'id' && value !== null)
        const staying = fields.filter(([field]) => KEPT[name]?.includes(field))
        cells += fields.length - staying.length
        return {
          id: newIds.get(name)?.get(id) ?? id,
          ...Object.fromEntries(staying.map(([field, value]) => [field, kept(field, value)])),
        }
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1))

  const collections = COLLECTION_NAMES.filter(name => KEPT[name]).map(
    name => `${canonicalJson(name)}:${lines(published(name).map(record => JSON.stringify(record)))}`,
  )
  const head = { format: FORMAT, version: CURRENT_VERSION, kind: REDACTED_KIND }
  const records = OUT.map(collection => ({ collection, count: recordsOf(fold, collection).size })).filter(
    ({ count }) => count > 0,
  )
  const { title } = planOf(fold).info
  return {
    title: title ? scrub(title.normalize('NFC')) : '',
    text: `${JSON.stringify(head).slice(0, -1)},"plan":{"id":${canonicalJson(planId)},\n${collections.join(',\n')}}}\n`,
    removed: { records, cells, blotted },
  }
}

const newId = (collection: string, position: number): string =>
  `${collection}-${String(position + 1).padStart(6, '0')}`

const lines = (items: readonly string[]): string => (items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`)
