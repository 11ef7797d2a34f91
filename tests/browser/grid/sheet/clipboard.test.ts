import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  type ClipboardNotice,
  createClipboard,
} from '../../../../src/ui/grid/sheet/clipboard/create-clipboard'
import type { Range } from '../../../../src/ui/grid/sheet/range'
import { type SmallRow, selecting, smallSheet } from '../../../unit/ui/grid/sheet/small-sheet'

let said: ClipboardNotice[] = []
let chosen: Range[] = []
let leave = () => {}
const host = document.createElement('div')

beforeEach(() => {
  said = []
  chosen = []
  host.innerHTML = '<div tabindex="0" id="cell">cell</div><input id="editor" value="typed">'
  document.body.replaceChildren(host)
})
afterEach(() => leave())

function join(small: ReturnType<typeof smallSheet>, selection: ReturnType<typeof selecting> | null) {
  const clipboard = createClipboard<SmallRow>({
    host,
    view: small.view,
    sheet: small.sheet,
    selection: () => selection,
    say: notice => void said.push(notice),
    select: range => void chosen.push(range),
  })
  leave = clipboard.leave
  return clipboard
}
const focus = (id: string) => host.querySelector<HTMLElement>(`#${id}`)?.focus()
const grid = () =>
  smallSheet(
    ['a', 'b'],
    [
      { id: 'r0', a: 4 / 3, b: null },
      { id: 'r1', a: null, b: null },
    ],
    { kinds: { a: 'score', b: 'score' } },
  )

test('keys copy and paste exact values by the real clipboard', async () => {
  const from = grid()
  join(from, selecting([0, 0, 0, 0]))
  focus('cell')
  await userEvent.keyboard('{Control>}c{/Control}')
  leave()
  const to = grid()
  join(to, selecting([0, 1, 1, 1]))
  await userEvent.keyboard('{Control>}v{/Control}')
  await expect
    .poll(() => said)
    .toEqual([
      { kind: 'copied', cells: 1 },
      { kind: 'pasted', written: 2, skippedReadOnly: 0, cutColumns: 0, cutRows: 0 },
    ])
  expect(to.written.map(({ by, block }) => [by, block.map(({ input }) => input)])).toEqual([
    [
      'paste',
      [
        { kind: 'value', value: 4 / 3 },
        { kind: 'value', value: 4 / 3 },
      ],
    ],
  ])
  expect(chosen).toEqual([{ top: 0, bottom: 1, left: 1, right: 1 }])
})

test('cut copies, then empties what is not empty in one step', async () => {
  const small = grid()
  join(small, selecting([0, 0, 1, 1]))
  focus('cell')
  await userEvent.keyboard('{Control>}x{/Control}')
  await expect.poll(() => said).toEqual([{ kind: 'cut', cells: 4, written: 1, skippedReadOnly: 0 }])
  expect(small.written).toHaveLength(1)
  expect(small.written[0]).toMatchObject({ by: 'cut', block: [{ column: 'a', input: { kind: 'empty' } }] })
})

test('keys in an editor and outside the grid are left alone', async () => {
  const small = grid()
  join(small, selecting([0, 0, 0, 0]))
  focus('editor')
  host.querySelector<HTMLInputElement>('#editor')?.select()
  await userEvent.keyboard('{Control>}c{/Control}')
  const outside = document.body.appendChild(document.createElement('textarea'))
  outside.focus()
  await userEvent.keyboard('{Control>}v{/Control}')
  await expect.poll(() => outside.value).toBe('typed')
  expect(said).toEqual([])
})

test('a plain text that was copied elsewhere comes in as typed', () => {
  const small = grid()
  join(small, selecting([0, 0, 0, 0]))
  focus('cell')
  const data = new DataTransfer()
  data.setData('text/plain', '1,5\t2\r\n3\t4\r\n')
  host.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  expect(small.written[0]?.block.map(({ input }) => input)).toEqual(
    ['1,5', '2', '3', '4'].map(text => ({ kind: 'text', text })),
  )
})

test('says why nothing was done', () => {
  const small = grid()
  join(small, selecting([0, 0, 0, 0], [1, 1, 1, 1]))
  focus('cell')
  const send = (type: string, text: string) => {
    const data = new DataTransfer()
    if (text !== '') data.setData('text/plain', text)
    host.dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }))
  }
  send('copy', '')
  send('paste', '')
  send('paste', 'a\tb')
  expect(said).toEqual([
    { kind: 'refused', fault: { kind: 'ranges-differ' } },
    { kind: 'refused', fault: { kind: 'nothing-to-paste' } },
    { kind: 'pasted', written: 3, skippedReadOnly: 0, cutColumns: 1, cutRows: 0 },
  ])
  expect(small.written).toHaveLength(1)
})

test('a command that may not read the clipboard says so, and the keys still work', async () => {
  const small = grid()
  const clipboard = join(small, selecting([0, 0, 0, 0]))
  focus('cell')
  await clipboard.copy()
  await clipboard.paste()
  await userEvent.keyboard('{Control>}v{/Control}')
  await expect
    .poll(() => said.map(notice => (notice.kind === 'refused' ? notice.fault.kind : notice.kind)))
    .toEqual(['copied', 'no-permission', 'pasted'])
  // Exact also on the way through the browser's own cleaning of the table.
  expect(small.written[0]?.block[0]?.input).toEqual({ kind: 'value', value: 4 / 3 })
})
