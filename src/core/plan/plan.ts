import * as z from 'zod'
import { Comment, NamedMoment } from './about-plan'
import { amount, day, due, record, reference, references, text } from './field-schemas'

/**
 * The plan's collections and their fields. The plan itself is the fold of its journal; nothing here is written back.
 *
 * Every field may be absent (empty = null in files). A value that a planner typed and that does not parse stays as
 * typed: number fields then hold text, dates and enumerations hold text outside their pattern. Such a value counts
 * as missing and carries a fault (`faults.ts`); it survives reload and export.
 */

/** What the plan says of itself. Every field may be absent or null: then it is empty. */
export const PlanInfo = z.looseObject({
  title: text,
  index: text,
  ownUnit: reference,
  /** Status is judged as of this date; empty = today. */
  closingDate: day,
  /** Day of the month on which reporting periods close; 14 where empty. */
  periodCloses: amount,
  /** Reporting cycle of tasks that have none of their own; empty = none is expected of them. */
  reportingCycle: text,
  /** `reconstructed`, `example` or empty: a lasting label above the grid. */
  label: text,
  note: text,
  language: text,
  /** Edition → hash of the dataset that stands in for the shipped one, or brings an own index. */
  datasets: z.record(z.string(), z.string()).nullish(),
})
export type PlanInfo = z.infer<typeof PlanInfo>

/** A task of the plan. Fields hold what was typed where it could not be read; `faultOf` says why. */
export const Task = z.looseObject({
  ...record,
  /** STT, the task's own number. */
  number: amount,
  /** '1' … '7' of `FIELDS`. */
  field: text,
  title: text,
  product: text,
  documentNumber: text,
  documentDate: day,
  issuingBody: text,
  directingLeader: reference,
  leadAgency: reference,
  /** Overrides the head that follows from the lead agency. */
  head: reference,
  deputy: reference,
  officer: reference,
  coordinating: references,
  start: day,
  deadline: due,
  /** The source's wording of the deadline, where it differs. */
  deadlineText: text,
  /** Reporting cycle: `weekly`, `monthly`, `quarterly`, `half-yearly`, `yearly`, `regular`, or `yearly:MM-DD`. */
  cycle: text,
  budget: amount,
  /** Of `STATUSES`. */
  status: text,
  /** Percent, 0–100. */
  progress: amount,
  doneDate: due,
  result: text,
  evidence: text,
  notes: text,
  /** Where it was published, in short. */
  source: text,
  sourceUrl: text,
  /** What the source says of it, word for word or summarised; not a monitoring status. */
  statusInSource: text,
})
export type Task = z.infer<typeof Task>

/** The score an indicator shall reach by a named year, tied to a task (điểm phấn đấu). */
export const Target = z.looseObject({
  ...record,
  task: reference,
  index: text,
  edition: text,
  node: text,
  year: amount,
  score: amount,
  /** Year and score it was set against. */
  baseYear: amount,
  baseScore: amount,
  note: text,
})
export type Target = z.infer<typeof Target>

/** A task's own yardstick that is not a node of an index (procedures cut, rank aimed at). */
export const Measure = z.looseObject({
  ...record,
  task: reference,
  name: text,
  operator: text,
  value: amount,
  unit: text,
})
export type Measure = z.infer<typeof Measure>

/** Scores in stages, evidence and cause of one node in one year for one unit. Id: `assessmentId`. */
export const Assessment = z.looseObject({
  ...record,
  index: text,
  year: amount,
  node: text,
  /** Empty = the plan's own unit. Others are scored only in an index of the plan's own. */
  unit: reference,
  /** Points, `na`, or as typed. */
  self: amount,
  selfBy: text,
  selfDate: day,
  selfReason: text,
  appraisal1: amount,
  appraisal1By: text,
  appraisal1Date: day,
  appraisal1Reason: text,
  explanation: text,
  explanationBy: text,
  explanationDate: day,
  appraisal2: amount,
  appraisal2By: text,
  appraisal2Date: day,
  appraisal2Reason: text,
  published: amount,
  publishedSource: text,
  publishedDate: day,
  evidenceNumber: text,
  evidenceDate: day,
  evidenceAbstract: text,
  evidencePlace: text,
  cause: text,
})
export type Assessment = z.infer<typeof Assessment>

/** The agency in charge of an indicator, with dates and influence; independent of any task. */
export const Owner = z.looseObject({
  ...record,
  index: text,
  node: text,
  agency: reference,
  from: due,
  to: due,
  /** Of `INFLUENCES`. */
  influence: text,
  note: text,
})
export type Owner = z.infer<typeof Owner>

/** A report on a task; never changed, only added to. `progress` in percent. */
export const CheckIn = z.looseObject({
  ...record,
  task: reference,
  date: day,
  by: text,
  progress: amount,
  note: text,
})
export type CheckIn = z.infer<typeof CheckIn>

/** A document that urged a task on. `time` 1 = the first time. */
export const Urging = z.looseObject({
  ...record,
  task: reference,
  document: text,
  date: day,
  /** Which time. */
  time: amount,
  note: text,
})
export type Urging = z.infer<typeof Urging>

/** An agency of the directory; `from` and `to` are the days between which it exists, open where empty. */
export const Agency = z.looseObject({
  ...record,
  name: text,
  short: text,
  aliases: text,
  /** Of `AGENCY_KINDS`: councils, committees and party bodies issue; they do not lead. */
  kind: text,
  head: reference,
  successor: reference,
  from: due,
  to: due,
})
export type Agency = z.infer<typeof Agency>

/** A person of the directory, or a post whose holder is not named. */
export const Person = z.looseObject({
  ...record,
  name: text,
  post: text,
  agency: reference,
  aliases: text,
  from: due,
  to: due,
})
export type Person = z.infer<typeof Person>

/** Collection name → schema of its records. The order is the order in files. */
export const COLLECTIONS = {
  plan: PlanInfo,
  tasks: Task,
  targets: Target,
  measures: Measure,
  assessments: Assessment,
  owners: Owner,
  checkIns: CheckIn,
  urgings: Urging,
  agencies: Agency,
  people: Person,
  comments: Comment,
  moments: NamedMoment,
} as const
/** Name of a collection; the plan's own fields are the collection `plan` with one record. */
export type CollectionName = keyof typeof COLLECTIONS
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[]

/** Id of the one record of the collection `plan`. */
export const PLAN_RECORD = 'plan'

/** Two values of one field that did not see each other, latest first (JOURNAL, Fold). */
export interface Conflict {
  readonly collection: string
  readonly id: string
  readonly field: string
  readonly values: readonly {
    readonly value: unknown
    readonly by: string
    readonly at: string
    readonly actor: string
  }[]
}

export type Records<Value> = ReadonlyMap<string, Value & { readonly id: string }>

/** The fold of a journal, hidden records left out. A readonly value: a change is a new plan. */
export interface Plan {
  readonly id: string
  readonly info: PlanInfo
  readonly tasks: Records<Task>
  readonly targets: Records<Target>
  readonly measures: Records<Measure>
  readonly assessments: Records<Assessment>
  readonly owners: Records<Owner>
  readonly checkIns: Records<CheckIn>
  readonly urgings: Records<Urging>
  readonly agencies: Records<Agency>
  readonly people: Records<Person>
  readonly comments: Records<Comment>
  readonly moments: Records<NamedMoment>
  /** Key: `conflictKey(collection, id, field)`. */
  readonly conflicts: ReadonlyMap<string, Conflict>
}

/** Key of a conflict in `Plan.conflicts`: the field of a record it stands in. */
export const conflictKey = (collection: string, id: string, field: string): string =>
  JSON.stringify([collection, id, field])

/**
 * One assessment record per (index, year, node), so that two copies of a plan write the same registers; of a unit
 * that is not the plan's own, one per (index, year, node, unit).
 */
export const assessmentId = (index: string, year: number, node: string, unit?: string): string =>
  unit === undefined ? `${index}|${year}|${node}` : `${index}|${year}|${node}|${unit}`

/**
 * A change of one field, before it becomes an op: `to` null empties it. For a reference list the field is
 * `coordinating/<element id>` and `to` true or null.
 */
export interface Edit {
  readonly collection: CollectionName
  readonly id: string
  readonly field: string
  readonly to: unknown
}
