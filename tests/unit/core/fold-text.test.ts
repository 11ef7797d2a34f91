import { expect, test } from 'vitest'
import { foldText } from '../../../src/core/fold-text'

test('tones, case and đ are folded away', () => {
  expect(foldText('Giấy chứng nhận quyền sử dụng đất')).toBe('giay chung nhan quyen su dung dat')
  expect(foldText('ĐẮK LẮK')).toBe('dak lak')
  expect(foldText(null)).toBe('')
})

test('the two Unicode forms of a name fold alike', () => {
  expect(foldText('Quảng Nam'.normalize('NFD'))).toBe('quang nam')
  expect(foldText('Quảng Nam'.normalize('NFC'))).toBe('quang nam')
})

test('spaces of every kind and number are one', () => {
  expect(foldText('  Sở\u00a0Nội \n vụ ')).toBe('so noi vu')
})
