import { expect, test } from './page'

const PAGES = ['plan', 'scores', 'ranking', 'gaps', 'library']
/** A key of the texts, a place that was not filled, or a value that is none. */
const RAW =
  /\b(?:plan|shell|gaps|ranking|scores|library|words|faults)\.(?!json)[a-z]\w*|\{\{|\}\}|\bundefined\b|\bNaN\b|\[object/

const LANGUAGES = [
  { code: 'vi', total: '41,00', gap: '−2,43', closed: '30/06/2025' },
  { code: 'en', total: '41.00', gap: '−2.43', closed: '30/06/2025' },
  { code: 'id', total: '41,00', gap: '−2,43', closed: '30/06/2025' },
]

for (const { code, total, gap, closed } of LANGUAGES) {
  test(`every page speaks ${code}: words, figures and dates`, async ({ page }) => {
    for (const name of PAGES) {
      await page.goto(`/?lang=${code}#/${name}?index=PAPI&year=2024&unit=quang-nam`)
      await expect(page.locator('html')).toHaveAttribute('lang', code)
      await expect(
        page
          .getByRole('main')
          .getByRole(name === 'library' ? 'table' : 'grid')
          .first(),
      ).toBeVisible()
      await expect(page.getByRole('contentinfo')).toContainText(closed)
      const words = await page.evaluate(() => [
        document.title,
        document.body.innerText,
        ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(each =>
          ['aria-label', 'title', 'placeholder'].map(name => each.getAttribute(name) ?? ''),
        ),
      ])
      expect(
        words.filter(text => RAW.test(text)).map(text => RAW.exec(text)?.[0]),
        `${name} in ${code}`,
      ).toEqual([])
      if (name === 'gaps') {
        await expect(page.getByRole('main')).toContainText(total)
        await expect(page.getByRole('main')).toContainText(gap)
      }
    }
  })
}

test('a search in Vietnamese ignores tones and takes d for đ', async ({ page }) => {
  await page.goto('/?lang=vi#/plan')
  const rows = page.getByRole('grid').locator('.ag-row')
  await expect(page.getByRole('contentinfo')).toContainText('28')
  await page.getByRole('searchbox').fill('dang ky dat dai')
  await expect(rows).toHaveCount(1)
  await expect(page.getByRole('grid')).toContainText('Đăng ký đất đai')
  await page.getByRole('searchbox').fill('ĐĂNG KÝ đất')
  await expect(rows).toHaveCount(1)

  await page.goto('/?lang=vi#/ranking?index=PAPI&year=2024&unit=quang-nam')
  await page.getByRole('banner').getByRole('combobox').fill('da nang')
  await page.getByRole('option', { name: 'Đà Nẵng' }).click()
  await expect(page).toHaveURL(/unit=da-nang/)
})
