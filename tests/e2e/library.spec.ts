import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { firstStart, follow, saved } from './steps'

const plans = (page: Page) => page.getByRole('table', { name: 'Plans on this computer' }).getByRole('row')
const named = (page: Page, title: string) =>
  plans(page).filter({ has: page.getByRole('button', { name: title, exact: true }) })
const command = async (page: Page, title: string, name: string) => {
  await page.getByRole('button', { name: `More commands for ${title}`, exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
}

test('each template makes a plan of its own, and so does an empty one with its unit', async ({ page }) => {
  await firstStart(page)
  await follow(page, 'Library')
  const made = [
    ['The 28 reform tasks of Quảng Nam', '28 tasks'],
    ['Tasks assigned by Đà Nẵng in 2025', '8 tasks'],
    ['Province A (example)', /\d+ tasks/],
  ] as const
  for (const [template, count] of made) {
    await page.getByRole('button', { name: `Use template ${template}` }).click()
    await expect(page).toHaveURL(/#\/plan/)
    await expect(page.getByRole('contentinfo')).toContainText(count)
    await follow(page, 'Library')
  }
  await expect(page.getByRole('main')).toContainText('example')

  await page.getByRole('button', { name: 'Create… Empty plan' }).click()
  const dialog = page.getByRole('dialog')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await dialog.getByRole('combobox', { name: 'Unit of the plan' }).fill('hai phong')
  await page.getByRole('option', { name: 'Hải Phòng' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Name of the plan' })).toHaveValue(
    'Administrative reform plan, Hải Phòng',
  )
  await dialog.getByRole('button', { name: 'Create plan' }).click()
  await expect(page.getByText('This plan has no tasks yet')).toBeVisible()
  await expect(page.locator('.ag-row-drag:visible')).toHaveCount(0)
  await expect(page.getByLabel('Unit', { exact: true })).toHaveValue('Hải Phòng')
  await follow(page, 'Library')
  await expect(plans(page)).toHaveCount(1 + 5)
  await expect(named(page, 'Administrative reform plan, Hải Phòng')).toContainText('open now')
})

test('a plan is renamed, copied, put into the bin and taken back', async ({ page }) => {
  await firstStart(page)
  await follow(page, 'Library')
  const first = 'Quảng Nam administrative reform plan'
  await command(page, first, 'Rename…')
  await page.getByRole('textbox', { name: 'Name of the plan' }).fill('Plan of 2025')
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('banner')).toContainText('Plan of 2025')
  await expect(named(page, 'Plan of 2025')).toContainText('28')
  await saved(page)

  await command(page, 'Plan of 2025', 'Make a copy')
  await expect(named(page, 'Plan of 2025 (copy)')).toContainText('28')
  await expect(plans(page)).toHaveCount(1 + 2)

  await command(page, 'Plan of 2025', 'Move to bin')
  await expect(plans(page)).toHaveCount(1 + 1)
  const notices = page.getByRole('region', { name: 'Notices' })
  await expect(notices).toContainText('"Plan of 2025" is in the bin.')
  await notices.getByRole('button', { name: 'Take it back' }).click()
  await expect(plans(page)).toHaveCount(1 + 2)

  await command(page, 'Plan of 2025 (copy)', 'Move to bin')
  await expect(page.getByRole('banner')).not.toContainText('(copy)')
  await page.reload()
  await page.getByRole('button', { name: 'Restore Plan of 2025 (copy)' }).click()
  await expect(named(page, 'Plan of 2025 (copy)')).toContainText('28')
  await expect(page.getByRole('button', { name: /^Restore/ })).toHaveCount(0)
})
