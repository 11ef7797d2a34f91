import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { expect, test, watchContext } from './page'
import { cell, firstStart, follow, readyForOffline } from './steps'

test.use({ serviceWorkers: 'allow' })

test('the page can be installed', async ({ page, request }) => {
  await page.goto('/')
  const link = await page.locator('link[rel="manifest"]').getAttribute('href')
  const manifest = await (await request.get(link ?? '')).json()
  expect(manifest).toMatchObject({ name: 'ReformGrid', start_url: '/', display: 'standalone' })
  const sizes: string[] = manifest.icons.map(({ sizes }: { sizes: string }) => sizes)
  expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']))
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(src)
    expect(icon.status()).toBe(200)
    expect(icon.headers()['content-type']).toContain(type)
  }
})

test('every page opens and keeps what is written after a reload without network', async ({
  page,
  context,
}) => {
  await firstStart(page)
  await readyForOffline(page)
  await context.setOffline(true)
  await page.reload()
  await cell(page, 1, 'deadline').click()
  await page.keyboard.type('2027')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner').getByText(/^Saved/)).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('No network')
  await page.reload()
  await expect(cell(page, 1, 'deadline')).toHaveText('2027')
  for (const [link, grid] of [
    ['Scores', 'Scores'],
    ['Ranking', 'Ranking'],
    ['Low indicators', 'Lowest indicators'],
  ] as const) {
    await follow(page, link)
    await expect(page.getByRole('grid', { name: grid })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('grid', { name: grid })).toBeVisible()
  }
  await follow(page, 'Library')
  await expect(page.getByRole('heading', { name: 'Plans on this computer' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Plans on this computer' })).toBeVisible()
  // A template not opened before was stored with the rest of the site.
  await page.getByRole('button', { name: /^Use template Tasks assigned by Đà Nẵng/ }).click()
  await expect(page.getByRole('contentinfo')).toContainText('8 tasks')
})

test('a new version asks before it reloads', async ({ browser, faults }) => {
  const site = await serveBuild()
  const context = await browser.newContext({ baseURL: site.address })
  await watchContext(context, faults, site.address)
  const page = await context.newPage()
  await firstStart(page)
  await readyForOffline(page)
  await page.reload()
  await expect(cell(page, 1, 'deadline')).toHaveText('2021')

  site.publish()
  await page.evaluate(async () => {
    Reflect.set(window, 'halfTyped', true)
    await (await navigator.serviceWorker.ready).update()
  })
  const notices = page.getByRole('region', { name: 'Notices' })
  await expect(notices).toContainText('A new version is ready.')
  expect(await page.evaluate(() => Reflect.get(window, 'halfTyped'))).toBe(true)
  await notices.getByRole('button', { name: 'Reload to use it' }).click()
  await page.waitForFunction(() => !('halfTyped' in window))
  await expect(cell(page, 1, 'deadline')).toHaveText('2021')
  await context.close()
  site.close()
})

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** The build on an address of its own, where another version of it can come out. */
async function serveBuild() {
  let version = ''
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = path === '/' ? '/index.html' : path
    try {
      const bytes = await readFile(join('dist', file))
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
      response.setHeader('Cache-Control', 'no-cache')
      response.end(file === '/sw.js' ? `${bytes}${version}` : bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(done => server.listen(0, 'localhost', done))
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    publish() {
      version = '\n// another version'
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
