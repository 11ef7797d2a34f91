import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writePlanFile } from '../../../../src/core/file/plan-file'
import type { Changeset } from '../../../../src/core/journal/changeset'
import { planOf } from '../../../../src/core/journal/fold'
import { mergeJournals } from '../../../../src/core/journal/merge'
import type { Edit } from '../../../../src/core/plan/plan'
import { Template, templateToEdits } from '../../../../src/core/plan/template'
import { foldOf, opened, smallJournal, written } from '../../../support/plan-files'
import { counter, editsOf, journalWith } from '../../../support/plans'

describe('writePlanFile', () => {
  it('writes one record a line, records by id, journal by time, emptied fields as null', () => {
    const [first, second] = smallJournal as [Changeset, Changeset]
    const line = ({ actor, at, by, hash, ops, seen, seq }: Changeset) =>
      JSON.stringify({ actor, at, by, hash, ops, seen, seq })
    expect(writePlanFile(foldOf(smallJournal), [second, first])).toBe(
      [
        '{"format":"reformgrid-plan","version":1,"kind":"plan","plan":{"id":"p",',
        '"plan":[',
        '{"id":"plan","title":"Kế hoạch"}',
        '],',
        '"tasks":[',
        '{"id":"t1","title":"Một rõ","coordinating":{"a1":true}},',
        '{"id":"t2","title":"Hai","progress":null}',
        '],',
        '"targets":[],',
        '"measures":[],',
        '"assessments":[],',
        '"owners":[],',
        '"checkIns":[],',
        '"urgings":[],',
        '"agencies":[],',
        '"people":[]},',
        '"journal":[',
        `${line(first)},`,
        line(second),
        '],',
        '"datasets":[]}',
        '',
      ].join('\n'),
    )
  })

  it('writes the same bytes again after reading them', () => {
    const template = Template.parse(JSON.parse(readFileSync('public/demo/tinh-a.json', 'utf8')))
    const journal = journalWith([], templateToEdits(template, 'vi', counter()))
    const text = written(journal)
    const again = opened(text)
    expect(writePlanFile(again.fold, again.journal, again.datasets)).toBe(text)
    expect(planOf(again.fold)).toEqual(planOf(foldOf(journal)))
    expect(again).toMatchObject({ planId: 'p', newer: false, outside: [], quarantined: [] })
  })

  it('leaves deleted records out of the plan and keeps them in the journal', () => {
    const journal = journalWith(smallJournal, editsOf({ tasks: { t1: { deleted: true } } }))
    expect(written(journal)).not.toContain('\n{"id":"t1"')
    expect(planOf(opened(written(journal)).fold).tasks.has('t1')).toBe(false)
    expect(opened(written(journal)).outside).toEqual([])
  })

  it('writes a conflict with all its values, latest first', () => {
    const base = journalWith([], editsOf({ tasks: { t: { title: 'x' } } }))
    const mine = journalWith(
      base,
      editsOf({ tasks: { t: { deadline: '2025-06-30', 'coordinating/a': true } } }),
      'a',
      Date.UTC(2025, 4, 1),
    )
    const theirs = journalWith(
      base,
      editsOf({ tasks: { t: { deadline: '2025-07-31' } } }),
      'b',
      Date.UTC(2025, 4, 2),
    )
    const { journal } = mergeJournals(mine, theirs)
    const text = written(journal)
    const record = JSON.parse(text).plan.tasks[0]
    expect(record.deadline).toEqual({
      conflict: [
        { value: '2025-07-31', by: 'Lan', at: '2025-05-02T00:00:00.000Z-0000' },
        { value: '2025-06-30', by: 'Lan', at: '2025-05-01T00:00:00.000Z-0000' },
      ],
    })
    const again = opened(text)
    expect(again.outside).toEqual([])
    expect(planOf(again.fold).conflicts.size).toBe(1)
    expect(writePlanFile(again.fold, again.journal)).toBe(text)
  })

  it('keeps collections, fields and changeset parts of a later version', () => {
    const edits = [
      { collection: 'risks', id: 'r1', field: 'level', to: { high: 2 } },
      { collection: 'tasks', id: 't1', field: 'mood', to: ['calm', 1] },
    ] as unknown as Edit[]
    const journal = journalWith(smallJournal, edits)
    const text = written(journal)
    expect(text).toContain('"risks":[\n{"id":"r1","level":{"high":2}}\n]')
    const again = opened(text)
    expect(writePlanFile(again.fold, again.journal)).toBe(text)
    expect(again.outside).toEqual([])
  })
})
