import type { GridApi, IRowNode } from 'ag-grid-community'
import { expect, test } from 'vitest'
import { createRowTests } from '../../../../../src/ui/grid/columns/filter/row-tests'
import { textIn } from '../../text-in'

interface Row {
  readonly id: string
  readonly parent: string | null
  readonly a: number
  readonly b: number
}
const row = (id: string, parent: string | null, a = 0, b = 0): Row => ({ id, parent, a, b })
const rows = [
  row('top', null),
  row('x', 'top'),
  row('x1', 'x', 1, 1),
  row('y', 'top', 1),
  row('y1', 'y', 1, 0),
]
const nodes = new Map(rows.map(data => [data.id, { id: data.id, data } as IRowNode<Row>]))
const api = {
  forEachLeafNode: (run: (node: IRowNode<Row>) => void) => nodes.forEach(run),
  getRowNode: (id: string) => nodes.get(id),
} as unknown as GridApi<Row>

test('a parent stays for a row that passes the filters of all columns, and only for such a one', async () => {
  const source = {
    sheet: undefined,
    isWhole: () => false,
    text: textIn('vi'),
    parentOf: (row: Row) => row.parent,
  }
  const tests = createRowTests<Row>(source)
  const staying = () => [...nodes.values()].filter(node => tests.staysFor(api, node)).map(({ id }) => id)
  tests.set('a', node => node.data?.a === 1)
  expect(staying()).toEqual(['top', 'x', 'y'])
  tests.set('b', node => node.data?.b === 1)
  expect(staying()).toEqual(['top', 'x'])
  tests.set('a', node => node.data?.a === 2)
  expect(staying()).toEqual([])
})

test('a row that one component draws keeps nothing by itself', () => {
  const source = { sheet: undefined, text: textIn('vi'), parentOf: (row: Row) => row.parent }
  const tests = createRowTests<Row>({ ...source, isWhole: ({ id }) => id === 'x' || id === 'y' })
  tests.set('a', () => false)
  expect(tests.staysFor(api, nodes.get('x') as IRowNode<Row>)).toBe(false)
})
