import { describe, expect, test } from 'vitest'
import { redoable, redoOps, undoable, undoOps } from '../../../../src/core/journal/undo'
import { conflict, office, task, values } from '../../../support/journal-office'
import { Replica } from '../../../support/journal-replica'

function typed(...titles: readonly string[]) {
  const an = new Replica('a', 'An')
  for (const title of titles) an.edit(['t1', 'title', title])
  return an
}

/** The same laptop after a reload: nothing is left but the stored journal. */
const reloaded = (replica: Replica) => new Replica(replica.actor, replica.by, replica.now, replica.journal)

describe('undo', () => {
  test('takes back the newest own changeset not undone, then the one before it', () => {
    const an = typed('one', 'two', 'three')
    expect(undoable(an.journal, 'a')).toBe(3)
    expect(an.undo()).toEqual({ undoes: 3, ops: [['tasks', 't1', 'title', 'three', 'two']], skipped: 0 })
    expect(task(an)?.title).toBe('two')
    expect(undoable(an.journal, 'a')).toBe(2)
    an.undo()
    an.undo()
    expect(task(an)).toBeUndefined()
    expect(undoable(an.journal, 'a')).toBeNull()
    expect(undoOps(an.fold(), an.journal, 'a')).toBeNull()
  })

  test('survives reload', () => {
    const an = typed('one', 'two', 'three')
    an.undo()
    const later = reloaded(an)
    later.undo()
    expect(task(later)?.title).toBe('one')
    const latest = reloaded(later)
    latest.redo()
    latest.redo()
    expect(task(latest)?.title).toBe('three')
  })

  test('never rewrites history: it is one more changeset', () => {
    const an = typed('one', 'two')
    const before = an.journal
    an.undo()
    expect(an.journal.slice(0, 2)).toEqual(before)
    expect(an.journal[2]).toMatchObject({ seq: 3, undoes: 2, ops: [['tasks', 't1', 'title', 'two', 'one']] })
  })

  test('leaves the changesets of others alone', () => {
    const { an, binh } = office()
    binh.edit(['t1', 'notes', 'Bình wrote'])
    an.take(binh).undo()
    expect(task(an)).toEqual({ id: 't1', notes: 'Bình wrote' })
  })

  test('reverts per op only where the current value is the one it wrote, skips and counts the rest', () => {
    const { an, binh } = office()
    an.edit(['t1', 'title', 'An wrote'], ['t1', 'notes', 'An noted'])
    binh.take(an).edit(['t1', 'title', 'Bình wrote over it'])
    an.take(binh)
    expect(an.undo()).toEqual({ undoes: 2, ops: [['tasks', 't1', 'notes', 'An noted', null]], skipped: 1 })
    expect(task(an)?.title).toBe('Bình wrote over it')
  })

  test('goes on to the one before when nothing was left to revert, and that is not redone', () => {
    const { an, binh } = office()
    an.edit(['t1', 'title', 'An wrote'])
    binh.take(an).edit(['t1', 'title', 'Bình wrote over it'])
    an.take(binh)
    expect(an.undo()).toEqual({ undoes: 2, ops: [], skipped: 1 })
    expect(undoable(an.journal, 'a')).toBe(1)
    expect(redoable(an.journal, 'a')).toBeNull()
  })

  test('skips a field in conflict: it would take away the other value unseen', () => {
    const { an, binh } = office()
    binh.edit(['t1', 'title', 'Bình wrote'])
    an.now += 86_400_000
    an.edit(['t1', 'title', 'An wrote'])
    an.take(binh)
    expect(an.undo()).toEqual({ undoes: 2, ops: [], skipped: 1 })
    expect(values(an, 'title')).toEqual(['An wrote', 'Bình wrote'])
  })

  test('of a choice brings back the value shown before', () => {
    const { an, binh } = office()
    an.edit(['t1', 'title', 'An wrote'])
    binh.edit(['t1', 'title', 'Bình wrote'])
    an.take(binh)
    expect(task(an)?.title).toBe('Bình wrote')
    an.edit(['t1', 'title', 'An wrote'])
    expect(task(an)?.title).toBe('An wrote')
    an.undo()
    expect(task(an)?.title).toBe('Bình wrote')
    expect(conflict(an, 'title')).toBeUndefined()
  })

  test('of adding a record takes it away, of a delete brings it back', () => {
    const an = typed('one')
    an.edit(['t1', 'deleted', true])
    expect(task(an)).toBeUndefined()
    an.undo()
    expect(task(an)).toEqual({ id: 't1', title: 'one' })
    an.undo()
    expect(task(an)).toBeUndefined()
    an.redo()
    expect(task(an)).toEqual({ id: 't1', title: 'one' })
    an.redo()
    expect(task(an)).toBeUndefined()
  })

  test('of a delete that somebody edited against decides for keeping', () => {
    const { an, binh } = office()
    an.edit(['t1', 'deleted', true])
    binh.edit(['t1', 'notes', 'x'])
    an.take(binh)
    expect(values(an, 'deleted')).toEqual([false, true])
    an.undo()
    expect(conflict(an, 'deleted')).toBeUndefined()
    expect(task(an)?.notes).toBe('x')
  })

  test('brings back the first value of a field written twice in one changeset', () => {
    const an = typed('one')
    an.write([
      ['tasks', 't1', 'notes', null, 'draft'],
      ['tasks', 't1', 'notes', 'draft', 'final'],
    ])
    expect(an.undo()?.ops).toEqual([['tasks', 't1', 'notes', 'final', null]])
  })

  test('finds the changesets that another tab of the same profile wrote', () => {
    const tab = typed('one')
    const other = reloaded(tab)
    other.edit(['t1', 'title', 'from the other tab'])
    tab.journal = other.journal
    tab.undo()
    expect(task(tab)?.title).toBe('one')
  })
})

describe('redo', () => {
  test('takes back undos, the latest first', () => {
    const an = typed('one', 'two', 'three')
    an.undo()
    an.undo()
    expect(redoable(an.journal, 'a')).toBe(5)
    expect(an.redo()).toEqual({ undoes: 5, ops: [['tasks', 't1', 'title', 'one', 'two']], skipped: 0 })
    expect(an.redo()).toEqual({ undoes: 4, ops: [['tasks', 't1', 'title', 'two', 'three']], skipped: 0 })
    expect(redoable(an.journal, 'a')).toBeNull()
    expect(redoOps(an.fold(), an.journal, 'a')).toBeNull()
  })

  test('can be undone again', () => {
    const an = typed('one', 'two')
    an.undo()
    an.redo()
    an.undo()
    expect(task(an)?.title).toBe('one')
    an.redo()
    expect(task(an)?.title).toBe('two')
  })

  test('ends with an ordinary edit', () => {
    const an = typed('one', 'two')
    an.undo()
    an.edit(['t1', 'notes', 'x'])
    expect(redoable(an.journal, 'a')).toBeNull()
    an.undo()
    an.undo()
    expect(task(an)).toBeUndefined()
  })
})
