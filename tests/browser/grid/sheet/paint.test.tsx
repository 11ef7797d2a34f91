import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { RangeFigures } from '../../../../src/ui/grid/sheet/RangeFigures'
import styles from '../../../../src/ui/grid/sheet/sheet.module.css'
import { StatusSlotContext } from '../../../../src/ui/shell/status-slot'
import { TextProvider } from '../../../../src/ui/text/texts'
import { cellAt, cellPoint, click, drag, headOf } from './pointer'
import { makeRows, showSheet } from './show-sheet'

let shown: ReturnType<typeof showSheet> | undefined
afterEach(() => shown?.end())

async function show(setup?: Parameters<typeof showSheet>[0]) {
  shown = showSheet(setup)
  await expect.poll(() => cellAt(0, 'a')).not.toBeNull()
  return shown
}
const has = (cell: Element | null, name: string | undefined) => cell?.classList.contains(name ?? '?') ?? false
/** "row column" of the cells that say they are selected. */
const selected = () =>
  [...document.querySelectorAll('.ag-cell[aria-selected="true"]')]
    .map(cell => `${cell.closest('.ag-row')?.getAttribute('row-index')} ${cell.getAttribute('col-id')}`)
    .sort()

test('cells of a range say so, and show its tint and its edges', async () => {
  await show()
  await drag(cellPoint(1, 'a'), cellPoint(2, 'b'))
  await expect.poll(selected).toEqual(['1 a', '1 b', '2 a', '2 b'])
  expect(cellAt(3, 'a')?.getAttribute('aria-selected')).toBe('false')
  expect(has(cellAt(1, 'a'), styles.active)).toBe(true)
  expect(has(cellAt(1, 'a'), styles.tinted)).toBe(false)
  expect(has(cellAt(2, 'b'), styles.tinted)).toBe(true)
  expect(has(cellAt(2, 'b'), styles.bottom) && has(cellAt(2, 'b'), styles.right)).toBe(true)
  expect(has(cellAt(2, 'b'), styles.top) || has(cellAt(2, 'b'), styles.left)).toBe(false)
  expect(has(headOf('a'), styles.headIn) && has(cellAt(2, 'rowNumber'), styles.headIn)).toBe(true)
  expect(has(headOf('c'), styles.headIn) || has(cellAt(3, 'rowNumber'), styles.headIn)).toBe(false)
  await userEvent.keyboard('{Escape}')
  await expect.poll(selected).toEqual(['1 a'])
})

test('the tint shows over a coloured cell', async () => {
  await show({ column: { cellStyle: { backgroundColor: 'rgb(204, 119, 50)' } } })
  await drag(cellPoint(1, 'a'), cellPoint(2, 'b'))
  await expect.poll(() => has(cellAt(2, 'b'), styles.tinted)).toBe(true)
  const over = getComputedStyle(cellAt(2, 'b') as Element, '::before')
  expect(over.backgroundColor).not.toBe('rgba(0, 0, 0, 0)')
  expect([over.borderBottomWidth, over.borderTopWidth, over.pointerEvents]).toEqual(['1px', '0px', 'none'])
})

test('rows and columns that come into view are painted, those that leave take nothing along', async () => {
  const { api } = await show()
  await drag(cellPoint(1, 'a'), cellPoint(2, 'b'))
  await userEvent.keyboard('{Control>}{Shift>}{End}{/Shift}{/Control}')
  await expect.poll(() => cellAt(199, 'k')?.getAttribute('aria-selected')).toBe('true')
  expect(cellAt(199, 'name')?.getAttribute('aria-selected')).toBe('false')
  api().ensureIndexVisible(100, 'middle')
  await expect.poll(() => cellAt(100, 'k')?.getAttribute('aria-selected')).toBe('true')
  expect(has(cellAt(100, 'k'), styles.right)).toBe(true)
  api().ensureColumnVisible('a')
  await expect.poll(() => has(cellAt(100, 'a'), styles.left)).toBe(true)
})

test('the grid says how many rows and columns there are, and each cell where it lies', async () => {
  const { host, api } = await show()
  const grid = host.querySelector('[role="grid"]')
  expect(grid?.getAttribute('aria-multiselectable')).toBe('true')
  // 200 rows and the head, 12 columns and the row numbers.
  expect([grid?.getAttribute('aria-rowcount'), grid?.getAttribute('aria-colcount')]).toEqual(['201', '13'])
  const placeOf = (row: number, column: string) => [
    cellAt(row, column)?.closest('.ag-row')?.getAttribute('aria-rowindex'),
    cellAt(row, column)?.getAttribute('aria-colindex'),
  ]
  expect(placeOf(0, 'name')).toEqual(['2', '2'])
  api().ensureIndexVisible(150)
  api().ensureColumnVisible('k')
  await expect.poll(() => placeOf(150, 'k')).toEqual(['152', '13'])
  expect(placeOf(150, 'name')).toEqual(['152', '2'])
  // In the document they stand in the order in which they are seen.
  const line = cellAt(150, 'k')?.closest('.ag-row')
  const order = [...(line?.querySelectorAll('.ag-cell') ?? [])].map(cell =>
    Number(cell.getAttribute('aria-colindex')),
  )
  expect(order).toEqual([...order].sort((a, b) => a - b))
})

test('figures of the range stand in the status line and follow the values', async () => {
  const { selection, setRows } = await show({ rows: makeRows(20) })
  const bar = document.createElement('div')
  document.body.append(bar)
  const end = render(
    () => (
      <TextProvider language="vi">
        <StatusSlotContext.Provider value={() => bar}>
          <RangeFigures selection={selection()} />
        </StatusSlotContext.Provider>
      </TextProvider>
    ),
    bar,
  )
  await click(cellPoint(1, 'name'))
  expect(bar.textContent).toBe('')
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
  // Row 1 and Row 2 are texts, 1.1 and 2.1 numbers.
  await expect
    .poll(() => bar.textContent)
    .toBe('Đếm 4 · Tổng 3,2 · Trung bình 1,6 · Nhỏ nhất 1,1 · Lớn nhất 2,1')
  setRows(makeRows(20).map(row => ({ ...row, cells: { name: 'x' } })))
  await expect.poll(() => bar.textContent).toBe('Đếm 2')
  end()
  bar.remove()
})

test('a very large selection is reckoned to its end', async () => {
  const { selection } = await show({ rows: makeRows(20_000) })
  const bar = document.createElement('div')
  document.body.append(bar)
  const end = render(
    () => (
      <TextProvider language="en">
        <RangeFigures selection={selection()} />
      </TextProvider>
    ),
    bar,
  )
  selection().selectAll()
  // 20,000 rows × 12 columns less the five empty cells.
  await expect.poll(() => bar.textContent, { timeout: 8000 }).toMatch(/^Count 239,995 · Sum /)
  end()
  bar.remove()
})
