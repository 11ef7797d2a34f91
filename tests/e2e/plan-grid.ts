import type { Locator, Page } from '@playwright/test'
import { expect } from './page'
import { cell } from './steps'

const GRID = { vi: 'Nhiệm vụ', en: 'Tasks', id: 'Tugas' } as const

/** The published plan: 28 tasks, numbered 1 to 28; all of it may be written but what is worked out. */
export async function openPlan(page: Page, language: keyof typeof GRID = 'vi') {
  await page.goto(`/?lang=${language}#/plan`)
  await expect(page.getByRole('grid', { name: GRID[language] })).toBeVisible()
  await expect(cell(page, 16, 'deadline')).toHaveText('2025')
}

export const footer = (page: Page) => page.getByRole('contentinfo')
export const head = (page: Page, column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`)
export const texts = (page: Page, rows: readonly number[], column: string) =>
  Promise.all(rows.map(row => cell(page, row, column).textContent()))

/** As another program leaves it on the clipboard; the page is Vietnamese. */
export async function pasteAt(page: Page, row: number, column: string, text: string) {
  await page.evaluate(text => navigator.clipboard.writeText(text), text)
  await cell(page, row, column).click()
  await page.keyboard.press('Control+v')
  await expect(footer(page)).toContainText('Đã dán')
}

export async function middleOf(part: Locator) {
  const box = await part.boundingBox()
  if (!box) throw new Error('nothing there')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
export async function drag(page: Page, from: Locator, ...over: Locator[]) {
  const start = await middleOf(from)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  for (const part of over) {
    const at = await middleOf(part)
    await page.mouse.move(at.x, at.y, { steps: 3 })
  }
  await page.mouse.up()
}
/** The square at the lower right corner of this cell. */
export const handle = (page: Page, row: number, column: string) =>
  cell(page, row, column).locator('> span[aria-hidden="true"]')
