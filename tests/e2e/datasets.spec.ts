import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FileChooser, Page } from '@playwright/test'
import { seriousFaults } from './axe'
import { expect, test } from './page'
import { exportOpenPlan, firstStart, follow, openFile, plainFileDialogs, saved } from './steps'

const fixture = (name: string) => resolve(import.meta.dirname, '../fixtures/tables', name)
const collected = resolve(import.meta.dirname, '../../../shared/data')
const dialog = (page: Page) => page.getByRole('dialog')
const edition = (page: Page, id: string) => page.locator(`[data-edition="${id}"]`)

async function choose(page: Page, file: Parameters<FileChooser['setFiles']>[0]) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog(page)
      .getByRole('button', { name: /^Choose (another )?file…$/ })
      .click(),
  ])
  await chooser.setFiles(file)
}

async function openImport(page: Page) {
  await follow(page, 'Library')
  await expect(edition(page, 'papi-2021-2024')).toContainText('148')
  await page.getByRole('button', { name: 'Import scores…' }).click()
  await expect(dialog(page)).toBeVisible()
}

const UNITS = ['Quảng Ninh', 'Cà Mau', 'Bình Thuận', 'Quảng Nam', 'Vĩnh Phúc']

/** Rank, total and first dimension of some units, as the Ranking page shows them. */
async function ranking(page: Page): Promise<readonly string[]> {
  await follow(page, 'Ranking')
  await expect(page.getByRole('grid', { name: 'Ranking' })).toBeVisible()
  const found: string[] = []
  for (const unit of UNITS) {
    await page.getByRole('textbox', { name: 'Find a unit' }).fill(unit)
    await expect(page.locator('.ag-row[row-index="0"] [col-id="unit"]')).toHaveText(unit)
    for (const column of ['rank', 'PAPI', 'PAPI.1']) {
      const cell = page.locator(`.ag-row[row-index="0"] [col-id="${column}"]`)
      // A cell without a figure has its sign: it is empty only until the figures are in.
      await expect(cell).not.toBeEmpty()
      found.push(`${unit} ${column} ${await cell.innerText()}`)
    }
  }
  return found
}

test.beforeEach(async ({ page, context }) => {
  await plainFileDialogs(context)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await firstStart(page)
})

for (const maker of ['libreoffice', 'sheetjs'])
  test(`scores of a workbook by ${maker} give the shipped ranking out of an empty dataset; one step takes them back`, async ({
    page,
  }) => {
    const shipped = await ranking(page)
    await openImport(page)
    await choose(page, fixture(`scores.${maker}.xlsx`))
    await expect(dialog(page).getByText('183 of 183 rows of scores are taken')).toBeVisible()
    await expect(dialog(page).getByText('Every score of the table is there already')).toBeVisible()
    await expect(dialog(page).getByRole('button', { name: 'Nothing to take' })).toBeDisabled()
    await dialog(page).getByText('Into an empty dataset').click()
    await expect(dialog(page).getByRole('row', { name: '2024 3 34' })).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
    await dialog(page).getByRole('button', { name: 'Take 183 rows of scores' }).click()
    await expect(dialog(page)).toBeHidden()
    await expect(edition(page, 'papi-2021-2024')).toContainText('Imported')
    await expect(edition(page, 'papi-2021-2024').getByRole('cell', { name: '3', exact: true })).toBeVisible()
    // The grid sorts its rows anew once the figures are in.
    await expect(async () => expect(await ranking(page)).toEqual(shipped)).toPass()
    await saved(page)

    await page.reload()
    await expect(page.getByRole('grid')).toBeVisible()
    await follow(page, 'Library')
    await expect(edition(page, 'papi-2021-2024')).toContainText('Imported')
    await page.getByRole('main').click({ position: { x: 5, y: 5 } })
    await page.keyboard.press('Control+z')
    await expect(edition(page, 'papi-2021-2024')).toContainText('Shipped')
    await expect(edition(page, 'papi-2021-2024')).toContainText('148')
  })

test('the collected files of PAPI and PCI are the shipped figures', async ({ page }) => {
  const isWhole = existsSync(collected)
  const folder = isWhole ? collected : resolve(import.meta.dirname, '../fixtures/data')
  const shipped = await ranking(page)
  for (const index of ['PAPI', 'PCI']) {
    await openImport(page)
    await dialog(page).getByRole('button', { name: /Index/ }).click()
    await page.getByRole('option', { name: new RegExp(`^${index}`) }).click()
    await choose(page, resolve(folder, `${index.toLowerCase()}-scores.csv`))
    await expect(dialog(page).getByText('Every score of the table is there already')).toBeVisible()
    // Of the extracts (README) an empty dataset would have a few units only.
    if (isWhole) {
      await dialog(page).getByText('Into an empty dataset').click()
      const rows = index === 'PAPI' ? '19,777 of 19,777' : '6,055 of 6,118'
      await expect(dialog(page).getByText(`${rows} rows of scores are taken`)).toBeVisible()
      await expect(dialog(page).locator('td[data-change="same"]').first()).toBeVisible()
      await expect(dialog(page).locator('td[data-change]:not([data-change="same"])')).toHaveCount(0)
      await dialog(page).getByRole('button', { name: /^Take/ }).click()
    } else await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
  }
  await expect(page.locator('[data-edition]').getByText('Imported')).toHaveCount(isWhole ? 7 : 0)
  await expect(async () => expect(await ranking(page)).toEqual(shipped)).toPass()
})

test('a wide table on top, its faults by row, and the same figures in another browser from the plan file', async ({
  page,
  browser,
}) => {
  await openImport(page)
  const text = 'Đơn vị;PAPI.1;PAPI.1.1;Ghi chú\nQuảng Nam;9,25;2,5;x\nTỉnh Không Có;1;1;\nHà Nội;99;1,5;\n'
  await choose(page, { name: 'b.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(dialog(page).getByRole('alert')).toContainText('Choose a column or a value for: Year')
  await dialog(page)
    .getByRole('button', { name: /Year of the table/ })
    .click()
  await page.getByRole('option', { name: '2024' }).click()
  await expect(dialog(page).getByText('Row 3: there is no unit "Tỉnh Không Có"').first()).toBeVisible()
  await expect(dialog(page).getByText('Row 4: the score 99 lies outside')).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Take 3 rows of scores' }).click()
  await expect(dialog(page)).toBeHidden()
  const here = await ranking(page)
  expect(here.join(' ')).toContain('9.25')
  await saved(page)
  await follow(page, 'Library')
  const file = await exportOpenPlan(page)

  const other = await browser.newContext()
  await plainFileDialogs(other)
  const there = await other.newPage()
  await firstStart(there)
  await follow(there, 'Library')
  await openFile(there, file.name, file.text)
  await expect(edition(there, 'papi-2021-2024')).toContainText('Imported')
  expect(await ranking(there)).toEqual(here)

  // Without its content the shipped figures stand, and the page says so.
  const { datasets: _, ...bare } = JSON.parse(file.text)
  const third = await (await browser.newContext()).newPage()
  await plainFileDialogs(third.context())
  await firstStart(third)
  await follow(third, 'Library')
  await openFile(third, file.name, JSON.stringify(bare))
  await expect(third.getByText('The plan names published scores that cannot be used')).toBeVisible()
  await expect(third.getByText('the file came without its content')).toBeVisible()
  await expect(edition(third, 'papi-2021-2024')).toContainText('Shipped')
})

test('what goes out comes in as it was, and an untouched template comes in', async ({ page }) => {
  await follow(page, 'Library')
  await edition(page, 'pci-2013-2021')
    .getByRole('button', { name: /Commands for/ })
    .click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export scores as .xlsx' }).click(),
  ])
  const path = await download.path()
  await page.getByRole('button', { name: 'Import scores…' }).click()
  await dialog(page).getByRole('button', { name: /Index/ }).click()
  await page.getByRole('option', { name: /^PCI/ }).click()
  const template = async (name: string) => {
    const [made] = await Promise.all([
      page.waitForEvent('download'),
      dialog(page).getByRole('button', { name }).click(),
    ])
    return made.path()
  }
  const long = await template('Download the long template')
  const wide = await template('Download the wide template')
  await choose(page, path)
  await expect(dialog(page).getByText('Every score of the table is there already')).toBeVisible()
  await expect(dialog(page).getByText('cannot be taken')).toHaveCount(0)
  for (const [file, rows] of [
    [long, '2 of 2'],
    [wide, '22 of 22'],
  ] as const) {
    await choose(page, file)
    await expect(dialog(page).getByText(`${rows} rows of scores are taken`)).toBeVisible()
    await expect(dialog(page).getByText('cannot be taken')).toHaveCount(0)
  }
})

test('a table of tasks is refused by what it lacks', async ({ page }) => {
  await openImport(page)
  const text = 'STT,Nhiệm vụ,Nguồn,Năm\n1,a,b,2024\n'
  await choose(page, { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(dialog(page).getByRole('alert')).toContainText('lacks Unit, Indicator, Score')
  await expect(dialog(page).getByRole('button', { name: 'Nothing to take' })).toBeDisabled()
})

test('an own index comes in by its template, takes scores and works on every page; one step takes it out again', async ({
  page,
}) => {
  await follow(page, 'Library')
  await page.getByRole('button', { name: 'Import an index as a sheet…' }).click()
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Download the template' }).click(),
  ])
  await choose(page, await template.path())
  await expect(dialog(page).getByText('years 2026, 2 criteria, 2 units')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await dialog(page)
    .getByRole('combobox', { name: /own unit/ })
    .click()
  await page.getByRole('option', { name: 'Unit 1' }).click()
  await dialog(page).getByRole('button', { name: 'Take the index into the plan' }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(edition(page, 'own-sample-2026')).toContainText('Own index')

  await page.getByRole('button', { name: 'Import scores…' }).click()
  const text = 'year,unit,1,2\n2026,Unit 1,4,15\n2026,02,8,12.5\n'
  await choose(page, { name: 's.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(dialog(page).getByRole('row', { name: '2026 3' })).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Take 4 rows of scores' }).click()
  await expect(dialog(page)).toBeHidden()

  await follow(page, 'Ranking')
  const total = (row: number) => page.locator(`.ag-row[row-index="${row}"] [col-id="SAMPLE"]`)
  await expect(total(0)).toHaveText('20.50')
  await expect(total(1)).toHaveText('19.00')
  await follow(page, 'Low indicators')
  await expect(page.getByText('19.00').first()).toBeVisible()
  await page.reload()
  await expect(page.getByText('19.00').first()).toBeVisible()

  await follow(page, 'Library')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(edition(page, 'own-sample-2026')).toContainText('no scores yet')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(edition(page, 'own-sample-2026')).toHaveCount(0)
})

test('a sheet with faults is refused by sheet, row and column, and nothing of it is taken', async ({
  page,
}) => {
  await follow(page, 'Library')
  await page.getByRole('button', { name: 'Import an index as a sheet…' }).click()
  const text =
    'Index code,X\nYears,2030\nKind of units,Province\n\nCode,Parent,Name,Maximum\n1,,a,10\n1,,b,5\n2,9,c,x\n'
  await choose(page, { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(dialog(page).getByRole('alert')).toContainText('3 faults')
  await expect(dialog(page).getByText('x, row 7, column A: the code 1 stands in row 6 already')).toBeVisible()
  await expect(dialog(page).getByText('x, row 8: there is no parent 9')).toBeVisible()
  await expect(dialog(page).getByText('x, row 8, column D: "x" is no number')).toBeVisible()
  await expect(dialog(page).getByRole('button', { name: 'Take the index into the plan' })).toBeDisabled()
})

test('columns and rows of an own index that are not known, or guessed wrongly, are mapped by hand', async ({
  page,
}) => {
  await follow(page, 'Library')
  await page.getByRole('button', { name: 'Import an index as a sheet…' }).click()
  const text =
    'Short,X2\nYears,2031\nKind of units,Province\n\nMark,Parent,Meaning,Maximum points of it,Weight in kg\n1,,a,10,3\n2,,b,20,4\n'
  await choose(page, { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  const pick = async (control: RegExp | string, option: string) => {
    await dialog(page).getByRole('button', { name: control }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  await expect(dialog(page).getByRole('alert')).toContainText('lacks Code, Name')
  await pick(/Column A is/, 'Code')
  await pick(/Column C is/, 'Name, Vietnamese')
  await expect(dialog(page).getByText('2 guesses').first()).toBeVisible()
  await pick(/Column E is/, '(not taken)')
  await dialog(page).locator('label', { hasText: 'Index' }).click()
  await pick(/Row 1 is/, 'Index code')
  await expect(dialog(page).getByText('X2 · X2')).toBeVisible()
  await dialog(page).locator('label', { hasText: 'Tree of criteria' }).click()
  await expect(dialog(page).getByRole('row', { name: '2 b 0 20' })).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Take the index into the plan' }).click()
  await expect(edition(page, 'own-x2-2031')).toContainText('Own index')
})
