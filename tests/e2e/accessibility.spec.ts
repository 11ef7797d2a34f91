import { seriousFaults } from './axe'
import { expect, test } from './page'
import { firstStart } from './steps'

// The other pages look after themselves in the specs of their own.
for (const theme of ['light', 'dark'])
  test(`nothing serious is found by axe in the Library in ${theme}`, async ({ page }) => {
    await page.addInitScript(chosen => localStorage.setItem('reformgrid.theme', chosen), theme)
    await firstStart(page)
    await page.goto('/?lang=en#/library')
    await expect(page.getByRole('table')).toContainText('Quảng Nam')
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Empty plan', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
  })
