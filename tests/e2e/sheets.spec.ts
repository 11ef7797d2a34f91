import type { Page } from '@playwright/test'
import { expect, test } from './page'

/** Grids that are mostly for reading, as sheets. */
test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

const at = (page: Page, row: number, column: string) =>
  page.locator(`.ag-row[row-index="${row}"]:not(.ag-row-pinned) .ag-cell[col-id="${column}"]`)
const footer = (page: Page) => page.getByRole('contentinfo')
const clip = (page: Page, text: string) => page.evaluate(text => navigator.clipboard.writeText(text), text)
const clipped = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('all units: copied as seen, and of a block over what the search leaves only the own row is taken', async ({
  page,
}) => {
  await page.goto('/?lang=vi#/scores?index=PAPI&year=2024&part=units')
  // Quảng Ninh leads in 2024 with 47.82; the ranks beside the scores stay behind.
  await expect(at(page, 0, 'unit')).toHaveText('Quảng Ninh')
  await at(page, 0, 'rank').click()
  await at(page, 0, 'PAPI').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+c')
  await expect(footer(page)).toContainText('Đã sao chép 3 ô.')
  expect(await clipped(page)).toBe('1\tQuảng Ninh\t47,82')
  await page.locator('.ag-header-cell[col-id="PAPI"] .ag-header-cell-label').click()
  await expect(page.locator('.ag-header-cell[col-id="PAPI"]')).not.toHaveAttribute('aria-sort', /ending/)
  await expect(footer(page)).toContainText('Đếm 61')

  await page.goto('/?lang=vi#/scores?index=PAPI&year=2025&part=units')
  await page.getByRole('textbox', { name: 'Tìm đơn vị' }).fill('quang')
  await expect(footer(page)).toContainText('lọc còn 6')
  const names = await Promise.all([0, 1, 2, 3, 4, 5].map(row => at(page, row, 'unit').textContent()))
  await clip(page, [1, 2, 3, 4, 5, 6].map(n => `1,${n}\t2,${n}`).join('\n'))
  await at(page, 0, 'PAPI.1').click()
  await page.keyboard.press('Control+v')
  await expect(footer(page)).toContainText('Đã dán 2 ô. Bỏ qua 10 ô chỉ đọc.')
  const own = names.indexOf('Quảng Nam')
  // A unit with a score comes before those without.
  const ownRow = page.locator('.ag-row[row-id="quang-nam"]:not(.ag-row-pinned)')
  await expect(ownRow.locator('[col-id="PAPI.1"]')).toHaveText(`1,${own + 1}0°`)
  await expect(ownRow.locator('[col-id="PAPI.2"]')).toHaveText(`2,${own + 1}0°`)
  await page.keyboard.press('Control+z')
  await expect(ownRow.locator('[col-id="PAPI.2"]')).toHaveText('–')

  // The pinned row takes a line of its own width.
  const pinned = (column: string) => page.locator(`.ag-row-pinned .ag-cell[col-id="${column}"]`)
  await clip(page, '3,1\t3,2\t3,3')
  await pinned('PAPI.2').click()
  await page.keyboard.press('Control+v')
  await expect(footer(page)).toContainText('Đã dán 3 ô.')
  await expect(pinned('PAPI.4')).toHaveText('3,30°')
  await expect(pinned('PAPI.2')).toHaveText('3,10°')
})

test('ranking: copied for Excel, for reading only, and a head selects where its sign sorts', async ({
  page,
}) => {
  await page.goto('/?lang=vi#/ranking?index=PAPI&year=2024&unit=quang-nam')
  await page.getByRole('textbox', { name: 'Tìm đơn vị' }).fill('quang ninh')
  await expect(at(page, 0, 'unit')).toHaveText('Quảng Ninh')
  await at(page, 0, 'rank').click()
  await at(page, 0, 'PAPI').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+c')
  await expect(footer(page)).toContainText('Đã sao chép 3 ô.')
  expect(await clipped(page)).toBe('1\tQuảng Ninh\t47,82')
  await page.keyboard.press('Control+v')
  await expect(footer(page)).toContainText('Bảng này chỉ đọc, không dán được.')
  await at(page, 0, 'PAPI').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: /^Sao chép/ })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /^Dán/ })).toHaveCount(0)
  await page.keyboard.press('Escape')

  const head = page.locator('.ag-header-cell[col-id="PAPI"]')
  await head.locator('.ag-header-cell-label').click()
  await expect(at(page, 0, 'PAPI')).toHaveAttribute('aria-selected', 'true')
  await expect(head).toHaveAttribute('aria-sort', 'none')
  await head.hover()
  await head.locator('.ag-sort-indicator-container').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  // The pinned row of the unit in view gives its cells too.
  await page.locator('.ag-row-pinned .ag-cell[col-id="PAPI"]').first().click()
  await page.keyboard.press('Control+c')
  await expect(footer(page)).toContainText('Đã sao chép 1 ô.')
  expect(await clipped(page)).toBe('41,00')
})

test('low indicators: causes take a block, figures are for reading, ticks and buttons stay', async ({
  page,
}) => {
  await page.goto('/?lang=vi#/gaps?index=PAPI&year=2024')
  const row = (code: string) => page.locator(`.ag-row[row-id="PAPI.${code}"]`)
  const of = (code: string, column: string) => row(code).locator(`[col-id="${column}"]`)
  await expect(of('1.1', 'score')).toHaveText('0,87')
  await of('1.1', 'score').click()
  await of('1.3', 'score').click({ modifiers: ['Shift'] })
  await expect(footer(page)).toContainText('Đếm 2 · Tổng 2,0')
  await page.keyboard.press('Control+c')
  expect(await clipped(page)).toBe('0,87\n1,20\n')

  await clip(page, 'Chưa tập huấn\nThiếu "điểm hẹn"')
  await page.keyboard.press('Control+v')
  await expect(footer(page)).toContainText('Bỏ qua 2 ô chỉ đọc.')
  for (let step = 0; step < 7; step++) await page.keyboard.press('ArrowRight')
  await expect(of('1.1', 'cause')).toBeFocused()
  await page.keyboard.press('Control+v')
  await expect(of('1.1', 'cause')).toHaveText('Chưa tập huấn')
  await expect(of('1.3', 'cause')).toHaveText('Thiếu "điểm hẹn"')
  await page.keyboard.type('Một nguyên nhân')
  await page.keyboard.press('Control+Enter')
  await expect(of('1.3', 'cause')).toHaveText('Một nguyên nhân')
  await expect(of('1.1', 'cause')).toHaveText('Một nguyên nhân')
  await page.keyboard.press('Control+z')
  await expect(of('1.3', 'cause')).toHaveText('Thiếu "điểm hẹn"')
  await page.keyboard.press('Control+z')
  await expect(of('1.3', 'cause')).toHaveText('Chưa nêu')

  await row('1.3').getByRole('checkbox').click()
  await expect(row('1.3').getByRole('checkbox')).toBeChecked()
  // The menu is for the cell that the button lies in.
  await of('2.1', 'cause').getByRole('button').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: /^Sao chép/ })).toBeVisible()
  await expect(of('2.1', 'cause')).toHaveAttribute('aria-selected', 'true')
  await expect(of('1.3', 'cause')).toHaveAttribute('aria-selected', 'false')
})
