import type { Page } from '@playwright/test'
import { seriousFaults } from './axe'
import { expect, test } from './page'
import { cell } from './steps'

const note = (page: Page) => page.getByRole('region', { name: 'Ý kiến về ô này' })
const saved = (page: Page) => expect(page.getByRole('banner').getByText(/^Đã lưu/)).toBeVisible()

async function openPlan(page: Page) {
  await page.goto('/?lang=vi#/plan')
  await expect(cell(page, 1, 'deadline')).toHaveText('2021')
}

test('a cell is commented, answered, resolved and taken back by keys, and the task keeps it after a sort and a reload', async ({
  page,
}) => {
  await openPlan(page)
  await cell(page, 1, 'deadline').click()
  await page.keyboard.press('Shift+F2')
  await expect(note(page).getByRole('textbox', { name: 'Viết ý kiến về ô này' })).toBeFocused()
  await page.keyboard.type('Hạn này theo nghị quyết nào?')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Lê Thị An')
  await page.keyboard.press('Control+Enter')
  await expect(cell(page, 1, 'deadline')).toBeFocused()
  await expect(cell(page, 1, 'deadline')).toHaveAccessibleDescription('Ô có ý kiến')
  await expect(note(page)).toContainText('Lê Thị An')
  await expect(note(page)).toContainText(/\d\d\/\d\d\/\d{4} \d\d:\d\d/)

  await page.keyboard.press('Shift+F2')
  await expect(note(page).getByRole('textbox', { name: 'Viết trả lời' })).toBeFocused()
  await page.keyboard.type('Nghị quyết 16')
  await page.keyboard.press('Control+Enter')
  await expect(note(page)).toContainText('Nghị quyết 16')
  await page.keyboard.press('Escape')
  await expect(note(page)).toBeHidden()
  await expect(cell(page, 1, 'deadline')).toBeFocused()
  await saved(page)

  await page.reload()
  await expect(cell(page, 1, 'deadline')).toHaveAccessibleDescription('Ô có ý kiến')
  await cell(page, 1, 'number').click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(cell(page, 0, 'deadline')).toHaveAccessibleDescription('Ô có ý kiến')
  await expect(cell(page, 1, 'deadline')).not.toHaveAccessibleDescription('Ô có ý kiến')

  const list = page.getByRole('button', { name: '1 ý kiến chưa xử lý' })
  await list.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: /^Dòng 1, Thời hạn.*\(\+1\)$/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cell(page, 0, 'deadline')).toBeFocused()
  await note(page).getByRole('button', { name: 'Đánh dấu đã xử lý' }).click()
  await expect(list).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(list).toBeVisible()
})

test('the mouse shows a comment, the cell menu begins one, Tab leads back, a deleted task hides its own', async ({
  page,
}) => {
  await openPlan(page)
  await cell(page, 4, 'title').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Ý kiến về ô này/ }).click()
  await expect(note(page).getByRole('textbox', { name: 'Viết ý kiến về ô này' })).toBeFocused()
  await page.keyboard.type('Ai báo cáo?')
  // What a click elsewhere interrupts is still there.
  await cell(page, 6, 'title').click()
  await expect(note(page)).toBeHidden()
  await cell(page, 4, 'title').click()
  await page.keyboard.press('Shift+F2')
  await expect(note(page).getByRole('textbox', { name: 'Viết ý kiến về ô này' })).toHaveValue('Ai báo cáo?')
  await note(page)
    .getByRole('button', { name: /^Ghi ý kiến/ })
    .click()
  await expect(cell(page, 4, 'title')).toBeFocused()
  expect(await seriousFaults(page)).toEqual([])
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  expect(await seriousFaults(page)).toEqual([])

  await page.keyboard.press('Control+.')
  await page.keyboard.press('Shift+Tab')
  await expect(cell(page, 4, 'title')).toBeFocused()
  await page.keyboard.press('Escape')
  await cell(page, 8, 'title').click()
  await cell(page, 4, 'title').hover()
  await expect(note(page)).toContainText('Ai báo cáo?')
  await cell(page, 8, 'deadline').hover()
  await expect(note(page)).toBeHidden()

  await cell(page, 4, 'title').click()
  await page.keyboard.press('Control+Delete')
  await expect(page.getByRole('button', { name: '1 ý kiến chưa xử lý' })).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '1 ý kiến chưa xử lý' })).toBeVisible()
})

test('another window shows a comment as it is made', async ({ page, context }) => {
  await openPlan(page)
  const other = await context.newPage()
  await openPlan(other)
  await cell(page, 2, 'title').click()
  await page.keyboard.press('Shift+F2')
  await page.keyboard.type('Xem lại tên nhiệm vụ')
  await page.keyboard.press('Control+Enter')
  await expect(cell(other, 2, 'title')).toHaveAccessibleDescription('Ô có ý kiến')
  await cell(other, 2, 'title').click()
  await expect(note(other)).toContainText('Xem lại tên nhiệm vụ')
})

test('a score is commented where nothing is stored yet, and the comment waits there after a reload', async ({
  page,
}) => {
  await page.goto('/?lang=vi#/scores?index=PAPI&year=2024&unit=quang-nam')
  const score = page.locator('.ag-row[row-id="PAPI.5"] .ag-cell[col-id="cause"]')
  await score.click()
  await page.keyboard.press('Shift+F2')
  await expect(note(page).getByRole('textbox', { name: 'Viết ý kiến về ô này' })).toBeFocused()
  await page.keyboard.type('Vì sao giảm?')
  await page.keyboard.press('Control+Enter')
  await expect(score).toBeFocused()
  await expect(score).toHaveAccessibleDescription('Ô có ý kiến')
  await saved(page)
  await page.reload()
  await expect(score).toHaveAccessibleDescription('Ô có ý kiến')
  await page.getByRole('button', { name: '1 ý kiến chưa xử lý' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: /Nguyên nhân/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(score).toBeFocused()
  await expect(note(page)).toContainText('Vì sao giảm?')
  expect(await seriousFaults(page)).toEqual([])
})
