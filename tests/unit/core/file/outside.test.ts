import { describe, expect, it } from 'vitest'
import { writePlanFile } from '../../../../src/core/file/plan-file'
import { foldChangesets, opsOf, planOf } from '../../../../src/core/journal/fold'
import { opened, refusal, smallJournal, written } from '../../../support/plan-files'
import { editsOf, journalWith } from '../../../support/plans'

describe('parsePlanFile', () => {
  it('normalises every text, so that a name is the same from any keyboard', () => {
    const decomposed = written(smallJournal).normalize('NFD')
    expect(decomposed).not.toBe(written(smallJournal))
    const file = opened(decomposed)
    expect(planOf(file.fold).tasks.get('t1')?.title).toBe('Một rõ')
    expect(file.outside).toEqual([])
    expect(file.quarantined).toEqual([])
    expect(writePlanFile(file.fold, file.journal)).toBe(written(smallJournal))
  })

  it('passes over a byte order mark', () => {
    expect(opened(`\ufeff${written(smallJournal)}`).planId).toBe('p')
  })

  it('opens a newer version for a look, with what it does not know', () => {
    const newer = { ...JSON.parse(written(smallJournal)), version: 2, signature: 'x' }
    newer.plan.tasks[0].title = 'Từ bản mới'
    const file = opened(JSON.stringify(newer))
    expect(file).toMatchObject({ newer: true, version: 2, outside: [] })
    expect(planOf(file.fold).tasks.get('t1')?.title).toBe('Từ bản mới')
    delete newer.plan.id
    expect(refusal(JSON.stringify(newer))).toEqual({ kind: 'newer', version: 2 })
  })

  it('sets aside what does not follow, and loads the rest', () => {
    const spoiled = written(smallJournal).replace(
      '["tasks","t1","title","Một","Một rõ"]',
      '["tasks","t1","title","Một","Giả"]',
    )
    const file = opened(spoiled)
    expect(file.journal).toHaveLength(1)
    expect(file.quarantined).toMatchObject([{ kind: 'hash', changeset: { seq: 2 } }])
  })
})

describe('what stands outside the journal', () => {
  const edited = (change: (plan: Record<string, Record<string, unknown>[]>) => void) => {
    const copy = JSON.parse(written(smallJournal))
    change(copy.plan)
    return opened(JSON.stringify(copy))
  }

  it('is the fields that differ, new records, and what null empties', () => {
    const file = edited(plan => {
      Object.assign(plan.tasks?.[0] ?? {}, { title: 'Sửa tay', budget: 5 })
      Object.assign(plan.tasks?.[1] ?? {}, { title: null })
      plan.agencies?.push({ id: 'a1', name: 'Sở Nội vụ', head: null })
    })
    expect(file.outside).toEqual([
      { collection: 'tasks', id: 't1', field: 'title', to: 'Sửa tay' },
      { collection: 'tasks', id: 't1', field: 'budget', to: 5 },
      { collection: 'tasks', id: 't2', field: 'title', to: null },
      { collection: 'agencies', id: 'a1', field: 'name', to: 'Sở Nội vụ' },
    ])
    expect(opsOf(file.fold, file.outside)).toHaveLength(4)
  })

  it('is nothing where records, fields or whole collections are absent', () => {
    const file = edited(plan => {
      plan.tasks?.splice(0, 1)
      delete plan.tasks?.[0]?.title
      delete plan.plan
    })
    expect(file.outside).toEqual([])
  })

  it('adds elements to a list and takes none away unless the list is emptied', () => {
    const withElement = edited(plan => Object.assign(plan.tasks?.[0] ?? {}, { coordinating: { b: true } }))
    expect(withElement.outside).toEqual([
      { collection: 'tasks', id: 't1', field: 'coordinating/b', to: true },
    ])
    const emptied = edited(plan => Object.assign(plan.tasks?.[0] ?? {}, { coordinating: null }))
    expect(emptied.outside).toEqual([{ collection: 'tasks', id: 't1', field: 'coordinating/a1', to: null }])
  })

  it('takes a deleted record back that the file still lists', () => {
    const journal = journalWith(smallJournal, editsOf({ tasks: { t1: { deleted: true } } }))
    const copy = JSON.parse(written(journal))
    copy.plan.tasks.push({ id: 't1', title: 'Một rõ' })
    const { fold, outside } = opened(JSON.stringify(copy))
    const after = foldChangesets(fold, journalWith(journal, outside, 'file edit').slice(-1))
    expect(planOf(after).tasks.get('t1')?.title).toBe('Một rõ')
  })

  it('is all of a file without a journal', () => {
    const file = opened(
      '{"format":"reformgrid-plan","version":1,"kind":"plan","plan":{"id":"h","tasks":[{"id":"t","title":"Viết tay","coordinating":{"a":true}}]}}',
    )
    expect(file).toMatchObject({ planId: 'h', journal: [], newer: false })
    expect(file.outside).toEqual([
      { collection: 'tasks', id: 't', field: 'title', to: 'Viết tay' },
      { collection: 'tasks', id: 't', field: 'coordinating/a', to: true },
    ])
  })

  it('takes a conflict no journal knows for its first value', () => {
    const file = edited(plan =>
      Object.assign(plan.tasks?.[0] ?? {}, { title: { conflict: [{ value: 'A' }, { value: 'B' }] } }),
    )
    expect(file.outside).toEqual([{ collection: 'tasks', id: 't1', field: 'title', to: 'A' }])
  })
})
