import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { FileChooser, Page } from '@playwright/test'
import { seriousFaults } from './axe'
import { expect, test } from './page'
import { cell, firstStart, follow, plainFileDialogs, saved } from './steps'

const appendix = resolve(import.meta.dirname, '../fixtures/tables/appendix.libreoffice.xlsx')
const dialog = (page: Page) => page.getByRole('dialog')

async function openImport(page: Page) {
  await page.getByRole('button', { name: 'Excel in and out' }).click()
  await page.getByRole('menuitem', { name: 'Import from Excel, Word…' }).click()
  await expect(dialog(page)).toBeVisible()
}

async function choose(page: Page, file: Parameters<FileChooser['setFiles']>[0]) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog(page)
      .getByRole('button', { name: /^Choose (another )?file…$/ })
      .click(),
  ])
  await chooser.setFiles(file)
}

test.beforeEach(async ({ page, context }) => {
  await plainFileDialogs(context)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await firstStart(page)
})

test('a workbook of LibreOffice is shown first, comes in as one step and is taken back as one', async ({
  page,
}) => {
  await openImport(page)
  await choose(page, appendix)
  await expect(dialog(page).getByText('Add 4, leave out 2')).toBeVisible()
  await expect(dialog(page).getByText('name matches')).toHaveCount(9)
  await expect(dialog(page).getByText('times 1,000,000')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Take 4 tasks' }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByText('32 tasks')).toBeVisible()
  await expect(cell(page, 28, 'title')).toHaveText('Rà soát, đơn giản hóa thủ tục hành chính')
  await expect(cell(page, 28, 'deadline')).toHaveText('30/11/2025')
  await expect(cell(page, 31, 'leadAgency')).toHaveText('Sở Nội vụ')
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('28 tasks')).toBeVisible()
})

test('a column may be given another meaning, and a task that is known is changed instead of added', async ({
  page,
}) => {
  await openImport(page)
  const title = 'Improve the province'
  const known = await cell(page, 1, 'title').innerText()
  expect(known).toContain(title)
  const text = `Việc;Tên gọi\n${known};Xong`
  await choose(page, { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(dialog(page).getByRole('alert')).toContainText('No header row was found')
  await dialog(page)
    .getByRole('button', { name: /Header row/ })
    .click()
  await page.getByRole('option', { name: 'Row 1: Việc, Tên gọi' }).click()
  await dialog(page)
    .getByRole('button', { name: /Column A is/ })
    .click()
  await page.getByRole('option', { name: 'Task', exact: true }).click()
  await dialog(page)
    .getByRole('button', { name: /Column B is/ })
    .click()
  await page.getByRole('option', { name: 'Notes' }).click()
  await expect(dialog(page).getByText('change 1')).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Take 1 task' }).click()
  await expect(page.getByText('28 tasks')).toBeVisible()
})

test('a pasted table says every fault by row and column and takes the bad cell as typed', async ({
  page,
}) => {
  await openImport(page)
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      'STT\tNhiệm vụ\tThời hạn\n50\tViệc mới\t31/02/2026\n51\tViệc khác\tQuý II/2026\n',
    ),
  )
  await page.keyboard.press('Control+v')
  await expect(dialog(page).getByText('Row 2, column C: There is no 31/2/2026')).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Take 2 tasks' }).click()
  await expect(cell(page, 28, 'deadline')).toHaveText('31/02/2026')
  await expect(cell(page, 29, 'deadline')).toHaveText('06/2026')
})

test('an old code page, another table and a file that is none are refused with a sentence', async ({
  page,
}) => {
  await openImport(page)
  const old = Buffer.from([0x53, 0x54, 0x54, 0x3b, 0x4e, 0x0a, 0x31, 0x3b, 0xea, 0xf2, 0x0a])
  await choose(page, { name: 'cu.csv', mimeType: 'text/csv', buffer: old })
  await expect(dialog(page).getByRole('alert')).toContainText('Line 2 is not UTF-8')
  await choose(page, {
    name: 'a.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\x03\x04 no zip at all'),
  })
  await expect(dialog(page).getByRole('alert')).toContainText('This is no workbook')
  const scores = 'year,unit,node,score,source\n2024,An Giang,PAPI.1,4.5,s1\n'
  await choose(page, { name: 'papi.csv', mimeType: 'text/csv', buffer: Buffer.from(scores) })
  await expect(dialog(page).getByRole('alert')).toContainText(
    'it has the columns "year", "unit", "node", "score", "source", but lacks Task',
  )
  await expect(dialog(page).getByRole('button', { name: 'Nothing to take' })).toBeDisabled()
})

test('the whole plan goes out as a workbook, which changes nothing when it comes in again', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Excel in and out' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export the whole plan as .xlsx' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('quang-nam-administrative-reform-plan.xlsx')
  const buffer = await readFile(await download.path())
  await openImport(page)
  await choose(page, { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer })
  await expect(dialog(page).getByText('no change in 28')).toBeVisible()
  await expect(dialog(page).getByRole('button', { name: 'Nothing to take' })).toBeDisabled()
})

test('the workbook of a plan makes the same plan of an empty one, as one step', async ({ page }) => {
  await page.getByRole('button', { name: 'Excel in and out' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export the whole plan as .xlsx' }).click(),
  ])
  const buffer = await readFile(await download.path())
  await follow(page, 'Library')
  await page.getByRole('button', { name: 'Empty plan' }).first().click()
  await dialog(page).getByRole('textbox').first().fill('Bản nhập lại')
  await dialog(page)
    .getByRole('button', { name: /^Create/ })
    .click()
  await expect(page.getByText('No tasks yet')).toBeVisible()

  await page.getByRole('button', { name: 'Excel in and out' }).click()
  await page.getByRole('menuitem', { name: "Import the plan's whole workbook…" }).click()
  await choose(page, { name: 'plan.xlsx', mimeType: 'application/octet-stream', buffer })
  const tasks = dialog(page).getByRole('row').filter({ hasText: 'Tasks' })
  await expect(tasks.getByRole('cell').nth(1)).toHaveText('28')
  expect(await seriousFaults(page)).toEqual([])
  await dialog(page)
    .getByRole('button', { name: /^Take \d+ records$/ })
    .click()
  await expect(cell(page, 1, 'deadline')).toHaveText('2021')
  await expect(page.locator('.ag-row[row-index="27"]').first()).toBeAttached()

  await page.getByRole('button', { name: 'Excel in and out' }).click()
  await page.getByRole('menuitem', { name: "Import the plan's whole workbook…" }).click()
  await choose(page, { name: 'plan.xlsx', mimeType: 'application/octet-stream', buffer })
  await expect(dialog(page).getByRole('button', { name: 'Nothing to take' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('No tasks yet')).toBeVisible()
})
