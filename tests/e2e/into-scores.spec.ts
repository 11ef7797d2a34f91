import { expect, test } from './page'
import { plainFileDialogs } from './steps'

test('a table of self-scores goes into the sheet by its codes, bad cells told first, as one step', async ({
  page,
  context,
}) => {
  await plainFileDialogs(context)
  await page.goto('/?lang=vi#/scores?index=PAPI&year=2025')
  const self = (node: string) =>
    page.locator(`.ag-row[row-id="PAPI.${node}"]:not(.ag-row-pinned) .ag-cell[col-id="self"]`)
  await expect(self('3.1')).toBeVisible()
  await page.getByRole('button', { name: 'Nhập, xuất Excel' }).click()
  await page.getByRole('menuitem', { name: 'Nhập số liệu vào bảng này…' }).click()
  const dialog = page.getByRole('dialog')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Chọn tệp…' }).click(),
  ])
  const table = 'Phiếu tự chấm năm 2025\nMã tiêu chí;Tự chấm\nPAPI 3.1;2,15\n3.2;tốt\n9.9;1\nPAPI 3.3;9\n'
  await chooser.setFiles({ name: 'tu-cham.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })

  await expect(dialog.getByText('Bảng không có dòng "9.9"; bỏ qua dòng này.')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveCount(3)
  await dialog.getByRole('button', { name: 'Lấy 3 ô' }).click()
  await expect(dialog).toBeHidden()
  await expect(self('3.1')).toContainText('2,15')
  await expect(self('3.2')).toContainText('tốt')
  await expect(self('3.3')).toContainText('9')

  await page.keyboard.press('Control+z')
  await expect(self('3.1')).toHaveText('–')
  await expect(self('3.3')).toHaveText('–')
})
