import { readFile } from 'node:fs/promises'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { expect } from './page'

/** What the page author's names and the address promise, for every spec that walks more than one page. */
export const cell = (page: Page, row: number, column: string): Locator =>
  page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`)

export const saved = (page: Page) => expect(page.getByRole('banner').getByText(/^Saved/)).toBeVisible()

/** The first start: the plan of Quảng Nam with its 28 tasks, in English. */
export async function firstStart(page: Page) {
  await page.goto('/?lang=en#/plan')
  await expect(page.getByRole('grid', { name: 'Tasks' })).toBeVisible()
  await expect(cell(page, 1, 'deadline')).toHaveText('2021')
}

/** To another page by the rail, as a reader goes. */
export const follow = (page: Page, name: string) =>
  page.getByRole('navigation').first().getByRole('link', { name }).click()

/** Files come as downloads and go in by a plain file field: the browser's own dialogs cannot be driven. */
export const plainFileDialogs = (context: BrowserContext) =>
  context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    Reflect.deleteProperty(window, 'showOpenFilePicker')
  })

/** The whole site is stored and this page is served from there: the network may go. */
export const readyForOffline = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })

/** The file of the plan that is open, by the button of the Library. */
export async function exportOpenPlan(page: Page): Promise<{ name: string; text: string }> {
  const row = page.getByRole('row').filter({ hasText: 'open now' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('button', { name: 'Download file' }).click(),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

export async function openFile(page: Page, name: string, content: string | Buffer) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open plan file…' }).click(),
  ])
  const buffer = typeof content === 'string' ? Buffer.from(content) : content
  await chooser.setFiles({ name, mimeType: 'application/json', buffer })
}
