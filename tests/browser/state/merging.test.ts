import { describe, expect, test, vi } from 'vitest'
import { writePlanFile } from '../../../src/core/file/plan-file'
import { emptyFold, foldChangesets } from '../../../src/core/journal/fold'
import { mergeJournals } from '../../../src/core/journal/merge'
import type { ImportOutcome } from '../../../src/state/importing'
import { createScratch, journalOf, PLAN, titleEdit } from '../storage/scratch'
import { exportOpen, importBytes, type Page, saved, titles, visit } from './visit'

/** One plan on two computers, each with an edit the other has not seen. */
async function apart() {
  const here = visit()
  await here.library.start('en')
  const [task = ''] = [...(here.session.plan()?.tasks.keys() ?? [])]
  const elsewhere = createScratch()
  const there = visit(elsewhere)
  await importBytes(there, (await exportOpen(here)).bytes)
  there.session.commit([titleEdit(task, 'Of there'), titleEdit('new', 'A task of there')])
  await saved(there)
  here.session.commit([titleEdit(task, 'Of here')])
  await saved(here)
  return { here, there, task, elsewhere }
}

async function offered(page: Page, outcome: ImportOutcome) {
  if (outcome.kind !== 'merge') throw new Error(outcome.kind)
  expect(await page.merging.start(outcome.offer)).toEqual({ ok: true, value: null })
  await vi.waitFor(() => expect(page.merging.found()).not.toBeNull())
  return page.merging
}

const cell = (page: Page, task: string) => {
  const found = page.merging.conflicts().find(({ id }) => id === task)
  if (!found) throw new Error('no conflict')
  return found
}

describe('merging', () => {
  test('nothing is taken before it was looked at; what is left open keeps both values', async () => {
    const { here, there, task, elsewhere } = await apart()
    const merging = await offered(here, await importBytes(here, (await exportOpen(there)).bytes))
    expect(titles(here)).not.toContain('A task of there')
    expect(merging.conflicts().map(({ field }) => field)).toEqual(['title'])
    expect(await merging.apply()).toEqual({ ok: true, value: null })
    expect(merging.offer()).toBeNull()
    expect(titles(here)).toContain('A task of there')
    expect(here.session.plan()?.conflicts.size).toBe(1)
    // The other computer gets the same out of the merged file, without a question.
    await importBytes(there, (await exportOpen(here)).bytes)
    await vi.waitFor(() => expect(there.session.plan()?.conflicts.size).toBe(1))
    expect(there.session.plan()?.tasks.get(task)).toEqual(here.session.plan()?.tasks.get(task))
    await elsewhere.clear()
  })

  test('a chosen value wins, the whole merge is one step back, and it is all there after a reload', async () => {
    const { here, there, task, elsewhere } = await apart()
    const merging = await offered(here, await importBytes(here, (await exportOpen(there)).bytes))
    const theirs = cell(here, task).candidates.find(({ mine }) => !mine) ?? null
    merging.choose(cell(here, task), theirs)
    expect(merging.chosen(cell(here, task))?.value).toBe('Of there')
    await merging.apply()
    expect(titles(here)).toEqual(expect.arrayContaining(['Of there', 'A task of there']))
    expect(here.session.plan()?.conflicts.size).toBe(0)

    const again = visit()
    await again.library.start('en')
    expect(titles(again)).toEqual(titles(here))
    expect(again.session.undoneMerge()).toBe('x.plan.json')
    expect(await again.session.undo()).toMatchObject({ skipped: 0 })
    expect(titles(again)).toContain('Of here')
    expect(titles(again)).not.toContain('A task of there')
    expect(again.session.undoneMerge()).toBeNull()
    await elsewhere.clear()
  })

  test('a cell in no conflict is left as it is here where that was chosen', async () => {
    const { here, there, elsewhere } = await apart()
    const merging = await offered(here, await importBytes(here, (await exportOpen(there)).bytes))
    const fresh = merging.found()?.cells.find(({ id, field }) => id === 'new' && field === 'title')
    const [candidate] = fresh?.candidates ?? []
    if (!fresh || !candidate) throw new Error('not received')
    merging.choose(fresh, { ...candidate, value: 'As it is called here' })
    await merging.apply()
    expect(titles(here)).toContain('As it is called here')
    expect(titles(here)).not.toContain('A task of there')
    await elsewhere.clear()
  })

  test('an edit made while the merge is looked at is reckoned with, and choices stay', async () => {
    const { here, there, task, elsewhere } = await apart()
    const merging = await offered(here, await importBytes(here, (await exportOpen(there)).bytes))
    merging.chooseAll(({ mine }) => !mine)
    here.session.commit([titleEdit('new', 'Also here')])
    await saved(here)
    await vi.waitFor(() => expect(merging.conflicts()).toHaveLength(2))
    expect(merging.chosen(cell(here, task))?.value).toBe('Of there')
    expect(merging.chosen(cell(here, 'new'))).toBeNull()
    await elsewhere.clear()
  })

  test('several copies are offered in one merge', async () => {
    const { here, there, task, elsewhere } = await apart()
    const third = createScratch()
    const other = visit(third)
    await importBytes(other, (await exportOpen(there)).bytes)
    there.session.commit([titleEdit('new', 'Renamed there')])
    await saved(there)
    other.session.commit([titleEdit('more', 'Of a third')])
    await saved(other)
    const outcomes = new Map<string, ImportOutcome>()
    const files = [
      { name: 'there.plan.json', bytes: (await exportOpen(there)).bytes },
      { name: 'other.plan.json', bytes: (await exportOpen(other)).bytes },
    ]
    await here.library.importFiles(files, (name, outcome) => void outcomes.set(name, outcome))
    const [one, two] = [...outcomes.values()]
    if (one?.kind !== 'merge' || two?.kind !== 'merge') throw new Error('not offered')
    expect(one.offer).toBe(two.offer)
    const merging = await offered(here, one)
    expect(merging.conflicts()).toHaveLength(1)
    expect(cell(here, task).candidates.map(({ sources }) => sources)).toEqual(
      expect.arrayContaining([[0, 1], []]),
    )
    await merging.apply()
    expect(titles(here)).toEqual(expect.arrayContaining(['Renamed there', 'Of a third']))
    await elsewhere.clear()
    await third.clear()
  })

  test('a copied profile: both branches stay, and what follows is written under a new name', async () => {
    const base = journalOf('a', [[titleEdit('t1', 'One')]])
    const mine = journalOf('a', [[titleEdit('t1', 'Here')]], base)
    const theirs = journalOf('a', [[titleEdit('t1', 'There')]], base)
    const page = visit()
    await page.plans.put(PLAN, mine)
    await page.database.actors.put({ planId: PLAN, actor: 'a' })
    await page.session.open(PLAN)
    const text = writePlanFile(foldChangesets(emptyFold(PLAN), theirs), theirs)
    const merging = await offered(page, await importBytes(page, new TextEncoder().encode(text)))
    await merging.apply()
    expect(page.session.plan()?.conflicts.size).toBe(1)
    expect((await page.database.actors.get(PLAN))?.actor).not.toBe('a')
    page.session.commit([titleEdit('t1', 'Decided')])
    await saved(page)
    const journal = page.session.exported()?.journal ?? []
    expect(new Set(journal.map(({ actor }) => actor)).size).toBe(3)
    expect(mergeJournals(journal, []).quarantined).toEqual([])
    expect(page.session.plan()?.conflicts.size).toBe(0)
    const again = visit()
    await again.session.open(PLAN)
    expect(again.session.plan()?.tasks.get('t1')?.title).toBe('Decided')
  })
})
