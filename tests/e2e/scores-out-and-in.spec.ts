import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, test } from './page'
import { firstStart, follow, plainFileDialogs } from './steps'

const EDITION = 'sipas-2022-2024'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** As JSON with the keys of every object in order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

test('exported scores that come into an empty dataset are the shipped one, by its hash', async ({
  page,
  context,
}) => {
  await plainFileDialogs(context)
  await firstStart(page)
  const path = resolve(import.meta.dirname, '../../public/editions', `${EDITION}.json`)
  const shipped = JSON.parse(await readFile(path, 'utf8'))
  const dialog = page.getByRole('dialog')
  const edition = page.locator(`[data-edition="${EDITION}"]`)
  await follow(page, 'Library')
  await edition.getByRole('button', { name: /Commands for/ }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export scores as .csv' }).click(),
  ])
  const buffer = await readFile(await download.path())
  await page.getByRole('button', { name: 'Import scores…' }).click()
  await dialog.getByRole('button', { name: /Index/ }).click()
  await page.getByRole('option', { name: /^SIPAS/ }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choose file…' }).click(),
  ])
  await chooser.setFiles({ name: download.suggestedFilename(), mimeType: 'text/csv', buffer })
  await dialog.getByText('Into an empty dataset').click()
  await expect(dialog.getByText('cannot be taken')).toHaveCount(0)
  await dialog.getByRole('button', { name: /^Take/ }).click()
  await expect(dialog).toBeHidden()
  await expect(edition).toContainText('Imported')
  await expect(edition).toContainText(sha256(sorted(shipped.dataset)).slice(0, 8))
})
