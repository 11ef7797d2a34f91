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

test('a low indicator is commented by what its cell is about, and all units share the comments on a score', async ({
  page,
}) => {
  const open = (name: string) => page.getByRole('button', { name, exact: true })
  const indicator = (column: string) =>
    page.locator(`.ag-row[row-id="PAPI.5.3"] .ag-cell[col-id="${column}"]`)
  const say = async (words: string) => {
    await page.keyboard.press('Shift+F2')
    await expect(note(page).getByRole('textbox', { name: 'Viết ý kiến về ô này' })).toBeFocused()
    await page.keyboard.type(words)
    await page.keyboard.press('Control+Enter')
  }
  await page.goto('/?lang=vi#/gaps?index=PAPI&year=2024&unit=quang-nam')
  await indicator('score').click()
  await say('Số này ở đâu ra?')
  await expect(indicator('score')).toBeFocused()
  await expect(indicator('score')).toHaveAccessibleDescription('Ô có ý kiến')
  // Shift+F2 there writes, F2 alone opens the form of the owner.
  await indicator('lowest').click()
  await page.keyboard.press('ArrowRight')
  await say('Giao cho sở nào?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(open('2 ý kiến chưa xử lý')).toBeVisible()
  await saved(page)

  // The owner is of every year, the score of its own; a component that is folded away is opened.
  await page.goto('/?lang=vi#/gaps?index=PAPI&year=2022&unit=quang-nam')
  const list = open('1 ý kiến chưa xử lý')
  await expect(list).toBeVisible()
  await expect(indicator('owner')).toBeHidden()
  await list.press('Enter')
  await page.getByRole('menuitem', { name: 'PAPI 5.3, Cơ quan phụ trách' }).press('Enter')
  await expect(indicator('owner')).toBeFocused()
  await expect(note(page)).toContainText('Giao cho sở nào?')
  expect(await seriousFaults(page)).toEqual([])

  await page.goto('/?lang=vi#/scores?index=PAPI&year=2024&unit=quang-nam&part=units')
  await expect(page.locator('.ag-row[row-index="t-0"] .ag-cell[col-id="PAPI"]')).toBeVisible()
  // The row that is kept in sight above the others is the same row.
  const kept = page.locator('.ag-row[row-index="t-0"] .ag-cell[col-id="PAPI.1"]')
  await kept.click()
  await say('Xem lại')
  await expect(kept).toBeFocused()
  await expect(kept).toHaveAccessibleDescription('Ô có ý kiến')
  await page.keyboard.press('Escape')
  const other = page.locator('.ag-row[row-id="quang-ninh"] .ag-cell[col-id="PAPI.1"]')
  await other.click()
  await say('Đứng đầu')
  await expect(other).toHaveAccessibleDescription('Ô có ý kiến')
  // The parts of a component are folded away.
  await expect(page.locator('.ag-header-cell[col-id="PAPI.5.3"]')).toBeHidden()
  await open('3 ý kiến chưa xử lý').press('Enter')
  await page.getByRole('menuitem', { name: 'Quảng Nam, PAPI 5.3' }).press('Enter')
  await expect(note(page)).toContainText('Số này ở đâu ra?')
  await page.keyboard.press('Escape')
  expect(await seriousFaults(page)).toEqual([])

  await page.goto('/?lang=vi#/scores?index=PAPI&year=2024&unit=quang-ninh')
  await expect(open('1 ý kiến chưa xử lý')).toBeVisible()
  await expect(page.locator('.ag-row[row-id="PAPI.1"] .ag-cell[col-id="y2024"]')).toHaveAccessibleDescription(
    'Ô có ý kiến',
  )
})
