import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { readTables } from '../../src/worker/tables/read-tables'
import { seriousFaults } from './axe'
import { expect, test } from './page'
import { cell, plainFileDialogs } from './steps'

const dialog = (page: Page) => page.getByRole('dialog')

async function fromMenu(page: Page, item: string) {
  await page.getByRole('button', { name: 'Nhập, xuất Excel' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Puts a clipboard's forms there as another program would, and pastes them where the focus is. */
async function paste(page: Page, forms: { readonly text: string; readonly html?: string }) {
  await page.evaluate(async ({ text, html }) => {
    const blob = (content: string, type: string) => new Blob([content], { type })
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob(text, 'text/plain'),
        ...(html && { 'text/html': blob(html, 'text/html') }),
      }),
    ])
  }, forms)
  await page.keyboard.press('Control+v')
}

async function download(page: Page, run: () => Promise<unknown>) {
  const [file] = await Promise.all([page.waitForEvent('download'), run()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test.beforeEach(async ({ page, context }) => {
  await plainFileDialogs(context)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?lang=vi#/plan')
  await expect(cell(page, 1, 'deadline')).toHaveText('2021')
})

/** Six tasks of one agency, counted by hand as of 14/11/2025. */
const COUNTED = [
  'STT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn\tTình trạng\tNgày hoàn thành',
  '101\tViệc xong sớm\tSở Mẫu\t30/06/2025\tĐã hoàn thành\t30/06/2025',
  '102\tViệc xong muộn\tSở Mẫu\t30/06/2025\tĐã hoàn thành\t01/07/2025',
  '103\tViệc đến hạn hôm đó\tSở Mẫu\t14/11/2025\tĐang thực hiện\t',
  '104\tViệc quá hạn một ngày\tSở Mẫu\t13/11/2025\tĐang thực hiện\t',
  '105\tViệc quá hạn đã lâu\tSở Mẫu\t2021\tĐang thực hiện\t',
  '106\tViệc thường xuyên\tSở Mẫu\tthường xuyên\tĐang thực hiện\t',
].join('\n')

test('the period table counts as a reader does, a figure leads to its tasks, and the table can be copied', async ({
  page,
}) => {
  await fromMenu(page, 'Nhập từ Excel, Word…')
  await expect(dialog(page)).toBeVisible()
  await paste(page, { text: COUNTED })
  await dialog(page).getByRole('button', { name: 'Lấy 6 nhiệm vụ' }).click()
  await expect(page.getByText('34 nhiệm vụ')).toBeVisible()
  await page.keyboard.press('F9')
  await dialog(page).getByRole('textbox', { name: 'Tính đến ngày' }).fill('14/11/2025')
  const row = dialog(page).getByRole('row').filter({ hasText: 'Sở Mẫu' }).first()
  await expect(row.getByRole('cell').nth(0)).toHaveText('6')
  // Total; done on time, late, with no dates to judge by; not done within, past, without deadline.
  const figures = ['6', '1', '1', '0', '1', '2', '1']
  expect((await row.getByRole('cell').allInnerTexts()).slice(0, 7)).toEqual(figures)
  expect(await seriousFaults(page)).toEqual([])

  await dialog(page).getByRole('button', { name: 'Sao chép' }).first().click()
  await expect(dialog(page).getByText(/^Đã sao chép \d+ dòng\.$/)).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n').find(line => line.startsWith('Sở Mẫu'))).toContain(
    ['Sở Mẫu', ...figures].join('\t'),
  )

  await row.getByRole('cell').nth(5).getByRole('button').click()
  await expect(page.getByText('2 trong 34 nhiệm vụ')).toBeVisible()
  await expect(cell(page, 0, 'title')).toHaveText('Việc quá hạn một ngày')
  await expect(cell(page, 1, 'title')).toHaveText('Việc quá hạn đã lâu')
})

test('the grid goes out as it is seen: found rows, shown columns, decimal commas', async ({ page }) => {
  await page.getByRole('searchbox', { name: 'Tìm trong bảng' }).fill('thủ tục')
  await expect(page.getByText(/^\d trong 28 nhiệm vụ$/)).toBeVisible()
  const count = Number((await page.getByText(/^\d trong 28 nhiệm vụ$/).innerText()).split(' ')[0])
  const { name, bytes } = await download(page, () => fromMenu(page, 'Bảng đang xem, .csv'))
  expect(name).toBe('ke-hoach-cchc-tinh-quang-nam.csv')
  const lines = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
  expect(lines).toHaveLength(count + 1)
  expect(lines[0]).toMatch(/^STT;Nhiệm vụ;Lĩnh vực;Cơ quan chủ trì;/)
  for (let position = 0; position < count; position++) {
    const [number, title] = (lines[position + 1] ?? '').split(';')
    await expect(cell(page, position, 'number')).toHaveText(number ?? '')
    await expect(cell(page, position, 'title')).toContainText((title ?? '').replace(/^"|"$/g, ''))
  }
})

const word = resolve(import.meta.dirname, '../fixtures/tables/appendix.word.html')

test('a table copied from Word is taken with its agencies, deadlines and fields, and goes out as a document with the same rows', async ({
  page,
}) => {
  await fromMenu(page, 'Nhập từ Excel, Word…')
  await expect(dialog(page)).toBeVisible()
  // Word's own text has made rows of the paragraphs in a cell.
  await paste(page, {
    text: 'STT\tNhiệm vụ\r\n1.\t\tRà soát\r\n·\tVăn bản',
    html: await readFile(word, 'utf8'),
  })
  await expect(dialog(page).getByText('Thêm 3, bỏ qua 2')).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Lấy 3 nhiệm vụ' }).click()
  await expect(page.getByText('31 nhiệm vụ')).toBeVisible()
  await expect(cell(page, 28, 'title')).toContainText('Rà soát, hệ thống hóa')
  await expect(cell(page, 29, 'leadAgency')).toHaveText('Sở Tư pháp')
  await expect(cell(page, 28, 'deadline')).toHaveText('12/2025')
  await expect(cell(page, 30, 'field')).toHaveText('LV 5')

  await cell(page, 28, 'title').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await fromMenu(page, 'Phụ lục nhiệm vụ…')
  await expect(dialog(page).getByRole('radio', { name: 'Đang chọn (3)' })).toBeChecked()
  expect(await seriousFaults(page)).toEqual([])
  const saved = await download(page, () => dialog(page).getByRole('button', { name: 'Xuất .docx' }).click())
  expect(saved.name).toBe('phu-luc-ke-hoach-cchc-tinh-quang-nam.docx')
  const sheets = await readTables(new Uint8Array(saved.bytes), saved.name, 1000, () => undefined)
  const rows = sheets.ok ? sheets.value[0]?.rows : undefined
  expect(rows?.map(row => [row[0], row[3], row[4], row[5], row[6]])).toEqual([
    ['STT', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Kinh phí (triệu đồng)'],
    ['I', 'Cải cách thể chế', 'Cải cách thể chế', 'Cải cách thể chế', 'Cải cách thể chế'],
    ['1', 'Sở Tư pháp', 'Sở Nội vụ; Văn phòng UBND tỉnh', 'Quý IV/2025', '1.250,5'],
    ['2', 'Sở Tư pháp', 'Các sở, ban, ngành', 'Trước 30/11 hằng năm', null],
    ['II', ...Array.from({ length: 4 }, () => 'Cải cách chế độ công vụ')],
    ['3', 'Sở Nội vụ', null, 'Tháng 12/2025', '300'],
  ])

  await dialog(page).getByRole('button', { name: 'Đóng' }).last().click()
  await fromMenu(page, 'Nhập từ Excel, Word…')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog(page).getByRole('button', { name: 'Chọn tệp…' }).click(),
  ])
  await chooser.setFiles({ name: saved.name, mimeType: 'application/octet-stream', buffer: saved.bytes })
  await expect(dialog(page).getByText('không đổi 3')).toBeVisible()
})

test('ranks go out with every unit once, exact scores and the mean, as the grid has them', async ({
  page,
}) => {
  await page.goto('/?lang=vi#/ranking?index=PAPI&year=2024')
  await expect(page.getByRole('grid').locator('.ag-row').first()).toBeVisible()
  const { name, bytes } = await download(page, () => fromMenu(page, 'Bảng đang xem, .csv'))
  expect(name).toBe('papi-2024-xep-hang.csv')
  const lines = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
  // The head, 63 provinces of which two were not ranked, and the mean.
  expect(lines).toHaveLength(65)
  expect(lines[1]).toMatch(/^1;Quảng Ninh;47,821236;/)
  expect(lines.filter(line => line.includes('Quảng Nam;'))).toEqual([
    expect.stringMatching(/^55;Quảng Nam;41,00446;/),
  ])
  expect(lines.at(-1)).toMatch(/^;trung bình của 61 tỉnh, thành phố;43,43/)
})
