import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { prepareAppend } from '../../../../src/core/journal/append'
import type { Op } from '../../../../src/core/journal/changeset'
import { opsOf } from '../../../../src/core/journal/fold'
import { mergeJournals } from '../../../../src/core/journal/merge'
import { undoableMerge } from '../../../../src/core/journal/undo'
import { historyArbitrary, RUNS, TIMEOUT } from '../../../support/journal-histories'
import { viewOf } from '../../../support/journal-model'
import { office, task } from '../../../support/journal-office'
import { Replica } from '../../../support/journal-replica'

vi.setConfig({ testTimeout: TIMEOUT })

/** Opens the other's file as a step of its own, with what was chosen. */
function merge(replica: Replica, other: Replica, choices: readonly [string, string, unknown][] = []) {
  const before = replica.fold().heads
  const journal = mergeJournals(replica.journal, other.journal).journal
  replica.journal = journal
  replica.now += 60_000
  const ops: Op[] = opsOf(
    replica.fold(),
    choices.map(([id, field, to]) => ({ collection: 'tasks' as const, id, field, to })),
  )
  const { actor, by, now } = replica
  const { changeset } = prepareAppend({
    ...{ actor, by, now, newer: [], ops, heads: replica.fold().heads },
    merges: { name: 'from the other', before },
  })
  if (changeset === null) throw new Error('a merge is always written')
  replica.journal = [...journal, changeset]
}

/** The records that show something; what a conflict says of a delete apart. */
const shown = (replica: Replica) =>
  Object.fromEntries(
    Object.entries(viewOf(replica.fold()).records).flatMap(([name, record]) => {
      const { deleted: _, ...fields } = record as Record<string, unknown>
      return Object.keys(fields).length > 0 ? [[name, fields]] : []
    }),
  )

describe('undoing a merge', () => {
  test('brings back every field that it changed, chosen or taken, and leaves the own edits', () => {
    const { an, binh } = office(['t1', 'notes', 'old'])
    an.edit(['t1', 'title', 'by An'], ['t1', 'result', 'only An'])
    binh.edit(['t1', 'title', 'by Bình'], ['t1', 'notes', 'new'], ['t2', 'title', 'a task of Bình'])
    merge(an, binh, [['t1', 'title', 'by Bình']])
    expect(task(an)).toMatchObject({ title: 'by Bình', notes: 'new', result: 'only An' })
    expect(undoableMerge(an.journal, an.actor)).toBe('from the other')
    expect(an.undo()).toMatchObject({ merge: 'from the other', skipped: 0 })
    expect(task(an)).toMatchObject({ title: 'by An', notes: 'old', result: 'only An' })
    expect(task(an, 't2')).toBeUndefined()
    an.redo()
    expect(task(an)).toMatchObject({ title: 'by Bình', notes: 'new' })
    expect(task(an, 't2')).toMatchObject({ title: 'a task of Bình' })
  })

  test('a merge with nothing to choose is a step as well', () => {
    const { an, binh } = office()
    binh.edit(['t1', 'notes', 'new'])
    an.edit(['t1', 'result', 'mine'])
    merge(an, binh)
    an.undo()
    expect(task(an)).toMatchObject({ result: 'mine' })
    expect(task(an)?.notes).toBeUndefined()
    an.undo()
    expect(task(an)?.result).toBeUndefined()
  })

  test('what was written since stays and is counted', () => {
    const { an, binh, chi } = office()
    binh.edit(['t1', 'notes', 'new'], ['t2', 'title', 'a task of Bình'], ['t1', 'result', 'new'])
    merge(an, binh)
    chi.take(an)
    chi.edit(['t1', 'notes', 'corrected'], ['t2', 'notes', 'mine now'])
    an.take(chi)
    expect(an.undo()).toMatchObject({ skipped: 2 })
    expect(task(an)).toMatchObject({ notes: 'corrected' })
    expect(task(an, 't2')).toMatchObject({ title: 'a task of Bình' })
    expect(task(an)?.result).toBeUndefined()
  })

  test('what had come in before the merge by another way stays', () => {
    const { an, binh, chi } = office()
    chi.edit(['t1', 'result', 'by Chi'])
    an.take(chi)
    binh.edit(['t1', 'notes', 'new'])
    merge(an, binh)
    an.undo()
    expect(task(an)).toMatchObject({ result: 'by Chi' })
    expect(task(an)?.notes).toBeUndefined()
  })

  test('after any histories shows what was shown, and redo what was merged', () => {
    fc.assert(
      fc.property(historyArbitrary({ copies: true }), ({ replicas }) => {
        const [mine, other] = replicas
        if (mine === undefined || other === undefined) return
        mine.take(mine)
        const fresh = new Replica('fresh', 'Fresh', mine.now, mine.journal)
        fresh.edit(['t3', 'title', 'own'])
        const quiet = Object.keys(viewOf(fresh.fold()).conflicts).length === 0
        const before = shown(fresh)
        merge(fresh, other)
        const merged = shown(fresh)
        expect(fresh.undo()?.skipped).toBe(0)
        if (quiet) expect(shown(fresh)).toEqual(before)
        expect(fresh.redo()?.skipped ?? 0).toBe(0)
        if (quiet) expect(shown(fresh)).toEqual(merged)
      }),
      { numRuns: RUNS },
    )
  })
})
