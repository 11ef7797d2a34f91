import type { Browser, Page } from 'playwright'
import type { Bare, BareRow } from './bare/bare-grid'
import { planOf } from './plan-of'

declare global {
  interface Window {
    bare?: Bare
  }
}

/** Columns that the Plan shows of such a plan, and that the bare grid shows beside it. */
export const COLUMNS = [
  ...['number', 'title', 'field', 'leadAgency', 'head', 'deadline', 'status', 'progress', 'points'],
  ...['sixClears', 'lastReport', 'urged'],
]

/** The built app with a plan of that many tasks on the screen. */
export async function openApp(browser: Browser, address: string, tasks: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: 'block',
  })
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker')
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(`${address}?lang=en#/library`)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open plan file…' }).click(),
  ])
  await chooser.setFiles({
    name: 'bench.plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(planOf(tasks)),
  })
  const row = page.getByRole('row').filter({ hasText: `Bench ${tasks}` })
  await row.filter({ hasText: 'open now' }).waitFor()
  await page.getByRole('navigation').first().getByRole('link', { name: 'Plan' }).click()
  await page.locator('.ag-row[row-index="3"] .ag-cell[col-id="title"]').waitFor()
  return page
}

/** The bare grid with the same texts. */
export async function openBare(browser: Browser, address: string, tasks: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(address)
  await page.evaluate(
    ({ columns, count }) => {
      const rows = Array.from({ length: count }, (_, at) => ({
        id: `task-${at}`,
        ...Object.fromEntries(columns.map(column => [column, `${column} ${at + 1}`])),
      })) as BareRow[]
      window.bare?.open(columns, rows)
    },
    { columns: COLUMNS, count: tasks },
  )
  await page.locator('.ag-row[row-index="3"] .ag-cell[col-id="title"]').waitFor()
  return page
}
