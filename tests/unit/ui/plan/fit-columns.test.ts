import { expect, test } from 'vitest'
import { fitColumns, wishOf } from '../../../../src/ui/plan/fit-columns'

const title = { id: 'title', least: 190, wish: 440 }
const names = [
  { id: 'leadAgency', least: 110, wish: 230 },
  { id: 'head', least: 114, wish: 130 },
]
const fitted = (left: number) => Object.fromEntries(fitColumns(left, title, names))

test('on a narrow screen nothing goes below what it needs', () => {
  expect(fitted(300)).toEqual({ title: 190, leadAgency: 110, head: 114 })
})

test('the title comes first, then the names as far as they wish, then the title again', () => {
  expect(fitted(624)).toEqual({ title: 400, leadAgency: 110, head: 114 })
  expect(fitted(704)).toEqual({ title: 440, leadAgency: 134, head: 130 })
  expect(fitted(1000)).toEqual({ title: 640, leadAgency: 230, head: 130 })
  expect(fitted(3000)).toEqual({ title: 720, leadAgency: 230, head: 130 })
})

test('all that is left is given away', () => {
  for (const left of [415, 665, 801, 950, 1080]) {
    const widths = Object.values(fitted(left))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(left)
  }
  expect(Object.fromEntries(fitColumns(500, title, []))).toEqual({ title: 500 })
})

test('a column wishes for the width of most of its texts, not of the longest', () => {
  const seven = ['a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef', 'x'.repeat(200)]
  expect(wishOf(seven)).toBe(wishOf(seven.map(text => text.slice(0, 6))))
  expect(wishOf(['Sở Nội vụ'])).toBeGreaterThan(wishOf(['Sở']))
  expect(wishOf([])).toBeLessThan(44)
})
