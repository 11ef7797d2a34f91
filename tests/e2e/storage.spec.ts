import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { cell, firstStart, follow, plainFileDialogs, saved } from './steps'

/** Spoils the stored changeset that stands last, as a failing disk might. */
const spoilLast = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('reformgrid')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const database = request.result
          const store = database.transaction('changesets', 'readwrite').objectStore('changesets')
          const cursor = store.openCursor(null, 'prev')
          cursor.onsuccess = () => {
            const found = cursor.result
            if (!found) return reject(new Error('nothing stored'))
            found.update({ ...found.value, changeset: { spoilt: true } })
          }
          store.transaction.oncomplete = () => {
            database.close()
            resolve()
          }
        }
      }),
  )

test('a plan with a damaged edit opens with the rest, says so, and gives out what is set aside', async ({
  page,
  context,
}) => {
  await plainFileDialogs(context)
  await firstStart(page)
  for (const deadline of ['2027', '2028']) {
    await cell(page, 1, 'deadline').click()
    await page.keyboard.type(deadline)
    await page.keyboard.press('Enter')
  }
  await saved(page)
  await spoilLast(page)
  await page.reload()
  await expect(cell(page, 1, 'deadline')).toHaveText('2027')
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('opened without 1 edit')

  // It goes on, and what comes is there after a reload.
  await cell(page, 2, 'deadline').click()
  await page.keyboard.type('2029')
  await page.keyboard.press('Enter')
  await saved(page)
  await page.reload()
  await expect(cell(page, 2, 'deadline')).toHaveText('2029')

  await follow(page, 'Library')
  await page.getByRole('link', { name: 'Storage' }).click()
  await page.getByRole('button', { name: 'Check now' }).click()
  const row = page.getByRole('table', { name: 'Check' }).getByRole('row').nth(1)
  await expect(row).toContainText('edits that cannot be read, set aside: 1')
  const [aside] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('button', { name: 'Download what is set aside' }).click(),
  ])
  expect(await readFile(await aside.path(), 'utf8')).toContain('"spoilt": true')

  const [archive] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download a copy (.zip)' }).click(),
  ])
  const bytes = await readFile(await archive.path())
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  expect(bytes.toString('utf8')).toContain('"2029"')
  await expect(page.getByText('Plans copied: 1.')).toBeVisible()
})
