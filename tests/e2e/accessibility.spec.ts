import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { firstStart } from './steps'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules broken seriously or critically, with the elements that break them. */
async function serious(page: Page): Promise<unknown[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
      }
    ).axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  })
}

// The other pages look after themselves in the specs of their own.
for (const theme of ['light', 'dark'])
  test(`nothing serious is found by axe in the Library in ${theme}`, async ({ page }) => {
    await page.addInitScript(chosen => localStorage.setItem('reformgrid.theme', chosen), theme)
    await firstStart(page)
    await page.goto('/?lang=en#/library')
    await expect(page.getByRole('table')).toContainText('Quảng Nam')
    expect(await serious(page)).toEqual([])
    await page.getByRole('button', { name: 'Empty plan', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await serious(page)).toEqual([])
  })
