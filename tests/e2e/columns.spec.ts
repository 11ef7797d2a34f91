import type { Page } from '@playwright/test'
import { seriousFaults } from './axe'
import { expect, test } from './page'

const head = (page: Page, column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`)
const cells = (page: Page, column: string) =>
  page.locator(`.ag-row[row-index]:not([row-index^="t"]) .ag-cell[col-id="${column}"]`)
const cell = (page: Page, row: number, column: string) =>
  page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`)
/** Column ids from left to right, as they stand on screen. */
const order = (page: Page) =>
  page
    .locator('.ag-header-cell[col-id]')
    .evaluateAll(heads =>
      heads
        .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
        .map(each => each.getAttribute('col-id') ?? ''),
    )

async function openPlan(page: Page, language: 'vi' | 'en' = 'vi') {
  await page.goto(`/?lang=${language}#/plan`)
  await expect(cell(page, 16, 'deadline')).toHaveText('2025')
}

async function openUnits(page: Page, language: 'vi' | 'en') {
  await page.goto(`/?lang=${language}#/scores?index=PAPI&year=2024&part=units`)
  await expect(cell(page, 0, 'unit')).toHaveText('Quảng Ninh')
}

/** By the button of the head. */
async function choose(page: Page, column: string, item: string) {
  await head(page, column).hover()
  await head(page, column).locator('.ag-header-cell-filter-button').click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 8 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

const boxOf = async (page: Page, column: string) => {
  const box = await head(page, column).boundingBox()
  if (!box) throw new Error(`no head ${column}`)
  return box
}

test('the plan is sorted by two columns from the menus of their heads, by mouse and by keys, and stays so', async ({
  page,
}) => {
  await openPlan(page)
  await choose(page, 'field', 'Sắp xếp giảm dần')
  await expect(cell(page, 0, 'field')).toHaveText('LV 7')
  await cell(page, 0, 'number').click()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('menu').press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(head(page, 'number')).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('menuitem', { name: 'Thêm vào sắp xếp: giảm dần' }).press('Enter')
  // Field 7 has the tasks 25, 26, 27.
  await expect(cells(page, 'number').first()).toHaveText('27')
  await expect(head(page, 'field')).toHaveAttribute('aria-sort', 'descending')
  await expect(head(page, 'field').locator('.ag-sort-order')).toHaveText('1')
  await expect(head(page, 'number').locator('.ag-sort-order')).toHaveText('2')
  await page.reload()
  await expect(cells(page, 'number').first()).toHaveText('27')
  await choose(page, 'field', 'Bỏ sắp xếp theo cột này')
  await expect(cells(page, 'number').first()).toHaveText('28')
})

test('columns are frozen, hidden, moved and resized, and a set of them is saved, left, and taken again after a reload', async ({
  page,
}) => {
  await openPlan(page)
  await choose(page, 'leadAgency', 'Cố định đến hết cột này')
  await choose(page, 'issuingBody', 'Ẩn cột')
  await expect(head(page, 'issuingBody')).toHaveCount(0)
  // A head that is selected is dragged; any other begins a selection.
  await head(page, 'deadline').click()
  const [deadline, status] = [await boxOf(page, 'deadline'), await boxOf(page, 'status')]
  const middle = deadline.y + deadline.height / 2
  await drag(page, { x: deadline.x + 30, y: middle }, { x: status.x + status.width - 20, y: middle })
  const points = await boxOf(page, 'points')
  const edge = { x: points.x + points.width - 1, y: middle }
  await drag(page, edge, { x: edge.x + 60, y: middle })
  const expected = ['number', 'title', 'field', 'leadAgency', 'status', 'deadline', 'points']
  const named = async () => (await order(page)).filter(id => expected.includes(id))
  await expect.poll(named).toEqual(expected)
  const width = (await boxOf(page, 'points')).width
  expect(Math.round(width - points.width)).toBe(60)

  await page.getByRole('button', { name: 'Các cột hiện ra' }).click()
  await page.getByRole('checkbox', { name: 'Ghi chú' }).press('Space')
  await page.getByRole('textbox', { name: 'Tên bộ cột' }).fill('Họp giao ban')
  await page.keyboard.press('Enter')
  const set = page.getByRole('button', { name: 'Họp giao ban', exact: true })
  await expect(set).toHaveAttribute('aria-pressed', 'true')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Về mặc định' }).click()
  await page.keyboard.press('Escape')
  await expect(head(page, 'issuingBody')).toBeVisible()
  await expect(head(page, 'notes')).toHaveCount(0)

  await page.reload()
  await expect(cell(page, 16, 'deadline')).toHaveText('2025')
  await page.getByRole('button', { name: 'Các cột hiện ra' }).click()
  await set.click()
  await page.keyboard.press('Escape')
  await expect(head(page, 'issuingBody')).toHaveCount(0)
  await expect.poll(named).toEqual(expected)
  expect((await boxOf(page, 'points')).width).toBe(width)
  // Frozen columns stay where they are while the others scroll.
  const place = (await boxOf(page, 'leadAgency')).x
  await cell(page, 0, 'deadline').hover()
  await page.mouse.wheel(900, 0)
  await expect(head(page, 'notes')).toBeInViewport()
  expect((await boxOf(page, 'leadAgency')).x).toBe(place)
})

test('ticked values are found without tones, work together with the search, and all filters are cleared at once', async ({
  page,
}) => {
  await openPlan(page)
  const footer = page.getByRole('contentinfo')
  await choose(page, 'leadAgency', 'Lọc…')
  const list = page.getByRole('listbox', { name: 'Giá trị trong cột' })
  await expect(list.getByRole('option', { name: '(trống)' })).toContainText('22')
  await page.keyboard.type('ubnd thanh pho')
  await expect(list.getByRole('option')).toHaveCount(1)
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(footer).toContainText('2 trong 28 nhiệm vụ')
  await expect(head(page, 'leadAgency')).toHaveClass(/ag-header-cell-filtered/)
  // Another filter offers what this one leaves.
  await choose(page, 'field', 'Lọc…')
  await expect(list.getByRole('option')).toHaveCount(2)
  await page.getByRole('button', { name: 'Bỏ hết' }).click()
  await list.press('Space')
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  await expect(footer).toContainText('1 trong 28 nhiệm vụ')
  await page.keyboard.press('Control+Shift+L')
  await expect(footer).toContainText('28 nhiệm vụ')
  await expect(head(page, 'leadAgency')).not.toHaveClass(/ag-header-cell-filtered/)
})

test('dates are filtered day first, a year by its last day, and what is no date is said', async ({
  page,
}) => {
  await openPlan(page, 'en')
  const footer = page.getByRole('contentinfo')
  await choose(page, 'deadline', 'Filter…')
  await page.getByRole('combobox', { name: 'Condition' }).selectOption('Before')
  await page.getByRole('textbox', { name: 'Compared with' }).click()
  await page.keyboard.type('31/02/2024')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'This is no date.' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Compared with' }).fill('31/12/2024')
  await page.keyboard.press('Enter')
  // Three of 2021 and one of 11/07/2024; the year 2024 ends on that day.
  await expect(footer).toContainText('4 of 28 tasks')
  await choose(page, 'deadline', 'Filter…')
  await expect(page.getByRole('textbox', { name: 'Compared with' })).toHaveValue('31/12/2024')
  await page.getByRole('button', { name: 'Clear filter', exact: true }).click()
  await expect(footer).toContainText('28 tasks')
})

for (const [language, filter, condition, compared, above, typed] of [
  ['vi', 'Lọc…', 'Điều kiện', 'Giá trị so sánh', '≥ Lớn hơn hoặc bằng', '47,13'],
  ['en', 'Filter…', 'Condition', 'Compared with', '≥ Greater than or equal', '47.13'],
] as const)
  test(`scores are filtered by a number as it is written in ${language}, together with the search`, async ({
    page,
  }) => {
    await openUnits(page, language)
    await choose(page, 'PAPI', filter)
    await page.getByRole('combobox', { name: condition }).selectOption(above)
    await page.getByRole('textbox', { name: compared }).click()
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    // The published totals from 47.13 up.
    await expect(cells(page, 'unit')).toHaveText(['Quảng Ninh', 'Tây Ninh', 'Bình Thuận'])
    await page
      .getByRole('textbox', { name: language === 'vi' ? 'Tìm đơn vị' : 'Find a unit' })
      .fill('tay ninh')
    await expect(cells(page, 'unit')).toHaveText(['Tây Ninh'])
    await cell(page, 0, 'unit').click()
    await page.keyboard.press('Control+Shift+L')
    await expect(cell(page, 3, 'unit')).toHaveText('Thái Nguyên')
  })

test('the columns of the scores are frozen, hidden, moved and kept for their page alone', async ({
  page,
}) => {
  await openUnits(page, 'vi')
  await choose(page, 'PAPI', 'Chuyển cột sang phải')
  await head(page, 'PAPI.3').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Ẩn cột' }).click()
  await expect(head(page, 'PAPI.3')).toHaveCount(0)
  await choose(page, 'PAPI', 'Cố định đến hết cột này')
  await page.reload()
  await expect(cell(page, 0, 'unit')).toHaveText('Quảng Ninh')
  await expect(head(page, 'PAPI.3')).toHaveCount(0)
  await page.getByRole('button', { name: 'Các cột hiện ra' }).click()
  await page.getByRole('button', { name: 'Về mặc định' }).click()
  await expect(head(page, 'PAPI.3')).toBeVisible()
})
