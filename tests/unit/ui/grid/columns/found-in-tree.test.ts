import { expect, test } from 'vitest'
import { foundInTree } from '../../../../../src/ui/grid/columns/found-in-tree'

const rows = [
  { id: 'papi', under: null, text: 'Chỉ số' },
  { id: '1', under: 'papi', text: 'Tham gia' },
  { id: '1.1', under: '1', text: 'Tri thức công dân' },
  { id: '2', under: 'papi', text: 'Công khai' },
  { id: '2.1', under: '2', text: 'Đất đai' },
]
const found = (query: string) =>
  foundInTree(rows, { idOf: row => row.id, parentOf: row => row.under, textOf: row => row.text }, query).map(
    row => row.id,
  )

test('what is found stands under the rows above it, in the order of the tree', () => {
  expect(found('dat dai')).toEqual(['papi', '2', '2.1'])
  expect(found('cong')).toEqual(['papi', '1', '1.1', '2'])
  expect(found('cong dan tri')).toEqual(['papi', '1', '1.1'])
  expect(found('khong co')).toEqual([])
})
