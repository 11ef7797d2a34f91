import '../../../src/ui/styles/app.css'
import type { ColDef } from 'ag-grid-community'
import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { numberColumn, rowNumbers, textColumn } from '../../../src/ui/grid/columns'
import { Grid } from '../../../src/ui/grid/Grid'
import type { GridEdit } from '../../../src/ui/grid/grid-edit'
import { solidCell } from '../../../src/ui/grid/solid-cell'
import { LookProvider } from '../../../src/ui/shell/look'
import { TextProvider, useText } from '../../../src/ui/text/texts'

interface Row {
  readonly id: string
  readonly name: string
  readonly score: number | null
}

const rows: readonly Row[] = [
  { id: 'a', name: 'Đất đai', score: 1.92 },
  { id: 'b', name: 'An ninh', score: null },
  { id: 'c', name: 'Chất lượng', score: 0.5 },
]

let dispose: (() => void) | undefined
afterEach(() => {
  dispose?.()
  document.body.replaceChildren()
})

function Score(props: { value?: number | null | undefined }) {
  const { number } = useText()
  return <b>{number(props.value, 2)}</b>
}

function show(language: 'vi' | 'en' | 'id' = 'en') {
  const edits: GridEdit<Row>[] = []
  const [shown, setShown] = createSignal(rows)
  const [words, setWords] = createSignal('')
  const columns: ColDef<Row>[] = [
    rowNumbers<Row>('Row'),
    { field: 'name', editable: true, ...textColumn<Row>(new Intl.Collator('vi')) },
    { field: 'score', ...numberColumn<Row>(), cellRenderer: solidCell<Row, number | null>(Score) },
  ]
  const host = document.createElement('div')
  host.style.cssText = 'display: flex; height: 300px; width: 600px'
  document.body.append(host)
  dispose = render(
    () => (
      <LookProvider>
        <TextProvider language={language}>
          <Grid
            label="Tasks"
            rows={shown()}
            rowId={row => row.id}
            columns={columns}
            quickFilter={words()}
            onEdit={edit => edits.push(edit)}
          />
        </TextProvider>
      </LookProvider>
    ),
    host,
  )
  return { edits, setShown, setWords }
}

const shownIn = (column: string) =>
  [...document.querySelectorAll(`.ag-row [col-id="${column}"]`)]
    .sort((a, b) => rowOf(a) - rowOf(b))
    .map(cell => cell.textContent)
const rowOf = (cell: Element) => Number(cell.closest('.ag-row')?.getAttribute('row-index'))
const names = () => shownIn('name')

test('the grid has its accessible name and shows its rows', async () => {
  show()
  const grid = page.getByRole('grid', { name: 'Tasks' })
  await expect.element(grid).toBeVisible()
  await expect.element(grid.getByText('Chất lượng')).toBeVisible()
  expect(names()).toEqual(['Đất đai', 'An ninh', 'Chất lượng'])
})

test('a cell edited by keyboard is asked for, and shown only once the new row comes in', async () => {
  const { edits, setShown } = show()
  await page.getByText('An ninh').click()
  await userEvent.keyboard('{F2}')
  await userEvent.keyboard('{Control>}a{/Control}An toàn{Enter}')
  await expect
    .poll(() => edits)
    .toEqual([{ row: rows[1], field: 'name', value: 'An toàn', oldValue: 'An ninh' }])
  expect(names()).toEqual(['Đất đai', 'An ninh', 'Chất lượng'])
  setShown(rows.map(row => (row.id === 'b' ? { ...row, name: 'An toàn' } : row)))
  await expect.poll(names).toEqual(['Đất đai', 'An toàn', 'Chất lượng'])
})

test('Delete asks for an empty cell', async () => {
  const { edits } = show()
  await page.getByText('An ninh').click()
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => edits).toEqual([{ row: rows[1], field: 'name', value: null, oldValue: 'An ninh' }])
})

test('names sort in Vietnamese order, and row numbers stay those of the screen', async () => {
  show()
  await page.getByRole('columnheader', { name: /name/i }).click()
  await expect.poll(names).toEqual(['An ninh', 'Chất lượng', 'Đất đai'])
  await expect.poll(() => shownIn('rowNumber')).toEqual(['1', '2', '3'])
})

test('the quick filter ignores tones', async () => {
  const { setWords } = show()
  await expect.element(page.getByText('Đất đai')).toBeVisible()
  setWords('dat')
  await expect.poll(names).toEqual(['Đất đai'])
})

test('a component in a cell sees the contexts of the page', async () => {
  show('vi')
  await expect.element(page.getByText('1,92')).toBeVisible()
  await expect.element(page.getByText('–')).toBeVisible()
})

test('Tab enters at the first cell, later at the cell that was left, and every head leads down', async () => {
  show()
  await expect.element(page.getByText('Chất lượng')).toBeVisible()
  const before = document.createElement('button')
  document.body.prepend(before)
  const place = () => {
    const cell = document.activeElement?.closest('.ag-cell')
    return cell ? [rowOf(cell), cell.getAttribute('col-id')] : document.activeElement?.className
  }
  before.focus()
  await userEvent.keyboard('{Tab}')
  await expect.poll(place).toEqual([0, 'name'])
  await userEvent.keyboard('{ArrowDown}{ArrowRight}')
  await expect.poll(place).toEqual([1, 'score'])
  before.focus()
  await userEvent.keyboard('{Tab}')
  await expect.poll(place).toEqual([1, 'score'])
  for (const column of ['rowNumber', 'name', 'score']) {
    document.querySelector<HTMLElement>(`.ag-header-cell[col-id="${column}"]`)?.focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(place).toEqual([0, column === 'rowNumber' ? 'name' : column])
  }
})
