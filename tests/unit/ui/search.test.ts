import { expect, test } from 'vitest'
import { foldText, matches } from '../../../src/ui/text/search'

test('tones, case and đ are folded away', () => {
  expect(foldText('Giấy chứng nhận quyền sử dụng đất')).toBe('giay chung nhan quyen su dung dat')
  expect(foldText('ĐẮK LẮK')).toBe('dak lak')
  expect(foldText(null)).toBe('')
})

test('the two Unicode forms of a name fold alike', () => {
  expect(foldText('Quảng Nam'.normalize('NFD'))).toBe(foldText('Quảng Nam'.normalize('NFC')))
})

test('every word must stand somewhere, in any order', () => {
  expect(matches('Thừa Thiên Huế', 'hue thua')).toBe(true)
  expect(matches('Thừa Thiên Huế', 'hue nam')).toBe(false)
  expect(matches('Đà Nẵng', 'da nang')).toBe(true)
})

test('an empty query matches all', () => {
  expect(matches('Đà Nẵng', '  ')).toBe(true)
  expect(matches(undefined, '')).toBe(true)
})
