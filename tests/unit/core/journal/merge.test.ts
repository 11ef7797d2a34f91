import { describe, expect, test } from 'vitest'
import { type Changeset, markOf, sealChangeset } from '../../../../src/core/journal/changeset'
import { foldChangesets, planOf } from '../../../../src/core/journal/fold'
import { compareJournals, mergeJournals, sortJournal } from '../../../../src/core/journal/merge'
import { office, task, values } from '../../../support/journal-office'
import { foldOf, MORNING, Replica } from '../../../support/journal-replica'

/** One profile copied to two laptops, both of which went on writing. */
function copied() {
  const an = new Replica('a', 'An')
  an.edit(['t1', 'title', 'common'])
  const twin = new Replica('a', 'An on the other laptop', MORNING + 3_600_000, an.journal)
  an.edit(['t1', 'title', 'here'])
  twin.edit(['t1', 'title', 'there'])
  an.edit(['t1', 'notes', 'here too'])
  return { an, twin }
}

const second = (replica: Replica) => replica.journal[1] as Changeset

describe('merging', () => {
  test('is the union by (at, actor, seq)', () => {
    const { an, binh, chi } = office()
    chi.edit(['t1', 'notes', 'x'])
    binh.edit(['t1', 'title', 'y'])
    an.edit(['t1', 'result', 'z'])
    const { journal, renamed, quarantined } = mergeJournals(
      chi.journal,
      mergeJournals(binh.journal, an.journal).journal,
    )
    expect(journal.map(({ actor, seq }) => [actor, seq])).toEqual([
      ['a', 1],
      ['a', 2],
      ['b', 1],
      ['c', 1],
    ])
    expect(renamed).toEqual([])
    expect(quarantined).toEqual([])
  })

  test('sorts actors by code unit, not by a language', () => {
    const at = '2025-04-28T09:41:00.000Z-0000'
    const journal = ['b', 'ă', 'Z', 'a'].map(actor =>
      sealChangeset({ actor, seq: 1, at, by: '', seen: {}, ops: [] }, null),
    )
    expect(sortJournal(journal).map(({ actor }) => actor)).toEqual(['Z', 'a', 'b', 'ă'])
  })

  test('loads what is complete and sets aside what stands behind a gap until it is filled', () => {
    const an = new Replica('a', 'An')
    for (const title of ['one', 'two', 'three']) an.edit(['t1', 'title', title])
    const [one, two, three] = an.journal as [Changeset, Changeset, Changeset]
    const gap = mergeJournals([one], [three])
    expect(gap.journal).toEqual([one])
    expect(gap.quarantined).toEqual([{ kind: 'gap', changeset: three }])
    const whole = mergeJournals([...gap.journal, ...gap.quarantined.map(({ changeset }) => changeset)], [two])
    expect(whole).toEqual({ journal: an.journal, renamed: [], quarantined: [] })
  })
})

describe('a copied profile', () => {
  test('makes two branches: the greater first differing hash is named after itself', () => {
    const { an, twin } = copied()
    const hereIsLower = second(an).hash < second(twin).hash
    const greater = hereIsLower ? second(twin) : second(an)
    const name = `a~${markOf(greater.hash)}`
    const { journal, renamed } = mergeJournals(an.journal, twin.journal)
    expect(renamed).toEqual([['a', name]])
    const names = journal.map(({ actor, seq, by }) => [actor, seq, by])
    const here = hereIsLower ? 'a' : name
    const there = hereIsLower ? name : 'a'
    expect(names).toEqual([
      ['a', 1, 'An'],
      [here, 2, 'An'],
      [here, 3, 'An'],
      [there, 2, 'An on the other laptop'],
    ])
    expect(journal.map(({ hash }) => hash)).toEqual([...an.journal, second(twin)].map(({ hash }) => hash))
  })

  test('comes out alike on every machine, whatever each has merged before', () => {
    const { an, twin } = copied()
    const third = new Replica('a', 'An at home', MORNING + 7_200_000, an.journal.slice(0, 1))
    third.edit(['t1', 'title', 'at home'])
    const fourth = new Replica('a', 'An abroad', MORNING + 8_000_000, third.journal)
    fourth.edit(['t1', 'notes', 'abroad'])
    third.edit(['t1', 'notes', 'at home again'])
    const files = [an.journal, twin.journal, third.journal, fourth.journal]
    const forwards = files.reduce((merged, file) => mergeJournals(merged, file).journal)
    const backwards = files.toReversed().reduce((merged, file) => mergeJournals(merged, file).journal)
    const pairs = mergeJournals(
      mergeJournals(an.journal, fourth.journal).journal,
      mergeJournals(third.journal, twin.journal).journal,
    ).journal
    expect(backwards).toEqual(forwards)
    expect(pairs).toEqual(forwards)
    expect(new Set(forwards.map(({ actor }) => actor)).size).toBe(4)
  })

  test('puts both its values in a conflict, and a branch has seen its trunk', () => {
    const { an, twin } = copied()
    const fold = foldOf(mergeJournals(an.journal, twin.journal).journal)
    const [conflict] = planOf(fold).conflicts.values()
    expect(conflict?.values.map(({ value }) => value)).toEqual(['there', 'here'])
    expect(fold.plan.tasks.get('t1')?.notes).toBe('here too')
  })

  test('is still found by who had seen one branch under the old name', () => {
    for (const which of ['an', 'twin'] as const) {
      const laptops = copied()
      const binh = new Replica('b', 'Bình', MORNING + 9_000_000).take(laptops[which])
      binh.edit(['t1', 'title', 'Bình chose'])
      binh.take(laptops.an, laptops.twin)
      const unseen = which === 'an' ? 'there' : 'here'
      expect(values(binh, 'title')).toEqual(['Bình chose', unseen])
    }
  })

  test('is not taken for the branch that somebody had seen, whichever arrives first', () => {
    const { an, twin } = copied()
    const binh = new Replica('b', 'Bình', MORNING + 9_000_000, an.journal.slice(0, 2))
    binh.edit(['t1', 'title', 'Bình chose'])
    const own = binh.journal.filter(({ actor }) => actor === 'b')
    const atOnce = foldOf([...own, ...twin.journal])
    const inTurn = foldChangesets(foldOf(own), twin.journal)
    for (const fold of [atOnce, inTurn]) {
      const [conflict] = planOf(fold).conflicts.values()
      expect(conflict?.values.map(({ value }) => value)).toEqual(['Bình chose', 'there'])
    }
  })

  test('can go on after the merge', () => {
    const { an, twin } = copied()
    an.take(twin)
    an.edit(['t1', 'title', 'decided'])
    twin.take(an)
    expect(task(twin)?.title).toBe('decided')
    expect(planOf(twin.fold()).conflicts.size).toBe(0)
    expect(mergeJournals(an.journal, twin.journal).renamed).toEqual([])
  })
})

describe('comparing journals', () => {
  test('tells a fast-forward from a divergence', () => {
    const { an, binh } = office()
    const base = an.journal
    an.edit(['t1', 'notes', 'x'])
    expect(compareJournals(base, base)).toBe('same')
    expect(compareJournals(base, an.journal)).toBe('theirs-ahead')
    expect(compareJournals(an.journal, base)).toBe('mine-ahead')
    binh.edit(['t1', 'notes', 'y'])
    expect(compareJournals(an.journal, binh.journal)).toBe('diverged')
    expect(compareJournals([], base)).toBe('theirs-ahead')
  })

  test('is not misled by the name a copied branch goes by', () => {
    const { an, twin } = copied()
    const { journal } = mergeJournals(an.journal, twin.journal)
    expect(compareJournals(twin.journal, journal)).toBe('theirs-ahead')
    expect(compareJournals(journal, an.journal)).toBe('mine-ahead')
    expect(compareJournals(an.journal, twin.journal)).toBe('diverged')
  })
})
