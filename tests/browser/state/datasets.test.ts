import { expect, test, vi } from 'vitest'
import type { Dataset } from '../../../src/core/edition/dataset'
import { datasetHash } from '../../../src/core/edition/score-table'
import type { DatasetEntry } from '../../../src/core/file/plan-file-schema'
import { createScratch } from '../storage/scratch'
import { exportOpen, importBytes, type Page, saved, visit } from './visit'

const dataset = (score: number): Dataset => ({
  edition: 'papi-2018',
  units: ['an-giang'],
  columns: [
    {
      ...{ year: 2018, node: 'PAPI', n: 1, decimals: null, origin: 'published', source: 's' },
      scores: [score],
    },
  ],
})
const entry = (score: number): DatasetEntry => ({
  edition: 'papi-2018',
  hash: datasetHash(dataset(score)),
  dataset: dataset(score),
})
const first = entry(1)
const second = entry(2)

const inUse = (page: Page) => page.datasets.own().map(({ hash, dataset }) => [hash, dataset?.columns.length])
const uses = (page: Page, expected: ReturnType<typeof inUse>) =>
  vi.waitFor(() => expect(inUse(page)).toEqual(expected))

test('an import is one step: undo returns to what was used before, and its content stays', async () => {
  const page = visit()
  await page.library.start('vi')
  expect(await page.datasets.take([first], [], 'first')).toEqual({ ok: true, value: null })
  await uses(page, [[first.hash, 1]])
  await page.datasets.take([second], [], 'second')
  await uses(page, [[second.hash, 1]])
  expect((await page.session.undo()).reverted).toBe(1)
  await uses(page, [[first.hash, 1]])
  await page.session.undo()
  await uses(page, [])
  await page.session.redo()
  await uses(page, [[first.hash, 1]])
  page.datasets.leave('papi-2018', 'back')
  await uses(page, [])
})

test('after a reload and in another browser the same is used, and an undo there finds its content', async () => {
  const page = visit()
  await page.library.start('vi')
  await page.datasets.take([first], [], 'first')
  await page.datasets.take([second], [], 'second')
  await saved(page)

  const again = visit()
  await again.library.start('vi')
  await uses(again, [[second.hash, 1]])

  const file = await exportOpen(page)
  const elsewhere = createScratch()
  const there = visit(elsewhere)
  expect(await importBytes(there, file.bytes)).toMatchObject({ kind: 'added', quarantined: 0 })
  await uses(there, [[second.hash, 1]])
  expect((await exportOpen(there)).text).toBe(file.text)
  expect(file.text).toContain(`"hash":"${first.hash}"`)
  await elsewhere.clear()
})

test('a name without content is there without it', async () => {
  const page = visit()
  await page.library.start('vi')
  await page.datasets.take([first], [], 'first')
  await saved(page)
  const { datasets: _, ...bare } = JSON.parse((await exportOpen(page)).text)
  const elsewhere = createScratch()
  const there = visit(elsewhere)
  const bytes = new TextEncoder().encode(JSON.stringify(bare))
  expect(await importBytes(there, bytes)).toMatchObject({ kind: 'added' })
  await uses(there, [[first.hash, undefined]])
  await elsewhere.clear()
})

test('where the content cannot be stored nothing is changed', async () => {
  const page = visit()
  await page.library.start('vi')
  const before = page.session.entry()?.changesets
  page.database.close()
  expect((await page.datasets.take([first], [], 'first')).ok).toBe(false)
  expect(page.session.plan()?.info.datasets).toBeUndefined()
  expect(page.session.entry()?.changesets).toBe(before)
})

test('two copies that chose differently show both, and neither is lost', async () => {
  const page = visit()
  await page.library.start('vi')
  await saved(page).catch(() => undefined)
  const start = await exportOpen(page)
  const elsewhere = createScratch()
  const there = visit(elsewhere)
  await importBytes(there, start.bytes)
  await page.datasets.take([first], [], 'first')
  await there.datasets.take([second], [], 'second')
  await saved(there)
  const { mergeJournals } = await import('../../../src/core/journal/merge')
  const { emptyFold, foldChangesets, planOf } = await import('../../../src/core/journal/fold')
  const [mine, theirs] = [page.session.exported(), there.session.exported()]
  const merged = mergeJournals(mine?.journal ?? [], theirs?.journal ?? [])
  const plan = planOf(foldChangesets(emptyFold(page.session.plan()?.id ?? ''), merged.journal))
  const [conflict] = [...plan.conflicts.values()]
  expect(conflict?.field).toBe('datasets/papi-2018')
  expect(conflict?.values.map(({ value }) => value).sort()).toEqual([first.hash, second.hash].sort())
  await elsewhere.clear()
})
