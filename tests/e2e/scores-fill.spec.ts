import type { Locator, Page } from '@playwright/test'
import { expect, test } from './page'

/** Series by the handle, find and replace among the own unit's scores of 2025. */
test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

const cell = (page: Page, node: string, column: string): Locator =>
  page.locator(`.ag-row[row-id="PAPI.${node}"] .ag-cell[col-id="${column}"]`)
const footer = (page: Page) => page.getByRole('contentinfo')
const texts = (page: Page, nodes: readonly string[], column: string) =>
  Promise.all(nodes.map(node => cell(page, node, column).textContent()))

async function open(page: Page, language: 'vi' | 'en') {
  await page.goto(`/?lang=${language}#/scores?index=PAPI&year=2025`)
  await expect(cell(page, '1.1', 'name')).toBeVisible()
}

async function pasteAt(page: Page, node: string, column: string, text: string) {
  await page.evaluate(text => navigator.clipboard.writeText(text), text)
  await cell(page, node, column).click()
  await page.keyboard.press('Control+v')
}

/** By the square in the corner of the last selected cell. */
async function fillTo(page: Page, from: Locator, to: Locator) {
  const [corner, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!corner || !end) throw new Error('not on screen')
  await page.mouse.move(corner.x + corner.width - 2, corner.y + corner.height - 2)
  await page.mouse.down()
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 })
  await page.mouse.up()
}

for (const [language, typed, filled, said] of [
  ['vi', '0,5\n1', ['0,50', '1,00', '1,50', '2,00'], 'Đã điền 2 ô.'],
  ['en', '0.5\n1', ['0.50', '1.00', '1.50', '2.00'], 'Cells filled: 2.'],
] as const)
  test(`the handle goes on with a series of scores, as one step, ${language}`, async ({ page }) => {
    await open(page, language)
    const nodes = ['1.1', '1.2', '1.3', '1.4']
    await pasteAt(page, '1.1', 'self', typed)
    await expect(cell(page, '1.2', 'self')).toHaveText(filled[1])
    await fillTo(page, cell(page, '1.2', 'self'), cell(page, '1.4', 'self'))
    await expect(footer(page)).toContainText(said)
    await expect(cell(page, '1.4', 'self')).toHaveText(filled[3])
    expect(await texts(page, nodes, 'self')).toEqual(filled)
    await page.keyboard.press('Control+z')
    await expect(cell(page, '1.4', 'self')).toHaveText('–')
    expect(await texts(page, nodes, 'self')).toEqual([filled[0], filled[1], '–', '–'])
  })

test('words are found without their tones, and scores replaced where they may be written, as one step', async ({
  page,
}) => {
  await open(page, 'vi')
  await pasteAt(page, '3.1', 'self', '1,5\t1,7\n0,5\t1,5\n1,5\t1,5')
  await expect(cell(page, '3.3', 'appraisal1')).toHaveText('1,50')
  await pasteAt(page, '3.1', 'cause', 'Hồ sơ chậm\nThiếu người\nHồ sơ trễ hạn')
  await expect(cell(page, '3.3', 'cause')).toHaveText('Hồ sơ trễ hạn')
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Tìm và thay thế' })
  await page.keyboard.type('ho so')
  await expect(bar.getByRole('status').first()).toHaveText(/\/2$/)
  await page.keyboard.press('Escape')

  await cell(page, '3.1', 'self').click()
  await cell(page, '3.3', 'appraisal1').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+h')
  await bar.getByRole('textbox', { name: 'Tìm', exact: true }).fill('1,5')
  await bar.getByRole('textbox', { name: 'Thay bằng' }).fill('1,6')
  await bar.getByText('Vùng chọn').click()
  await expect(bar.getByRole('status').first()).toHaveText(/\/4$/)
  await bar.getByRole('button', { name: 'Thay tất cả' }).click()
  await expect(cell(page, '3.3', 'appraisal1')).toHaveText('1,60')
  expect(await texts(page, ['3.1', '3.2', '3.3'], 'self')).toEqual(['1,60', '0,50', '1,60'])
  expect(await texts(page, ['3.1', '3.2', '3.3'], 'appraisal1')).toEqual(['1,70', '1,60', '1,60'])
  await bar.getByRole('button', { name: 'Đóng' }).click()
  await page.keyboard.press('Control+z')
  await expect(cell(page, '3.3', 'appraisal1')).toHaveText('1,50')
  expect(await texts(page, ['3.1', '3.2', '3.3'], 'self')).toEqual(['1,50', '0,50', '1,50'])
})

test('words of several lines are typed by Alt+Enter and keep their lines on the clipboard', async ({
  page,
}) => {
  await open(page, 'vi')
  await cell(page, '3.1', 'cause').click()
  await page.keyboard.type('Thiếu người')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('Hồ sơ "chậm"')
  await page.keyboard.press('Enter')
  await expect(cell(page, '3.1', 'cause')).toContainText('Hồ sơ "chậm"')
  await cell(page, '3.1', 'cause').click()
  await page.keyboard.press('Control+c')
  await expect(footer(page)).toContainText('Đã sao chép 1 ô.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('"Thiếu người\nHồ sơ ""chậm"""')
  // As another program leaves it: two cells, one of two lines.
  await pasteAt(page, '3.2', 'cause', '"Một\nhai"\nBa')
  await expect(cell(page, '3.3', 'cause')).toHaveText('Ba')
  await cell(page, '3.2', 'cause').click()
  await page.keyboard.press('F2')
  await expect(page.locator('.ag-popup-editor textarea')).toHaveValue('Một\nhai')
})
