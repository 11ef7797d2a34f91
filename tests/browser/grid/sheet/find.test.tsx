import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import styles from '../../../../src/ui/grid/sheet/sheet.module.css'
import { cellAt, cellPoint, click, drag } from './pointer'
import { makeRows, showSheet } from './show-sheet'

let shown: ReturnType<typeof showSheet> | undefined
afterEach(() => shown?.end())

/** Names with tones among "Row 0", "Row 1" …: in rows 2, 5 and 150. */
const rows = () =>
  makeRows(200).map((row, position) =>
    [2, 5, 150].includes(position) ? { ...row, cells: { ...row.cells, name: 'Đất đai và đất ở' } } : row,
  )
async function show(setup?: Parameters<typeof showSheet>[0]) {
  shown = showSheet({ rows: rows(), ...setup })
  await expect.poll(() => cellAt(0, 'a')).not.toBeNull()
  return shown
}
const keys = (text: string) => userEvent.keyboard(text)
const ranges = () => shown?.selection().selection()?.ranges
const active = () => shown?.selection().selection()?.active
const field = (name: string) => document.querySelector<HTMLInputElement>(`search input[aria-label="${name}"]`)
const count = () => document.querySelector('search [role="status"]')?.textContent
const said = () => [...document.querySelectorAll('search [role="status"]')].at(-1)?.textContent
const marked = () =>
  [...document.querySelectorAll(`.${styles.hit}`)]
    .map(cell => `${cell.closest('.ag-row')?.getAttribute('row-index')} ${cell.getAttribute('col-id')}`)
    .sort()
const button = (name: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('search button')].find(
    each => (each.getAttribute('aria-label') ?? each.textContent) === name,
  ) as HTMLButtonElement

test('Ctrl+F finds without tones, marks all hits, and counts them', async () => {
  await show()
  await click(cellPoint(0, 'a'))
  await keys('{Control>}f{/Control}')
  await expect.poll(() => document.activeElement).toBe(field('Find'))
  await keys('dat dai')
  await expect.poll(count).toBe('1/3')
  await expect.poll(marked).toEqual(['2 name', '5 name'])
  expect(active()).toEqual({ row: 2, column: 0 })
  expect(document.activeElement).toBe(field('Find'))
  await keys('x')
  await expect.poll(count).toBe('Not found')
  await expect.poll(marked).toEqual([])
  expect(active()).toEqual({ row: 0, column: 1 })
})

test('Enter and F3 go on over rows that are not on screen and round the end, Shift goes back; Escape leaves the focus there', async () => {
  await show()
  await click(cellPoint(0, 'a'))
  await keys('{Control>}f{/Control}')
  await keys('dat dai')
  await expect.poll(count).toBe('1/3')
  await keys('{Enter}{F3}')
  await expect.poll(count).toBe('3/3')
  await expect.poll(marked).toEqual(['150 name'])
  await keys('{Enter}')
  await expect.poll(() => active()?.row).toBe(2)
  await keys('{Shift>}{Enter}{/Shift}')
  await expect.poll(() => active()?.row).toBe(150)
  await keys('{Shift>}{F3}{/Shift}')
  await expect.poll(count).toBe('2/3')
  await keys('{Escape}')
  await expect.poll(() => document.activeElement).toBe(cellAt(5, 'name'))
  expect(field('Find')).toBeNull()
  await expect.poll(marked).toEqual([])
  expect(ranges()).toEqual([{ top: 5, bottom: 5, left: 0, right: 0 }])
})

test('the switches: tones and case, whole cells', async () => {
  await show()
  await click(cellPoint(0, 'a'))
  await keys('{Control>}f{/Control}')
  await keys('ROW 1')
  // 1, 10–19, 100–199, less 150, whose name is another.
  await expect.poll(count).toBe('1/110')
  const ticks = [...document.querySelectorAll<HTMLInputElement>('search input[type="checkbox"]')]
  await userEvent.click(ticks[1]?.parentElement as HTMLElement)
  await expect.poll(count).toBe('1/1')
  await userEvent.click(ticks[0]?.parentElement as HTMLElement)
  await expect.poll(count).toBe('Not found')
})

test('a selected range is the scope, and stays selected; the whole grid is one press away', async () => {
  await show()
  await drag(cellPoint(1, 'name'), cellPoint(3, 'a'))
  await keys('{Control>}f{/Control}')
  await keys('dat')
  await expect.poll(count).toBe('1/1')
  await keys('{Enter}')
  expect(active()).toEqual({ row: 2, column: 0 })
  expect(ranges()).toEqual([{ top: 1, bottom: 3, left: 0, right: 1 }])
  const all = [...document.querySelectorAll('search label')].find(each => each.textContent === 'Whole table')
  await userEvent.click(all as HTMLElement)
  await expect.poll(count).toBe('1/3')
})

test('Ctrl+H replaces one by one, and all as one block, and counts what may only be read', async () => {
  const { writes } = await show()
  await click(cellPoint(0, 'a'))
  await keys('{Control>}h{/Control}')
  await keys('dat')
  await expect.poll(count).toBe('1/3')
  await userEvent.fill(field('Replace with') as HTMLElement, 'nước')
  await keys('{Enter}')
  await expect.poll(() => writes.length).toBe(1)
  expect(writes[0]).toMatchObject({ by: 'replace' })
  expect(cellAt(2, 'name')?.textContent).toBe('nước đai và nước ở')
  await expect.poll(count).toBe('1/2')
  expect(active()).toEqual({ row: 5, column: 0 })
  await userEvent.click(button('Replace all'))
  await expect.poll(() => writes.length).toBe(2)
  expect(writes[1]?.block).toHaveLength(2)
  await expect.poll(said).toBe('Cells replaced: 2.')
  await expect.poll(count).toBe('Not found')

  // Of rows 3, 13 … 193 the column f reads "3.6", "13.6" …, and may only be read.
  await userEvent.fill(field('Find') as HTMLElement, '3.6')
  await expect.poll(count).toBe('2/20')
  await userEvent.click(button('Replace all'))
  await expect.poll(said).toBe('Cells replaced: 0. Read-only cells left out: 20.')
  expect(writes).toHaveLength(2)
})

test('a read-only grid is searched, and nothing in it is replaced', async () => {
  await show({ canWrite: false })
  await click(cellPoint(0, 'a'))
  await keys('{Control>}h{/Control}')
  expect(field('Find')).toBeNull()
  await click(cellPoint(0, 'a'))
  await keys('{Control>}f{/Control}')
  await keys('dat')
  await expect.poll(count).toBe('1/3')
  expect(field('Replace with')).toBeNull()
})

test('hits follow new values and a new order', async () => {
  const { setRows, api } = await show()
  await click(cellPoint(0, 'a'))
  await keys('{Control>}f{/Control}')
  await keys('dat dai')
  await expect.poll(count).toBe('1/3')
  setRows(rows().slice(0, 100))
  await expect.poll(count).toBe('1/2')
  api().applyColumnState({ state: [{ colId: 'name', sort: 'desc' }] })
  await expect.poll(marked).toEqual(['0 name', '1 name'])
})
