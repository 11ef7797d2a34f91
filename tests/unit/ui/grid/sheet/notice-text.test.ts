import { expect, test } from 'vitest'
import { clipboardText } from '../../../../../src/ui/grid/sheet/clipboard/notice-text'
import { vietnamese } from '../../plan/context'

test('a paste says what it left out', () => {
  expect(
    clipboardText(vietnamese(), {
      kind: 'pasted',
      written: 1200,
      skippedReadOnly: 3,
      cutColumns: 1,
      cutRows: 0,
    }),
  ).toBe('Đã dán 1.200 ô. Bỏ qua 3 ô chỉ đọc. Bỏ 1 cột vượt quá cột cuối.')
  expect(
    clipboardText(vietnamese(), {
      kind: 'pasted',
      written: 1,
      skippedReadOnly: 0,
      cutColumns: 0,
      cutRows: 0,
    }),
  ).toBe('Đã dán 1 ô.')
})

test('a refusal says why', () => {
  const fault = { kind: 'too-many-cells', cells: 3_000_000, max: 2_000_000 } as const
  expect(clipboardText(vietnamese(), { kind: 'refused', fault })).toBe(
    '3.000.000 ô, nhiều hơn mức 2.000.000 ô một lần. Chọn vùng nhỏ hơn.',
  )
  expect(clipboardText(vietnamese(), { kind: 'refused', fault: { kind: 'no-permission' } })).toContain(
    'Ctrl+V',
  )
})
