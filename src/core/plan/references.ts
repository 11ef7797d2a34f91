import type { CollectionName } from './plan'

/** The collections of a plan that others refer to by name. */
export type Reference = 'agencies' | 'people'

/** Fields that hold the id of a record; `coordinating` holds several. */
const REFERENCES: Readonly<Partial<Record<CollectionName, Readonly<Record<string, Reference>>>>> = {
  tasks: {
    leadAgency: 'agencies',
    coordinating: 'agencies',
    directingLeader: 'people',
    head: 'people',
    deputy: 'people',
    officer: 'people',
  },
  owners: { agency: 'agencies' },
  agencies: { head: 'people', successor: 'agencies' },
  people: { agency: 'agencies' },
}

/** Where the records live that a field names; null for fields that hold values. */
export const referenceOf = (collection: CollectionName, field: string): Reference | null =>
  (Object.hasOwn(REFERENCES[collection] ?? {}, field) && REFERENCES[collection]?.[field]) || null

/** Longest id, so also longest text that stands as typed where an id belongs. */
export const ID_LENGTH = 200
