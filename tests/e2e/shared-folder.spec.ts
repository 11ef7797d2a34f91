import type { BrowserContext, Page } from '@playwright/test'
import { expect, test, watchContext } from './page'
import { cell, firstStart, follow, saved } from './steps'

const FOLDER = 'office'

/** In place of the picker alone: a directory of the browser's own file system stands for the chosen folder. */
const withFolder = (context: BrowserContext) =>
  context.addInitScript(name => {
    Reflect.set(window, 'showDirectoryPicker', async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true }),
    )
  }, FOLDER)

const filesOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async folder => {
    const found: Record<string, string> = {}
    const root = await navigator.storage.getDirectory()
    const directory = await root.getDirectoryHandle(folder, { create: true })
    for await (const entry of directory.values()) {
      // A file that is being written has a companion of another name.
      if (entry.kind === 'file' && entry.name.endsWith('.plan.json'))
        found[entry.name] = await (await (entry as FileSystemFileHandle).getFile()).text()
    }
    return found
  }, FOLDER)

const put = (page: Page, name: string, text: string) =>
  page.evaluate(
    async ([folder, file, content]) => {
      const root = await navigator.storage.getDirectory()
      const directory = await root.getDirectoryHandle(folder, { create: true })
      const stream = await (await directory.getFileHandle(file, { create: true })).createWritable()
      await stream.write(content)
      await stream.close()
    },
    [FOLDER, name, text] as const,
  )

/** Keeps the two folders in step as a cloud drive does: a file goes from the computer that made it to the other. */
function createDrive(pages: readonly [Page, Page]) {
  const owners = new Map<string, Page>()
  const sent = new Map<string, string>()
  return async () => {
    for (const page of pages) {
      for (const [name, text] of Object.entries(await filesOf(page))) {
        const owner = owners.get(name) ?? page
        owners.set(name, owner)
        if (owner !== page || sent.get(name) === text) continue
        sent.set(name, text)
        for (const other of pages) if (other !== page) await put(other, name, text)
      }
    }
  }
}

async function share(page: Page, choice: RegExp) {
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: choice }).click()
  await expect(page.getByText(`Shared in folder ${FOLDER}`)).toBeVisible()
}

async function type(page: Page, row: number, column: string, text: string) {
  await cell(page, row, column).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await saved(page)
}

test('two computers share a plan by a folder, edit in turn and at once, and end equal', async ({
  page,
  context,
  browser,
  baseURL,
  faults,
}) => {
  await withFolder(context)
  await firstStart(page)
  await follow(page, 'Library')
  await page.getByRole('link', { name: 'Files and sharing' }).click()
  await share(page, /^Share the open plan/)

  const laptop = await browser.newContext()
  await watchContext(laptop, faults, baseURL)
  await withFolder(laptop)
  const there = await laptop.newPage()
  await firstStart(there)
  const drive = createDrive([page, there])
  const until = (check: () => Promise<void>) =>
    expect(async () => {
      await drive()
      await check()
    }).toPass({ timeout: 60_000 })

  // The colleague has another plan open; the one in the folder opens and is shared in one step.
  await until(async () => expect(Object.keys(await filesOf(there))).toHaveLength(1))
  await follow(there, 'Library')
  await there.getByRole('link', { name: 'Files and sharing' }).click()
  await share(there, /^Open and work together on/)
  await follow(page, 'Plan')
  await follow(there, 'Plan')
  await expect(cell(there, 1, 'deadline')).toHaveText('2021')

  await type(page, 1, 'deadline', '2027')
  await until(() => expect(cell(there, 1, 'deadline')).toHaveText('2027', { timeout: 500 }))
  await type(there, 1, 'deadline', '2028')
  await until(() => expect(cell(page, 1, 'deadline')).toHaveText('2028', { timeout: 500 }))

  // At once, before either has heard of the other.
  await type(page, 2, 'deadline', '2029')
  await type(there, 2, 'deadline', '2030')
  await type(there, 3, 'deadline', '2031')
  await until(() => expect(cell(page, 3, 'deadline')).toHaveText('2031', { timeout: 500 }))
  await until(async () => {
    const [here, other] = await Promise.all([page, there].map(each => cell(each, 2, 'deadline').innerText()))
    expect(here).toBe(other)
    expect(here).toContain('2030')
  })
  for (const each of [page, there])
    await expect(
      each
        .getByRole('navigation')
        .first()
        .getByRole('link', { name: /Library/ }),
    ).toContainText('1')

  const journals = async () =>
    (await Promise.all([page, there].map(filesOf))).map(files =>
      Object.values(files).map(text => text.slice(text.indexOf('"journal"'))),
    )
  await until(async () => {
    const [here = [], other = []] = await journals()
    expect(new Set([...here, ...other]).size).toBe(1)
  })
  await laptop.close()
})
