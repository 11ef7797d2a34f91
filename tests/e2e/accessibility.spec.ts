import type { Page } from '@playwright/test'
import { seriousFaults } from './axe'
import { expect, test } from './page'
import { cell, firstStart } from './steps'

const VIEW = 'index=PAPI&year=2024&unit=quang-nam'
/** The ground of the page in each theme (tokens). */
const GROUND = { light: 'rgb(244, 246, 246)', dark: 'rgb(15, 20, 19)' } as const
const PAGES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['plan', page => gridOf(page, 'Tasks')],
  ['scores', page => gridOf(page, 'Scores')],
  ['ranking', page => gridOf(page, 'Ranking')],
  ['gaps', page => gridOf(page, 'Lowest indicators')],
  ['library/history', page => gridOf(page, 'Changes of the plan')],
  ['library', page => expect(page.getByRole('cell', { name: '28', exact: true })).toBeVisible()],
]

async function gridOf(page: Page, name: string) {
  await expect(page.getByRole('grid', { name }).getByRole('gridcell').first()).toBeVisible()
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any page, in the task form and in the target form, in ${theme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await firstStart(page)
    await expect(page.locator('body')).toHaveCSS('background-color', GROUND[theme])
    for (const [name, ready] of PAGES) {
      await page.goto(`/?lang=en#/${name}?${VIEW}`)
      await ready(page)
      expect.soft(await seriousFaults(page), name).toEqual([])
    }

    await page.getByRole('button', { name: 'Create… Empty plan' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect.soft(await seriousFaults(page), 'form of a new plan').toEqual([])

    await page.goto(`/?lang=en#/plan?${VIEW}`)
    await cell(page, 2, 'title').click()
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('heading', { name: 'Task 3' })).toBeVisible()
    expect.soft(await seriousFaults(page), 'task form').toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()

    await page.goto(`/?lang=en#/gaps?${VIEW}`)
    await gridOf(page, 'Lowest indicators')
    await page.locator('.ag-row[row-id="PAPI.3.1"]').getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Set targets (1)…' }).click()
    await expect(dialog.getByRole('button', { name: 'Save 1 target' })).toBeVisible()
    expect.soft(await seriousFaults(page), 'target form').toEqual([])
  })
}

test('the keyboard reaches the pages, the pickers and what a page is for, and shows where it is', async ({
  page,
}) => {
  await firstStart(page)
  const seen = new Map<string, boolean>()
  for (let step = 0; step < 40 && !seen.has('Add task'); step++) {
    await page.keyboard.press('Tab')
    const [name, ring] = await focused(page)
    seen.set(name, ring)
  }
  for (const wanted of [
    'Ranking',
    'Low indicators',
    'Library',
    'Index',
    'Year',
    'Unit',
    'Search the grid',
    'Add task',
  ])
    expect
      .soft(
        [...seen.keys()].some(name => name.startsWith(wanted)),
        `${wanted} of ${[...seen.keys()]}`,
      )
      .toBe(true)
  expect
    .soft(
      [...seen].filter(([, ring]) => !ring).map(([name]) => name),
      'no ring around',
    )
    .toEqual([])

  // Into the grid, along it, and out of a cell again without a change.
  const inGrid = () => page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null)
  while (!(await inGrid())) await page.keyboard.press('Tab')
  // From the number of the first task to its title.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await inGrid()).toBe(true)
  await expect(page.getByRole('banner').getByText(/^Saved/)).toBeHidden()
})

test('by keyboard alone a low indicator is ticked and gets its target', async ({ page }) => {
  await page.goto(`/?lang=en#/gaps?${VIEW}`)
  await gridOf(page, 'Lowest indicators')
  await page.locator('.ag-row[row-id="PAPI.5.3"] [col-id="score"]').focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Projection' })).toContainText('▲')
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: /^Target of .*5\.3$/ })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.locator('.ag-row[row-id="PAPI.5.3"] [col-id="tasks"]')).toContainText('29')
})

/** The name of what has focus, and whether that can be seen on it or on the control around it. */
const focused = (page: Page): Promise<[string, boolean]> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const isRinged = (each: Element | null) => {
      if (!each) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    }
    const labels = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map(id => document.getElementById(id)?.textContent)
      .join(' ')
    const name = element.getAttribute('aria-label') ?? (labels || element.textContent)
    const around = [element, element.parentElement, element.parentElement?.parentElement ?? null]
    return [(name ?? '').trim(), around.some(isRinged)]
  })
