import { describe, expect, test } from 'vitest'
import type { Changeset } from '../../../src/core/journal/changeset'
import { emptyFold, foldChangesets } from '../../../src/core/journal/fold'
import { mergeJournals } from '../../../src/core/journal/merge'
import { reconcile } from '../../../src/core/journal/reconcile'
import { conflictGroups, inUse } from '../../../src/ui/conflicts/conflict-rows'
import { openConflicts } from '../../../src/ui/merge/decided-with'
import { choicesOf, type MergeGroup, mergeGroups } from '../../../src/ui/merge/merge-groups'
import { editsOf, journalWith } from '../../support/plans'

const SCORE = 'X|2025|X.1'
const place = { index: 'X', year: 2025, node: 'X.1' }
const base = journalWith(
  [],
  editsOf({
    tasks: { t2: { title: 'Hai', order: 'a1' }, t1: { title: 'Một', order: 'a2' }, t3: { title: 'Ba' } },
    checkIns: { c1: { task: 't2', note: 'đầu' } },
    assessments: { [SCORE]: place },
  }),
)
const mine = journalWith(
  base,
  editsOf({
    tasks: { t1: { title: 'Một ở đây', deadline: '2025' }, t3: { notes: 'vẫn cần' } },
    checkIns: { c1: { note: 'ở đây' } },
    assessments: { [SCORE]: { self: 1, selfBy: 'Lan', selfDate: '2025-04-01' } },
  }),
  'mine',
)
const theirs = journalWith(
  base,
  editsOf({
    tasks: {
      t1: { title: 'Một bên kia', deadline: '2026' },
      t3: { deleted: true },
      t4: { title: 'Mới', notes: 'x' },
    },
    checkIns: { c1: { note: 'bên kia' } },
    assessments: { [SCORE]: { self: 2, selfBy: 'Bình', selfDate: '2025-04-02' } },
    comments: { m1: { collection: 'tasks', record: 't1', field: 'title', text: 'Sao?' } },
  }),
  'theirs',
  Date.UTC(2025, 4, 1),
)
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const idOf = (_: string, id: string) => id
const found = reconcile('p', mine, [theirs])
const brief = (groups: readonly MergeGroup[]) =>
  groups.map(({ id, change, rows }) => [id, change, rows.map(({ cell }) => cell.field)])
const planOf = (journal: readonly Changeset[]) => foldChangesets(emptyFold('p'), journal).plan

describe('cells of a merge by record', () => {
  test('tasks in their order with what belongs to them, then indicators; a score with its author is one row', () => {
    expect(brief(mergeGroups(found, 'conflict', idOf, byCode))).toEqual([
      ['c1', 'edited', ['note']],
      ['t1', 'edited', ['title', 'deadline']],
      ['t3', 'delete-and-edit', ['deleted']],
      [SCORE, 'edited', ['self']],
    ])
  })

  test('a new record is one group of its fields; those that only say its place are left out', () => {
    expect(brief(mergeGroups(found, 'theirs', idOf, byCode))).toEqual([
      ['m1', 'new', ['text']],
      ['t4', 'new', ['title', 'notes']],
    ])
  })

  test('a deletion that met an edit names the fields that were edited', () => {
    const [, , deleted] = mergeGroups(found, 'conflict', idOf, byCode)
    expect(deleted?.rows[0]?.edited).toEqual(['notes'])
    expect(deleted?.rows[0]?.mine.map(({ value }) => value)).toEqual([false])
    expect(deleted?.rows[0]?.received.map(({ value }) => value)).toEqual([true])
  })

  test('a chosen score takes its own author and day along; undecided, all of it is', () => {
    const row = mergeGroups(found, 'conflict', idOf, byCode).at(-1)?.rows[0]
    if (!row) throw new Error('no row')
    const [received = null] = row.received
    const chosen = choicesOf(row, received).map(([{ field }, value]) => [field, value?.value])
    expect(chosen).toEqual([
      ['self', 2],
      ['selfBy', 'Bình'],
      ['selfDate', '2025-04-02'],
    ])
    expect(choicesOf(row, null).map(([, value]) => value)).toEqual([null, null, null])
  })
})

test('a chosen score leaves behind the author that only the other side has written', () => {
  const before = journalWith(base, editsOf({ assessments: { [SCORE]: { self: 1, selfBy: 'Lan' } } }), 'b')
  const here = journalWith(
    before,
    editsOf({ assessments: { [SCORE]: { self: 2, selfReason: 'lý do' } } }),
    'x',
  )
  const there = journalWith(before, editsOf({ assessments: { [SCORE]: { self: 3, selfBy: 'Bình' } } }), 'y')
  const [group] = mergeGroups(reconcile('p', here, [there]), 'conflict', idOf, byCode)
  const row = group?.rows[0]
  if (!row) throw new Error('no row')
  const chosen = (side: 'mine' | 'received') =>
    choicesOf(row, row[side][0] ?? null).flatMap(([{ field }, value]) =>
      value ? [[field, value.value]] : [],
    )
  expect(chosen('mine')).toEqual([
    ['self', 2],
    ['selfBy', 'Lan'],
  ])
  expect(chosen('received')).toEqual([
    ['self', 3],
    ['selfReason', null],
  ])
  expect(choicesOf(row, null).every(([, value]) => value === null)).toBe(true)
})

describe('conflicts that a plan holds', () => {
  const plan = planOf(mergeJournals(mine, theirs).journal)

  test('stand in the same groups, and are counted as decisions', () => {
    expect(brief(conflictGroups(plan, idOf, byCode))).toEqual(
      brief(mergeGroups(found, 'conflict', idOf, byCode)),
    )
    expect(openConflicts(plan)).toBe(5)
    expect(openConflicts(planOf(mine))).toBe(0)
    expect(openConflicts(null)).toBe(0)
  })

  test('in use is what the pages show: the later value, and a record that was edited', () => {
    const rows = conflictGroups(plan, idOf, byCode).flatMap(group => group.rows)
    expect(rows.map(row => inUse(row)?.value)).toEqual(['bên kia', 'Một bên kia', '2026', false, 2])
  })
})
