import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { written } from '../support/plan-files'
import { editsOf, journalWith } from '../support/plans'
import { seriousFaults } from './axe'
import { expect, test, watchContext } from './page'
import { cell, exportOpenPlan, firstStart, follow, openFile, plainFileDialogs, saved } from './steps'

async function type(page: Page, row: number, column: string, text: string) {
  await cell(page, row, column).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

test('two laptops go on apart, send each other a file, merge by keys and are the same', async ({
  page,
  context,
  browser,
  baseURL,
  faults,
}) => {
  await plainFileDialogs(context)
  await firstStart(page)
  await follow(page, 'Library')
  const start = await exportOpenPlan(page)

  const laptop = await browser.newContext()
  await watchContext(laptop, faults, baseURL)
  await plainFileDialogs(laptop)
  const there = await laptop.newPage()
  await firstStart(there)
  await follow(there, 'Library')
  await openFile(there, start.name, start.text)
  await follow(there, 'Plan')
  await type(there, 0, 'title', 'Title of there')
  await type(there, 1, 'deadline', '2027')
  await type(there, 2, 'deadline', '2031')
  await saved(there)

  await follow(page, 'Plan')
  await type(page, 0, 'title', 'Title of here')
  await type(page, 1, 'deadline', '2028')
  await saved(page)

  await follow(there, 'Library')
  const sent = await exportOpenPlan(there)
  await follow(page, 'Library')
  await openFile(page, 'sent.plan.json', sent.text)
  const dialog = page.getByRole('dialog', { name: 'Merge “sent.plan.json” into this plan' })
  await expect(dialog).toContainText('0 of 2 cells decided')
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(1)

  expect.soft(await seriousFaults(page), 'merge dialog').toEqual([])

  // The first row has the focus: right takes the received value, Del leaves it open again, left takes this copy's.
  const row = (name: string) => dialog.getByRole('row', { name })
  await expect(row('· Task')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(row('· Task').getByRole('radio').nth(1)).toBeChecked()
  await page.keyboard.press('Delete')
  await expect(dialog).toContainText('0 of 2 cells decided')
  await page.keyboard.press('ArrowLeft')
  await expect(row('· Task').getByRole('radio').nth(0)).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Close without merging?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('button', { name: 'Merge, 1 cell left for later' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)

  // What was in no conflict came along, what was decided stands, what was left open is marked and listed.
  await follow(page, 'Plan')
  await expect(cell(page, 0, 'title')).toHaveText('Title of here')
  await expect(cell(page, 1, 'deadline')).toContainText('⇄')
  await expect(cell(page, 2, 'deadline')).toHaveText('2031')
  await follow(page, 'Library')
  await page.getByRole('link', { name: 'Conflicts 1' }).click()
  const list = page.getByRole('main').getByRole('table')
  await expect(list.getByRole('listitem')).toHaveText([/2028/, /2027/])

  expect.soft(await seriousFaults(page), 'list of conflicts').toEqual([])

  // The other laptop takes the merged file without a question, and both are the same.
  await follow(page, 'Library')
  const merged = await exportOpenPlan(page)
  await openFile(there, 'merged.plan.json', merged.text)
  await expect(there.getByRole('region', { name: 'File just opened' })).toContainText('took')
  await expect(there.getByRole('dialog')).toHaveCount(0)
  expect((await exportOpenPlan(there)).text).toBe(merged.text)

  // Decided in the list; then undo goes back over it, and asks before it takes the merge back.
  await page.getByRole('link', { name: 'Conflicts 1' }).click()
  await list.getByRole('link', { name: /^Go to the cell: .*Deadline$/ }).click()
  await expect(cell(page, 1, 'deadline')).toBeFocused()
  await page.getByRole('button', { name: 'Use 2027' }).click()
  await expect(cell(page, 1, 'deadline')).toHaveText('2027')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 1, 'deadline')).toHaveText('2028')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  const asked = page.getByRole('dialog', { name: 'Take back the merge “sent.plan.json”?' })
  await expect(asked).toContainText('colleagues')
  await page.keyboard.press('Escape')
  await expect(asked).toHaveCount(0)
  await expect(cell(page, 2, 'deadline')).toHaveText('2031')
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await asked.getByRole('button', { name: /^Take back \d+ cells?$/ }).click()
  await expect(cell(page, 2, 'deadline')).not.toHaveText('2031')
  await expect(cell(page, 0, 'title')).toHaveText('Title of here')
  await follow(page, 'Library')
  await expect(page.getByRole('link', { name: 'Conflicts', exact: true })).toBeVisible()
  await laptop.close()
})

/** As the desktop drops files and folders; a page cannot make such a drop itself. */
async function dropOn(page: Page, files: readonly string[]) {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  await session.detach()
}

test('a folder of twenty copies is dropped and merged in one go; what is no plan file is named', async ({
  page,
}) => {
  const base = journalWith(
    [],
    editsOf({ plan: { plan: { title: 'Shared' } }, tasks: { t1: { number: 1, title: 'One' } } }),
  )
  const copy = (n: number) =>
    journalWith(base, editsOf({ tasks: { [`n${n}`]: { number: n, title: `Of ${n}` } } }), `actor${n}`)
  const folder = await mkdtemp(join(tmpdir(), 'copies-'))
  await mkdir(join(folder, 'sent', 'late'), { recursive: true })
  await writeFile(join(folder, 'mine.plan.json'), written(copy(99)))
  for (let n = 0; n < 20; n++)
    await writeFile(join(folder, n < 15 ? 'sent' : 'sent/late', `copy-${n}.plan.json`), written(copy(n)))
  await writeFile(join(folder, 'sent', 'letter.txt'), 'Dear all')

  await firstStart(page)
  await follow(page, 'Library')
  await expect(page.getByRole('button', { name: 'Open plan file…' })).toBeVisible()
  await dropOn(page, [join(folder, 'mine.plan.json')])
  const outcomes = page.getByRole('region', { name: 'File just opened' })
  await expect(outcomes).toContainText('Plan “Shared” was added to the library and opened.')
  await dropOn(page, [join(folder, 'sent')])
  const dialog = page.getByRole('dialog', { name: 'Merge 20 copies into this plan' })
  await expect(dialog.getByRole('radio', { name: 'Received 40' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(outcomes).toContainText('Left out 1 file that is no .json: sent/letter.txt')
  await expect(outcomes).toContainText('20 copies were merged into plan “Shared”.')
  await expect(page.getByRole('row').filter({ hasText: 'open now' })).toContainText('22')
  await rm(folder, { recursive: true })
})
