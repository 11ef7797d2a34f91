import { describe, expect, test } from 'vitest'
import { writePlanFile } from '../../../../src/core/file/plan-file'
import type { Changeset } from '../../../../src/core/journal/changeset'
import { planOf } from '../../../../src/core/journal/fold'
import { mergeJournals } from '../../../../src/core/journal/merge'
import { undoOps } from '../../../../src/core/journal/undo'
import {
  addComment,
  type CellAddress,
  cellKey,
  commentsOf,
  deleteComments,
  resolveThread,
  rewordComment,
  threadsByCell,
} from '../../../../src/core/plan/comments'
import type { Edit } from '../../../../src/core/plan/plan'
import { foldOf, opened, written } from '../../../support/plan-files'
import { editsOf, journalWith } from '../../../support/plans'

const CELL: CellAddress = { collection: 'tasks', record: 't1', field: 'deadline' }
const an = { by: 'An', at: '2025-04-28T02:00:00.000Z' }
const binh = { by: 'Bình', at: '2025-04-28T03:00:00.000Z' }

const task = journalWith([], editsOf({ tasks: { t1: { title: 'Một' }, t2: { title: 'Hai' } } }))
const grown = (journal: readonly Changeset[], ...edits: (readonly Edit[])[]) =>
  edits.reduce((known, each) => journalWith(known, each), journal)
const threads = (journal: readonly Changeset[], cell = CELL) =>
  (threadsByCell(planOf(foldOf(journal))).get(cellKey(cell)) ?? []).map(({ first, replies }) => [
    first.text,
    ...replies.map(({ text }) => text),
  ])

describe('comments', () => {
  test('keep who said what of which cell, and when', () => {
    const journal = grown(task, addComment('c1', CELL, '  Hạn này đúng chưa?\n', an))
    expect(commentsOf(planOf(foldOf(journal)), 'tasks', 't1', 'deadline')).toEqual([
      { id: 'c1', ...CELL, text: 'Hạn này đúng chưa?', by: 'An', at: '2025-04-28T02:00:00.000Z' },
    ])
    expect(commentsOf(planOf(foldOf(journal)), 'tasks', 't1', 'title')).toEqual([])
    expect(addComment('c2', CELL, ' \n ', an)).toEqual([])
  })

  test('stand in threads by time, whatever the order they came in', () => {
    const journal = grown(
      task,
      addComment('c9', CELL, 'trả lời', binh, 'c1'),
      addComment('c5', CELL, 'chuyện khác', { by: 'An', at: '2025-04-28T04:00:00.000Z' }),
      addComment('c1', CELL, 'hỏi', an),
      addComment('c2', CELL, 'trả lời trả lời', { by: 'An', at: '2025-04-28T05:00:00.000Z' }, 'c9'),
    )
    expect(threads(journal)).toEqual([['hỏi', 'trả lời', 'trả lời trả lời'], ['chuyện khác']])
  })

  test('are taken back by undo, each step whole', () => {
    const said = grown(task, addComment('c1', CELL, 'hỏi', an), addComment('c2', CELL, 'đáp', binh, 'c1'))
    const [thread] = threadsByCell(planOf(foldOf(said))).get(cellKey(CELL)) ?? []
    if (!thread) throw new Error('no thread')
    const gone = grown(said, deleteComments([thread.first, ...thread.replies]))
    expect(threads(gone)).toEqual([])
    const undone = undoOps(foldOf(gone), gone, 'a')
    expect(undone?.ops.map(([, id, field]) => [id, field])).toEqual([
      ['c1', 'deleted'],
      ['c2', 'deleted'],
    ])
    const closed = grown(said, resolveThread(thread, true))
    expect(planOf(foldOf(closed)).comments.get('c1')?.resolved).toBe(true)
    expect(planOf(foldOf(grown(closed, resolveThread(thread, false)))).comments.get('c1')).not.toHaveProperty(
      'resolved',
    )
    const back = undoOps(foldOf(said), said, 'a')?.ops.map(([collection, id, field, , to]) => ({
      ...{ collection: collection as 'comments', id, field, to },
    }))
    expect(threads(grown(said, back ?? []))).toEqual([['hỏi']])
  })

  test('of two laptops on one cell are both kept; two texts of one comment are a conflict', () => {
    const base = grown(task, addComment('c0', CELL, 'gốc', an))
    const mine = journalWith(base, addComment('c1', CELL, 'của An', an), 'an')
    const theirs = journalWith(base, addComment('c2', CELL, 'của Bình', binh), 'binh')
    const both = mergeJournals(mine, theirs).journal
    expect(threads(both)).toEqual([['gốc'], ['của An'], ['của Bình']])
    expect(threads(mergeJournals(theirs, mine).journal)).toEqual(threads(both))

    const reworded = mergeJournals(
      journalWith(base, rewordComment('c0', 'An sửa'), 'an'),
      journalWith(base, rewordComment('c0', 'Bình sửa'), 'binh'),
    ).journal
    const [conflict] = planOf(foldOf(reworded)).conflicts.values()
    expect(conflict?.values.map(({ value }) => value).sort()).toEqual(['An sửa', 'Bình sửa'])
  })

  test('that answer a deleted one stay in sight: the delete had not seen them', () => {
    const base = grown(task, addComment('c1', CELL, 'hỏi', an))
    const first = planOf(foldOf(base)).comments.get('c1')
    if (!first) throw new Error('no comment')
    const both = mergeJournals(
      journalWith(base, deleteComments([first]), 'an'),
      journalWith(base, addComment('c2', CELL, 'đáp', binh, 'c1'), 'binh'),
    ).journal
    expect(threads(both)).toEqual([['đáp']])
  })

  test('of a deleted task are not shown; of a score without a record they are', () => {
    const score: CellAddress = { collection: 'assessments', record: 'PAPI|2024|PAPI.5.3', field: 'self' }
    const journal = grown(
      task,
      addComment('c1', CELL, 'hỏi', an),
      addComment('c2', score, 'Nguồn nào?', an),
      editsOf({ tasks: { t1: { deleted: true } } }),
    )
    expect(commentsOf(planOf(foldOf(journal)), 'tasks', 't1', 'deadline')).toEqual([])
    expect(threads(journal)).toEqual([])
    expect(threads(journal, score)).toEqual([['Nguồn nào?']])
    const back = grown(journal, editsOf({ tasks: { t1: { deleted: false } } }))
    expect(threads(back)).toEqual([['hỏi']])
  })

  test('in a ring, as a foreign file may have them, are one thread', () => {
    const journal = grown(
      task,
      addComment('c1', CELL, 'một', an, 'c2'),
      addComment('c2', CELL, 'hai', binh, 'c1'),
    )
    expect(threads(journal)).toEqual([['một', 'hai']])
  })

  test('come through a file byte by byte; a file without any has no word of them', () => {
    const journal = grown(task, addComment('c1', CELL, 'hỏi', an), addComment('c2', CELL, 'đáp', binh, 'c1'))
    const text = written(journal)
    expect(text).toContain(
      '"comments":[\n{"id":"c1","collection":"tasks","record":"t1","field":"deadline","text":"hỏi","by":"An","at":"2025-04-28T02:00:00.000Z"},',
    )
    const again = opened(text)
    expect(again.outside).toEqual([])
    expect(writePlanFile(again.fold, again.journal)).toBe(text)
    expect(written(task)).not.toContain('comments')
  })
})
