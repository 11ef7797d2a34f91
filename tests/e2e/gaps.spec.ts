import type { Page } from '@playwright/test'
import { expect, test } from './page'

/** The five of the mock: two of dimension 1, one each of 3, 5 and 8. */
const FIVE = ['5.3', '3.1', '8.2', '1.1', '1.3']

const row = (page: Page, code: string) => page.locator(`.ag-row[row-id="PAPI.${code}"]`)
const head = (page: Page, name: string) => page.locator('.ag-full-width-row', { hasText: name })
const tick = (page: Page, code: string) => row(page, code).getByRole('checkbox').click()
const projection = (page: Page) => page.getByRole('region', { name: 'Projection' })

async function open(page: Page, query = '') {
  await page.goto(`/?lang=en#/gaps${query}`)
  await expect(page.getByRole('grid', { name: 'Lowest indicators' })).toBeVisible()
}

test('PAPI 2024 of Quảng Nam rose in points, fell in rank, and its lowest depend on the lens', async ({
  page,
}) => {
  await open(page)
  const strip = page.locator('dl')
  await expect(strip).toContainText('41.00')
  await expect(strip).toContainText('▲ 0.41 against 2023')
  await expect(strip).toContainText('55/61')
  await expect(strip).toContainText('▼ 7 against 2023 (48/61)')
  await expect(strip).toContainText('Quảng Ninh 47.82')

  await expect(row(page, '3.1')).toContainText('61/61')
  await expect(head(page, 'PAPI 3')).toContainText('≠ by score ratio: PAPI 3.2')
  await page.keyboard.press('1')
  await expect(page).toHaveURL(/lens=ratio/)
  await expect(page.getByRole('radiogroup', { name: 'Lens' })).toBeVisible()
  await expect(row(page, '3.2')).toContainText('18/61')
  await expect(row(page, '3.2')).toContainText('Low nationwide')
  await expect(row(page, '3.2')).toContainText('Low in points, not low against others')
  await expect(head(page, 'PAPI 3')).toContainText('≠ by rank: PAPI 3.1')
  for (const code of ['2.1', '4.3']) await expect(row(page, code)).toContainText('Low nationwide')
})

test('five indicators raised to the mean make 42.53, 45th if others hold and 49th if they move', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  for (const code of FIVE) await tick(page, code)
  await expect(projection(page)).toContainText('42.53')
  await expect(projection(page)).toContainText('▲ 1.53')
  await expect(projection(page)).toContainText(/others hold\s*55 →\s*45\/61/)
  await expect(projection(page)).toContainText(/others move as last year\s*55 →\s*49\/61/)
  await expect(projection(page)).toContainText('4 raises above P90')

  // The ticks stay while the lens changes, also of rows that are no longer listed.
  await page.keyboard.press('1')
  await expect(row(page, '3.1')).toBeHidden()
  await expect(page.getByRole('contentinfo')).toContainText('ticked 5')
  await expect(projection(page)).toContainText('42.53')
})

test('targets with their task, agency and deadline are one step, survive a reload and can be undone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  for (const code of FIVE) await tick(page, code)
  await page.keyboard.press('Control+Enter')
  const form = page.getByRole('dialog')
  await expect(form).toContainText('Set targets for 5 sub-dimensions – PAPI 2025')
  await expect(form).toContainText('All 5 as proposed: 41.00 → 41.70')
  await expect(form.getByRole('textbox', { name: /^Target of PAPI/ }).first()).toBeFocused()

  // Above the known maximum, and below the present score: refused with the bound.
  const save = form.getByRole('button', { name: /^Save 5 targets/ })
  const score = form.getByLabel('Target of PAPI 1.1')
  await score.fill('2.6')
  await expect(form).toContainText('2.50')
  await expect(save).toBeDisabled()
  await score.fill('0.5')
  await expect(form).toContainText('0.87')
  await expect(save).toBeDisabled()
  await form
    .getByRole('row', { name: /PAPI 1.1/ })
    .getByRole('radio', { name: 'mean' })
    .check({ force: true })

  // A task of the plan, found without tones; a new agency; a deadline with a reason.
  await form.getByLabel('Task for PAPI 5.3').fill('land registration')
  await page.getByRole('option', { name: /^Task 15/ }).click()
  await form.getByLabel('Lead agency for PAPI 8.2').fill('Sở Khoa học và Công nghệ')
  await page
    .getByRole('option', { name: /Khoa học/ })
    .first()
    .click()
  const deadline = form.getByLabel('Deadline for PAPI 8.2')
  await deadline.fill('31/11/2025')
  await expect(form).toContainText('Month 11 has 30 days')
  await deadline.fill('30/11/2025')
  await expect(save).toBeEnabled()
  await save.click()

  await expect(form).toBeHidden()
  await expect(row(page, '5.3')).toContainText('Task 15 +0.42')
  await expect(row(page, '8.2')).toContainText('Task 30 +0.41')
  await expect(projection(page)).toContainText('Targets set 5')
  await expect(projection(page)).toContainText('42.53')
  await expect(page.getByText(/^Saved/)).toBeVisible()

  await page.reload()
  await expect(row(page, '5.3')).toContainText('Task 15 +0.42')
  await expect(projection(page)).toContainText(/others hold\s*55 →\s*45\/61/)

  // The number of a task leads to its row.
  await row(page, '8.2').getByRole('link', { name: 'Task 30' }).click()
  await expect(page.getByRole('grid', { name: 'Tasks' })).toBeVisible()
  await expect(page.locator('.ag-cell-focus[col-id="title"]')).toContainText('Raise PAPI 8.2')
  await expect(page).not.toHaveURL(/task=/)
  await page.goBack()

  // One target less, by its own button; then everything back, one step each.
  await projection(page).getByRole('button', { name: 'Change the target PAPI 8.2' }).click()
  await page.getByRole('button', { name: 'Remove the target' }).click()
  await expect(projection(page)).toContainText('Targets set 4')
  await expect(row(page, '8.2')).toContainText('No task')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(projection(page)).toContainText('Targets set 5')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, '5.3')).toContainText('No task')
  await expect(projection(page)).toContainText('No targets yet')
})

test('owner and cause are stated by keyboard and stay', async ({ page }) => {
  await open(page)
  await row(page, '5.3')
    .locator('[col-id="owner"]')
    .click({ position: { x: 70, y: 30 } })
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Owner of PAPI 5.3' })
  await form.getByLabel('Agency').fill('Sở Tư pháp')
  await page.getByRole('option', { name: 'Add: Sở Tư pháp' }).click()
  await form.getByLabel('From').fill('06/2024')
  await form.getByRole('button', { name: 'Save the owner' }).click()
  await expect(row(page, '5.3')).toContainText('Sở Tư pháp')

  // Another agency takes over: the one before keeps its time. The plan is closed on 30/06/2025.
  await row(page, '5.3').locator('[col-id="owner"] button').click()
  await form.getByLabel('Agency').fill('Sở Nội vụ')
  await page
    .getByRole('option', { name: /Sở Nội vụ/ })
    .first()
    .click()
  await expect(form.getByLabel('From')).toHaveValue('30/06/2025')
  await expect(form).toContainText('Sở Tư pháp stays in charge until 29/06/2025.')
  await form.getByLabel('From').fill('05/2024')
  await expect(form).toContainText('its record is corrected')
  await form.getByLabel('From').fill('01/2025')
  await expect(form).toContainText('Sở Tư pháp stays in charge until 31/12/2024.')
  await form.getByRole('button', { name: 'Save the owner' }).click()
  await expect(row(page, '5.3')).toContainText('Sở Nội vụ')
  await row(page, '5.3').locator('[col-id="owner"] button').click()
  await expect(form).toContainText('Before: Sở Tư pháp (06/2024–31/12/2024)')
  await page.keyboard.press('Escape')

  await row(page, '5.3').locator('[col-id="cause"] button').click()
  await page.keyboard.type('Files are late 1')
  await page.keyboard.press('Enter')
  await expect(row(page, '5.3')).toContainText('Files are late 1')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.reload()
  await expect(row(page, '5.3')).toContainText('Sở Nội vụ')
  await expect(row(page, '5.3')).toContainText('Files are late 1')
})

test('rows are walked, ticked and opened by keyboard', async ({ page }) => {
  await open(page)
  await row(page, '5.3').locator('[col-id="name"]').click()
  await page.keyboard.press('Space')
  await expect(page.getByRole('contentinfo')).toContainText('ticked 1')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(row(page, '3.3')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByRole('contentinfo')).toContainText('ticked 2')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('Set targets for 2 sub-dimensions')
})

test('a narrow window keeps the estimate in a bar that opens as a drawer', async ({ page }) => {
  await open(page)
  await tick(page, '8.2')
  await expect(projection(page)).toContainText('41.00 → 41.42')
  await projection(page).getByRole('button', { name: 'Details' }).click()
  await expect(projection(page)).toContainText('Rank ladder')
  await page.keyboard.press('Escape')
  await expect(projection(page)).not.toContainText('Rank ladder')
})

test('rows are as dense as the reader wishes, and a long name wraps', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('reformgrid.density', 'compact'))
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  const heightOf = async (code: string) => (await row(page, code).boundingBox())?.height ?? 0
  const compact = await heightOf('5.3')
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('menuitemradio', { name: 'Roomy' }).click()
  await expect.poll(() => heightOf('5.3')).toBeGreaterThan(compact + 10)
  const name = row(page, '3.1').locator('[col-id="name"] div[title]')
  const isCut = await name.evaluate(
    each => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth,
  )
  expect(isCut).toBe(false)
})

test('another province is looked at, not planned for', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '?index=PAPI&year=2024&unit=da-nang')
  await expect(projection(page)).toContainText('Targets are set for Quảng Nam only')
  await expect(page.getByRole('checkbox').first()).toBeDisabled()
  await projection(page).getByRole('button', { name: 'Back to Quảng Nam' }).click()
  await expect(page.getByRole('checkbox').first()).toBeEnabled()
})

test('a partial year shows the printed rank, and no rank among the few that are known', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '?index=PAR&year=2023')
  await expect(page.locator('dl')).toContainText('56/63')
  await expect(page.locator('dl')).toContainText('only 10 of 63 units known')
  await page.locator('.ag-row[row-id="PAR.3"]').getByRole('checkbox').click()
  await projection(page).getByLabel('Target of PAR 3').fill('12')
  await expect(projection(page)).toContainText('▲ 1.32')
  await expect(projection(page)).toContainText(/56 →\s*29–56\/63/)
  await expect(projection(page)).toContainText('Too few units are known to rank it')
})

test('the 766 index stands with the places and the mark that Ranking gives it', async ({ page }) => {
  await page.goto('/?lang=en#/gaps?index=DVC766&year=2024')
  const total = page.locator('dl dd').first()
  await expect(total).toHaveText('82.8∗')
  await expect(page.locator('.ag-row[row-id="DVC766.3"] [col-id="score"]')).toHaveText('7.7')
  await expect(page.getByText('∗ after a score: derived figure')).toBeVisible()
  await page.goto('/?lang=en#/ranking?index=DVC766&year=2024')
  await expect(page.locator('.ag-row [col-id="DVC766"]').first()).toHaveText('82.8∗')
})

test('an index with totals only says so and offers a way on', async ({ page }) => {
  await page.goto('/?lang=en#/gaps?index=SIPAS&year=2022')
  await expect(page.getByRole('heading', { name: 'SIPAS 2022 has totals only' })).toBeVisible()
  await page.getByRole('button', { name: 'View PAPI 2024' }).click()
  await expect(page.getByRole('grid', { name: 'Lowest indicators' })).toBeVisible()
})
