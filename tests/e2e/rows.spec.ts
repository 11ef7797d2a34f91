import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { cell } from './steps'

/** The published plan in Vietnamese: 28 tasks, numbered 1 to 28. */
async function openPlan(page: Page) {
  await page.goto('/?lang=vi#/plan')
  await expect(page.getByRole('grid', { name: 'Nhiệm vụ' })).toBeVisible()
  await expect(cell(page, 16, 'deadline')).toHaveText('2025')
}

const footer = (page: Page) => page.getByRole('contentinfo')
const numbers = (page: Page, rows: readonly number[]) =>
  Promise.all(rows.map(row => cell(page, row, 'number').textContent()))

/** Whole rows, by their numbers at the left. */
async function selectRows(page: Page, from: number, to: number) {
  await cell(page, from, 'rowNumber').click()
  if (to !== from) await cell(page, to, 'rowNumber').click({ modifiers: ['Shift'] })
}

test('as many rows are inserted, copied and deleted as are selected, each in one step', async ({ page }) => {
  await openPlan(page)
  await selectRows(page, 4, 6)
  await page.keyboard.press('Control++')
  await expect(footer(page)).toContainText('31 nhiệm vụ')
  await expect.poll(() => numbers(page, [3, 4, 5, 6, 7])).toEqual(['4', '29', '30', '31', '5'])
  // The new rows are selected, and typing goes into the first title.
  await expect(cell(page, 4, 'title')).toBeFocused()
  await page.keyboard.type('Rà soát danh mục')
  await page.keyboard.press('Enter')
  await expect(cell(page, 4, 'title')).toHaveText('Rà soát danh mục')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(footer(page)).toContainText('28 nhiệm vụ')

  const titles = await Promise.all([1, 2].map(row => cell(page, row, 'title').textContent()))
  await cell(page, 1, 'title').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+Shift+D')
  await expect(footer(page)).toContainText('Đã nhân đôi 2 nhiệm vụ.')
  await expect(cell(page, 3, 'title')).toHaveText(`${titles[0]} (bản sao)`)
  await expect(cell(page, 4, 'title')).toHaveText(`${titles[1]} (bản sao)`)
  await expect(cell(page, 3, 'deadline')).toHaveText((await cell(page, 1, 'deadline').textContent()) ?? '')
  await expect(cell(page, 3, 'title')).toBeFocused()

  await selectRows(page, 2, 4)
  await page.keyboard.press('Control+-')
  await expect(footer(page)).toContainText('Đã xóa 3 nhiệm vụ.')
  await expect(footer(page)).toContainText('27 nhiệm vụ')
  await footer(page).getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(footer(page)).toContainText('30 nhiệm vụ')
  await expect.poll(() => numbers(page, [1, 2, 3, 4, 5])).toEqual(['2', '3', '29', '30', '4'])
})

test('rows move together by keys and by the mouse, and not in a view that is sorted', async ({ page }) => {
  await openPlan(page)
  await cell(page, 4, 'title').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => numbers(page, [1, 2, 3, 4, 5, 6])).toEqual(['2', '5', '6', '3', '4', '7'])
  await expect(footer(page)).toContainText('Đã chuyển 2 dòng đến dòng 3.')
  // The selection went along.
  await expect(cell(page, 2, 'title')).toHaveAttribute('aria-selected', 'true')
  await expect(cell(page, 3, 'title')).toHaveAttribute('aria-selected', 'true')
  await expect(cell(page, 4, 'title')).toHaveAttribute('aria-selected', 'false')

  // By the handle of one of them, to behind the row with number 7.
  await cell(page, 2, 'rowNumber').hover()
  const handle = cell(page, 2, 'rowNumber').locator('.ag-drag-handle')
  const [from, to] = await Promise.all([handle.boundingBox(), cell(page, 6, 'title').boundingBox()])
  if (!from || !to) throw new Error('no handle or no row')
  await page.mouse.move(from.x + 5, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y + 30, { steps: 3 })
  await page.mouse.move(to.x + 40, to.y + to.height - 3, { steps: 5 })
  await expect(page.locator('.ag-dnd-ghost')).toContainText('2 nhiệm vụ')
  await page.mouse.up()
  await expect.poll(() => numbers(page, [1, 2, 3, 4, 5, 6])).toEqual(['2', '3', '4', '7', '5', '6'])

  await page.keyboard.press('Control+z')
  await expect.poll(() => numbers(page, [2, 3])).toEqual(['5', '6'])
  const head = page.getByRole('columnheader', { name: 'Thời hạn' })
  await head.hover()
  await head.locator('.ag-sort-indicator-container').click()
  await cell(page, 3, 'title').click()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(footer(page)).toContainText('Bỏ sắp xếp và lọc rồi mới đổi thứ tự dòng.')
})

test('ticked rows come before the selected ones', async ({ page }) => {
  await openPlan(page)
  await cell(page, 2, 'title').click()
  await page.keyboard.press('Space')
  await cell(page, 5, 'title').click()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: '2 dòng đã đánh dấu' })).toBeVisible()
  await cell(page, 9, 'title').click()
  await page.keyboard.press('Control+Delete')
  await expect(footer(page)).toContainText('Đã xóa 2 nhiệm vụ.')
  await expect.poll(() => numbers(page, [1, 2, 3, 4, 7])).toEqual(['2', '4', '5', '7', '10'])
  await expect(page.getByRole('button', { name: /^Dòng \d/ })).toBeVisible()
})

test('one field of five rows is edited in a dialog that says what it changes, and is one undo', async ({
  page,
}) => {
  await openPlan(page)
  const statuses = () => Promise.all([2, 3, 4, 5, 6].map(row => cell(page, row, 'status').textContent()))
  const before = await statuses()
  await cell(page, 2, 'status').click()
  for (let row = 3; row <= 6; row++) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+Shift+E')
  const dialog = page.getByRole('dialog', { name: 'Sửa một trường của 5 dòng' })
  // The field of the focused cell is chosen.
  await expect(dialog.getByRole('combobox', { name: 'Tình trạng' })).toBeFocused()
  await page.keyboard.type('tam dung')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status').first()).toContainText('Sửa 5 dòng, 0 dòng đã như vậy.')
  await expect(dialog.getByRole('list', { name: 'Trước và sau khi sửa' }).getByRole('listitem')).toHaveCount(
    5,
  )
  await expect(dialog.getByRole('listitem').first()).toContainText('Tạm dừng')
  await dialog.getByRole('button', { name: 'Sửa 5 dòng' }).click()
  await expect(dialog).toBeHidden()
  await expect(footer(page)).toContainText('Đã sửa Tình trạng của 5 nhiệm vụ.')
  for (const row of [2, 6]) await expect(cell(page, row, 'status')).toContainText('Tạm dừng')
  await page.keyboard.press('Control+z')
  await expect.poll(statuses).toEqual(before)

  // Coordinating agencies are added to those a task has; a new one is added once.
  await page.keyboard.press('Control+Shift+E')
  await dialog.getByRole('combobox', { name: 'Trường' }).fill('phoi hop')
  await page.getByRole('option', { name: 'Cơ quan phối hợp' }).click()
  const field = dialog.getByRole('combobox', { name: 'Cơ quan phối hợp', exact: true }).last()
  await field.fill('Hội Lạ')
  await dialog.getByRole('option', { name: 'Thêm cơ quan "Hội Lạ"' }).click()
  await dialog.getByRole('button', { name: 'Sửa 5 dòng' }).click()
  await expect(footer(page)).toContainText('Đã sửa Cơ quan phối hợp của 5 nhiệm vụ.')
  await cell(page, 3, 'title').click()
  await page.keyboard.press('Control+Enter')
  const form = page.getByRole('dialog', { name: 'Nhiệm vụ 4' })
  await expect(form.getByRole('button', { name: 'Bỏ Hội Lạ' })).toBeVisible()
})
