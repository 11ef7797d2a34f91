import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { choiceEditor, popupEditor } from './line-editor'
import { cellAt, cellPoint, click, drag } from './pointer'
import { makeRows, showSheet } from './show-sheet'

let shown: ReturnType<typeof showSheet> | undefined
afterEach(() => shown?.end())

async function show(setup?: Parameters<typeof showSheet>[0]) {
  shown = showSheet(setup)
  await expect.poll(() => cellAt(0, 'a')).not.toBeNull()
  return shown
}
const ranges = () => shown?.selection().selection()?.ranges
const active = () => shown?.selection().selection()?.active
const focused = () => {
  const cell = document.activeElement?.closest('.ag-cell')
  return `${cell?.closest('.ag-row')?.getAttribute('row-index')} ${cell?.getAttribute('col-id')}`
}
const keys = (text: string) => userEvent.keyboard(text)
const editor = () => document.querySelector<HTMLInputElement>('input[aria-label="editor"]')

test('arrows move the single cell, and let a range go', async () => {
  await show()
  await click(cellPoint(1, 'a'))
  await keys('{ArrowDown}{ArrowRight}')
  await expect.poll(ranges).toEqual([{ top: 2, bottom: 2, left: 2, right: 2 }])
  await keys('{Shift>}{ArrowDown}{/Shift}')
  await expect.poll(ranges).toEqual([{ top: 2, bottom: 3, left: 2, right: 2 }])
  await keys('{ArrowDown}')
  await expect.poll(ranges).toEqual([{ top: 3, bottom: 3, left: 2, right: 2 }])
})

test('Shift+arrows extend and shrink from the active cell', async () => {
  await show()
  await click(cellPoint(2, 'b'))
  await keys('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}')
  await expect.poll(ranges).toEqual([{ top: 2, bottom: 4, left: 2, right: 3 }])
  await keys('{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowLeft}{ArrowLeft}{/Shift}')
  await expect.poll(ranges).toEqual([{ top: 1, bottom: 2, left: 1, right: 2 }])
  expect(active()).toEqual({ row: 2, column: 2 })
  expect(focused()).toBe('2 b')
})

test('Ctrl+arrows go to the edge of data, and with Shift take it in', async () => {
  await show()
  await click(cellPoint(1, 'd'))
  await keys('{ArrowRight}')
  await keys('{Control>}{ArrowDown}{/Control}')
  // Column e is empty from row 4 to 8.
  await expect.poll(focused).toBe('3 e')
  await keys('{Control>}{ArrowDown}{/Control}')
  await expect.poll(focused).toBe('9 e')
  await keys('{Control>}{Shift>}{ArrowUp}{/Shift}{/Control}')
  await expect.poll(ranges).toEqual([{ top: 3, bottom: 9, left: 5, right: 5 }])
  await keys('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}')
  await expect.poll(ranges).toEqual([{ top: 3, bottom: 9, left: 5, right: 11 }])
  await keys('{Control>}{ArrowDown}{/Control}')
  await expect.poll(focused).toBe('199 e')
})

test('Home, End and their Ctrl forms go to the edges, with Shift they extend', async () => {
  await show()
  await click(cellPoint(2, 'b'))
  await keys('{End}')
  await expect.poll(focused).toBe('2 k')
  await keys('{Home}')
  await expect.poll(focused).toBe('2 name')
  await keys('{Control>}{End}{/Control}')
  await expect.poll(focused).toBe('199 k')
  await keys('{Control>}{Home}{/Control}')
  await expect.poll(focused).toBe('0 name')
  await keys('{ArrowRight}{Shift>}{End}{/Shift}')
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 0, left: 1, right: 11 }])
  await keys('{Control>}{Shift>}{End}{/Shift}{/Control}')
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 199, left: 1, right: 11 }])
})

test('PageDown goes by what is in view, with Shift it extends', async () => {
  await show()
  await click(cellPoint(0, 'a'))
  // 300 px less head and scroll bar hold ten rows or nine; one stays in sight.
  await keys('{PageDown}')
  await expect.poll(() => active()?.row).toBeGreaterThan(7)
  const page = active()?.row ?? 0
  expect(page).toBeLessThan(11)
  await keys('{Shift>}{PageDown}{/Shift}')
  await expect.poll(ranges).toEqual([{ top: page, bottom: 2 * page, left: 1, right: 1 }])
  await keys('{Shift>}{PageUp}{PageUp}{/Shift}')
  await expect.poll(ranges).toEqual([{ top: 0, bottom: page, left: 1, right: 1 }])
})

test('Ctrl+A, Ctrl+Space and Shift+Space select all, columns and rows; Escape the active cell', async () => {
  await show()
  await drag(cellPoint(1, 'a'), cellPoint(2, 'b'))
  await keys('{Control>} {/Control}')
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 199, left: 1, right: 2 }])
  await keys('{Escape}')
  await expect.poll(ranges).toEqual([{ top: 1, bottom: 1, left: 1, right: 1 }])
  await keys('{Shift>}{ArrowDown} {/Shift}')
  await expect.poll(ranges).toEqual([{ top: 1, bottom: 2, left: 0, right: 11 }])
  await keys('{Control>}a{/Control}')
  await expect.poll(ranges).toEqual([{ top: 0, bottom: 199, left: 0, right: 11 }])
  expect(focused()).toBe('1 a')
})

test('Enter and Tab go round inside a range', async () => {
  await show()
  await drag(cellPoint(1, 'a'), cellPoint(2, 'b'))
  const range = [{ top: 1, bottom: 2, left: 1, right: 2 }]
  const way: string[] = []
  for (const key of ['{Enter}', '{Enter}', '{Enter}', '{Enter}', '{Tab}', '{Tab}']) {
    const before = focused()
    await keys(key)
    await expect.poll(focused).not.toBe(before)
    way.push(focused())
  }
  expect(way).toEqual(['2 a', '1 b', '2 b', '1 a', '1 b', '2 a'])
  await keys('{Shift>}{Enter}{/Shift}')
  await expect.poll(focused).toBe('1 a')
  await keys('{Shift>}{Tab}{/Shift}')
  await expect.poll(focused).toBe('2 b')
  expect(ranges()).toEqual(range)
})

test("a single cell keeps the grid's Enter and Tab", async () => {
  await show()
  await click(cellPoint(1, 'a'))
  await keys('{Enter}')
  await expect.poll(focused).toBe('2 a')
  await keys('{Tab}')
  await expect.poll(focused).toBe('2 b')
})

test('typing in a range edits its active cell; Enter and Tab take it and go on inside', async () => {
  const { edits } = await show()
  await drag(cellPoint(1, 'a'), cellPoint(2, 'b'))
  await keys('7{Enter}')
  await expect.poll(focused).toBe('2 a')
  await keys('8{Tab}')
  await expect.poll(focused).toBe('2 b')
  await expect
    .poll(() => edits.map(({ row, field, value }) => [row.id, field, value]))
    .toEqual([
      ['r1', 'a', { kind: 'text', text: '7' }],
      ['r2', 'a', { kind: 'text', text: '8' }],
    ])
  expect(ranges()).toEqual([{ top: 1, bottom: 2, left: 1, right: 2 }])
  await expect.poll(() => cellAt(1, 'a')?.textContent).toBe('7')
})

test('Ctrl+Enter gives what was typed to the whole selection, in one block, and skips what may only be read', async () => {
  const { writes, edits, rows } = await show()
  await click(cellPoint(1, 'd'))
  await keys('{Shift>}{ArrowDown}{ArrowRight}{ArrowRight}{/Shift}')
  await keys('42{Control>}{Enter}{/Control}')
  await expect.poll(() => writes.length).toBe(1)
  expect(writes[0]?.by).toBe('enter')
  expect(writes[0]?.block.map(({ row, column, input }) => ['id' in row && row.id, column, input])).toEqual([
    ['r1', 'd', { kind: 'text', text: '42' }],
    ['r1', 'e', { kind: 'text', text: '42' }],
    ['r2', 'd', { kind: 'text', text: '42' }],
    ['r2', 'e', { kind: 'text', text: '42' }],
  ])
  expect(edits).toEqual([])
  expect(rows()[1]?.cells.f).toBe('1.6')
  expect(ranges()).toEqual([{ top: 1, bottom: 2, left: 4, right: 6 }])
  await expect.poll(focused).toBe('1 d')
})

test('an editor above the grid goes on inside the range too', async () => {
  const { edits } = await show({ column: { cellEditor: popupEditor(() => ''), cellEditorPopup: true } })
  await drag(cellPoint(1, 'a'), cellPoint(2, 'b'))
  await keys('7{Enter}')
  await expect.poll(focused).toBe('2 a')
  await keys('8{Shift>}{Tab}{/Shift}')
  await expect.poll(focused).toBe('1 b')
  await expect.poll(() => edits.map(({ row, field }) => `${row.id} ${field}`)).toEqual(['r1 a', 'r2 a'])
  expect(ranges()).toEqual([{ top: 1, bottom: 2, left: 1, right: 2 }])
})

test('Ctrl+Enter hands a choice that is no text to the page, for all cells at once', async () => {
  const taken: unknown[] = []
  const { edits, writes } = await show({
    column: { cellEditor: choiceEditor() },
    writeEdited: (cells, value) => taken.push([cells.map(({ row, column }) => `${row.id} ${column}`), value]),
  })
  await drag(cellPoint(1, 'a'), cellPoint(2, 'a'))
  await keys('{F2}')
  await expect.poll(editor).not.toBeNull()
  await keys('{Control>}{Enter}{/Control}')
  await expect.poll(() => taken).toEqual([[['r1 a', 'r2 a'], { kind: 'pick', key: 'done' }]])
  expect([edits, writes]).toEqual([[], []])
})

test('a press on another cell takes what is being typed and selects there', async () => {
  const { edits } = await show()
  await click(cellPoint(1, 'a'))
  await keys('7')
  await expect.poll(editor).not.toBeNull()
  await drag(cellPoint(3, 'b'), cellPoint(4, 'c'))
  await expect.poll(() => edits.map(({ row, field }) => `${row.id} ${field}`)).toEqual(['r1 a'])
  await expect.poll(ranges).toEqual([{ top: 3, bottom: 4, left: 2, right: 3 }])
  await expect.poll(focused).toBe('3 b')
  await keys('8')
  await expect.poll(editor).not.toBeNull()
  await click(cellPoint(5, 'c'), 'Shift')
  await expect.poll(() => edits.length).toBe(2)
  await expect.poll(ranges).toEqual([{ top: 3, bottom: 5, left: 2, right: 3 }])
  await expect.poll(focused).toBe('3 b')
})

test('Ctrl+Enter on an untouched editor repeats the old value', async () => {
  const { writes } = await show()
  await drag(cellPoint(1, 'a'), cellPoint(2, 'a'))
  await keys('{F2}')
  await expect.poll(editor).not.toBeNull()
  await keys('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => writes.map(({ block, by }) => [by, block.map(({ input }) => input)]))
    .toEqual([['enter', [{ kind: 'value', value: '1.1' }]]])
})

test('Delete and Backspace clear the selection as one block', async () => {
  const { writes } = await show()
  await click(cellPoint(2, 'd'))
  await keys('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{/Shift}{Delete}')
  await expect.poll(() => writes.length).toBe(1)
  // `e` is empty in row 4, `f` may only be read.
  expect(writes[0]).toMatchObject({ by: 'clear' })
  expect(writes[0]?.block.map(({ row, column }) => `${'id' in row && row.id} ${column}`)).toEqual([
    'r2 d',
    'r2 e',
    'r3 d',
    'r3 e',
    'r4 d',
  ])
  await keys('{ArrowLeft}{Backspace}')
  await expect.poll(() => writes.length).toBe(2)
  expect(writes[1]?.block).toHaveLength(1)
})

test('keys of an editor are its own', async () => {
  const { writes } = await show()
  await click(cellPoint(1, 'a'))
  await keys('{F2}')
  await expect.poll(editor).not.toBeNull()
  await keys('{Control>}a{/Control}{Delete}12{Shift>}{ArrowLeft}{/Shift}{Escape}')
  await expect.poll(editor).toBeNull()
  expect(writes).toEqual([])
  expect(ranges()).toEqual([{ top: 1, bottom: 1, left: 1, right: 1 }])
})

test('new values leave the selection, a sort and a filter bring it back to the focused cell', async () => {
  const { setRows, rows, api } = await show()
  await drag(cellPoint(1, 'a'), cellPoint(3, 'c'))
  const range = [{ top: 1, bottom: 3, left: 1, right: 3 }]
  await expect.poll(ranges).toEqual(range)
  setRows(rows().map(row => ({ ...row, cells: { ...row.cells, a: '5' } })))
  await expect.poll(() => cellAt(2, 'a')?.textContent).toBe('5')
  expect(ranges()).toEqual(range)
  api().applyColumnState({ state: [{ colId: 'b', sort: 'desc' }] })
  await expect.poll(ranges).toEqual([{ top: 1, bottom: 1, left: 1, right: 1 }])
  await keys('{Shift>}{ArrowDown}{/Shift}')
  await expect.poll(ranges).toEqual([{ top: 1, bottom: 2, left: 1, right: 1 }])
  setRows(makeRows(2))
  await expect.poll(ranges).toEqual([{ top: 1, bottom: 1, left: 1, right: 1 }])
})
