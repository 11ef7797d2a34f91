import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
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

test('a name that is not there is added only by going to its line', () => {
  const list = pick()
  list.type('phong moi')
  expect(list.lines().map(({ pick: { kind } }) => kind)).toEqual(['add'])
  expect(list.activeLine()).toBeUndefined()
  expect(list.isOpenQuestion()).toBe(true)
  list.move(1)
  expect(list.activeLine()?.pick).toEqual({ kind: 'add', name: 'phong moi' })
  expect(list.isOpenQuestion()).toBe(false)
})

test('of several matches only the nearest is meant, and none where two are as near', () => {
  const departments = [
    { key: 'van-phong', text: 'Văn phòng Sở Nội vụ' },
    { key: 'noi-vu', text: 'Sở Nội vụ', hint: 'SNV', search: 'Sở Nội vụ SNV Sở Dân tộc' },
    { key: 'nong-nghiep', text: 'Sở Nông nghiệp' },
  ]
  const list = createRoot(() => createPick({ options: () => departments, addText: name => `Thêm ${name}` }))
  list.type('so noi')
  expect(list.activeLine()?.pick).toEqual({ kind: 'pick', key: 'noi-vu' })
  list.type('so n')
  expect(list.lines()).toHaveLength(4)
  expect(list.isOpenQuestion()).toBe(true)
  list.move(-1)
  expect(list.activeLine()?.pick.kind).toBe('add')
  list.type('snv')
  expect(list.activeLine()?.pick).toEqual({ kind: 'pick', key: 'noi-vu' })
})

test('a list that cannot grow stands on its first match', () => {
  const states = [
    { key: 'running', text: 'Đang thực hiện' },
    { key: 'done', text: 'Đã hoàn thành' },
  ]
  const list = createRoot(() => createPick({ options: () => states }))
  list.type('đ')
  expect(list.activeLine()?.pick).toEqual({ kind: 'pick', key: 'running' })
  list.type('khác')
  expect(list.isOpenQuestion()).toBe(false)
})

test('an untouched list stands on what is chosen and changes nothing', () => {
  const list = pick()
  expect(list.activeLine()?.option.key).toBe('ubnd')
  expect(list.touched()).toBe(false)
  list.move(1)
  expect(list.activeLine()?.pick).toEqual({ kind: 'pick', key: null })
  expect(list.touched()).toBe(true)
})
