import * as z from 'zod'
import { Text } from '../edition/edition'
import { firstKeys } from './order'
import { type CollectionName, type Edit, PLAN_RECORD } from './plan'

/** Where a text is the same in every language, it stands once. */
const Words = z.union([z.string(), Text])
type Words = z.infer<typeof Words>
/** Name of an agency or person inside the template; ids are drawn when a plan is made. */
const Key = z.string().min(1)

const TemplateTask = z.strictObject({
  number: z.number(),
  field: z.string(),
  title: Words,
  product: Words.optional(),
  documentNumber: Words.optional(),
  documentDate: z.string().optional(),
  issuingBody: Words.optional(),
  directingLeader: Key.optional(),
  leadAgency: Key.optional(),
  head: Key.optional(),
  deputy: Key.optional(),
  officer: Key.optional(),
  coordinating: z.array(Key).optional(),
  start: z.string().optional(),
  deadline: z.string().optional(),
  deadlineText: Words.optional(),
  cycle: z.string().optional(),
  budget: z.number().optional(),
  status: z.string().optional(),
  progress: z.number().optional(),
  doneDate: z.string().optional(),
  result: Words.optional(),
  evidence: Words.optional(),
  notes: Words.optional(),
  source: Words.optional(),
  sourceUrl: z.string().optional(),
  statusInSource: Words.optional(),
  measures: z
    .array(z.strictObject({ name: Words, operator: z.string(), value: z.number(), unit: Words }))
    .optional(),
  targets: z
    .array(
      z.strictObject({
        ...{ index: z.string(), edition: z.string(), node: z.string(), year: z.int(), score: z.number() },
        ...{ baseYear: z.int().optional(), baseScore: z.number().optional(), note: Words.optional() },
      }),
    )
    .optional(),
  checkIns: z
    .array(
      z.strictObject({
        ...{ date: z.string(), by: Words.optional(), progress: z.number().optional() },
        note: Words.optional(),
      }),
    )
    .optional(),
  urgings: z
    .array(z.strictObject({ document: Words, date: z.string(), time: z.int(), note: Words.optional() }))
    .optional(),
})
type TemplateTask = z.infer<typeof TemplateTask>

const Dated = { from: z.string().optional(), to: z.string().optional() }
const TemplateAgency = z.strictObject({
  ...{ key: Key, name: Words, short: Words.optional(), aliases: Words.optional(), kind: z.string() },
  ...{ head: Key.optional(), ...Dated },
})
const TemplatePerson = z.strictObject({
  ...{ key: Key, name: Words.optional(), post: Words, agency: Key.optional(), ...Dated },
})

/** `demo/*.json`: a plan to start from, in the three languages of the screens. */
export const Template = z.strictObject({
  info: z.strictObject({
    title: Words,
    note: Words.optional(),
    index: z.string().optional(),
    ownUnit: z.string().optional(),
    closingDate: z.string().optional(),
    periodCloses: z.int().optional(),
    reportingCycle: z.string().optional(),
    label: z.string().optional(),
  }),
  agencies: z.array(TemplateAgency),
  people: z.array(TemplatePerson),
  tasks: z.array(TemplateTask),
})
export type Template = z.infer<typeof Template>

type Language = keyof z.infer<typeof Text>

/** Fields of a task that name an agency or a person, with the list they are keys of. */
const REFERENCES = {
  leadAgency: 'agencies',
  directingLeader: 'people',
  head: 'people',
  deputy: 'people',
  officer: 'people',
} as const
const ENTRIES = {
  measures: 'measures',
  targets: 'targets',
  checkIns: 'checkIns',
  urgings: 'urgings',
} as const

/**
 * The edits that make a plan of a template: one changeset's worth, texts in the language of the screen, fresh ids.
 * A key that the template does not define is left out.
 */
export function templateToEdits(template: Template, language: Language, newId: () => string): Edit[] {
  const edits: Edit[] = []
  const write = (collection: CollectionName, id: string, fields: Readonly<Record<string, unknown>>) => {
    for (const [field, value] of Object.entries(fields)) {
      const to = inLanguage(value, language)
      if (to !== undefined && to !== '') edits.push({ collection, id, field, to })
    }
  }
  const idsOf = (list: readonly { key: string }[]) => new Map(list.map(({ key }) => [key, newId()]))
  const ids = { agencies: idsOf(template.agencies), people: idsOf(template.people) }

  write('plan', PLAN_RECORD, { ...template.info, language })
  for (const { key, head, ...agency } of template.agencies)
    write('agencies', ids.agencies.get(key) ?? '', { ...agency, head: ids.people.get(head ?? '') })
  for (const { key, agency, ...person } of template.people)
    write('people', ids.people.get(key) ?? '', { ...person, agency: ids.agencies.get(agency ?? '') })

  const order = firstKeys(template.tasks.length)
  for (const [position, task] of template.tasks.entries()) {
    const id = newId()
    const { coordinating = [], measures: _m, targets: _t, checkIns: _c, urgings: _u, ...fields } = task
    write('tasks', id, { order: order[position], ...withReferences(fields, ids) })
    for (const key of coordinating) {
      const agency = ids.agencies.get(key)
      if (agency !== undefined) write('tasks', id, { [`coordinating/${agency}`]: true })
    }
    for (const [property, collection] of Object.entries(ENTRIES)) {
      for (const entry of task[property as keyof typeof ENTRIES] ?? [])
        write(collection, newId(), { task: id, ...entry })
    }
  }
  return edits
}

function withReferences(
  fields: Partial<TemplateTask>,
  ids: Readonly<Record<'agencies' | 'people', ReadonlyMap<string, string>>>,
): Record<string, unknown> {
  const out: Record<string, unknown> = { ...fields }
  for (const [field, list] of Object.entries(REFERENCES)) {
    const key = fields[field as keyof typeof REFERENCES]
    if (key !== undefined) out[field] = ids[list].get(key)
  }
  return out
}

const inLanguage = (value: unknown, language: Language): unknown =>
  typeof value === 'object' && value !== null ? (value as Words & object)[language] : value
