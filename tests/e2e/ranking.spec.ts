import type { Page } from '@playwright/test'
import { expect, test } from './page'

const open = async (page: Page, query: string) => {
  await page.goto(`/?lang=en#/ranking?${query}`)
  await expect(page.getByRole('grid', { name: 'Ranking' })).toBeVisible()
}
const rowOf = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Ranking' }).getByRole('row').filter({ hasText: name })
const cell = (page: Page, name: string, column: string) => rowOf(page, name).locator(`[col-id="${column}"]`)

test('PAPI 2024 shows Quảng Nam pinned and in its place at 55 of 61, and the two without figures', async ({
  page,
}) => {
  await open(page, 'index=PAPI&year=2024&unit=quang-nam')
  // Frozen cells and scrolled cells of a row are counted once each: pinned on top and in place.
  await expect(cell(page, 'Quảng Nam', 'rank')).toHaveText(['55/61', '55/61'])
  await expect(page.locator('.ag-row [col-id="PAPI"]').filter({ hasText: '41.00' }).first()).toBeVisible()
  await expect(page.getByText('Totals computed, none published to compare')).toBeVisible()
  await expect(page.getByText('2 units without data, not ranked')).toBeVisible()
  await page.getByRole('textbox', { name: 'Find a unit' }).fill('vinh phuc')
  await expect(cell(page, 'Vĩnh Phúc', 'rank')).toHaveText('–')
  await expect(page.getByText('1 left by the filter')).toBeVisible()
})

test('the sign in a head sorts by its column, and Home leads back to the unit in view', async ({ page }) => {
  await open(page, 'index=PAPI&year=2024&unit=quang-nam')
  const head = page.getByRole('columnheader', { name: 'Services' })
  await head.hover()
  await head.locator('.ag-sort-indicator-container').click()
  await expect(page.getByRole('columnheader', { name: 'Services' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await rowOf(page, 'Quảng Nam').last().hover()
  await page.mouse.wheel(0, -5000)
  const unitAt = (row: number) =>
    page.locator(`.ag-row[row-index="${row}"]:not(.ag-row-pinned) [col-id="unit"]`)
  await expect(unitAt(0)).toHaveText('Quảng Ninh')
  await expect(unitAt(3)).toHaveText('Bình Thuận')
  await unitAt(3).click()
  await page.keyboard.press('Home')
  await expect(page.locator('.ag-cell-focus[col-id="unit"]')).toHaveText('Quảng Nam')
})

test('a group ranks its own units with its own denominator', async ({ page }) => {
  await open(page, 'index=PAPI&year=2024&unit=quang-nam')
  await page.getByRole('button', { name: /Group/ }).click()
  await page.getByRole('option', { name: 'North Central and Central Coast' }).click()
  await page.getByText('Rank inside group').click()
  await expect(cell(page, 'Quảng Nam', 'rank')).toHaveText(['13/14', '13/14'])
})

test('Enter on a row brings its unit into view', async ({ page }) => {
  await open(page, 'index=PAPI&year=2024&unit=quang-nam')
  await page.getByRole('textbox', { name: 'Find a unit' }).fill('da nang')
  await cell(page, 'Đà Nẵng', 'unit').click()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/unit=da-nang/)
  await expect(page.getByRole('button', { name: /To Đà Nẵng/ })).toBeVisible()
})

test('the slope and the ladder say where the unit was and what is next', async ({ page }) => {
  await open(page, 'index=PAPI&year=2024&unit=quang-nam')
  await expect(
    page.getByRole('img', {
      name: /30\/63 in 2016, .*35\/60 in 2021, 31\/61 in 2022, 48\/61 in 2023, 55\/61 in 2024/,
    }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'PAPI 8.2, 5.3, +12 more' }).click()
  const list = page.getByRole('dialog')
  await expect(list.getByRole('listitem')).toHaveCount(14)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Open rungs 2–48/ }).click()
  await expect(page.getByRole('row', { name: /3\/61 Bình Thuận/ })).toBeVisible()
})

test('published ranks are shown as published and a failed reproduction looks failed', async ({ page }) => {
  await open(page, 'index=PCI&year=2016&unit=quang-nam')
  await expect(cell(page, 'Quảng Nam', 'rank').first()).toHaveText('10/63')
  await expect(page.getByText('Recomputed: 63/63 totals, 63/63 ranks agree')).toBeVisible()
  await open(page, 'index=PCI&year=2011&unit=quang-nam')
  const badge = page.getByText(/Recomputed: only 1\/63 totals/)
  await expect(badge).toBeVisible()
  await expect(badge).toHaveCSS('font-weight', '560')
})

test('a partial table shows printed ranks and ranks nothing itself', async ({ page }) => {
  await open(page, 'index=PAR&year=2023&unit=quang-nam')
  await expect(cell(page, 'Quảng Nam', 'rank').first()).toHaveText('56/63')
  await expect(page.getByText('10 of 63 units with a total')).toBeVisible()
  await expect(cell(page, 'Đồng Nai', 'rank')).toHaveText('–')
  await open(page, 'index=DVC766&year=2024&unit=quang-nam')
  await expect(page.getByText('only one unit has figures, so nothing can be ranked')).toBeVisible()
})
