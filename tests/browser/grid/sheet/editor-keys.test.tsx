import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { areaEditor } from './line-editor'
import { cellAt, cellPoint, click, drag } from './pointer'
import { showSheet } from './show-sheet'

let shown: ReturnType<typeof showSheet> | undefined
afterEach(() => shown?.end())

async function show(setup?: Parameters<typeof showSheet>[0]) {
  shown = showSheet(setup)
  await expect.poll(() => cellAt(0, 'a')).not.toBeNull()
  return shown
}
const keys = (text: string) => userEvent.keyboard(text)
const editor = () => document.querySelector<HTMLInputElement>('[aria-label="editor"]')
/** As the screen's language writes it: day first. */
function today() {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(now.getDate())}/${two(now.getMonth() + 1)}/${now.getFullYear()}`
}

test('Ctrl+; writes today into every selected cell, as one block, and skips what may only be read', async () => {
  const { writes, notices } = await show()
  await drag(cellPoint(1, 'e'), cellPoint(2, 'f'))
  await keys('{Control>};{/Control}')
  await expect.poll(() => writes.length).toBe(1)
  expect(writes[0]?.block.map(({ row, column, input }) => ['id' in row && row.id, column, input])).toEqual([
    ['r1', 'e', { kind: 'text', text: today() }],
    ['r2', 'e', { kind: 'text', text: today() }],
  ])
  expect(notices.at(-1)).toEqual({ kind: 'filled', written: 2, skippedReadOnly: 2 })
})

test('Ctrl+; inside an editor writes today where the caret is', async () => {
  const { writes, edits } = await show()
  await click(cellPoint(1, 'a'))
  await keys('x{Control>};{/Control}y')
  await expect.poll(() => editor()?.value).toBe(`x${today()}y`)
  await keys('{Enter}')
  await expect.poll(() => edits.at(-1)?.value).toEqual({ kind: 'text', text: `x${today()}y` })
  expect(writes).toEqual([])
})

test('Alt+Enter breaks the line in a text of several lines, Enter ends it', async () => {
  const { edits } = await show({ column: { cellEditor: areaEditor(), cellEditorPopup: true } })
  await click(cellPoint(1, 'a'))
  await keys('one{Alt>}{Enter}{/Alt}two')
  await expect.poll(() => editor()?.value).toBe('one\ntwo')
  expect(edits).toEqual([])
  await keys('{Enter}')
  await expect.poll(() => edits.at(-1)?.value).toEqual({ kind: 'text', text: 'one\ntwo' })
  await expect.poll(() => editor()).toBeNull()
})

test('Alt+Enter in a range breaks the line too, and leaves the range', async () => {
  const { writes } = await show({ column: { cellEditor: areaEditor(), cellEditorPopup: true } })
  await drag(cellPoint(1, 'a'), cellPoint(2, 'a'))
  await keys('1{Alt>}{Enter}{/Alt}2{Control>}{Enter}{/Control}')
  await expect
    .poll(() => writes.at(-1)?.block.map(({ input }) => input))
    .toEqual([
      { kind: 'text', text: '1\n2' },
      { kind: 'text', text: '1\n2' },
    ])
})
