import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { cell, firstStart, saved } from './steps'

async function type(page: Page, row: number, column: string, text: string) {
  await cell(page, row, column).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

test('an edit in one tab shows in the other, which goes on from it', async ({ page, context }) => {
  await firstStart(page)
  const other = await context.newPage()
  await firstStart(other)
  await type(page, 1, 'deadline', '2027')
  await expect(cell(other, 1, 'deadline')).toHaveText('2027')
  await type(other, 1, 'deadline', '2028')
  await expect(cell(page, 1, 'deadline')).toHaveText('2028')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(other.getByRole('dialog')).toHaveCount(0)
})

test('a tab that has not heard of an edit overwrites nothing unseen: both values are shown', async ({
  page,
  context,
}) => {
  await firstStart(page)
  const stale = await context.newPage()
  // The tab stops hearing of what other tabs store, as a frozen tab does.
  await stale.addInitScript(() => {
    class Deaf extends EventTarget {
      onmessage = null
      postMessage() {}
      close() {}
    }
    Reflect.set(window, 'BroadcastChannel', Deaf)
  })
  await firstStart(stale)

  await type(page, 1, 'deadline', '2027')
  await saved(page)
  await expect(cell(stale, 1, 'deadline')).toHaveText('2021')
  await type(stale, 1, 'deadline', '2028')

  const dialog = stale.getByRole('dialog', { name: 'Cells were just changed in another window' })
  await expect(dialog).toContainText('2027')
  await expect(dialog).toContainText('2028')
  await expect(cell(page, 1, 'deadline')).toHaveText('2027')
  await expect(dialog.getByRole('listitem').filter({ hasText: '2027' })).toContainText('Stands now')

  // Only now, having seen both, is one chosen.
  await dialog.getByRole('listitem').filter({ hasText: '2028' }).getByRole('button').click()
  await expect(dialog.getByRole('listitem').filter({ hasText: '2028' })).toContainText('Stands now')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(cell(stale, 1, 'deadline')).toHaveText('2028')
  await page.reload()
  await expect(cell(page, 1, 'deadline')).toHaveText('2028')

  // What nobody else touched goes through, and what was stored meanwhile comes along.
  await type(page, 3, 'deadline', '2030')
  await saved(page)
  await type(stale, 2, 'deadline', '2026')
  await saved(stale)
  await expect(dialog).toHaveCount(0)
  await stale.reload()
  await expect(cell(stale, 2, 'deadline')).toHaveText('2026')
})
