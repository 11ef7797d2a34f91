import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { readColumns } from '../../../../src/ui/plan/columns/column-ids'
import { createPick } from '../../../../src/ui/plan/editors/create-pick'

const options = [
  { key: 'so', text: 'Sở Nội vụ', search: 'Sở Nội vụ SNV' },
  { key: 'ubnd', text: 'UBND thành phố Đà Nẵng', chosen: true },
  { key: null, text: '(để trống)' },
]
const pick = () => createRoot(() => createPick({ options: () => options, addText: name => `Thêm "${name}"` }))

test('a list is searched without tones, by every spelling', () => {
  const list = pick()
  list.type('da nang')
  expect(list.lines().map(({ option }) => option.key)).toEqual(['ubnd', 'da nang'])
  list.type('snv')
  expect(list.activeLine()?.pick).toEqual({ kind: 'pick', key: 'so' })
})

test('a name that is there already is not offered anew', () => {
  const list = pick()
  list.type('so noi vu')
  expect(list.lines().map(({ pick: { kind } }) => kind)).toEqual(['pick'])
})

test('an untouched list stands on what is chosen and changes nothing', () => {
  const list = pick()
  expect(list.activeLine()?.option.key).toBe('ubnd')
  expect(list.touched()).toBe(false)
  list.move(1)
  expect(list.activeLine()?.pick).toEqual({ kind: 'pick', key: null })
  expect(list.touched()).toBe(true)
})

test('stored columns that are none any more are left out, number and title stay', () => {
  expect(readColumns(['deadline', 'gone'])).toEqual(['number', 'title', 'deadline'])
  expect(readColumns('deadline')).toBeNull()
  expect(readColumns([])).toBeNull()
})
