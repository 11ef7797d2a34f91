import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { cell } from './steps'

async function openPlan(page: Page) {
  await page.goto('/?lang=vi#/plan')
  await expect(page.getByRole('grid', { name: 'Nhiệm vụ' })).toBeVisible()
  await expect(cell(page, 16, 'deadline')).toHaveText('2025')
}

const footer = (page: Page) => page.getByRole('contentinfo')
const list = (page: Page) => page.getByRole('region', { name: 'Danh sách ô có lỗi' })
const lines = (page: Page) => list(page).locator('tbody tr')
const saved = (page: Page) => expect(page.getByRole('banner').getByText(/^Đã lưu/)).toBeVisible()

test('bad cells of a paste are listed with their reasons, gone to, mended, and still there after a reload', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPlan(page)
  const block = [
    ['2026', 'Đang thực hiện'],
    ['31/11/2026', 'Đang thực hiện'],
    ['30/6/2026', 'gần xong'],
    ['sớm nhất', 'Đang thực hiện'],
  ]
  await page.evaluate(
    text => navigator.clipboard.writeText(text),
    block.map(row => row.join('\t')).join('\r\n'),
  )
  await cell(page, 2, 'deadline').click()
  await page.keyboard.press('Control+v')
  await expect(footer(page)).toContainText('Đã dán 8 ô. 3 ô có lỗi.')
  await expect(cell(page, 4, 'deadline')).toHaveText('30/06/2026')
  await footer(page).getByRole('button', { name: 'Xem lỗi' }).click()
  await expect(lines(page)).toHaveCount(3)
  await expect(lines(page).nth(0)).toContainText('31/11/2026')
  await expect(lines(page).nth(0)).toContainText('Tháng 11 có 30 ngày')
  await expect(lines(page).nth(1)).toContainText('"gần xong" không có trong danh mục.')
  await expect(lines(page).nth(2)).toContainText('"sớm nhất" không phải là thời hạn.')

  await lines(page).nth(1).getByRole('button').first().click()
  await expect(cell(page, 4, 'status')).toBeFocused()
  await page.keyboard.press('F8')
  await expect(cell(page, 5, 'deadline')).toBeFocused()
  await page.keyboard.press('F8')
  await expect(cell(page, 3, 'deadline')).toBeFocused()
  await page.keyboard.press('Shift+F8')
  await expect(cell(page, 5, 'deadline')).toBeFocused()
  await list(page)
    .getByRole('button', { name: /^Thời hạn/ })
    .click()
  await expect(lines(page)).toHaveCount(2)
  await lines(page).nth(0).getByRole('button', { name: 'Dùng 30/11/2026' }).click()
  await expect(cell(page, 3, 'deadline')).toHaveText('30/11/2026')
  await expect(lines(page)).toHaveCount(1)
  await expect(list(page)).toContainText('2 lỗi')
  await saved(page)

  await page.reload()
  await expect(cell(page, 5, 'deadline')).toHaveText('sớm nhất')
  await footer(page).getByRole('button', { name: '2 lỗi' }).click()
  await expect(lines(page)).toHaveCount(2)
  // A filter that hides the row is lifted by the way to it.
  await page.getByRole('searchbox').fill('xyz')
  await expect(cell(page, 0, 'title')).toBeHidden()
  await lines(page).nth(0).click()
  await expect(cell(page, 4, 'status')).toBeFocused()
  await page.keyboard.type('tạm')
  await page.keyboard.press('Enter')
  await expect(lines(page)).toHaveCount(1)
})

test('a name that stands for nobody stays as typed where the editor is left, and is added by one click', async ({
  page,
}) => {
  await openPlan(page)
  for (const row of [0, 1]) {
    await cell(page, row, 'leadAgency').dblclick()
    await page.keyboard.type('Hội Lạ')
    await cell(page, 8, 'title').click()
    await expect(cell(page, row, 'leadAgency')).toHaveText('Hội Lạ')
    await page.keyboard.press('Escape')
  }
  await footer(page).getByRole('button', { name: '2 lỗi' }).click()
  await expect(lines(page).nth(0)).toContainText('"Hội Lạ" không có trong danh bạ')
  await lines(page).nth(0).getByRole('button', { name: 'Thêm "Hội Lạ" vào danh bạ' }).click()
  // One new agency mends both cells.
  await expect(list(page)).toContainText('Không còn ô nào có lỗi.')
  await expect(cell(page, 1, 'leadAgency')).toHaveText('Hội Lạ')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(footer(page).getByRole('button', { name: '2 lỗi' })).toBeVisible()
})
