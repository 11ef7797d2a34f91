import { expect, test } from './page'

test('the page opens under its policy and names itself', async ({ page }) => {
  const response = await page.goto('/')
  await expect(page).toHaveTitle(/ReformGrid/)
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toContain(
    "default-src 'none'",
  )
})
