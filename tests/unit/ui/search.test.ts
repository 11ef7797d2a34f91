import { expect, test } from 'vitest'
import { matches } from '../../../src/ui/text/search'

test('every word must stand somewhere, in any order', () => {
  expect(matches('Thừa Thiên Huế', 'hue thua')).toBe(true)
  expect(matches('Thừa Thiên Huế', 'hue nam')).toBe(false)
  expect(matches('Đà Nẵng', 'da nang')).toBe(true)
})

test('an empty query matches all', () => {
  expect(matches('Đà Nẵng', '  ')).toBe(true)
  expect(matches(undefined, '')).toBe(true)
})
