import type { Page } from '@playwright/test'
import { COMMUNES, communeScores, communesPlanFile } from '../support/communes-plan'
import { expect, test } from './page'
import { plainFileDialogs } from './steps'

/** An index of 94 communes with criteria of its own: commune i gets 100 − 0.1 × i points and so the rank i. */
test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

const cell = (page: Page, unit: string, column: string) =>
  page.locator(`.ag-row[row-id="${unit}"] .ag-cell[col-id="${column}"]`)
const sheetCell = (page: Page, node: string, column: string) =>
  page.locator(`.ag-row[row-id="CCX.${node}"] .ag-cell[col-id="${column}"]`)
const footer = (page: Page) => page.getByRole('contentinfo')
const stored = (page: Page) => expect(page.getByRole('banner').getByText(/^Đã lưu/)).toBeVisible()

async function openPlan(page: Page) {
  await plainFileDialogs(page.context())
  await page.goto('/?lang=vi#/library')
  const button = page.getByRole('button', { name: 'Mở tệp kế hoạch…' })
  await expect(button).toBeVisible()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
  await chooser.setFiles({
    name: 'ccx.plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(communesPlanFile()),
  })
  await expect(page.getByRole('banner')).toContainText('Chấm điểm cấp xã 2025')
}

const look = (page: Page, query: string) => page.goto(`/?lang=vi#/scores?index=CCX&year=2025&${query}`)

async function type(page: Page, unit: string, column: string, text: string) {
  await cell(page, unit, column).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Totals and ranks, also inside the group of the unit. */
async function expectUnit(page: Page, unit: string, total: string, rank: string, inGroup: string) {
  await expect(cell(page, unit, 'CCX')).toContainText(total)
  await expect(cell(page, unit, 'rank')).toHaveText(rank)
  await expect(cell(page, unit, 'groupRank')).toHaveText(inGroup)
}

test('scores of all communes are pasted, totalled and ranked; one commune is appraised in its sheet', async ({
  page,
}) => {
  await openPlan(page)
  await look(page, 'part=units&stage=self')
  await expect(cell(page, 'xa-01', 'CCX.1.1')).toBeVisible()
  await expect(cell(page, 'xa-01', 'scored')).toHaveText('0/12')

  await page.evaluate(text => navigator.clipboard.writeText(text), communeScores())
  await cell(page, 'xa-01', 'CCX.1.1').click()
  await page.keyboard.press('Control+v')
  await expect(footer(page)).toContainText(`Đã dán ${(COMMUNES * 12).toLocaleString('vi')} ô.`)
  await expect(cell(page, 'xa-01', 'scored')).toHaveText('12/12')
  // 1, 4, … 94 are 32 units of one group; 2, 5, … 92 are 31 of the next.
  await expectUnit(page, 'xa-01', '99,90', '1/94', '1/32')
  await expectUnit(page, 'xa-20', '98,00', '20/94', '7/31')
  await stored(page)

  // Without its first criterion commune 20 has 90 of 90 points: 100 of 100.
  await type(page, 'xa-20', 'CCX.1.1', 'KAD')
  await expect(cell(page, 'xa-20', 'CCX.1.1')).toContainText('KAD')
  await expectUnit(page, 'xa-20', '100,00', '1/94', '1/31')
  await expectUnit(page, 'xa-01', '99,90', '2/94', '1/32')

  // 99.9 − 5.05 = 94.85: behind communes 2 to 51, of whose group 4, 7, … 49 are.
  await cell(page, 'xa-01', 'CCX.1.1').click()
  await page.keyboard.press('End')
  await type(page, 'xa-01', 'CCX.P', '5,05')
  await expect(cell(page, 'xa-01', 'CCX.P')).toContainText('5,05')
  await cell(page, 'xa-01', 'CCX.P').click()
  await page.keyboard.press('Home')
  // Past the columns that stay in sight.
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  await expectUnit(page, 'xa-01', '94,85', '51/94', '17/32')
  await stored(page)

  // 12 of 10 points do not count: the cell is listed with its reason.
  await cell(page, 'xa-05', 'CCX.1.3').click()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'xa-05', 'scored')).toHaveText('11/12')
  await expect(cell(page, 'xa-20', 'rank')).toHaveText('–')
  await footer(page).getByRole('button', { name: '1 lỗi' }).click()
  await expect(page.getByText('12 cao hơn điểm tối đa 10.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'xa-05', 'scored')).toHaveText('12/12')
  await expect(cell(page, 'xa-20', 'rank')).toHaveText('1/94')
  await stored(page)

  // The sheet of commune 20.
  await cell(page, 'xa-20', 'unit').click()
  await page.keyboard.press('Enter')
  await expect(sheetCell(page, '1.2', 'self')).toHaveText('10,00')
  await expect(sheetCell(page, '1.1', 'self')).toHaveText('KAD')
  await sheetCell(page, '1.2', 'appraisal1').click()
  await page.keyboard.type('8,5')
  await page.keyboard.press('Enter')
  await expect(sheetCell(page, '1.2', 'appraisal1')).toHaveText('8,50')
  await expect(sheetCell(page, '1.2', 'used')).toContainText('8,50')
  await sheetCell(page, '1.2', 'evidence').click()
  await page.keyboard.press('Enter')
  const number = page.getByRole('textbox', { name: 'Số, ký hiệu' })
  await expect(number).toBeFocused()
  await page.keyboard.type('12/BC-UBND')
  await page.keyboard.press('Enter')
  await expect(sheetCell(page, '1.2', 'evidence')).toContainText('12/BC-UBND')
  await stored(page)

  await page.reload()
  await expect(sheetCell(page, '1.2', 'appraisal1')).toHaveText('8,50')
  await expect(sheetCell(page, '1.2', 'evidence')).toContainText('12/BC-UBND')

  // From sheet to sheet.
  await page.keyboard.press('Alt+PageDown')
  await expect(page).toHaveURL(/unit=xa-21/)
  await expect(sheetCell(page, '1.1', 'self')).toHaveText('7,90')
  await page.getByRole('button', { name: 'Đơn vị trước' }).click()
  await expect(sheetCell(page, '1.1', 'self')).toHaveText('KAD')

  // Best known: (90 − 1.5) of 90 are 98.33 of 100.
  await look(page, 'part=units')
  await expect(cell(page, 'xa-20', 'CCX')).toContainText('98,33')
  await look(page, 'part=units&stage=appraisal1')
  await expect(cell(page, 'xa-20', 'CCX.1.2')).toContainText('8,50')
  await expect(cell(page, 'xa-20', 'scored')).toHaveText('1/12')
})

test('a pasted block is taken back in one step', async ({ page }) => {
  await openPlan(page)
  await look(page, 'part=units&stage=self')
  await expect(cell(page, 'xa-02', 'CCX.1.1')).toBeVisible()
  await page.evaluate(text => navigator.clipboard.writeText(text), communeScores())
  await cell(page, 'xa-01', 'CCX.1.1').click()
  await page.keyboard.press('Control+v')
  await expectUnit(page, 'xa-02', '99,80', '2/94', '1/31')
  await stored(page)
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'xa-02', 'scored')).toHaveText('0/12')
  await expect(cell(page, 'xa-02', 'rank')).toHaveText('–')
  await page.keyboard.press('Control+y')
  await expectUnit(page, 'xa-02', '99,80', '2/94', '1/31')
})

test('the ranking page ranks the communes by what the plan holds', async ({ page }) => {
  await openPlan(page)
  await look(page, 'part=units&stage=self')
  await expect(cell(page, 'xa-01', 'CCX.1.1')).toBeVisible()
  await page.evaluate(text => navigator.clipboard.writeText(text), communeScores())
  await cell(page, 'xa-01', 'CCX.1.1').click()
  await page.keyboard.press('Control+v')
  await expectUnit(page, 'xa-01', '99,90', '1/94', '1/32')
  await stored(page)
  await page.goto('/?lang=vi#/ranking?index=CCX&year=2025')
  await expect(page.locator('.ag-row[row-id="xa-03"]').first()).toContainText('99,70')
})
