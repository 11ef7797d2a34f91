import type { GridApi } from 'ag-grid-community'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cellAt, cellPoint, centreOf, click, drag, headOf, moveTo, press, release } from './pointer'
import { showSheet } from './show-sheet'

/** Scrolling goes by frames, of which a busy machine has few. */
const SLOW = { timeout: 8000 }

let shown: ReturnType<typeof showSheet> | undefined
afterEach(() => shown?.end())

async function show(setup?: Parameters<typeof showSheet>[0]) {
  shown = showSheet(setup)
  await expect.poll(() => cellAt(0, 'a')).not.toBeNull()
  return shown
}
const ranges = () => shown?.selection().selection()?.ranges
const active = () => shown?.selection().selection()?.active
const focused = () => document.activeElement?.getAttribute('col-id')

test("a click selects one cell, which is the grid's focused cell", async () => {
  await show()
  await click(cellPoint(2, 'b'))
  await expect.poll(ranges).toEqual([{ top: 2, bottom: 2, left: 2, right: 2 }])
  await expect.poll(focused).toBe('b')
})

test('a drag selects a range from the pressed cell, which stays active', async () => {
  await show()
  await drag(cellPoint(4, 'c'), cellPoint(3, 'b'), cellPoint(2, 'a'))
  await expect.poll(ranges).toEqual([{ top: 2, bottom: 4, left: 1, right: 3 }])
  expect(active()).toEqual({ row: 4, column: 3 })
  await expect.poll(focused).toBe('c')
})

test('a drag whose release was never heard ends with the next move', async () => {
  await show()
  await moveTo(cellPoint(1, 'a'), false)
  await press(cellPoint(1, 'a'))
  await moveTo(cellPoint(2, 'b'))
  await expect.poll(ranges).toEqual([{ top: 1, bottom: 2, left: 1, right: 2 }])
  const stop = (event: Event) => event.stopImmediatePropagation()
  window.addEventListener('pointerup', stop, { capture: true, once: true })
  document.addEventListener('pointerup', stop, { capture: true, once: true })
  await moveTo(cellPoint(4, 'd'), false)
  await moveTo(cellPoint(5, 'd'), false)
  expect(ranges()).toEqual([{ top: 1, bottom: 2, left: 1, right: 2 }])
  await release(cellPoint(5, 'd'))
})

test('Shift+click extends from the active cell, which keeps the focus', async () => {
  await show()
  await click(cellPoint(1, 'a'))
  await click(cellPoint(3, 'c'), 'Shift')
  await expect.poll(ranges).toEqual([{ top: 1, bottom: 3, left: 1, right: 3 }])
  expect(active()).toEqual({ row: 1, column: 1 })
  expect(focused()).toBe('a')
  await click(cellPoint(0, 'name'), 'Shift')
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 1, left: 0, right: 1 }])
})

test('Ctrl+click adds a range, whose cell becomes active', async () => {
  await show()
  await drag(cellPoint(1, 'a'), cellPoint(2, 'b'))
  await click(cellPoint(4, 'c'), 'Control')
  await expect.poll(ranges).toEqual([
    { top: 1, bottom: 2, left: 1, right: 2 },
    { top: 4, bottom: 4, left: 3, right: 3 },
  ])
  expect(active()).toEqual({ row: 4, column: 3 })
})

test('a drag beyond the lower edge scrolls on and takes the rows that come', async () => {
  await show()
  const from = cellPoint(2, 'b')
  await moveTo(from, false)
  await press(from)
  const below = { x: from.x + 80, y: 300 + 60 + 60 }
  await moveTo({ x: from.x + 20, y: from.y + 20 })
  await moveTo(below)
  await expect.poll(() => ranges()?.[0].bottom ?? 0, SLOW).toBeGreaterThan(30)
  await release(below)
  const { bottom } = ranges()?.[0] ?? { bottom: 0 }
  expect(ranges()).toEqual([{ top: 2, bottom, left: 2, right: 3 }])
  // It has come to rest.
  await new Promise(done => setTimeout(done, 200))
  expect(ranges()?.[0].bottom).toBe(bottom)
})

test('a drag beyond the right edge scrolls to the last column; back over frozen columns it takes those', async () => {
  await show()
  const from = cellPoint(2, 'b')
  await moveTo(from, false)
  await press(from)
  await moveTo({ x: from.x + 50, y: from.y })
  await moveTo({ x: 700, y: from.y })
  await expect.poll(() => ranges()?.[0].right, SLOW).toBe(11)
  // The frozen column comes only after the columns that are scrolled under it.
  const frozen = cellPoint(2, 'name')
  await moveTo(frozen)
  await expect.poll(() => ranges()?.[0], SLOW).toEqual({ top: 2, bottom: 2, left: 0, right: 2 })
  await release(frozen)
})

test('row numbers select rows: press, drag, Shift and Ctrl', async () => {
  await show()
  await click(cellPoint(3, 'rowNumber'))
  await expect.poll(ranges).toEqual([{ top: 3, bottom: 3, left: 0, right: 11 }])
  expect(active()).toEqual({ row: 3, column: 0 })
  await expect.poll(focused).toBe('name')
  await click(cellPoint(5, 'rowNumber'), 'Shift')
  await expect.poll(ranges).toEqual([{ top: 3, bottom: 5, left: 0, right: 11 }])
  await click(cellPoint(0, 'rowNumber'), 'Control')
  await expect.poll(ranges).toEqual([
    { top: 3, bottom: 5, left: 0, right: 11 },
    { top: 0, bottom: 0, left: 0, right: 11 },
  ])
  await drag(cellPoint(1, 'rowNumber'), cellPoint(2, 'rowNumber'), cellPoint(4, 'rowNumber'))
  await expect.poll(ranges).toEqual([{ top: 1, bottom: 4, left: 0, right: 11 }])
})

test('the handle of a row is dragged by the grid; pressed alone it selects the row', async () => {
  await show({ canDragRows: true })
  const handle = () => cellAt(2, 'rowNumber')?.querySelector('.ag-row-drag') ?? null
  await click(centreOf(handle()))
  await expect.poll(ranges).toEqual([{ top: 2, bottom: 2, left: 0, right: 11 }])
  const from = centreOf(handle())
  await moveTo(from, false)
  await press(from)
  await moveTo({ x: from.x, y: from.y + 30 })
  await moveTo({ x: from.x, y: from.y + 60 })
  await expect.poll(() => document.querySelector('.ag-row-dragging')).not.toBeNull()
  await release({ x: from.x, y: from.y + 60 })
  expect(ranges()).toEqual([{ top: 2, bottom: 2, left: 0, right: 11 }])
})

test('heads select columns: press, Shift and Ctrl; the corner selects all', async () => {
  await show()
  await click(centreOf(headOf('b')))
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 199, left: 2, right: 2 }])
  expect(active()).toEqual({ row: 0, column: 2 })
  await expect.poll(focused).toBe('b')
  await click(centreOf(headOf('d')), 'Shift')
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 199, left: 2, right: 4 }])
  await click(centreOf(headOf('a')), 'Control')
  await expect.poll(ranges).toEqual([
    { top: 0, bottom: 199, left: 2, right: 4 },
    { top: 0, bottom: 199, left: 1, right: 1 },
  ])
  expect(
    shown
      ?.api()
      .getColumnState()
      .some(({ sort }) => sort),
  ).toBe(false)
  await click(centreOf(headOf('rowNumber')))
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 199, left: 0, right: 11 }])
})

test('the sign in a head sorts, and so does Enter on a focused head', async () => {
  const { api } = await show()
  const sorted = () =>
    api()
      .getColumnState()
      .flatMap(({ colId, sort }) => (sort ? [`${colId} ${sort}`] : []))
  await moveTo(centreOf(headOf('b')), false)
  const sign = headOf('b')?.querySelector('.ag-sort-indicator-container') ?? null
  await expect.poll(() => sign && getComputedStyle(sign).opacity).toBe('1')
  await click(centreOf(sign))
  await expect.poll(sorted).toEqual(['b asc'])
  headOf('c')?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(sorted).toEqual(['c asc'])
})

test('a drag over heads selects their columns, and no column moves', async () => {
  const { api } = await show()
  await drag(centreOf(headOf('a')), centreOf(headOf('b')), centreOf(headOf('c')))
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 199, left: 1, right: 3 }])
  expect(order(api())).toEqual(['name', 'a', 'b', 'c'])
  await drag(centreOf(headOf('d')), centreOf(headOf('b')))
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 199, left: 2, right: 4 }])
})

test('the head of a selected column moves it', async () => {
  const { api } = await show()
  await click(centreOf(headOf('a')))
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 199, left: 1, right: 1 }])
  await drag(centreOf(headOf('a')), centreOf(headOf('b')), centreOf(headOf('c')), {
    x: centreOf(headOf('c')).x + 20,
    y: centreOf(headOf('c')).y,
  })
  await expect.poll(() => order(api())).not.toEqual(['name', 'a', 'b', 'c'])
})

const order = (api: GridApi) =>
  api
    .getAllDisplayedColumns()
    .map(column => column.getColId())
    .slice(1, 5)

test('the head of a group selects the columns of the group', async () => {
  const { api } = await show({ groups: { Letters: ['b', 'c', 'd'] } })
  const group = () =>
    [...document.querySelectorAll('.ag-header-group-cell')].find(
      head => head.textContent?.trim() === 'Letters',
    ) ?? null
  await click(centreOf(group()))
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 199, left: 2, right: 4 }])
  await click(centreOf(headOf('f')), 'Control')
  await click(centreOf(group()), 'Control')
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 199, left: 6, right: 6 }])
  expect(order(api())).toEqual(['name', 'a', 'b', 'c'])
})

test('Ctrl+click takes cells, rows and columns out of the selection; one always stays', async () => {
  await show()
  await drag(cellPoint(1, 'a'), cellPoint(3, 'c'))
  await click(cellPoint(2, 'b'), 'Control')
  await expect.poll(ranges).toHaveLength(4)
  expect(active()).toEqual({ row: 1, column: 1 })
  await expect.poll(() => cellAt(2, 'b')?.getAttribute('aria-selected')).toBe('false')
  expect(document.querySelectorAll('.ag-cell[aria-selected="true"]')).toHaveLength(8)

  await click(cellPoint(5, 'rowNumber'))
  await click(cellPoint(7, 'rowNumber'), 'Control')
  await click(cellPoint(5, 'rowNumber'), 'Control')
  await expect.poll(ranges).toEqual([{ top: 7, bottom: 7, left: 0, right: 11 }])
  await click(cellPoint(7, 'rowNumber'), 'Control')
  expect(ranges()).toEqual([{ top: 7, bottom: 7, left: 0, right: 11 }])

  await click(centreOf(headOf('a')))
  await click(centreOf(headOf('c')), 'Control')
  await click(centreOf(headOf('c')), 'Control')
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 199, left: 1, right: 1 }])
})

test('a drag with Ctrl from a selected cell takes out what it passes', async () => {
  await show()
  await drag(cellPoint(1, 'a'), cellPoint(3, 'c'))
  await moveTo(cellPoint(1, 'c'), false)
  await press(cellPoint(1, 'c'), 'Control')
  await moveTo(cellPoint(2, 'c'))
  await moveTo(cellPoint(3, 'c'))
  await release(cellPoint(3, 'c'), 'Control')
  await expect.poll(ranges).toEqual([{ top: 1, bottom: 3, left: 1, right: 2 }])
  expect(focused()).toBe('a')
})

test('the right button keeps a selection it is pressed in, and selects elsewhere', async () => {
  await show()
  await drag(cellPoint(1, 'a'), cellPoint(2, 'b'))
  await userEvent.click(cellAt(2, 'a') as HTMLElement, { button: 'right' })
  expect(ranges()).toEqual([{ top: 1, bottom: 2, left: 1, right: 2 }])
  await userEvent.click(cellAt(4, 'a') as HTMLElement, { button: 'right' })
  await expect.poll(ranges).toEqual([{ top: 4, bottom: 4, left: 1, right: 1 }])
})
