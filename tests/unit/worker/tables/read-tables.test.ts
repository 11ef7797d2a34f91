import { expect, test } from 'vitest'
import { readTables } from '../../../../src/worker/tables/read-tables'

const silent = () => undefined
const text = (content: string) => new TextEncoder().encode(content)
const read = (bytes: Uint8Array, name = 'a.csv', maxRows = 1000) => readTables(bytes, name, maxRows, silent)

async function rowsOf(bytes: Uint8Array) {
  const sheets = await read(bytes)
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.error))
  return sheets.value[0]?.rows
}

test('fields are parted by the sign that makes rows equally wide, whatever the decimals look like', async () => {
  expect(await rowsOf(text('STT;Kinh phí\n1;1,5\n2;2,25\n'))).toEqual([
    ['STT', 'Kinh phí'],
    ['1', '1,5'],
    ['2', '2,25'],
  ])
  expect(await rowsOf(text('a,b\n1,"x;y;z"\n'))).toEqual([
    ['a', 'b'],
    ['1', 'x;y;z'],
  ])
  expect(await rowsOf(text('a\tb\n1,5\t"hai\ndòng"\n'))).toEqual([
    ['a', 'b'],
    ['1,5', 'hai\ndòng'],
  ])
})

test('the mark of UTF-8, the line of Excel that names the sign, and UTF-16 are read', async () => {
  expect(await rowsOf(text('\ufeffNhiệm vụ;Ghi chú\r\nx;y\r\n'))).toEqual([
    ['Nhiệm vụ', 'Ghi chú'],
    ['x', 'y'],
  ])
  expect(await rowsOf(text('\ufeffsep=;\r\na,b;c\r\n'))).toEqual([['a,b', 'c']])
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...[...'Sở\tB'].flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ])
  expect(await rowsOf(wide)).toEqual([['Sở', 'B']])
})

test('an old code page is refused with its line, and so is what is no table', async () => {
  const old = new Uint8Array([...text('STT;T\n1;Nhi'), 0xea, 0xf2, ...text('m\n')])
  expect(await read(old)).toEqual({ ok: false, error: { kind: 'not-utf8', line: 2 } })
  expect(await read(new Uint8Array([0, 1, 2, 3]))).toEqual({ ok: false, error: { kind: 'not-a-table' } })
  expect(await read(text('%PDF-1.7\n\0\0'))).toEqual({ ok: false, error: { kind: 'not-a-table' } })
  expect(await read(new Uint8Array())).toEqual({ ok: false, error: { kind: 'no-rows' } })
  expect(await read(text('\n;;\n'))).toEqual({ ok: false, error: { kind: 'no-rows' } })
})

test('a quotation mark that never closes is refused with its row instead of swallowing the rest', async () => {
  expect(await read(text('a,b\n1,2\n3,"4\n5,6\n7,8\n'))).toEqual({
    ok: false,
    error: { kind: 'open-quote', row: 3 },
  })
})

test('a row too many is refused', async () => {
  expect(await read(text('a,b\n1,2\n3,4\n'), 'x.csv', 2)).toEqual({
    ok: false,
    error: { kind: 'too-many-rows', sheet: 'x', max: 2 },
  })
  expect((await read(text('a,b\n1,2\n\n\n'), 'x.csv', 2)).ok).toBe(true)
})

test('a text longer than a piece comes out whole, and it is told how far it is', async () => {
  const lines = Array.from({ length: 60_000 }, (_, row) => `${row},"a ""b""\nc ${'x'.repeat(30)}"`)
  const seen: number[] = []
  const sheets = await readTables(text(lines.join('\n')), 'long.csv', 100_000, ({ done, of }) =>
    seen.push(done / of),
  )
  if (!sheets.ok) throw new Error(sheets.error.kind)
  expect(sheets.value[0]?.rows).toHaveLength(60_000)
  expect(sheets.value[0]?.rows[59_999]).toEqual(['59999', `a "b"\nc ${'x'.repeat(30)}`])
  expect(seen.length).toBeGreaterThan(2)
  expect(seen.at(-1)).toBe(1)
})
