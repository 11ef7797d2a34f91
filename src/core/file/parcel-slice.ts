import { COLLECTION_NAMES, type CollectionName, type Edit, type Plan } from '../plan/plan'

/** What an agency may write on the tasks it leads, and on the assessments of the indicators it is in charge of. */
export const ALLOWED_FIELDS = {
  tasks: ['status', 'progress', 'doneDate', 'result', 'evidence', 'notes', 'officer', 'deputy'],
  assessments: [
    ...['self', 'selfBy', 'selfDate', 'selfReason'],
    ...['explanation', 'explanationBy', 'explanationDate'],
    ...['evidenceNumber', 'evidenceDate', 'evidenceAbstract', 'evidencePlace', 'cause'],
  ],
  /** Reports are only added, never changed; those of its own that are not home yet may be corrected. */
  checkIns: ['task', 'date', 'by', 'progress', 'note', 'order', 'deleted'],
} as const satisfies Partial<Record<CollectionName, readonly string[]>>

/** The part of a plan that concerns one agency. */
export interface Slice {
  /** Collection → ids of what goes with the parcel. */
  readonly records: ReadonlyMap<CollectionName, ReadonlySet<string>>
  /** Of those, what the agency may write on. */
  readonly ledTasks: ReadonlySet<string>
  readonly ownAssessments: ReadonlySet<string>
  /** `index|node` of the indicators it is in charge of. */
  readonly indicators: ReadonlySet<string>
}

/** Of an indicator, whatever the year. */
export const indicatorKey = (index: unknown, node: unknown): string => JSON.stringify([index, node])

/**
 * The tasks that an agency leads or helps with, all that hangs on them, the assessments of its indicators, and who is
 * named there. Comments and named moments stay at home.
 */
export function sliceOf(plan: Plan, agency: string): Slice {
  const tasks = new Set<string>()
  const ledTasks = new Set<string>()
  for (const [id, { leadAgency, coordinating }] of plan.tasks) {
    if (leadAgency === agency) ledTasks.add(id)
    if (leadAgency === agency || Object.hasOwn(coordinating ?? {}, agency)) tasks.add(id)
  }
  const owners = idsWhere(plan.owners, owner => owner.agency === agency)
  const indicators = new Set(
    [...plan.owners.values()]
      .filter(({ id }) => owners.has(id))
      .map(({ index, node }) => indicatorKey(index, node)),
  )
  const ownAssessments = idsWhere(
    plan.assessments,
    ({ index, node, unit }) => !unit && indicators.has(indicatorKey(index, node)),
  )
  const ofTask = ({ task }: { readonly task?: unknown }) => typeof task === 'string' && tasks.has(task)
  const records = new Map<CollectionName, ReadonlySet<string>>([
    ['plan', new Set(['plan'])],
    ['tasks', tasks],
    ['targets', idsWhere(plan.targets, ofTask)],
    ['measures', idsWhere(plan.measures, ofTask)],
    ['checkIns', idsWhere(plan.checkIns, ofTask)],
    ['urgings', idsWhere(plan.urgings, ofTask)],
    ['assessments', ownAssessments],
    ['owners', owners],
    ['agencies', new Set(plan.agencies.keys())],
    ['people', new Set(plan.people.keys())],
  ])
  return { records, ledTasks, ownAssessments, indicators }
}

function idsWhere<Value>(
  records: ReadonlyMap<string, Value>,
  isWanted: (record: Value) => boolean,
): ReadonlySet<string> {
  return new Set([...records].filter(([, record]) => isWanted(record)).map(([id]) => id))
}

/** The slice's records with the values shown, as edits of an empty plan. */
export function sliceEdits(plan: Plan, { records }: Slice): readonly Edit[] {
  return COLLECTION_NAMES.flatMap(collection =>
    [...(records.get(collection) ?? [])].sort().flatMap(id => recordEdits(plan, collection, id)),
  )
}

function recordEdits(plan: Plan, collection: CollectionName, id: string): readonly Edit[] {
  const record = collection === 'plan' ? plan.info : plan[collection].get(id)
  return Object.entries(record ?? {})
    .filter(([field]) => field !== 'id')
    .map(([field, to]) => ({ collection, id, field, to }))
}

/** Whether the agency may write to this field of a record of that collection at all. */
export const isAllowedField = (collection: string, field: string): boolean =>
  Object.hasOwn(ALLOWED_FIELDS, collection) &&
  (ALLOWED_FIELDS as Readonly<Record<string, readonly string[]>>)[collection]?.includes(field) === true
