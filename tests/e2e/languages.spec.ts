import { expect, test } from './page'
import { readyForOffline } from './steps'

/** Pages with a grid, and its English name. */
const GRIDS = { plan: 'Tasks', scores: 'Scores', ranking: 'Ranking', gaps: 'Lowest indicators' }
/** A name of a text that was shown instead of the text, such as "plan.column.title". */
const RAW_KEY = /\b(shell|words|faults|plan|scores|ranking|gaps|library)\.[a-z][A-Za-z]*(\.[A-Za-z0-9-]+)*\b/
const DECIMALS = { vi: '41,00', en: '41.00', id: '41,00' }

for (const language of ['vi', 'en', 'id'] as const)
  test(`every page speaks ${language}, decimals included`, async ({ page }) => {
    await page.goto(`/?lang=${language}#/plan`)
    for (const name of ['plan', 'scores', 'ranking', 'gaps'] as const) {
      await page.goto(`/?lang=${language}#/${name}`)
      await expect(page.getByRole('grid').first()).toBeVisible()
      if (language === 'en') await expect(page.getByRole('grid', { name: GRIDS[name] })).toBeVisible()
      if (name !== 'plan') await expect(page.getByText(DECIMALS[language]).first()).toBeVisible()
      expect(await page.locator('body').innerText()).not.toMatch(RAW_KEY)
    }
    await page.goto(`/?lang=${language}#/library`)
    await expect(page.getByRole('table')).toBeVisible()
    expect(await page.locator('body').innerText()).not.toMatch(RAW_KEY)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
  })

test('every page opens without network once the site is stored', async ({ page, context }) => {
  await page.goto('/?lang=en#/plan')
  await readyForOffline(page)
  await context.setOffline(true)
  for (const name of ['plan', 'scores', 'ranking', 'gaps'] as const) {
    await page.goto(`/?lang=en#/${name}`)
    await page.reload()
    await expect(page.getByRole('grid', { name: GRIDS[name] })).toBeVisible()
  }
  await page.goto('/?lang=en#/library')
  await page.reload()
  await expect(page.getByRole('table')).toContainText('Quảng Nam')
})
