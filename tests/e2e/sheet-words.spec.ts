import { expect, test } from './page'
import { drag, footer, head, openPlan, pasteAt, texts } from './plan-grid'
import { cell } from './steps'

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

test('a block goes past the last row, fills a larger range, and skips what is worked out', async ({
  page,
}) => {
  await openPlan(page)
  await page.evaluate(text => navigator.clipboard.writeText(text), 'Mới 1\nMới 2\nMới 3')
  await cell(page, 0, 'title').click()
  await page.keyboard.press('Control+ArrowDown')
  await expect(cell(page, 27, 'title')).toBeFocused()
  await page.keyboard.press('Control+v')
  await expect(footer(page)).toContainText('30 nhiệm vụ')
  await expect(cell(page, 29, 'title')).toHaveText('Mới 3')
  await page.keyboard.press('Control+z')
  await expect(footer(page)).toContainText('28 nhiệm vụ')

  await page.keyboard.press('Control+Home')
  await page.evaluate(text => navigator.clipboard.writeText(text), 'A\nB')
  await drag(page, cell(page, 0, 'issuingBody'), cell(page, 3, 'issuingBody'))
  await page.keyboard.press('Control+v')
  await expect.poll(() => texts(page, [0, 1, 2, 3], 'issuingBody')).toEqual(['A', 'B', 'A', 'B'])

  await pasteAt(page, 0, 'status', 'Tạm dừng\t5\t6')
  await expect(footer(page)).toContainText('Đã dán 1 ô. Bỏ qua 2 ô chỉ đọc.')
  await expect(cell(page, 0, 'status')).toContainText('Tạm dừng')
})

test('a sorted and filtered view takes what is pasted in the order that is seen', async ({ page }) => {
  await openPlan(page)
  await head(page, 'deadline').hover()
  await head(page, 'deadline').locator('.ag-sort-indicator-container').click()
  await expect(cell(page, 0, 'deadline')).toHaveText('2021')
  await page.getByRole('searchbox').fill('quang nam')
  await expect(footer(page)).toContainText(/\d+ \/ 28 nhiệm vụ|\d+ trong 28|trên 28/)
  const seen = await texts(page, [0, 1], 'number')
  await pasteAt(page, 0, 'issuingBody', 'Một\nHai')
  await expect.poll(() => texts(page, [0, 1], 'issuingBody')).toEqual(['Một', 'Hai'])
  await page.getByRole('searchbox').fill('')
  await head(page, 'number').hover()
  await head(page, 'number').locator('.ag-sort-indicator-container').click()
  await expect(cell(page, 0, 'number')).toHaveText('1')
  for (const [place, number] of seen.entries())
    await expect(cell(page, Number(number) - 1, 'issuingBody')).toHaveText(['Một', 'Hai'][place] ?? '')
})

test('an input method loses no key on a cell', async ({ page, context }) => {
  await openPlan(page)
  const session = await context.newCDPSession(page)
  for (const column of ['title', 'issuingBody', 'leadAgency']) {
    await cell(page, 1, column).click()
    for (const text of ['d', 'đ', 'đâ', 'đất']) {
      await session.send('Input.dispatchKeyEvent', {
        ...{ type: 'rawKeyDown', key: 'Process', code: 'KeyD', windowsVirtualKeyCode: 229 },
      })
      const end = text.length
      await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
    }
    await session.send('Input.insertText', { text: 'đất' })
    if (column === 'leadAgency') {
      await expect(page.getByRole('combobox', { name: 'Cơ quan chủ trì' })).toHaveValue('đất')
      continue
    }
    await page.keyboard.press('Enter')
    await expect(cell(page, 1, column)).toHaveText('đất')
  }
})

test('words and figures are read as officials write them', async ({ page }) => {
  await openPlan(page)
  await pasteAt(
    page,
    0,
    'deadline',
    [
      ...['Quý IV/2025', 'Tháng 11/2025', 'Năm 2025', 'Thường xuyên', 'Trước 30/11 hằng năm'],
      'Quý IV/2025'.normalize('NFD'),
    ].join('\n'),
  )
  await expect
    .poll(() => texts(page, [0, 1, 2, 3, 4, 5], 'deadline'))
    .toEqual(['12/2025', '11/2025', '2025', 'thường xuyên', 'trước 30/11 hằng năm', '12/2025'])
  const statuses = ['Đang thực hiện', 'Paused', 'Selesai', 'tam dung', 'Đã hủy'.normalize('NFD'), 'để sau']
  await pasteAt(page, 0, 'status', statuses.join('\n'))
  await expect
    .poll(() => texts(page, [0, 1, 2, 3, 4, 5], 'status'))
    .toEqual(['Đang thực hiện', 'Tạm dừng', 'Đã hoàn thành', 'Tạm dừng', 'Đã hủy', 'để sau'])
  await pasteAt(page, 0, 'leadAgency', `ubnd thanh pho tam ky\n${'Tỉnh ủy'.normalize('NFD')}\nSở lạ`)
  await expect
    .poll(() => texts(page, [0, 1, 2], 'leadAgency'))
    .toEqual(['UBND thành phố Tam Kỳ', 'Tỉnh ủy', 'Sở lạ'])
  await pasteAt(page, 0, 'number', '1.234,5\n81,5 %')
  await expect.poll(() => texts(page, [0, 1], 'number')).toEqual(['1.234,5', '81,5'])
})

test('in English and Indonesian the same words mean the same, and another name leads to its agency', async ({
  page,
}) => {
  await openPlan(page, 'en')
  const paste = async (row: number, column: string, text: string) => {
    await page.evaluate(text => navigator.clipboard.writeText(text), text)
    await cell(page, row, column).click()
    await page.keyboard.press('Control+v')
  }
  await paste(0, 'number', '1,234.5\n1.5')
  await expect.poll(() => texts(page, [0, 1], 'number')).toEqual(['1,234.5', '1.5'])
  await paste(0, 'deadline', 'Quý IV/2025\n30/11/2025')
  await expect.poll(() => texts(page, [0, 1], 'deadline')).toEqual(['12/2025', '30/11/2025'])
  await paste(0, 'leadAgency', 'UBND thành phố Tam Kỳ')
  await expect(cell(page, 0, 'leadAgency')).toHaveText("People's Committee of Tam Kỳ city")
  await openPlan(page, 'id')
  await paste(0, 'status', 'Đang thực hiện\nDone\nDitunda')
  await expect.poll(() => texts(page, [0, 1, 2], 'status')).toEqual(['Berjalan', 'Selesai', 'Ditunda'])
})
