import type { Locator, Page } from '@playwright/test'
import { expect, test } from './page'

/** The own unit's scores of 2025, of which nothing is published: PAPI 3.1 to 3.3 go from 0.33 to 3.33. */
test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

const cell = (page: Page, node: string, column: string): Locator =>
  page.locator(`.ag-row[row-id="PAPI.${node}"]:not(.ag-row-pinned) .ag-cell[col-id="${column}"]`)
const footer = (page: Page) => page.getByRole('contentinfo')

async function open(page: Page, language: 'vi' | 'en', query = 'index=PAPI&year=2025') {
  await page.goto(`/?lang=${language}#/scores?${query}`)
  await expect(cell(page, '3.1', 'name')).toBeVisible()
}

/** As another program leaves it on the clipboard. */
const clip = (page: Page, text: string) => page.evaluate(text => navigator.clipboard.writeText(text), text)
const clipped = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function pasteAt(page: Page, node: string, column: string, text: string) {
  await clip(page, text)
  await cell(page, node, column).click()
  await page.keyboard.press('Control+v')
}

async function drag(page: Page, from: Locator, to: Locator) {
  await from.hover()
  await page.mouse.down()
  await to.hover()
  await to.hover({ position: { x: 12, y: 12 } })
  await page.mouse.up()
}

const texts = (page: Page, nodes: readonly string[], column: string) =>
  Promise.all(nodes.map(node => cell(page, node, column).textContent()))

test('ranges by mouse and keys, and what the status line says of them', async ({ page }) => {
  await open(page, 'vi')
  await pasteAt(page, '3.1', 'self', '2,05\t1\n0,5\t1,5\n3\t2')
  await expect(footer(page)).toContainText('Đã dán 6 ô.')

  await drag(page, cell(page, '3.1', 'self'), cell(page, '3.3', 'self'))
  await expect(footer(page)).toContainText(
    'Đếm 3 · Tổng 5,55 · Trung bình 1,85 · Nhỏ nhất 0,50 · Lớn nhất 3,00',
  )
  await cell(page, '3.3', 'appraisal1').click({ modifiers: ['Shift'] })
  await expect(footer(page)).toContainText('Đếm 6 · Tổng 10,05')
  await expect(cell(page, '3.2', 'appraisal1')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(footer(page)).toContainText('Đếm 4 · Tổng 5,05')
  await expect(cell(page, '3.3', 'self')).toHaveAttribute('aria-selected', 'false')

  // Another range, by Ctrl.
  await cell(page, '3.3', 'self').click({ modifiers: ['Control'] })
  await expect(footer(page)).toContainText('Đếm 5 · Tổng 8,05')

  // To the edge of what is filled, then the row and the column.
  await cell(page, '3.1', 'self').click()
  await page.keyboard.press('Control+Shift+ArrowDown')
  await expect(footer(page)).toContainText('Đếm 3 · Tổng 5,55')
  await page.keyboard.press('Shift+Space')
  await expect(cell(page, '3.2', 'name')).toHaveAttribute('aria-selected', 'true')
  await expect(cell(page, '4.1', 'name')).toHaveAttribute('aria-selected', 'false')
  await cell(page, '3.1', 'self').click()
  await page.keyboard.press('Control+Space')
  // The parts, their sum in the dimension.
  await expect(footer(page)).toContainText('Đếm 4 · Tổng 11,10')
  await page.locator('.ag-header-cell[col-id="appraisal1"]').click()
  await expect(footer(page)).toContainText('Đếm 4 · Tổng 9')
  await expect(page.locator('.ag-header-cell[col-id="appraisal1"]')).not.toHaveAttribute(
    'aria-sort',
    /ending/,
  )
  await page.keyboard.press('Control+a')
  await expect(cell(page, '1', 'range')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(page.locator('.ag-cell[aria-selected="true"]')).toHaveCount(1)
})

test('a pasted block is read as it comes, bad cells stay alone, sums are skipped, and it is one step', async ({
  page,
}) => {
  await open(page, 'vi')
  await pasteAt(page, '3.1', 'self', '2,05\t1.9\nkhông áp dụng\t9\nchưa chấm\t0,5\n\t\n1\t2')
  // The row of PAPI 4 lies between, empty on the clipboard.
  await expect(footer(page)).toContainText('Đã dán 10 ô.')
  const nodes = ['3.1', '3.2', '3.3', '4', '4.1']
  await expect(cell(page, '4.1', 'self')).toHaveText('1,00')
  await expect.poll(() => texts(page, nodes, 'self')).toEqual(['2,05', 'KAD', 'chưa chấm', '–', '1,00'])
  await expect.poll(() => texts(page, nodes, 'appraisal1')).toEqual(['1,90', '9', '0,50', '–', '2,00'])
  await expect(footer(page)).toContainText('2 ô có lỗi.')
  await footer(page).getByRole('button', { name: 'Xem lỗi' }).click()
  const faults = page.getByRole('region', { name: 'Danh sách ô có lỗi' }).locator('tbody tr')
  await expect(faults).toHaveCount(2)
  await expect(faults.nth(1)).toContainText('"chưa chấm" không phải là số.')
  await page.keyboard.press('Alt+F8')
  await cell(page, '3.2', 'appraisal1').click()
  await expect(page.getByRole('region', { name: 'Ô cần xem' })).toContainText('9 cao hơn')

  // PAPI 4 comes from its parts now and may not be written.
  await pasteAt(page, '3.3', 'self', '3\n5\n0,75')
  await expect(footer(page)).toContainText('Đã dán 2 ô. Bỏ qua 1 ô chỉ đọc.')
  await expect.poll(() => texts(page, ['3.3', '4', '4.1'], 'self')).toEqual(['3,00', '–', '0,75'])

  await page.keyboard.press('Control+z')
  await expect(cell(page, '4.1', 'self')).toHaveText('1,00')
  await expect(cell(page, '3.3', 'self')).toHaveText('chưa chấm')
  await page.keyboard.press('Control+z')
  await expect(cell(page, '3.1', 'self')).toHaveText('–')
  await expect.poll(() => texts(page, nodes, 'appraisal1')).toEqual(['–', '–', '–', '–', '–'])
  await page.keyboard.press('Control+y')
  await expect(cell(page, '3.3', 'self')).toHaveText('chưa chấm')
})

test('in English the same signs mean what English means by them', async ({ page }) => {
  await open(page, 'en')
  await pasteAt(page, '3.1', 'self', '2.05\n1,85\n1,234.5')
  await expect(cell(page, '3.3', 'self')).toHaveText('1,234.5')
  await expect.poll(() => texts(page, ['3.1', '3.2'], 'self')).toEqual(['2.05', '1.85'])
  await expect(footer(page)).toContainText('1 fault')
  await expect(footer(page)).toContainText('Count 3 · Sum 3.90 · Mean 1.95')
})

test('what is copied is what is seen, and inside it is exact', async ({ page }) => {
  await open(page, 'vi')
  await pasteAt(page, '3.1', 'self', '1,2345678')
  await expect(cell(page, '3.1', 'self')).toHaveText('1,2346')
  await page.keyboard.press('Control+c')
  await expect(footer(page)).toContainText('Đã sao chép 1 ô.')
  expect(await clipped(page)).toBe('1,2346')
  // One value into many cells, to the last place.
  await cell(page, '3.2', 'self').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+v')
  await expect(footer(page)).toContainText('Đã dán 2 ô.')
  await cell(page, '3.3', 'self').click()
  await page.keyboard.press('F2')
  await expect(page.locator('.ag-cell-inline-editing input')).toHaveValue('1,2345678')
  await page.keyboard.press('Escape')

  // A figure of the year before goes the same way, without its rank.
  await cell(page, '5.3', 'y2024').click()
  await page.keyboard.press('Control+c')
  expect(await clipped(page)).toBe('1,92')
  await page.mouse.wheel(-5000, 0)
  await cell(page, '5.3', 'self').click()
  await page.keyboard.press('Control+v')
  await expect(cell(page, '5.3', 'self')).toHaveText('1,9168')
})

test('a small block fills a larger range, a cut moves, Delete empties, and folded rows are not there', async ({
  page,
}) => {
  await open(page, 'vi')
  await clip(page, '1\n2')
  await cell(page, '1.1', 'self').click()
  await cell(page, '1.4', 'appraisal1').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+v')
  await expect(footer(page)).toContainText('Đã dán 8 ô.')
  const nodes = ['1.1', '1.2', '1.3', '1.4']
  await expect.poll(() => texts(page, nodes, 'self')).toEqual(['1,00', '2,00', '1,00', '2,00'])
  await expect.poll(() => texts(page, nodes, 'appraisal1')).toEqual(['1,00', '2,00', '1,00', '2,00'])

  await drag(page, cell(page, '1.1', 'self'), cell(page, '1.2', 'self'))
  await page.keyboard.press('Control+x')
  await expect(footer(page)).toContainText('Đã cắt 2 ô.')
  await expect(cell(page, '1.1', 'self')).toHaveText('–')
  await cell(page, '1.1', 'appraisal2').click()
  await page.keyboard.press('Control+v')
  await expect(cell(page, '1.2', 'appraisal2')).toHaveText('2,00')

  await drag(page, cell(page, '1.1', 'appraisal1'), cell(page, '1.4', 'appraisal1'))
  await page.keyboard.press('Delete')
  await expect(cell(page, '1.4', 'appraisal1')).toHaveText('–')
  await expect(cell(page, '1.4', 'self')).toHaveText('2,00')
  await page.keyboard.press('Control+z')
  await expect.poll(() => texts(page, nodes, 'appraisal1')).toEqual(['1,00', '2,00', '1,00', '2,00'])

  await page.getByRole('button', { name: 'Thu gọn' }).click()
  await expect(cell(page, '2.1', 'self')).toHaveCount(0)
  await pasteAt(page, '2', 'self', '4,5\n5\n6')
  await expect(cell(page, '4', 'self')).toHaveText('6,00')
  await expect.poll(() => texts(page, ['2', '3'], 'self')).toEqual(['4,50', '5,00'])
  await page.getByRole('button', { name: 'Mở hết' }).click()
  await expect(cell(page, '2.1', 'self')).toHaveText('–')
  await expect(cell(page, '3.1', 'self')).toHaveText('–')
})

test('fills by keys, one value by Ctrl+Enter, and Enter and Tab stay inside a range', async ({ page }) => {
  await open(page, 'vi')
  const nodes = ['3.1', '3.2', '3.3']
  await pasteAt(page, '3.1', 'self', '1,25')
  await drag(page, cell(page, '3.1', 'self'), cell(page, '3.3', 'self'))
  await page.keyboard.press('Control+d')
  await expect(cell(page, '3.3', 'self')).toHaveText('1,25')
  await cell(page, '3.3', 'appraisal1').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+r')
  await expect(cell(page, '3.3', 'appraisal1')).toHaveText('1,25')
  await expect.poll(() => texts(page, nodes, 'appraisal1')).toEqual(['1,25', '1,25', '1,25'])

  await page.keyboard.type('2')
  await page.keyboard.press('Control+Enter')
  await expect(cell(page, '3.3', 'appraisal1')).toHaveText('2,00')
  await expect.poll(() => texts(page, nodes, 'self')).toEqual(['2,00', '2,00', '2,00'])
  await page.keyboard.press('Control+z')
  await expect(cell(page, '3.1', 'self')).toHaveText('1,25')
  await expect.poll(() => texts(page, nodes, 'appraisal1')).toEqual(['1,25', '1,25', '1,25'])
  await page.keyboard.press('Control+z')
  await expect(cell(page, '3.3', 'appraisal1')).toHaveText('–')
  await expect.poll(() => texts(page, nodes, 'self')).toEqual(['1,25', '1,25', '1,25'])

  // Down, then on to the next column; across, then to the next row.
  await drag(page, cell(page, '3.2', 'self'), cell(page, '3.3', 'appraisal1'))
  for (const typed of ['0,5', '0,6', '0,7', '0,8']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }
  await expect(cell(page, '3.3', 'appraisal1')).toHaveText('0,80')
  await expect.poll(() => texts(page, ['3.2', '3.3'], 'self')).toEqual(['0,50', '0,60'])
  await expect(cell(page, '3.2', 'self')).toBeFocused()
  for (const typed of ['1', '1,1', '1,2', '1,3']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Tab')
  }
  await expect(cell(page, '3.3', 'appraisal1')).toHaveText('1,30')
  await expect.poll(() => texts(page, ['3.2', '3.3'], 'self')).toEqual(['1,00', '1,20'])
})

test('an input method loses no key, be it in a score or in the words beside it', async ({
  page,
  context,
}) => {
  await open(page, 'vi')
  const session = await context.newCDPSession(page)
  const compose = async (text: string) => {
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'KeyD',
      windowsVirtualKeyCode: 229,
    })
    const end = text.length
    await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
  }
  for (const [column, key] of [
    ['cause', 'Control+Enter'],
    ['appraisal1', 'Enter'],
  ] as const) {
    await cell(page, '3.1', column).click()
    for (const text of ['d', 'đ', 'đâ', 'đất']) await compose(text)
    await session.send('Input.insertText', { text: 'đất' })
    await page.keyboard.press(key)
    await expect(cell(page, '3.1', column)).toHaveText('đất')
  }
})

test('menu, palette and shortcut sheet have the same commands', async ({ page }) => {
  await open(page, 'vi')
  await pasteAt(page, '3.1', 'self', '1\n2')
  await expect(cell(page, '3.2', 'self')).toHaveText('2,00')
  await cell(page, '3.2', 'self').click({ button: 'right' })
  const menu = page.getByRole('menu')
  await menu.getByRole('menuitem', { name: /^Sao chép/ }).click()
  await expect(footer(page)).toContainText('Đã sao chép 2 ô.')
  await cell(page, '3.1', 'appraisal2').click({ button: 'right' })
  await menu.getByRole('menuitem', { name: /^Dán/ }).click()
  await expect(cell(page, '3.2', 'appraisal2')).toHaveText('2,00')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('xoa noi dung')
  await page.keyboard.press('Enter')
  await expect(cell(page, '3.2', 'appraisal2')).toHaveText('–')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Điền xuống')
})
