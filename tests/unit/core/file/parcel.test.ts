import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  exportParcel,
  headerOf,
  makeParcel,
  type Parcel,
  parseParcel,
} from '../../../../src/core/file/parcel'
import { returnParcel } from '../../../../src/core/file/parcel-return'
import { parsePlanFile } from '../../../../src/core/file/plan-file'
import type { Changeset } from '../../../../src/core/journal/changeset'
import { currentValue, emptyFold, type Fold, foldChangesets } from '../../../../src/core/journal/fold'
import { mergeJournals } from '../../../../src/core/journal/merge'
import type { Edit } from '../../../../src/core/plan/plan'
import { bytesOf, foldOf } from '../../../support/plan-files'
import { editsOf, journalWith } from '../../../support/plans'

const NOON = Date.UTC(2025, 4, 15, 12)

/** Health leads t1 and helps with t2; t3 is the school's. It is in charge of X.1.1. */
const home = journalWith(
  [],
  editsOf({
    plan: { plan: { title: 'Kế hoạch' } },
    agencies: { health: { name: 'Sở Y tế' }, school: { name: 'Sở Giáo dục' } },
    tasks: {
      t1: { title: 'Một', leadAgency: 'health', progress: 10, deadline: '2025-06-30' },
      t2: { title: 'Hai', leadAgency: 'school', 'coordinating/health': true, progress: 20 },
      t3: { title: 'Ba', leadAgency: 'school' },
    },
    checkIns: { c1: { task: 't1', note: 'Đã họp' } },
    owners: { o1: { index: 'X', node: 'X.1.1', agency: 'health' } },
    assessments: { 'X|2024|X.1.1': { index: 'X', year: 2024, node: 'X.1.1', self: 5 } },
    comments: { k1: { text: 'Nội bộ', collection: 'tasks', record: 't1', field: 'title' } },
  }),
)

const sending = { id: 'p15', agency: 'health', sentAt: '2025-05-15T02:00:00.000Z', by: 'Lan' }

function opened(text: string | null): Parcel {
  const parsed = parseParcel(bytesOf(text ?? ''))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

/** The agency's copy after the edits, each list as one changeset. */
function filledIn(parcel: Parcel, steps: readonly (readonly Edit[])[], actor = 'phone'): Parcel {
  const { planId } = parcel.file
  let journal = parcel.file.journal
  for (const [position, edits] of steps.entries())
    journal = journalWith(journal, edits, actor, NOON + position * 60_000)
  return opened(exportParcel(foldChangesets(emptyFold(planId), journal), journal))
}

function returned(to: Fold, parcel: Parcel) {
  const result = returnParcel(to, parcel)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

const merged = (stored: readonly Changeset[], more: readonly Changeset[]) =>
  foldOf(mergeJournals(stored, more).journal)

describe('a parcel', () => {
  const text = makeParcel(foldOf(home), sending)

  test('holds what concerns the agency, and nothing else', () => {
    const { plan } = opened(text).file.fold
    expect([...plan.tasks.keys()]).toEqual(['t1', 't2'])
    expect([...plan.checkIns.keys()]).toEqual(['c1'])
    expect(plan.tasks.get('t2')?.coordinating).toEqual({ health: true })
    expect([...plan.assessments.keys()]).toEqual(['X|2024|X.1.1'])
    expect(text).not.toContain('Nội bộ')
    expect(text).not.toContain('"Ba"')
  })

  test('is the same file after opening and writing it back', () => {
    const { file, header } = opened(text)
    expect(exportParcel(file.fold, file.journal)).toBe(text)
    expect(header).toMatchObject({ ...sending, home: 'p' })
    expect(headerOf(file.fold)).toEqual(header)
    expect(headerOf(foldOf(home))).toBeNull()
  })

  test('is no plan file, and a plan file is no parcel', () => {
    expect(parsePlanFile(bytesOf(text))).toMatchObject({ ok: false, error: { kind: 'wrong-kind' } })
    expect(parseParcel(bytesOf(text.replace('"kind":"parcel"', '"kind":"plan"')))).toMatchObject({
      ok: false,
      error: { kind: 'wrong-kind', found: 'plan' },
    })
  })
})

describe('a parcel that comes back', () => {
  const parcel = opened(makeParcel(foldOf(home), sending))

  test('brings the allowed fields, and lists the others with both values', () => {
    const back = filledIn(parcel, [
      editsOf({
        tasks: { t1: { progress: 60, deadline: '2025-07-31' }, t2: { progress: 90 } },
        checkIns: { c1: { note: 'Khác' }, c2: { task: 't1', note: 'Xong' }, c3: { task: 't2', note: 'Lạc' } },
        assessments: {
          'X|2024|X.1.1': { self: 7, published: 9 },
          'X|2025|X.1.1': { index: 'X', year: 2025, node: 'X.1.1', self: 8 },
          'X|2025|X.2': { index: 'X', year: 2025, node: 'X.2', self: 1 },
        },
      }),
    ])
    const { changesets, refused } = returned(foldOf(home), back)
    const { plan } = merged(home, changesets)
    expect(plan.tasks.get('t1')).toMatchObject({ progress: 60, deadline: '2025-06-30' })
    expect(plan.tasks.get('t2')).toMatchObject({ progress: 20 })
    expect(plan.checkIns.get('c1')).toMatchObject({ note: 'Đã họp' })
    expect(plan.checkIns.get('c2')).toMatchObject({ note: 'Xong' })
    expect(plan.assessments.get('X|2024|X.1.1')).toMatchObject({ self: 7 })
    expect(plan.assessments.get('X|2025|X.1.1')).toMatchObject({ year: 2025, self: 8 })
    expect([...plan.assessments.keys()]).toEqual(['X|2024|X.1.1', 'X|2025|X.1.1'])
    expect(plan.conflicts.size).toBe(0)
    expect(refused).toContainEqual({
      ...{ collection: 'tasks', id: 't1', field: 'deadline' },
      ...{ from: '2025-06-30', to: '2025-07-31' },
    })
    expect(refused.map(({ id, field }) => `${id} ${field}`).sort()).toEqual([
      ...['X|2024|X.1.1 published', 'X|2025|X.2 index', 'X|2025|X.2 node', 'X|2025|X.2 self'],
      ...['X|2025|X.2 year', 'c1 note', 'c3 note', 'c3 task', 't1 deadline', 't2 progress'],
    ])
  })

  test('is in conflict with what home wrote to the same field since, and only there', () => {
    const later = journalWith(home, editsOf({ tasks: { t1: { progress: 30, result: 'Tốt' } } }), 'b', NOON)
    const back = filledIn(parcel, [editsOf({ tasks: { t1: { progress: 60, notes: 'Gấp' } } })])
    const { plan } = merged(later, returned(foldOf(later), back).changesets)
    expect(
      [...plan.conflicts.values()].map(({ field, values }) => [field, values.map(v => v.value).sort()]),
    ).toEqual([['progress', [30, 60]]])
    expect(plan.tasks.get('t1')).toMatchObject({ result: 'Tốt', notes: 'Gấp' })
  })

  test('says so where it is of another plan, or of a state that is not here', () => {
    const back = filledIn(parcel, [editsOf({ tasks: { t1: { progress: 60 } } })])
    expect(returnParcel(emptyFold('q'), back)).toEqual({ ok: false, error: { kind: 'other-plan' } })
    expect(returnParcel(emptyFold('p'), back)).toEqual({ ok: false, error: { kind: 'base-missing' } })
  })

  test('does not open more by what the file says is allowed', () => {
    const back = filledIn(parcel, [editsOf({ tasks: { t1: { title: 'Khác' } } })])
    const forged = { ...back, header: { ...back.header, allowed: { tasks: ['title'] } } }
    expect(returned(foldOf(home), forged).refused).toHaveLength(1)
  })

  test('keeps two machines of the agency apart where they did not see each other', () => {
    const steps = (progress: number) => [editsOf({ tasks: { t1: { progress } } })]
    const one = returned(foldOf(home), filledIn(parcel, steps(40), 'one'))
    const two = returned(foldOf(home), filledIn(parcel, steps(50), 'two'))
    const { plan } = merged(home, [...one.changesets, ...two.changesets])
    expect([...plan.conflicts.values()].flatMap(({ values }) => values.map(v => v.value)).sort()).toEqual([
      40, 50,
    ])
  })

  test('lets a second machine that saw the first overwrite it', () => {
    const first = filledIn(parcel, [editsOf({ tasks: { t1: { progress: 40 } } })], 'one')
    const second = filledIn(first, [[], editsOf({ tasks: { t1: { progress: 50 } } })], 'two')
    const { plan } = merged(home, returned(foldOf(home), second).changesets)
    expect(plan.tasks.get('t1')?.progress).toBe(50)
    expect(plan.conflicts.size).toBe(0)
  })
})

const change = (
  collection: Edit['collection'],
  ids: readonly string[],
  field: string,
  values: readonly unknown[],
) =>
  fc.record({
    ...{ collection: fc.constant(collection), id: fc.constantFrom(...ids) },
    ...{ field: fc.constant(field), to: fc.constantFrom(null, ...values) },
  })
const tasks = ['t1', 't2', 't3', 't9']
const checkIns = ['c1', 'c2', 'c3']
const edit: fc.Arbitrary<Edit> = fc.oneof(
  change('tasks', tasks, 'title', ['x', 'y']),
  change('tasks', tasks, 'progress', [55, 60]),
  change('tasks', tasks, 'notes', ['x', 'y']),
  change('tasks', tasks, 'leadAgency', ['health', 'school']),
  change('tasks', tasks, 'deleted', [true]),
  change('tasks', tasks, 'coordinating/health', [true]),
  change('checkIns', checkIns, 'task', ['t1', 't2']),
  change('checkIns', checkIns, 'note', ['x', 'y']),
  change('checkIns', checkIns, 'deleted', [true]),
  change('agencies', ['health'], 'name', ['x']),
)
const steps = fc.array(fc.array(edit, { minLength: 1, maxLength: 5 }), { maxLength: 6 })

describe('whatever an agency writes', () => {
  const parcel = opened(makeParcel(foldOf(home), sending))

  test('only its own records and the allowed fields change at home', () => {
    fc.assert(
      fc.property(steps, list => {
        const { changesets } = returned(foldOf(home), filledIn(parcel, list))
        const after = merged(home, changesets)
        for (const [collection, id, field] of changesets.flatMap(({ ops }) => ops)) {
          const isOwn =
            (collection === 'tasks' && id === 't1' && ['progress', 'notes'].includes(field)) ||
            (collection === 'checkIns' && id !== 'c1')
          expect(isOwn).toBe(true)
        }
        expect(after.plan.agencies).toEqual(foldOf(home).plan.agencies)
        for (const [id, { task }] of after.plan.checkIns) expect([id, task]).toEqual([id, 't1'])
      }),
    )
  })

  test('opening it again changes nothing, and a longer return goes on where the shorter ended', () => {
    fc.assert(
      fc.property(steps, steps, (early, late) => {
        const first = returned(foldOf(home), filledIn(parcel, early))
        const taken = mergeJournals(home, first.changesets).journal
        expect(returned(foldOf(taken), filledIn(parcel, early))).toEqual(first)
        const longer = returned(foldOf(taken), filledIn(parcel, [...early, ...late]))
        expect(longer.changesets.slice(0, first.changesets.length)).toEqual(first.changesets)
        const both = mergeJournals(taken, longer.changesets)
        expect(both).toMatchObject({ renamed: [], quarantined: [] })
      }),
    )
  })

  test('a field it may write stands at home as it left it', () => {
    fc.assert(
      fc.property(steps, list => {
        const back = filledIn(parcel, list)
        const after = merged(home, returned(foldOf(home), back).changesets)
        for (const field of ['progress', 'notes'])
          expect(currentValue(after, 'tasks', 't1', field)).toEqual(
            currentValue(back.file.fold, 'tasks', 't1', field),
          )
      }),
    )
  })
})
