import { expect, test } from './page'
import { drag, footer, handle, head, middleOf, openPlan, pasteAt, texts } from './plan-grid'
import { cell } from './steps'

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

test('the fill handle copies, counts on, and goes by dates and words; each fill is one step', async ({
  page,
}) => {
  await openPlan(page)
  await pasteAt(page, 0, 'number', '10\n20')
  await drag(page, cell(page, 0, 'number'), cell(page, 1, 'number'))
  await drag(page, handle(page, 1, 'number'), cell(page, 2, 'number'), cell(page, 4, 'number'))
  await expect(footer(page)).toContainText('Đã điền 3 ô.')
  await expect.poll(() => texts(page, [2, 3, 4, 5], 'number')).toEqual(['30', '40', '50', '6'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => texts(page, [2, 3, 4], 'number')).toEqual(['3', '4', '5'])
  await page.keyboard.press('Control+y')
  await expect.poll(() => texts(page, [2, 3, 4], 'number')).toEqual(['30', '40', '50'])

  // One number alone is copied.
  await cell(page, 5, 'number').click()
  await drag(page, handle(page, 5, 'number'), cell(page, 6, 'number'), cell(page, 7, 'number'))
  await expect.poll(() => texts(page, [6, 7], 'number')).toEqual(['6', '6'])

  await pasteAt(page, 0, 'deadline', '30/11/2025')
  await drag(page, handle(page, 0, 'deadline'), cell(page, 1, 'deadline'), cell(page, 2, 'deadline'))
  await expect.poll(() => texts(page, [1, 2], 'deadline')).toEqual(['01/12/2025', '02/12/2025'])

  await pasteAt(page, 0, 'title', 'Nhiệm vụ 1')
  await drag(page, handle(page, 0, 'title'), cell(page, 1, 'title'), cell(page, 2, 'title'))
  await expect.poll(() => texts(page, [1, 2], 'title')).toEqual(['Nhiệm vụ 2', 'Nhiệm vụ 3'])
  await pasteAt(page, 3, 'title', 'Thứ Bảy')
  await drag(page, handle(page, 3, 'title'), cell(page, 4, 'title'), cell(page, 5, 'title'))
  await expect.poll(() => texts(page, [4, 5], 'title')).toEqual(['Chủ nhật', 'Thứ Hai'])

  // What is worked out has no handle and is left out.
  await cell(page, 0, 'sixClears').click()
  await expect(cell(page, 0, 'sixClears')).toHaveAttribute('aria-selected', 'true')
  await expect(handle(page, 0, 'sixClears')).toHaveCount(0)
})

test('in English the handle goes on with what English means', async ({ page }) => {
  await openPlan(page, 'en')
  await cell(page, 0, 'number').click()
  await page.keyboard.type('1,000.5')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1,001')
  await page.keyboard.press('Enter')
  await drag(page, cell(page, 0, 'number'), cell(page, 1, 'number'))
  await drag(page, handle(page, 1, 'number'), cell(page, 2, 'number'), cell(page, 3, 'number'))
  await expect.poll(() => texts(page, [2, 3], 'number')).toEqual(['1,001.5', '1,002'])
  await cell(page, 0, 'deadline').click()
  await page.keyboard.type('31/12/2025')
  await page.keyboard.press('Enter')
  await cell(page, 0, 'deadline').click()
  await drag(page, handle(page, 0, 'deadline'), cell(page, 1, 'deadline'), cell(page, 2, 'deadline'))
  await expect
    .poll(() => texts(page, [0, 1, 2], 'deadline'))
    .toEqual(['31/12/2025', '01/01/2026', '02/01/2026'])
})

test('Ctrl+D, Ctrl+R, Delete, Ctrl+Enter, F2, and Enter and Tab inside a range', async ({ page }) => {
  await openPlan(page)
  await pasteAt(page, 0, 'issuingBody', 'UBND xã')
  await drag(page, cell(page, 0, 'issuingBody'), cell(page, 2, 'issuingBody'))
  await page.keyboard.press('Control+d')
  await expect.poll(() => texts(page, [1, 2], 'issuingBody')).toEqual(['UBND xã', 'UBND xã'])

  await pasteAt(page, 5, 'leadAgency', 'Tỉnh ủy')
  await drag(page, cell(page, 5, 'leadAgency'), cell(page, 5, 'issuingBody'))
  await page.keyboard.press('Control+r')
  await expect(cell(page, 5, 'issuingBody')).toHaveText('Tỉnh ủy')

  await drag(page, cell(page, 0, 'issuingBody'), cell(page, 2, 'issuingBody'))
  await page.keyboard.press('Delete')
  await expect.poll(() => texts(page, [0, 1, 2], 'issuingBody')).toEqual(['–', '–', '–'])
  await page.keyboard.type('HĐND')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => texts(page, [0, 1, 2], 'issuingBody')).toEqual(['HĐND', 'HĐND', 'HĐND'])
  await page.keyboard.press('F2')
  const editor = page.locator('.ag-cell-inline-editing input')
  await expect(editor).toHaveValue('HĐND')
  await page.keyboard.press('End')
  await page.keyboard.type(' xã')
  await page.keyboard.press('Enter')
  await expect(cell(page, 0, 'issuingBody')).toHaveText('HĐND xã')
  await expect(cell(page, 1, 'issuingBody')).toBeFocused()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => texts(page, [0, 1, 2], 'issuingBody')).toEqual(['–', '–', '–'])

  await drag(page, cell(page, 7, 'issuingBody'), cell(page, 8, 'deadline'))
  for (const typed of ['A', '2026']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Tab')
  }
  await expect(cell(page, 8, 'issuingBody')).toBeFocused()
  for (const typed of ['B', '2027']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }
  await expect(cell(page, 8, 'deadline')).toBeFocused()
  await expect.poll(() => texts(page, [7, 8], 'issuingBody')).toEqual(['A', 'B'])
  await expect(cell(page, 7, 'deadline')).toHaveText('2027')
})

test('Alt+Enter breaks a line, and line breaks and quotes go to the clipboard and come from it', async ({
  page,
}) => {
  await openPlan(page)
  await cell(page, 0, 'title').click()
  await page.keyboard.type('Rà soát "một cửa"')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('đợt 1')
  await page.keyboard.press('Enter')
  await expect(cell(page, 1, 'title')).toBeFocused()
  expect(await cell(page, 0, 'title').textContent()).toBe('Rà soát "một cửa"\nđợt 1')
  await cell(page, 0, 'title').click()
  await page.keyboard.press('Control+c')
  await expect(footer(page)).toContainText('Đã sao chép 1 ô.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('"Rà soát ""một cửa""\nđợt 1"')
  await pasteAt(page, 2, 'title', '"a\nb ""c"""\tLV 2\nd')
  await expect.poll(() => texts(page, [2, 3], 'title')).toEqual(['a\nb "c"', 'd'])
  await expect(cell(page, 2, 'field')).toHaveText('LV 2')
})

test('Ctrl+; writes today, into cells and inside an editor', async ({ page }) => {
  await page.clock.setFixedTime('2026-03-09T05:00:00Z')
  await openPlan(page)
  await drag(page, cell(page, 7, 'deadline'), cell(page, 8, 'deadline'))
  await page.keyboard.press('Control+;')
  await expect.poll(() => texts(page, [7, 8], 'deadline')).toEqual(['09/03/2026', '09/03/2026'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => texts(page, [7, 8], 'deadline')).toEqual(['–', '–'])
  await cell(page, 0, 'title').click()
  await page.keyboard.type('Họp ngày ')
  await page.keyboard.press('Control+;')
  await page.keyboard.type(' tại xã')
  await page.keyboard.press('Enter')
  await expect(cell(page, 0, 'title')).toHaveText('Họp ngày 09/03/2026 tại xã')
})

test('find without tones over rows out of sight, replace one and all, in the range or the whole grid', async ({
  page,
}) => {
  await openPlan(page)
  await pasteAt(page, 0, 'issuingBody', 'Sở Đất đai')
  await pasteAt(page, 1, 'issuingBody', 'Sở đất đai')
  await cell(page, 0, 'title').click()
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(cell(page, 27, 'issuingBody')).toBeFocused()
  await page.keyboard.type('Sở ĐẤT ĐAI')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Tìm và thay thế' })
  const words = bar.getByRole('textbox', { name: 'Tìm', exact: true })
  await expect(words).toBeFocused()
  await page.keyboard.type('so dat dai')
  await expect(bar).toContainText('1/3')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(bar).toContainText('3/3')
  await expect(cell(page, 27, 'issuingBody')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cell(page, 27, 'issuingBody')).toBeFocused()

  await page.keyboard.press('Control+h')
  await bar.getByText('Đúng dấu, đúng chữ hoa').click()
  await words.fill('Sở đất đai')
  await expect(bar).toContainText('1/1')
  await bar.getByText('Đúng dấu, đúng chữ hoa').click()
  await expect(bar).toContainText(/\/3/)
  await bar.getByRole('textbox', { name: 'Thay bằng' }).fill('Sở NNMT')
  await bar.getByRole('button', { name: 'Thay tất cả' }).click()
  await expect(bar).toContainText('Đã thay ở 3 ô.')
  await words.press('Escape')
  await page.keyboard.press('Control+Home')
  await expect.poll(() => texts(page, [0, 1], 'issuingBody')).toEqual(['Sở NNMT', 'Sở NNMT'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => texts(page, [0, 1], 'issuingBody')).toEqual(['Sở Đất đai', 'Sở đất đai'])

  await drag(page, cell(page, 1, 'issuingBody'), cell(page, 2, 'issuingBody'))
  await page.keyboard.press('Control+f')
  await expect(bar.getByRole('radio', { name: 'Vùng chọn' })).toBeChecked()
  await expect(bar).toContainText('1/1')
})

test('ranges by mouse and keys, several of them, whole rows and columns, and over the edge', async ({
  page,
}) => {
  await openPlan(page)
  const selected = (row: number, column: string, is = true) =>
    expect(cell(page, row, column)).toHaveAttribute('aria-selected', String(is))
  await drag(page, cell(page, 1, 'leadAgency'), cell(page, 3, 'deadline'))
  await selected(2, 'issuingBody')
  await selected(4, 'issuingBody', false)
  await cell(page, 6, 'deadline').click({ modifiers: ['Control'] })
  await selected(6, 'deadline')
  await selected(2, 'issuingBody')
  await cell(page, 2, 'issuingBody').click({ modifiers: ['Control'] })
  await selected(2, 'issuingBody', false)
  await selected(2, 'leadAgency')

  // Deadlines stand in rows 2 to 7 without a gap.
  await cell(page, 1, 'deadline').click()
  await page.keyboard.press('Shift+ArrowDown')
  await selected(2, 'deadline')
  await page.keyboard.press('Control+Shift+ArrowDown')
  await selected(6, 'deadline')
  await selected(7, 'deadline', false)

  await drag(page, cell(page, 2, 'rowNumber'), cell(page, 4, 'rowNumber'))
  await selected(3, 'title')
  await selected(3, 'source')
  await selected(5, 'title', false)
  await drag(page, head(page, 'leadAgency'), head(page, 'issuingBody'), head(page, 'deadline'))
  await selected(10, 'leadAgency')
  await selected(10, 'deadline')
  await selected(10, 'status', false)
  await expect(head(page, 'leadAgency')).not.toHaveAttribute('aria-sort', /ending/)

  const last = cell(page, 27, 'deadline')
  await expect(last).not.toBeInViewport({ ratio: 0.9 })
  const start = await middleOf(cell(page, 10, 'deadline'))
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x, start.y + 60, { steps: 3 })
  await page.mouse.move(start.x, 790, { steps: 3 })
  await expect(last).toHaveAttribute('aria-selected', 'true')
  await expect(last).toBeInViewport({ ratio: 0.9 })
  await page.mouse.up()
  await expect(footer(page)).toContainText(/Đếm \d+/)
})

test('a fill goes past the last row, and is made a copy or nothing afterwards by mouse and keys, as one step', async ({
  page,
}) => {
  // All rows are in sight, with room below them.
  await page.setViewportSize({ width: 1500, height: 1160 })
  await openPlan(page)
  await pasteAt(page, 26, 'number', '10\n20')
  // The first save says something at the foot of the page.
  await expect(page.getByText('Kế hoạch chỉ nằm trên máy này')).toBeVisible()
  await expect(handle(page, 27, 'number')).toBeVisible()
  const last = await middleOf(handle(page, 27, 'number'))
  const { height } = (await cell(page, 27, 'number').boundingBox()) ?? { height: 0 }
  await page.mouse.move(last.x, last.y)
  await page.mouse.down()
  await page.mouse.move(last.x, last.y + height, { steps: 3 })
  await page.mouse.move(last.x, last.y + height * 1.5, { steps: 3 })
  await page.mouse.up()
  await expect.poll(() => texts(page, [28, 29], 'number')).toEqual(['30', '40'])
  await expect(footer(page)).toContainText('30 nhiệm vụ')

  await page.getByRole('button', { name: 'Tùy chọn điền' }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Điền chuỗi' })).toBeChecked()
  await page.getByRole('menuitemradio', { name: 'Sao chép ô' }).click()
  await expect.poll(() => texts(page, [28, 29], 'number')).toEqual(['10', '20'])
  await expect(footer(page)).toContainText('30 nhiệm vụ')
  await page.keyboard.press('Alt+Shift+F10')
  await page.getByRole('menuitemradio', { name: 'Điền chuỗi' }).press('Enter')
  await expect.poll(() => texts(page, [28, 29], 'number')).toEqual(['30', '40'])
  await page.keyboard.press('Control+z')
  await expect(cell(page, 28, 'number')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Tùy chọn điền' })).toHaveCount(0)
  await expect.poll(() => texts(page, [26, 27], 'number')).toEqual(['10', '20'])

  // One number is copied, and counts on when asked to; "undo" takes all of it back.
  await cell(page, 15, 'number').click()
  await drag(page, handle(page, 15, 'number'), cell(page, 14, 'number'), cell(page, 13, 'number'))
  await expect.poll(() => texts(page, [13, 14], 'number')).toEqual(['16', '16'])
  await expect(page.getByRole('button', { name: 'Tùy chọn điền' })).toBeVisible()
  await page.keyboard.press('Alt+Shift+F10')
  await page.getByRole('menuitemradio', { name: 'Điền chuỗi' }).press('Enter')
  await expect.poll(() => texts(page, [13, 14], 'number')).toEqual(['14', '15'])
  await expect(cell(page, 15, 'number')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Tùy chọn điền' })).toBeVisible()
  await page.keyboard.press('Alt+Shift+F10')
  await page.getByRole('menuitem', { name: 'Hoàn tác điền' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Tùy chọn điền' })).toHaveCount(0)
  await expect.poll(() => texts(page, [13, 14, 15], 'number')).toEqual(['14', '15', '16'])
})
