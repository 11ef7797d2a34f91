import type { Page } from '@playwright/test'
import { expect, test } from './page'

const row = (page: Page, id: string) => page.locator(`.ag-row[row-id="${id}"]`)
const cell = (page: Page, id: string, column: string) => row(page, id).locator(`.ag-cell[col-id="${column}"]`)
const head = (page: Page, column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`)
/** Ids of the rows on screen, from top to bottom, those that are kept above the others left out. */
const ids = (page: Page) =>
  page
    .locator('.ag-row[row-id]:not([row-index^="t"])')
    .evaluateAll(rows =>
      [...new Map(rows.map(each => [Number(each.getAttribute('row-index')), each.getAttribute('row-id')]))]
        .sort(([a], [b]) => a - b)
        .map(([, id]) => id),
    )

/** By the menu of the head: the one value that a column shall show. */
async function filterBy(page: Page, column: string, value: string) {
  await head(page, column).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Lọc…', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Tìm giá trị' }).fill(value)
  await page.keyboard.press('Enter')
}

test('what is folded away is found and unfolded, and a filter keeps the parents of what it keeps', async ({
  page,
}) => {
  await page.goto('/?lang=vi#/scores?index=PAPI&year=2024&unit=quang-nam')
  await cell(page, 'PAPI.5', 'name').click()
  await page.keyboard.press('Space')
  await expect(row(page, 'PAPI.5.3')).toHaveCount(0)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('quyen su dung dat')
  await expect(page.locator('search').getByRole('status').first()).toHaveText('1/1')
  await expect(cell(page, 'PAPI.5.3', 'name')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cell(page, 'PAPI.5.3', 'name')).toBeFocused()

  await filterBy(page, 'y2024', '1,92')
  await expect.poll(() => ids(page)).toEqual(['PAPI', 'PAPI.5', 'PAPI.5.3'])

  await page.goto('/?lang=vi#/gaps?index=PAPI&year=2024&unit=quang-nam')
  await expect(cell(page, 'PAPI.5.3', 'score')).toHaveText('1,92')
  await filterBy(page, 'score', '1,92')
  await expect.poll(() => ids(page)).toEqual(['group PAPI.5', 'PAPI.5.3'])
})

test('units are sorted by two columns with Shift, and a tree by the menu of its heads within its parents', async ({
  page,
}) => {
  await page.goto('/?lang=vi#/scores?index=PAPI&year=2024&unit=quang-nam&part=units')
  await expect(cell(page, 'quang-ninh', 'unit')).toBeVisible()
  const sign = (column: string) => head(page, column).locator('.ag-sort-indicator-container')
  const place = (column: string) => head(page, column).locator('.ag-sort-order')
  await sign('PAPI.2').click()
  await sign('PAPI.1').click({ modifiers: ['Shift'] })
  for (const [n, column] of ['PAPI.2', 'PAPI.1'].entries()) {
    await expect(head(page, column)).toHaveAttribute('aria-sort', 'descending')
    await expect(place(column)).toHaveText(String(n + 1))
  }
  const scores = page.locator('.ag-row[row-id]:not([row-index^="t"]) .ag-cell[col-id="PAPI.2"]')
  const read = (text: string) => Number(text.slice(0, 4).replace(',', '.'))
  const seen = (await scores.allTextContents()).slice(0, 10).map(read)
  expect(seen).toEqual(seen.toSorted((a, b) => b - a))
  expect(seen[0]).toBeGreaterThan(seen.at(-1) ?? 0)

  await page.goto('/?lang=vi#/scores?index=PAPI&year=2024&unit=quang-nam')
  await expect(cell(page, 'PAPI.5.3', 'y2024')).toBeVisible()
  await head(page, 'y2024').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Sắp xếp tăng dần', exact: true }).click()
  await expect.poll(async () => (await ids(page)).slice(0, 2)).toEqual(['PAPI', 'PAPI.8'])
  await head(page, 'y2024').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('menuitem', { name: 'Thêm vào sắp xếp: giảm dần' }).press('Enter')
  await expect(place('y2024')).toHaveText('1')
  await expect(place('y2023')).toHaveText('2')
  await expect.poll(async () => (await ids(page)).slice(0, 2)).toEqual(['PAPI', 'PAPI.8'])
})

test('criteria and units are those of the index: no key and no menu adds, moves or takes out a row', async ({
  page,
}) => {
  for (const [part, first, name] of [
    ['', 'PAPI.1', 'name'],
    ['&part=units', 'quang-ninh', 'unit'],
  ] as const) {
    await page.goto(`/?lang=vi#/scores?index=PAPI&year=2024&unit=quang-nam${part}`)
    await expect(cell(page, first, name)).toBeVisible()
    const before = await ids(page)
    const texts = await page.locator('.ag-row[row-id] .ag-cell').allTextContents()
    await cell(page, first, name).click()
    await expect(cell(page, first, name)).toBeFocused()
    for (const keys of ['Shift+Space', 'Control+Shift+D', 'Alt+Shift+ArrowDown', 'Alt+Shift+ArrowUp'])
      await page.keyboard.press(keys)
    for (const keys of ['Control+Delete', 'Control+-', 'Control++']) await page.keyboard.press(keys)
    expect(await ids(page)).toEqual(before)
    expect(await page.locator('.ag-row[row-id] .ag-cell').allTextContents()).toEqual(texts)
    await cell(page, first, name).click({ button: 'right' })
    const menu = page.getByRole('menu')
    await expect(menu.getByRole('menuitem').first()).toBeVisible()
    await expect(menu.getByRole('menuitem', { name: /^(Thêm|Nhân đôi|Đưa|Xóa) \d/ })).toHaveCount(0)
    await page.keyboard.press('Escape')
  }
})
