import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { popupEditor } from './line-editor'
import { cellAt, cellPoint, click, session } from './pointer'
import { showSheet } from './show-sheet'

let shown: ReturnType<typeof showSheet> | undefined
afterEach(() => shown?.end())

const editor = () => document.querySelector<HTMLInputElement>('input[aria-label="editor"]')

/** A key that the input method keeps, and what it has composed so far, as the browser gets them from the system. */
async function compose(text: string, key = 'Process') {
  await session().send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key,
    code: 'KeyD',
    windowsVirtualKeyCode: 229,
  })
  await session().send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  })
}

test('a composition that begins on a cell opens its editor and loses no key', async () => {
  shown = showSheet()
  const { edits } = shown
  await expect.poll(() => cellAt(0, 'a')).not.toBeNull()
  await click(cellPoint(1, 'name'))
  await compose('d')
  expect(editor()?.value).toBe('d')
  await compose('đ')
  await compose('đâ')
  await compose('đất')
  await session().send('Input.insertText', { text: 'đất' })
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => edits.map(({ row, field, value }) => [row.id, field, value]))
    .toEqual([['r1', 'name', { kind: 'text', text: 'đất' }]])
})

test('a composition is not lost where the key names its letter, nor in an editor above the grid', async () => {
  shown = showSheet({ column: { cellEditor: popupEditor(row => row.cells.a ?? ''), cellEditorPopup: true } })
  await expect.poll(() => cellAt(0, 'a')).not.toBeNull()
  await click(cellPoint(1, 'a'))
  await compose('d', 'd')
  await compose('đ', 'd')
  expect(editor()?.value).toBe('đ')
  await session().send('Input.insertText', { text: 'đ' })
  await userEvent.keyboard('{Escape}')
  await expect.poll(editor).toBeNull()
  expect(shown.edits).toEqual([])
})

test('an input method over a cell that may only be read opens nothing', async () => {
  shown = showSheet()
  await expect.poll(() => cellAt(0, 'f')).not.toBeNull()
  await click(cellPoint(1, 'f'))
  await compose('d')
  expect(editor()).toBeNull()
  expect(shown.edits).toEqual([])
})
