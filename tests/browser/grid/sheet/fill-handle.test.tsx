import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import styles from '../../../../src/ui/grid/sheet/sheet.module.css'
import type { Row } from './line-editor'
import { cellAt, cellPoint, centreOf, click, drag, moveTo, type Point, press, release } from './pointer'
import { makeRows, showSheet } from './show-sheet'

let shown: ReturnType<typeof showSheet> | undefined
afterEach(() => shown?.end())

/** Numbers are numbers here, as in the pages. */
const numbers = {
  values: (row: Row, column: string) => {
    const text = row.cells[column]
    if (!text) return null
    return column === 'name' ? text : Number(text)
  },
}
async function show(setup?: Parameters<typeof showSheet>[0]) {
  shown = showSheet({ ...numbers, ...setup })
  await expect.poll(() => cellAt(0, 'a')).not.toBeNull()
  return shown
}
const ranges = () => shown?.selection().selection()?.ranges
const handle = () => document.querySelector(`.${styles.handle}`)
const tip = () => document.querySelector(`.${styles.fillTip}`)?.textContent
/** Once the selection has been drawn. */
async function handleOf(row: number, column: string): Promise<Point> {
  await expect.poll(() => handle()?.parentElement).toBe(cellAt(row, column))
  return centreOf(handle())
}
const block = () =>
  shown?.writes
    .at(-1)
    ?.block.map(({ row, column, input }) => [
      `${'id' in row ? row.id : 'new'} ${column}`,
      input.kind === 'value' ? input.value : input.kind === 'text' ? input.text : null,
    ])

test('the handle stands at the lower right corner of the only range, and leaves with it', async () => {
  await show()
  await drag(cellPoint(1, 'a'), cellPoint(2, 'b'))
  await handleOf(2, 'b')
  await click(cellPoint(4, 'c'), 'Control')
  await expect.poll(handle).toBeNull()
  await click(cellPoint(4, 'c'))
  await handleOf(4, 'c')
  await userEvent.keyboard('{F2}')
  await expect.poll(handle).toBeNull()
})

test('no handle where nothing may be written: a read-only cell, a read-only grid', async () => {
  await show()
  await click(cellPoint(1, 'e'))
  await handleOf(1, 'e')
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(handle).toBeNull()
  shown?.end()
  await show({ canWrite: false })
  await click(cellPoint(1, 'a'))
  await expect.poll(() => cellAt(1, 'a')?.getAttribute('aria-selected')).toBe('true')
  expect(handle()).toBeNull()
})

test('one number is copied down, as one block, and the whole range is selected', async () => {
  const { writes, notices } = await show()
  await click(cellPoint(1, 'a'))
  await drag(await handleOf(1, 'a'), cellPoint(2, 'a'), cellPoint(4, 'a'))
  await expect.poll(() => writes.length).toBe(1)
  expect(writes[0]?.by).toBe('fill')
  expect(block()).toEqual([
    ['r2 a', 1.1],
    ['r3 a', 1.1],
    ['r4 a', 1.1],
  ])
  expect(ranges()).toEqual([{ top: 1, bottom: 4, left: 1, right: 1 }])
  expect(document.activeElement).toBe(cellAt(1, 'a'))
  expect(notices.at(-1)).toEqual({ kind: 'filled', written: 3, skippedReadOnly: 0 })
})

test('two numbers go on evenly, shown while they are dragged; Ctrl copies them', async () => {
  await show()
  await drag(cellPoint(1, 'a'), cellPoint(2, 'a'))
  const from = await handleOf(2, 'a')
  await moveTo(from, false)
  await press(from)
  await moveTo(cellPoint(3, 'a'))
  await moveTo(cellPoint(5, 'a'))
  await expect.poll(tip).toBe('5.1')
  await expect.poll(() => cellAt(5, 'a')?.classList.contains(styles.fill ?? '')).toBe(true)
  expect(cellAt(6, 'a')?.classList.contains(styles.fill ?? '')).toBe(false)
  await userEvent.keyboard('{Control>}')
  await expect.poll(tip).toBe('1.1')
  await userEvent.keyboard('{/Control}')
  await expect.poll(tip).toBe('5.1')
  await release(cellPoint(5, 'a'))
  await expect.poll(block).toEqual([
    ['r3 a', 3.1],
    ['r4 a', 4.1],
    ['r5 a', 5.1],
  ])
  expect(tip()).toBeUndefined()
  await expect.poll(() => cellAt(5, 'a')?.classList.contains(styles.fill ?? '')).toBe(false)
})

test('Ctrl makes a series of one number', async () => {
  await show()
  await click(cellPoint(1, 'a'))
  const from = await handleOf(1, 'a')
  await moveTo(from, false)
  await press(from)
  await userEvent.keyboard('{Control>}')
  await moveTo(cellPoint(2, 'a'))
  await moveTo(cellPoint(3, 'a'))
  await release(cellPoint(3, 'a'))
  await userEvent.keyboard('{/Control}')
  await expect.poll(block).toEqual([
    ['r2 a', 2.1],
    ['r3 a', 3.1],
  ])
})

test('up, left and right; texts count on, and cells that may only be read are left out', async () => {
  const { notices } = await show()
  await drag(cellPoint(4, 'a'), cellPoint(5, 'a'))
  await drag(await handleOf(5, 'a'), cellPoint(4, 'a'), cellPoint(2, 'a'))
  await expect.poll(block).toEqual([
    ['r3 a', 3.1],
    ['r2 a', 2.1],
  ])
  await click(cellPoint(1, 'd'))
  await drag(await handleOf(1, 'd'), cellPoint(1, 'e'), cellPoint(1, 'f'))
  await expect.poll(block).toEqual([['r1 e', 1.4]])
  expect(notices.at(-1)).toEqual({ kind: 'filled', written: 1, skippedReadOnly: 1 })
  await click(cellPoint(1, 'c'))
  await drag(await handleOf(1, 'c'), cellPoint(1, 'b'), cellPoint(1, 'a'))
  await expect.poll(block).toEqual([
    ['r1 b', 1.3],
    ['r1 a', 1.3],
  ])
  await click(cellPoint(2, 'name'))
  await drag(await handleOf(2, 'name'), cellPoint(3, 'name'), cellPoint(4, 'name'))
  await expect.poll(block).toEqual([
    ['r3 name', 'Row 3'],
    ['r4 name', 'Row 4'],
  ])
})

test('a drag beyond the edge scrolls on; Escape takes it all back', async () => {
  const { writes } = await show()
  await click(cellPoint(1, 'a'))
  const from = await handleOf(1, 'a')
  await moveTo(from, false)
  await press(from)
  await moveTo(cellPoint(3, 'a'))
  await moveTo({ x: from.x, y: 300 + 60 + 60 })
  await expect.poll(() => cellAt(40, 'a'), { timeout: 5000 }).not.toBeNull()
  await userEvent.keyboard('{Escape}')
  await release({ x: from.x, y: 300 + 60 + 60 })
  await new Promise(done => setTimeout(done, 50))
  expect(writes).toEqual([])
  expect(document.querySelector(`.${styles.fill}`)).toBeNull()
  expect(ranges()).toEqual([{ top: 1, bottom: 1, left: 1, right: 1 }])
})

test('a double click fills as far as the data beside goes, and opens no editor', async () => {
  // Column d ends in row 6; e is empty from row 4 to 8.
  const { writes } = await show({
    rows: makeRows(30).map((row, position) =>
      position > 6 ? { ...row, cells: { name: row.cells.name ?? '' } } : row,
    ),
  })
  await drag(cellPoint(2, 'e'), cellPoint(3, 'e'))
  const at = await handleOf(3, 'e')
  await userEvent.dblClick(handle() as Element)
  await expect.poll(block).toEqual([
    ['r4 e', 4.5],
    ['r5 e', 5.5],
    ['r6 e', 6.5],
  ])
  expect(writes).toHaveLength(1)
  expect(document.querySelector('.ag-cell-inline-editing')).toBeNull()
  expect(ranges()).toEqual([{ top: 2, bottom: 6, left: 5, right: 5 }])
  expect(at.x).toBeGreaterThan(0)
})
