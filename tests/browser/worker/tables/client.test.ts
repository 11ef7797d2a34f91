import { expect, test } from 'vitest'
import { createTablesClient } from '../../../../src/worker/tables/client'

const client = createTablesClient()
const still = { maxRows: 200_000, onProgress: () => undefined, signal: new AbortController().signal }

async function fixture(name: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`../../../fixtures/tables/${name}`, import.meta.url))
  return new Uint8Array(await response.arrayBuffer())
}

test('a workbook of either program comes through the worker the same, and the bytes stay with the caller', async () => {
  const [ours, theirs] = await Promise.all([
    fixture('appendix.sheetjs.xlsx'),
    fixture('appendix.libreoffice.xlsx'),
  ])
  const a = await client.read(ours, 'a.xlsx', still)
  const b = await client.read(theirs, 'b.xlsx', still)
  if (!a.ok || !b.ok) throw new Error('not read')
  expect(a.value[0]?.rows[7]?.[5]).toEqual({ kind: 'date', text: '30/11/2025', value: '2025-11-30' })
  expect(b.value[0]?.rows).toEqual(a.value[0]?.rows)
  expect(ours.length).toBeGreaterThan(1000)
})

test('reading tells how far it is and ends at once when it is cancelled', async () => {
  const long = new TextEncoder().encode(
    'year,unit,node,score\n'.concat('2024,An Giang,PAPI.1,4.5\n'.repeat(150_000)),
  )
  const control = new AbortController()
  const seen: number[] = []
  const read = client.read(long, 'long.csv', {
    ...still,
    signal: control.signal,
    onProgress({ done, of }) {
      seen.push(done / of)
      control.abort()
    },
  })
  expect(await read).toEqual({ ok: false, error: { kind: 'cancelled' } })
  expect(seen[0]).toBeLessThan(1)
  expect(await client.read(long, 'long.csv', { ...still, signal: control.signal })).toEqual({
    ok: false,
    error: { kind: 'cancelled' },
  })
})

test('scores come through the worker as typed columns, and a workbook that was written is read again', async () => {
  const text = new TextEncoder().encode(
    'year,unit,node,score\n2024,An Giang,PAPI.1,4.481\n2024,An Giang,PAPI.2,\n',
  )
  const scores = await client.scores(text, 'a.csv', { language: 'vi', nodes: {}, year: null }, still)
  if (!scores.ok) throw new Error(scores.error.kind)
  expect([...scores.value.numbers.score]).toEqual([4.481, Number.NaN])
  expect([...scores.value.words.node].map(word => scores.value.texts[word])).toEqual(['PAPI.1', 'PAPI.2'])

  const table = {
    name: 'S',
    frozen: 1,
    columns: ['Tên', 'Điểm'].map(head => ({ head, width: 8 })),
    rows: [
      ['a', 4.5],
      ['=1+1', 2],
    ],
  }
  const workbook = await client.workbook([table], 'ReformGrid')
  const csv = await client.csv(table, ',')
  if (!workbook.ok || !csv.ok) throw new Error('not written')
  for (const [bytes, number, two] of [
    [workbook.value, 4.5, 2],
    [csv.value, '4,5', '2'],
  ] as const) {
    const sheets = await client.read(bytes, 'a', still)
    expect(sheets.ok && sheets.value[0]?.rows).toEqual([
      ['Tên', 'Điểm'],
      ['a', number],
      ['=1+1', two],
    ])
  }
})
