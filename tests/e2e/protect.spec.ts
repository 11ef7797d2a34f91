import { readFile } from 'node:fs/promises'
import { expect, test } from './page'
import { firstStart, follow, openFile, plainFileDialogs } from './steps'

const PASSPHRASE = 'bốn từ rời nhau'
const fixture = (name: string) => new URL(`../fixtures/protected/${name}`, import.meta.url).pathname

test('a plan goes out under a passphrase, and files under a passphrase come in', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  await plainFileDialogs(context)
  await firstStart(page)
  await follow(page, 'Library')
  const outcome = page.getByRole('region', { name: 'File just opened' })

  // Out: twice the same passphrase, or there is no file.
  await page
    .getByRole('button', { name: /^More commands for/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Export file…' }).click()
  const exporting = page.getByRole('dialog', { name: 'Export the plan file' })
  await exporting.getByText('With passphrase').click()
  await expect(exporting).toContainText('A lost passphrase cannot be recovered')
  await exporting.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await exporting.getByLabel('Passphrase again').fill('bốn từ khác nhau')
  await expect(exporting).toContainText('The two passphrases differ.')
  await expect(exporting.getByRole('button', { name: 'Export file' })).toBeDisabled()
  await exporting.getByLabel('Passphrase again').fill(PASSPHRASE)
  const coming = page.waitForEvent('download', { timeout: 60_000 })
  await page.keyboard.press('Enter')
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/\.plan\.json\.age$/)
  const path = await download.path()
  const sealed = await readFile(path)
  expect(sealed.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n')
  expect(sealed.includes('journal')).toBe(false)
  await expect(exporting).toBeHidden()

  // In again, and two files of another program behind it that share another passphrase.
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open plan file…' }).click(),
  ])
  await chooser.setFiles([path, fixture('plan.binary.age'), fixture('plan.armored.age')])
  const asked = page.getByRole('dialog', { name: 'File with a passphrase' })
  const give = async (passphrase: string) => {
    await asked.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.keyboard.press('Enter')
  }
  await give('not this one')
  await expect(asked).toContainText('Wrong passphrase.', { timeout: 30_000 })
  await give(PASSPHRASE)
  await expect(asked).toContainText('plan.binary.age', { timeout: 30_000 })
  await give('mật khẩu thử 2025')
  await expect(outcome).toContainText('The file is the same as plan “Kế hoạch mẫu”', { timeout: 60_000 })
  await expect(outcome).toContainText('The file is the same as plan “Quảng Nam')
  await expect(outcome).toContainText('Plan “Kế hoạch mẫu” was added')
  await expect(asked).toBeHidden()
})

test('a signed file says whose key it has and whether it was changed since', async ({ page, context }) => {
  await plainFileDialogs(context)
  await firstStart(page)
  await follow(page, 'Library')
  await page
    .getByRole('button', { name: /^More commands for/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Export file…' }).click()
  const exporting = page.getByRole('dialog', { name: 'Export the plan file' })
  await exporting.getByText('Sign the file').click()
  await expect(exporting).toContainText('does not prove who sent the file')
  const coming = page.waitForEvent('download')
  await exporting.getByRole('button', { name: 'Export file' }).click()
  const text = await readFile(await (await coming).path(), 'utf8')
  await expect(exporting).toBeHidden()

  const outcome = page.getByRole('region', { name: 'File just opened' })
  await openFile(page, 'signed.plan.json', text)
  await expect(outcome).toContainText(
    /Signed with this browser’s key \([0-9a-f ]{19}\) and unchanged since\./,
  )
  await openFile(page, 'changed.plan.json', text.replace('"journal":[', '"journal": ['))
  await expect(outcome).toContainText('the file was changed after it was signed')

  // The key outlives the page; it belongs to this browser profile alone.
  await page.reload()
  await openFile(page, 'signed.plan.json', text)
  await expect(outcome).toContainText('Signed with this browser’s key')
})

test('a plan for publication is previewed, holds no names and is opened for a look', async ({
  page,
  context,
}) => {
  await plainFileDialogs(context)
  await firstStart(page)
  await follow(page, 'Library')
  await openFile(page, 'named.plan.json', NAMED)
  await page.getByRole('button', { name: /^Take/ }).click()
  const row = page.getByRole('row').filter({ hasText: 'Named plan' })
  await row.getByRole('button', { name: /^More commands for/ }).click()
  await page.getByRole('menuitem', { name: 'Export file…' }).click()
  const exporting = page.getByRole('dialog', { name: 'Export the plan file' })
  await exporting.getByText('For publication').click()
  const counts = exporting.getByRole('table', { name: 'What is taken out' })
  await expect(counts.getByRole('row', { name: 'Persons' }).getByRole('cell')).toHaveText('1')
  await exporting.getByText('Show 1 blotted cell').click()
  await expect(exporting).toContainText('Ask […] first')
  const coming = page.waitForEvent('download')
  await exporting.getByRole('button', { name: 'Export file' }).click()
  const text = await readFile(await (await coming).path(), 'utf8')
  expect(text).toContain('"kind":"redacted"')
  expect(text).not.toMatch(/bảo|late again|journal/i)

  await openFile(page, 'public.plan.json', text)
  await expect(page.getByRole('region', { name: 'File just opened' })).toContainText('made for publication')
  await page.getByRole('button', { name: 'Show the plan' }).click()
  await expect(page.getByText('View only: made for publication')).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Tasks' })).toContainText('Ask […] first')
})

const NAMED = JSON.stringify({
  ...{ format: 'reformgrid-plan', version: 1, kind: 'plan' },
  plan: {
    id: 'named',
    plan: [{ id: 'plan', title: 'Named plan' }],
    tasks: [{ id: 't', title: 'Ask Nguyễn Thị Bảo first', officer: 'p', notes: 'late again' }],
    people: [{ id: 'p', name: 'Nguyễn Thị Bảo' }],
  },
})
