import { expect, test } from './page'

test('pickers, language and theme are named, and what is in view stands in the address', async ({ page }) => {
  await page.goto('/?lang=en#/gaps?index=PAPI&year=2022&unit=quang-nam')
  await expect(page.getByLabel('Index', { exact: true })).toContainText('PAPI')
  await expect(page.getByLabel('Unit', { exact: true })).toHaveValue('Quảng Nam')
  await page.getByLabel('Year', { exact: true }).click()
  await page.getByRole('option', { name: '2024' }).click()
  await expect(page).toHaveURL(/#\/gaps\?index=PAPI&year=2024&unit=quang-nam$/)

  await page.getByLabel('Unit', { exact: true }).fill('thua thien')
  await page.getByRole('option', { name: 'Thừa Thiên Huế' }).click()
  await expect(page).toHaveURL(/unit=thua-thien-hue/)

  await page.getByRole('link', { name: 'Ranking' }).click()
  await expect(page).toHaveURL(/#\/ranking\?.*year=2024.*unit=thua-thien-hue/)
})

test('an unknown address leads to the plan and keeps what was in view', async ({ page }) => {
  await page.goto('/?lang=en#/nowhere?index=PCI&year=2016')
  await expect(page).toHaveURL(/#\/plan\?index=PCI&year=2016$/)
  await expect(page.getByRole('grid', { name: 'Tasks' })).toBeVisible()
})

test('the language comes from the browser, a choice is kept and leaves the address', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await page.goto('/?lang=id#/plan')
  await expect(page.getByRole('link', { name: /^Rencana/ })).toBeVisible()
  await page.getByRole('button', { name: 'Bahasa' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByRole('link', { name: 'Low indicators' })).toBeVisible()
  await expect(page).not.toHaveURL(/lang=/)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('theme and density are kept', async ({ page }) => {
  await page.goto('/?lang=en#/plan')
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('menuitemradio', { name: 'Compact' }).click()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(15, 20, 19)')
})

test('the keyboard skips to the page, and a prime button is painted as one in the built page', async ({
  page,
}) => {
  await page.goto('/?lang=en#/plan')
  await expect(page.getByRole('grid', { name: 'Tasks' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Skip to the main content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  // The layers of the style sheets keep their order however the bundle is split.
  await expect(page.getByRole('button', { name: 'Add task' })).toHaveCSS('color', 'rgb(255, 255, 255)')
})

test('pages change while the browser does not say how much it has stored', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.storage.estimate = () => new Promise(() => {})
  })
  await page.goto('/?lang=en#/plan')
  await page.getByRole('link', { name: 'Library' }).click()
  await expect(page.getByRole('heading', { name: 'Library' })).toBeAttached()
  await page.getByRole('link', { name: 'Ranking' }).click()
  await expect(page.getByRole('grid', { name: 'Ranking' })).toBeVisible()
})

test('Ctrl+S says what is saved, also when that changes while it says so', async ({ page }) => {
  await page.goto('/?lang=en#/plan')
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="deadline"]').click()
  await page.keyboard.type('2026')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  const notices = page.getByRole('region', { name: 'Notices' })
  await expect(notices).toContainText('Every change is saved on this computer, the last at')
  await page.evaluate(() =>
    Reflect.set(window, 'showSaveFilePicker', async () =>
      (await navigator.storage.getDirectory()).getFileHandle('reform.plan.json', { create: true }),
    ),
  )
  await notices.getByRole('button', { name: 'Save to a file…' }).click()
  await expect(notices).toContainText('Saved to reform.plan.json, read back and found the same.')
  await page.keyboard.press('Control+s')
  await expect(notices.getByRole('button', { name: 'Save to reform.plan.json' })).toBeVisible()
})
