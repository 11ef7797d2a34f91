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
