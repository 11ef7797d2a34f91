import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { cell, firstStart, follow, saved } from './steps'

const palette = async (page: Page, words: string) => {
  await page.keyboard.press('Control+K')
  await page.keyboard.type(words)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
}

const option = async (page: Page, label: string, name: string) => {
  await page.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name, exact: true }).click()
}

test('a point is named, the plan is changed, looked at as it stood, compared and brought back, and that is undone', async ({
  page,
}) => {
  await firstStart(page)
  await palette(page, 'Name the present point')
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('sent to departments')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await cell(page, 1, 'deadline').click()
  await page.keyboard.type('30/11/2025')
  await page.keyboard.press('Enter')
  await expect(cell(page, 1, 'deadline')).toHaveText('30/11/2025')
  const gone = await cell(page, 3, 'title').innerText()
  await cell(page, 3, 'title').click()
  await page.keyboard.press('Control+Delete')
  await expect(cell(page, 3, 'title')).not.toHaveText(gone)
  await saved(page)

  await test.step('every change is listed, newest first', async () => {
    await palette(page, 'Library – History')
    await expect(page.getByRole('grid', { name: 'Changes of the plan' })).toBeVisible()
    await expect(cell(page, 0, 'after')).toHaveText('Delete the task')
    await expect(cell(page, 0, 'record')).toContainText(gone)
    await expect(cell(page, 1, 'field')).toHaveText('Deadline')
    await expect(cell(page, 1, 'before')).toHaveText('2021')
    await expect(cell(page, 1, 'after')).toHaveText('30/11/2025')
    await expect(cell(page, 1, 'at')).toHaveText(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/)
  })

  await test.step('only what can be done here is offered, and one value is brought back by keys', async () => {
    await cell(page, 1, 'record').click({ button: 'right' })
    await expect(page.getByRole('menuitem', { name: 'Insert' })).toHaveCount(0)
    await page.getByRole('menuitem', { name: 'Bring back the value before' }).click()
    const dialog = page.getByRole('dialog', { name: 'Bring back 1 cell' })
    await expect(dialog.getByRole('row')).toContainText(['Cell', '30/11/20252021'])
    await expect(dialog).toContainText('Colleagues will receive it too')
    await page.keyboard.press('Enter')
    await expect(cell(page, 0, 'after')).toHaveText('2021')
    await page.keyboard.press('Control+Z')
    await expect(cell(page, 0, 'note')).toContainText('Undo')
    await expect(cell(page, 0, 'after')).toHaveText('30/11/2025')
  })

  await test.step('the filters stand in the address', async () => {
    await option(page, 'Period', 'Since "sent to departments"')
    await expect(page.getByRole('contentinfo')).toContainText('match the filters')
    await option(page, 'Field', 'Deadline')
    await expect(page).toHaveURL(/field=deadline/)
    await expect(page.locator('.ag-cell[col-id="field"]')).toHaveCount(3)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect(page).not.toHaveURL(/field=|when=/)
  })

  await test.step('the plan as it stood can be read and not written', async () => {
    await page.getByText('Named points', { exact: true }).click()
    await page.getByRole('button', { name: 'Look sent to departments' }).click()
    await expect(page.getByRole('region', { name: 'The plan in the past' })).toContainText(
      'sent to departments',
    )
    await expect(cell(page, 1, 'deadline')).toHaveText('2021')
    await expect(cell(page, 3, 'title')).toHaveText(gone)
    await cell(page, 1, 'deadline').click()
    await page.keyboard.type('x')
    await expect(cell(page, 1, 'deadline')).toHaveText('2021')
    await page.getByRole('button', { name: 'Back to now' }).click()
    await expect(cell(page, 1, 'deadline')).toHaveText('30/11/2025')
  })

  await test.step('two states are compared, and the earlier one is brought back as one step', async () => {
    await palette(page, 'Library – History')
    await page.getByText('Named points', { exact: true }).click()
    await page.getByRole('button', { name: 'Compare with now: sent to departments' }).click()
    await expect(page.getByRole('grid', { name: 'Differences between the two' })).toBeVisible()
    const signs = page.locator('.ag-cell[col-id="change"]')
    await expect(signs.filter({ hasText: 'changed' })).toHaveCount(1)
    await expect(signs.filter({ hasText: 'removed' }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Bring "before" back' }).click()
    await page.getByRole('button', { name: 'Bring back 2 cells' }).click()
    await expect(page.getByText('The two are the same')).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(signs.filter({ hasText: 'changed' })).toHaveCount(1)
    await saved(page)
  })

  await test.step('a cell tells its own history and takes an earlier value back', async () => {
    await follow(page, 'Plan')
    await cell(page, 1, 'deadline').click()
    await page.keyboard.press('Control+Shift+H')
    const dialog = page.getByRole('dialog', { name: 'History of the cell: 2 · Deadline' })
    await expect(dialog.getByRole('listitem').first()).toContainText('30/11/2025')
    await expect(dialog.getByRole('listitem').last()).toContainText('2021')
    await dialog.getByRole('listitem').last().getByRole('button', { name: 'Bring back this value' }).click()
    await expect(cell(page, 1, 'deadline')).toHaveText('2021')
    await page.keyboard.press('Control+Z')
    await expect(cell(page, 1, 'deadline')).toHaveText('30/11/2025')
    await saved(page)
  })
})
