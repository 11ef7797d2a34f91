import type { Locator, Page } from '@playwright/test'
import { writePlanFile } from '../../src/core/file/plan-file'
import { assessmentEdits } from '../../src/core/plan/own-scores'
import { Replica } from '../support/journal-replica'
import { seriousFaults } from './axe'
import { expect, test } from './page'
import { follow, openFile, plainFileDialogs } from './steps'

test.describe('scores', () => {
  const cell = (page: Page, row: string, column: string): Locator =>
    page.locator(`.ag-row[row-id="${row}"]:not(.ag-row-pinned) .ag-cell[col-id="${column}"]`)

  const open = async (page: Page, query: string) => {
    await page.goto(`/?lang=en#/scores?${query}`)
    await expect(page.getByRole('grid', { name: 'Scores' })).toBeVisible({ timeout: 30_000 })
  }

  const type = async (page: Page, row: string, column: string, text: string) => {
    await cell(page, row, column).click()
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }

  test('a self score typed with a decimal comma is used with its stage, survives reload, and undo takes it back', async ({
    page,
  }) => {
    await open(page, 'index=PAPI&year=2025')
    await expect(page.getByText('PAPI 2025 is not published yet')).toBeVisible()
    await type(page, 'PAPI.3.1', 'self', '2,05')
    await expect(cell(page, 'PAPI.3.1', 'self')).toHaveText('2.05')
    await expect(cell(page, 'PAPI.3.1', 'used')).toHaveText('self2.05')
    await expect(cell(page, 'PAPI.3', 'used')).toHaveText('–')
    await expect(page.getByText('1/37 rows with a score')).toBeVisible()
    await expect(page.getByText(/^Saved/)).toBeVisible()

    await page.reload()
    await expect(cell(page, 'PAPI.3.1', 'used')).toHaveText('self2.05')

    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(cell(page, 'PAPI.3.1', 'self')).toHaveText('–')
    await expect(cell(page, 'PAPI.3.1', 'used')).toHaveText('–')
  })

  test('parts come to their component, and what comes from parts is not to be typed', async ({ page }) => {
    await open(page, 'index=PAPI&year=2025')
    await type(page, 'PAPI.3.1', 'self', '2')
    await type(page, 'PAPI.3.2', 'self', '0.5')
    await type(page, 'PAPI.3.3', 'self', '1.5')
    await expect(cell(page, 'PAPI.3', 'self')).toHaveText('4.00∗')
    await expect(cell(page, 'PAPI.3', 'used')).toHaveText('self4.00∗')
    await cell(page, 'PAPI.3', 'self').dblclick()
    await expect(page.locator('.ag-cell-inline-editing')).toHaveCount(0)
  })

  test('an impossible score stays as typed, says why and does not count', async ({ page }) => {
    await open(page, 'index=PAPI&year=2025')
    await type(page, 'PAPI.3.1', 'self', '4')
    const note = page.getByRole('region', { name: 'Cell to look at' })
    await expect(note).toContainText('4 is above the maximum of 3.33.')
    await expect(note).toContainText('The cell stays as typed and is not counted.')
    await expect(cell(page, 'PAPI.3.1', 'self')).toHaveText('4')
    await expect(cell(page, 'PAPI.3.1', 'used')).toHaveText('–')
    await expect(page.getByRole('button', { name: '1 fault' })).toBeVisible()
    await expect(page.getByText(/^Saved/)).toBeVisible()
    await page.reload()
    await expect(cell(page, 'PAPI.3.1', 'self')).toHaveText('4')
    await page.getByRole('button', { name: '1 fault' }).click()
    const list = page.getByRole('region', { name: 'Cells with faults' })
    await expect(list.locator('tbody tr')).toContainText('4 is above the maximum of 3.33.')
    await list.getByRole('button', { name: /^PAPI 3.1/ }).click()
    await expect(cell(page, 'PAPI.3.1', 'self')).toBeFocused()
    // The list tells it already.
    await expect(note).toBeHidden()
    await list.getByRole('button', { name: 'Clear the cell' }).click()
    await expect(cell(page, 'PAPI.3.1', 'self')).toHaveText('–')
    await expect(list).toContainText('No cell has a fault any more.')
  })

  test('a score without evidence asks for an explanation until either stands', async ({ page }) => {
    await open(page, 'index=PAPI&year=2025')
    await type(page, 'PAPI.5.3', 'self', '1,9')
    await expect(page.getByText('1 explanation needed')).toBeVisible()
    await expect(cell(page, 'PAPI.5.3', 'explanation')).toHaveText('needed')
    await cell(page, 'PAPI.5.3', 'evidence').click()
    await page.keyboard.press('Enter')
    const details = page.getByRole('complementary', { name: 'Node details' })
    await expect(details.getByRole('textbox', { name: 'Number' })).toBeFocused()
    await page.keyboard.type('12/BC-SNV')
    await page.keyboard.press('Tab')
    await page.keyboard.type('3/2/2025')
    await page.keyboard.press('Tab')
    await expect(cell(page, 'PAPI.5.3', 'evidence')).toHaveText('no. 12/BC-SNV of 03/02/2025')
    await expect(cell(page, 'PAPI.5.3', 'explanation')).toHaveText('–')
    await expect(page.getByText('explanation needed')).toHaveCount(0)
  })

  test('published scores are not to be typed over, and other units are for reading', async ({ page }) => {
    await open(page, 'index=PAPI&year=2024')
    await expect(cell(page, 'PAPI', 'used')).toHaveText('published41.00')
    await expect(cell(page, 'PAPI', 'y2024')).toHaveText('41.0055/61')
    await cell(page, 'PAPI.5.3', 'published').dblclick()
    await page.keyboard.type('3')
    await expect(page.locator('.ag-cell-inline-editing')).toHaveCount(0)
    await expect(cell(page, 'PAPI.5.3', 'published')).toHaveText('1.92')

    await open(page, 'index=PAPI&year=2024&unit=ha-noi')
    await expect(page.getByText('Looking at Hà Nội: read-only.')).toBeVisible()
    await expect(cell(page, 'PAPI.5.3', 'y2024')).toHaveText('2.2839/61')
    await expect(cell(page, 'PAPI.5.3', 'self')).toHaveCount(0)

    // A year more is a column more, and it stands where it belongs.
    await open(page, 'index=PAPI&year=2025&unit=ha-noi')
    const years = page.locator('.ag-header-cell[col-id^="y20"] .ag-header-cell-text')
    await expect(years.first()).toHaveText('2025')
    await expect(years.nth(1)).toHaveText('2024')
  })

  test('an old year in view is brought into sight', async ({ page }) => {
    await open(page, 'index=PAPI&year=2016')
    const year = (name: string) => page.locator(`.ag-header-cell[col-id="y${name}"]`)
    await expect(year('2016')).toBeInViewport({ ratio: 0.9 })
    await page.getByRole('button', { name: /^Year/ }).click()
    await page.getByRole('option', { name: '2024' }).click()
    await expect(year('2024')).toBeInViewport({ ratio: 0.9 })
    await page.getByRole('button', { name: /^Year/ }).click()
    await page.getByRole('option', { name: '2018' }).click()
    await expect(year('2018')).toBeInViewport({ ratio: 0.9 })
  })

  test('how a figure was derived is said in the language of the screen', async ({ page }) => {
    await page.goto('/?lang=vi#/scores?index=PAR&year=2023')
    await cell(page, 'PAR.8', 'name').click()
    await page.getByRole('button', { name: 'Chi tiết' }).click()
    const details = page.getByRole('complementary', { name: 'Chi tiết nội dung' })
    await expect(details).toContainText('suy ra: tổng 84,60 trừ bảy lĩnh vực đã công bố')

    await page.goto('/?lang=id#/scores?index=PAPI&year=2024')
    await page.getByRole('button', { name: 'Rincian' }).click()
    const rincian = page.getByRole('complementary')
    await expect(rincian).toContainText('csv/2024.csv')
    await expect(rincian).not.toContainText('sum of')
  })

  test('all units of PAPI 2024: 61 ranked, two without data at the end', async ({ page }) => {
    await open(page, 'index=PAPI&year=2024&part=units')
    await expect(page.getByRole('columnheader', { name: 'Total 61/63' })).toBeVisible()
    await expect(page.getByText('61 units with a total')).toBeVisible()
    await expect(page.getByText('2 units without data, at the end')).toBeVisible()
    const first = page.locator('.ag-row:not(.ag-row-pinned)[row-index="0"]')
    await expect(first.locator('[col-id="unit"]')).toHaveText('Quảng Ninh')
    await expect(first.locator('[col-id="PAPI"]')).toHaveText('47.821')
    await expect(page.locator('.ag-row-pinned [col-id="rank"]')).toHaveText('55/61')
    await page.locator('.ag-row:not(.ag-row-pinned)[row-index="0"] [col-id="unit"]').click()
    await page.keyboard.press('Control+ArrowDown')
    const last = page.locator('.ag-row:not(.ag-row-pinned)[row-index="62"]')
    await expect(last.locator('[col-id="rank"]')).toHaveText('–')
    await expect(last.locator('[col-id="PAPI"]')).toHaveText('–')
    await expect(page.locator('.ag-row:not(.ag-row-pinned)[row-index="60"] [col-id="rank"]')).toHaveText(
      '61/61',
    )
    await expect(page.locator('.ag-row:not(.ag-row-pinned)[row-index="61"] [col-id="rank"]')).toHaveText('–')

    await page.getByRole('textbox', { name: 'Find a unit' }).fill('dak')
    await expect(page.getByText('2 left by the filter')).toBeVisible()
  })

  test('the own unit takes a score among all units where nothing is published', async ({ page }) => {
    await open(page, 'index=PAPI&year=2025&part=units')
    const own = page.locator('.ag-row-pinned [col-id="PAPI.1"]')
    await own.click()
    await page.keyboard.type('4.5')
    await page.keyboard.press('Enter')
    await expect(own).toHaveText('4.50°')
    await page.getByText('Quảng Nam: stages and years').click()
    await expect(cell(page, 'PAPI.1', 'self')).toHaveText('4.50')
  })

  test('two scores that did not see each other stand side by side until one is chosen', async ({
    page,
    context,
  }) => {
    const place = { index: 'PAPI', year: 2025, node: 'PAPI.3.1' }
    const an = new Replica('a', 'An')
    an.commit([
      { collection: 'plan', id: 'plan', field: 'title', to: 'Shared' },
      { collection: 'plan', id: 'plan', field: 'ownUnit', to: 'quang-nam' },
    ])
    const binh = new Replica('b', 'Bình').take(an)
    an.commit(assessmentEdits(place, { self: 1.5, selfBy: 'An', selfDate: '2025-04-28' }))
    binh.now += 600_000
    binh.commit(assessmentEdits(place, { self: 2, selfBy: 'Bình', selfDate: '2025-04-28' }))
    an.take(binh)

    await plainFileDialogs(context)
    await open(page, 'index=PAPI&year=2025')
    await follow(page, 'Library')
    await openFile(page, 'shared.plan.json', writePlanFile(an.fold(), an.journal))
    await expect(page.getByRole('region', { name: 'File just opened' })).toContainText('“Shared”')
    await follow(page, 'Scores')
    await expect(cell(page, 'PAPI.3.1', 'self')).toHaveText('⇄ 2 · 1.5')
    await expect(cell(page, 'PAPI.3.1', 'used')).toHaveText('self2.00')
    await page.getByText('1 cell with two values').click()
    await page.getByRole('menuitem').click()
    const note = page.getByRole('region', { name: 'Cell to look at' })
    await expect(note).toContainText('Bình')
    await note.getByRole('button', { name: 'Use 1.5' }).click()
    await expect(cell(page, 'PAPI.3.1', 'self')).toHaveText('1.50')
    await expect(page.getByText('cell with two values')).toHaveCount(0)
    // Its writer came along.
    await page.getByRole('button', { name: 'Details' }).click()
    const details = page.getByRole('complementary', { name: 'Node details' })
    await expect(details).toContainText('An, 28/04/2025')
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`nothing serious for assistive technology, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await open(page, 'index=PAPI&year=2025')
      await type(page, 'PAPI.3.1', 'self', '2,05')
      await type(page, 'PAPI.3.2', 'self', '9')
      await page.getByRole('button', { name: 'Details' }).click()
      expect(await seriousFaults(page)).toEqual([])
      await open(page, 'index=PAPI&year=2024&part=units')
      expect(await seriousFaults(page)).toEqual([])
    })
  }
})
