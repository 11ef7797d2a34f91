import type { IRowNode } from 'ag-grid-community'
import { expect, test } from 'vitest'
import { nestSorted } from '../../../../../src/ui/grid/columns/tree-sort'

interface Row {
  readonly id: string
  readonly under: string | null
}
const node = (id: string, under: string | null) => ({ data: { id, under } }) as IRowNode<Row>

test('sorted rows come back under their own parents, whatever stood first', () => {
  const nodes = [
    node('2.1', '2'),
    node('1.2', '1'),
    node('2', 'i'),
    node('1.1', '1'),
    node('i', null),
    node('1', 'i'),
  ]
  nestSorted(
    nodes,
    row => row.id,
    row => row.under,
  )
  expect(nodes.map(({ data }) => data?.id)).toEqual(['i', '2', '2.1', '1', '1.2', '1.1'])
})

test('a row whose parent is filtered away stands where it is sorted', () => {
  const nodes = [node('1.2', '1'), node('2', 'i'), node('2.1', '2')]
  nestSorted(
    nodes,
    row => row.id,
    row => row.under,
  )
  expect(nodes.map(({ data }) => data?.id)).toEqual(['1.2', '2', '2.1'])
})
