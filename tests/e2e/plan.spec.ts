import type { Page } from '@playwright/test'
import type { Changeset } from '../../src/core/journal/changeset'
import { sealChangeset } from '../../src/core/journal/changeset'
import { expect, test } from './page'

const cell = (page: Page, row: number, column: string) =>
  page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`)

async function openPlan(page: Page) {
  await page.goto('/?lang=en#/plan')
  await expect(page.getByRole('grid', { name: 'Tasks' })).toBeVisible()
  await expect(cell(page, 16, 'deadline')).toHaveText('2025')
}

const saved = (page: Page) => expect(page.getByText(/^Saved/)).toBeVisible()

test('a day that does not exist stays as typed with its reason, over a reload, and is mended by one click', async ({
  page,
}) => {
  await openPlan(page)
  await cell(page, 16, 'deadline').click()
  await page.keyboard.type('31/11/2025')
  await page.keyboard.press('Enter')
  const note = page.getByRole('region', { name: 'How to mend this cell' })
  await expect(note).toContainText('Month 11 has 30 days')
  await expect(page.getByText('1 fault', { exact: true })).toBeVisible()
  await saved(page)

  await page.reload()
  await expect(cell(page, 16, 'deadline')).toHaveText('31/11/2025')
  await cell(page, 16, 'deadline').click()
  await expect(note.getByRole('button', { name: 'Back to the source: 2025' })).toBeVisible()
  await note.getByRole('button', { name: 'Use 30/11/2025' }).click()
  await expect(cell(page, 16, 'deadline')).toHaveText('30/11/2025')
  await expect(note).toBeHidden()
  await expect(cell(page, 16, 'deadline')).toBeFocused()
})

test('the six clears filter the rows, and words find them without tones', async ({ page }) => {
  await openPlan(page)
  const footer = page.getByRole('contentinfo')
  await cell(page, 4, 'leadAgency').dblclick()
  await page.keyboard.type('An office')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^No lead agency/ }).click()
  await expect(footer).toContainText('22 of 28 tasks')
  await page.getByRole('button', { name: /^Not all clear/ }).click()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(footer).toContainText('28 tasks')

  await page.getByRole('searchbox').fill('bao quang nam')
  await expect(cell(page, 0, 'source')).toHaveText('Báo Quảng Nam')
  await expect(footer).toContainText(/\d+ of 28 tasks/)
})

test('Enter takes a clear match and adds no agency by itself', async ({ page }) => {
  await openPlan(page)
  const stored = await cell(page, 4, 'leadAgency').textContent()
  const field = page.getByRole('combobox', { name: 'Lead agency' })
  await cell(page, 4, 'leadAgency').dblclick()
  await page.keyboard.type('Green bureau')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(field).toBeFocused()
  await expect(page.getByText('Not in the list: ↓ and Enter add it')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(cell(page, 4, 'leadAgency')).toHaveText(stored ?? '')

  await cell(page, 4, 'leadAgency').dblclick()
  await page.keyboard.type('city tam ky')
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
  await expect(cell(page, 4, 'leadAgency')).toHaveText(/Tam Kỳ city/)
})

test('tasks are added, deleted and taken back, and keep their new order over a reload', async ({ page }) => {
  await openPlan(page)
  const footer = page.getByRole('contentinfo')
  await page.getByRole('button', { name: 'Add task' }).click()
  await page.keyboard.type('Publish the list of late files')
  await page.keyboard.press('Enter')
  await expect(cell(page, 28, 'title')).toHaveText('Publish the list of late files')
  await expect(cell(page, 28, 'number')).toHaveText('29')

  await cell(page, 2, 'title').click()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(cell(page, 0, 'number')).toHaveText('3')
  await page.keyboard.press('Control+Delete')
  await expect(footer).toContainText('28 tasks')
  await footer.getByRole('button', { name: 'Undo' }).click()
  await expect(cell(page, 0, 'number')).toHaveText('3')
  await saved(page)

  await page.reload()
  await expect(cell(page, 0, 'number')).toHaveText('3')
  await expect(cell(page, 1, 'number')).toHaveText('1')
  const head = page.getByRole('columnheader', { name: 'Deadline' })
  await head.hover()
  await head.locator('.ag-sort-indicator-container').click()
  await expect(cell(page, 0, 'deadline')).toHaveText('2021')
  await cell(page, 3, 'title').click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(footer).toContainText('Clear sorting and filters before moving rows.')
})

test('a block of deadlines is copied and pasted, skips nothing, and is one step of undo', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPlan(page)
  const before = await cell(page, 5, 'deadline').textContent()
  await cell(page, 1, 'deadline').click()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('contentinfo')).toContainText('Count 2')
  const copied = await Promise.all([1, 2].map(row => cell(page, row, 'deadline').textContent()))
  await page.keyboard.press('Control+c')
  await expect(page.getByRole('contentinfo')).toContainText('Cells copied: 2.')
  await cell(page, 4, 'deadline').click()
  await page.keyboard.press('Control+v')
  await expect(cell(page, 4, 'deadline')).toHaveText(copied[0] ?? '')
  await expect(cell(page, 5, 'deadline')).toHaveText(copied[1] ?? '')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 5, 'deadline')).toHaveText(before ?? '')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Type the name of a command' }).fill('fill d')
  await expect(page.getByRole('option', { name: /^Fill down Fill/ })).toBeVisible()
})

test('a task form is written as one step, asks before it loses anything and is one undo', async ({
  page,
}) => {
  await openPlan(page)
  await cell(page, 4, 'title').click()
  await page.keyboard.press('Control+Enter')
  const form = page.getByRole('dialog', { name: 'Task 5' })
  await form.getByLabel('Progress', { exact: true }).fill('40')
  await form.getByRole('combobox', { name: 'Officer' }).fill('Ms Lan')
  await form.getByRole('option', { name: 'Add person "Ms Lan"' }).click()
  await form.getByRole('button', { name: 'Add report' }).click()
  await form.getByRole('textbox', { name: 'Date', exact: true }).fill('14/04/2025')
  await page.keyboard.press('Escape')
  await page
    .getByRole('dialog', { name: /^Discard/ })
    .getByRole('button', { name: 'Cancel' })
    .click()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(cell(page, 4, 'lastReport')).toHaveText('14/04/2025')
  await expect(cell(page, 4, 'title')).toBeFocused()

  await page.keyboard.press('Control+z')
  await expect(cell(page, 4, 'lastReport')).toHaveText('–')
  await page.keyboard.press('Control+Enter')
  await expect(form.getByLabel('Progress', { exact: true })).toHaveValue('')
})

test('two values that did not see each other stand in one cell until one is chosen', async ({ page }) => {
  // The older way to choose a file is the one that a test can answer.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'))
  await page.goto('/?lang=en#/library')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Open plan file/ }).click()
  await (await chooser).setFiles({
    name: 'two.plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(twoCopies()),
  })
  await expect(page.getByText('Two copies').first()).toBeVisible()
  await page.goto('/?lang=en#/plan')
  await expect(cell(page, 0, 'deadline')).toContainText('⇄')
  await expect(page.getByText('1 cell with two values')).toBeVisible()
  await cell(page, 0, 'deadline').click()
  const note = page.getByRole('region', { name: 'How to mend this cell' })
  await expect(note).toContainText('Lan')
  await expect(note).toContainText('Minh')
  await note.getByRole('button', { name: 'Use 31/07/2025' }).click()
  await expect(cell(page, 0, 'deadline')).toHaveText('31/07/2025')
})

/** A plan of two people who set different deadlines for one task without knowing of each other. */
function twoCopies(): string {
  const base = sealChangeset(
    {
      ...{ actor: 'base', seq: 1, at: '2025-04-01T08:00:00.000Z-0000', by: 'Lan', seen: {} },
      ops: [
        ['plan', 'plan', 'title', null, 'Two copies'],
        ['tasks', 'a', 'title', null, 'Review procedures'],
        ['tasks', 'a', 'order', null, 'a0'],
      ],
    },
    null,
  )
  const change = (actor: string, by: string, at: string, to: string): Changeset =>
    sealChangeset(
      {
        ...{ actor, seq: 1, at, by, seen: { base: [1, base.hash.slice(0, 8)] } },
        ops: [['tasks', 'a', 'deadline', null, to]],
      },
      null,
    )
  const journal = [
    base,
    change('lan', 'Lan', '2025-04-02T08:00:00.000Z-0000', '2025-06-30'),
    change('minh', 'Minh', '2025-04-03T08:00:00.000Z-0000', '2025-07-31'),
  ]
  const file = { format: 'reformgrid-plan', version: 1, kind: 'plan', plan: { id: 'two-copies' } }
  return JSON.stringify({ ...file, journal, datasets: [] })
}
