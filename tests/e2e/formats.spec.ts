import type { Page } from '@playwright/test'
import { seriousFaults } from './axe'
import { expect, test } from './page'
import { cell } from './steps'

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

/** The computed ground of a cell; transparent where nothing is drawn. */
const ground = (page: Page, row: number, column: string) =>
  cell(page, row, column).evaluate(element => getComputedStyle(element).backgroundColor)
/** The sign before the words of a cell, which is there without any colour. */
const sign = (page: Page, row: number, column: string) =>
  cell(page, row, column).evaluate(element => getComputedStyle(element, '::after').content)

async function openPlan(page: Page) {
  await page.goto('/?lang=vi#/plan')
  await expect(cell(page, 1, 'deadline')).toHaveText('2021')
}

/** The dialog by the menu of a cell, with a rule of this kind begun. */
async function begin(page: Page, row: number, column: string, kind: string) {
  await cell(page, row, column).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Định dạng có điều kiện…' }).click()
  const kinds = page.getByRole('button', { name: /^Điều kiện/ })
  await kinds.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: kind, exact: true }).click()
  await expect(kinds).toContainText(kind)
}

test('overdue deadlines are marked by the closing date, over a reload, and no more when the rule is off', async ({
  page,
}) => {
  await openPlan(page)
  await begin(page, 1, 'deadline', 'Quá hạn')
  await expect(dialog(page, 'Quy tắc mới')).toContainText('Khớp 4 ô')
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(() => sign(page, 1, 'deadline')).toBe('none')

  await begin(page, 1, 'deadline', 'Quá hạn')
  await page.getByRole('button', { name: 'Lưu quy tắc' }).click()
  await expect(dialog(page, 'Định dạng có điều kiện')).toContainText('Quá hạn')
  await expect(page.getByRole('button', { name: 'Thêm quy tắc' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(() => sign(page, 1, 'deadline')).toContain('▲')
  // The plan is closed on 30/06/2025: the end of 2025 is not past.
  await expect(cell(page, 3, 'deadline')).toHaveText('2025')
  expect(await sign(page, 3, 'deadline')).toBe('none')

  await page.reload()
  await expect(cell(page, 1, 'deadline')).toHaveText('2021')
  await expect.poll(() => sign(page, 1, 'deadline')).toContain('▲')
  expect(await seriousFaults(page)).toEqual([])
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  expect(await seriousFaults(page)).toEqual([])

  // What is typed counts at once, and a day that cannot be read keeps the mark of its fault.
  await cell(page, 3, 'deadline').click()
  await page.keyboard.type('30/05/2025')
  await page.keyboard.press('Enter')
  await expect.poll(() => sign(page, 3, 'deadline')).toContain('▲')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('dinh dang')
  await page.getByRole('option', { name: /^Định dạng có điều kiện/ }).click()
  await page.getByRole('checkbox', { name: 'Bật quy tắc: Quá hạn' }).press('Space')
  await page.keyboard.press('Escape')
  await expect.poll(() => sign(page, 1, 'deadline')).toBe('none')
})

test('the first of two rules decides, and their order is changed', async ({ page }) => {
  await openPlan(page)
  await begin(page, 7, 'number', 'Lớn hơn')
  await page.getByRole('textbox', { name: 'Giá trị' }).fill('5')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Thêm quy tắc' }).click()
  await page.getByRole('textbox', { name: 'Giá trị' }).fill('x')
  await page.keyboard.press('Enter')
  await expect(dialog(page, 'Quy tắc mới')).toContainText('Gõ một số.')
  await page.getByRole('textbox', { name: 'Giá trị' }).fill('7,5')
  await page.getByRole('radio', { name: 'Thông tin' }).check({ force: true })
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Lưu quy tắc' }).click()
  await expect(dialog(page, 'Định dạng có điều kiện')).toContainText('Lớn hơn 7,5')
  const signs = () => Promise.all([4, 6, 7].map(row => sign(page, row, 'number')))
  await expect.poll(signs).toEqual(['none', expect.stringContaining('▲'), expect.stringContaining('●')])
  await page.getByRole('button', { name: 'Chuyển xuống' }).first().click()
  await expect.poll(signs).toEqual(['none', expect.stringContaining('▲'), expect.stringContaining('▲')])
  await page.getByRole('button', { name: 'Xóa quy tắc' }).first().click()
  await page.getByRole('button', { name: 'Xóa quy tắc' }).first().click()
  await expect.poll(signs).toEqual(['none', 'none', 'none'])
  await expect(dialog(page, 'Định dạng có điều kiện')).toContainText('chưa có quy tắc')
})

test('a colour scale over ranks goes above the heat and stays below a range', async ({ page }) => {
  await page.goto('/?lang=vi#/ranking')
  const total = page.locator('.ag-header-cell[col-id="PAPI"]')
  await total.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Định dạng có điều kiện…' }).click()
  await page.getByRole('button', { name: /^Điều kiện/ }).click()
  await page.getByRole('option', { name: 'Thang màu' }).click()
  await page.getByRole('button', { name: /^Màu/ }).click()
  await page.getByRole('option', { name: 'Cam – xám – xanh' }).click()
  await expect(dialog(page, 'Quy tắc mới')).toContainText('Khớp 61 ô')
  await page.getByRole('button', { name: 'Lưu quy tắc' }).click()
  await page.keyboard.press('Escape')
  const own = page.locator('.ag-row[row-id="t-quang-nam"], .ag-row[row-index="t-0"]').first()
  await expect.poll(() => sign(page, 60, 'PAPI')).toContain('▼')
  await expect(own).toBeVisible()
  const before = await ground(page, 60, 'PAPI')
  await cell(page, 59, 'PAPI').click()
  await page.keyboard.press('Shift+ArrowDown')
  expect(await ground(page, 60, 'PAPI')).toBe(before)
  await page.reload()
  await expect.poll(() => sign(page, 60, 'PAPI')).toContain('▼')
  expect(await seriousFaults(page)).toEqual([])
})

test('the own scores take a data bar, all units a threshold, each kept for itself', async ({ page }) => {
  await page.goto('/?lang=vi#/scores?index=PAPI&year=2024&unit=quang-nam')
  const own = page.locator('.ag-row[row-id="PAPI.5"] .ag-cell[col-id="y2024"]')
  await own.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Định dạng có điều kiện…' }).click()
  await page.getByRole('button', { name: /^Điều kiện/ }).click()
  await page.getByRole('option', { name: 'Thanh độ lớn' }).click()
  await page.getByRole('button', { name: 'Lưu quy tắc' }).click()
  await expect(page.getByRole('button', { name: 'Thêm quy tắc' })).toBeFocused()
  await page.keyboard.press('Escape')
  const picture = () => own.evaluate(element => getComputedStyle(element).backgroundImage)
  await expect.poll(picture).toContain('linear-gradient')

  await page.goto('/?lang=vi#/scores?index=PAPI&year=2024&unit=quang-nam&part=units')
  const total = page.locator('.ag-row[row-index="0"] .ag-cell[col-id="PAPI"]')
  await total.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Định dạng có điều kiện…' }).click()
  await page.getByRole('textbox', { name: 'Giá trị' }).fill('40')
  await expect(dialog(page, 'Quy tắc mới')).toContainText('Khớp 60 ô')
  await page.getByRole('button', { name: 'Lưu quy tắc' }).click()
  await expect(page.getByRole('button', { name: 'Thêm quy tắc' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect.poll(() => sign(page, 0, 'PAPI')).toContain('▲')
  expect(await seriousFaults(page)).toEqual([])
  await page.reload()
  await expect.poll(() => sign(page, 0, 'PAPI')).toContain('▲')
})

test('low indicators are marked by a rule, which holds for every year', async ({ page }) => {
  await page.goto('/?lang=vi#/gaps?index=PAPI&year=2024&unit=quang-nam')
  const score = page.locator('.ag-row[row-id="PAPI.5.3"] .ag-cell[col-id="score"]')
  await expect(score).toHaveText('1,92')
  await score.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Định dạng có điều kiện…' }).click()
  await page.getByRole('textbox', { name: 'Giá trị' }).fill('1,9')
  await page.getByRole('button', { name: 'Lưu quy tắc' }).click()
  await page.keyboard.press('Escape')
  const mark = (id: string) =>
    page
      .locator(`.ag-row[row-id="${id}"] .ag-cell[col-id="score"]`)
      .evaluate(element => getComputedStyle(element, '::after').content)
  await expect.poll(() => mark('PAPI.5.3')).toContain('▲')
  // 1.20 points.
  expect(await mark('PAPI.1.3')).toBe('none')
  await page.reload()
  await expect.poll(() => mark('PAPI.5.3')).toContain('▲')
  expect(await seriousFaults(page)).toEqual([])
})
