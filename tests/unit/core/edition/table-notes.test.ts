import { expect, test } from 'vitest'
import { compileTable } from '../../../../src/core/edition/score-table'
import { readShipped } from '../../../support/editions/shipped.ts'

const tableOf = (id: string, year: number) => {
  const file = readShipped().files.find(({ edition }) => edition.id === id)
  if (file === undefined) throw new Error(id)
  return compileTable(file.edition, file.dataset, year)
}

test('a table keeps how a cell was derived where the column itself is published', () => {
  const table = tableOf('par-2022-2023', 2022)
  expect(table.origins[0]).toBe('published')
  expect(table.notes[0]?.find(({ unit }) => unit === 'quang-nam')).toEqual({
    unit: 'quang-nam',
    source: 's71',
    derivation: "84.6 - 3.69; rank 56 in 2023 is 'up 1 place'",
  })
})

test('a table keeps where a printed mean comes from', () => {
  expect(tableOf('par-2022-2023', 2022).meanNotes[0]).toMatchObject({
    source: 's71',
    derivation: '86.98 - 2.19',
  })
  expect(tableOf('papi-2021-2024', 2024).meanNotes[0]).toBeNull()
})
