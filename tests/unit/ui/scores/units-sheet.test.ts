import { expect, test } from 'vitest'
import type { FieldInput } from '../../../../src/ui/scores/own/edits'
import { createUnitsSheet } from '../../../../src/ui/scores/units/create-units-sheet'
import {
  type OwnCell,
  type UnitsRow,
  unitsColumns,
  unitsRows,
} from '../../../../src/ui/scores/units/units-table'
import { analysed } from '../../core/analysis/shipped'
import { textIn } from '../text-in'

function shown(year: number, own: Partial<OwnCell> | null = null) {
  const analysis = analysed('PAPI', year)
  const rows = unitsRows({ analysis, ownUnit: 'quang-nam', unitOf: () => null, compare: () => 0 })
  const written: FieldInput[][] = []
  const none = { fault: null, conflict: false, stage: null, combined: false }
  const held: OwnCell = { writes: 'self', typed: null, ...none, ...own }
  const sheet = createUnitsSheet(
    { canEdit: () => true, canEditAll: () => false, editMany: inputs => written.push([...inputs]) },
    () => unitsColumns(analysis),
    row => (own && row.own ? held : null),
    textIn('vi'),
  )
  const row = (id: string) => rows.find(each => each.id === id) as UnitsRow
  return { sheet, row, written }
}

test('a score is seen with its places and known to the last; a rank is a number', () => {
  const { sheet, row } = shown(2024)
  // Of the published table: 1.201062.
  expect(sheet.textOf(row('quang-nam'), 'PAPI.1.3')).toBe('1,20')
  expect(sheet.valueOf(row('quang-nam'), 'PAPI.1.3')).toBe(1.201062)
  expect(sheet.textOf(row('quang-nam'), 'rank')).toBe('55')
  expect(sheet.numberOf(row('quang-nam'), 'rank')).toBe(55)
  expect(sheet.numberOf(row('quang-nam'), 'unit')).toBeNull()
  expect(sheet.kindOf('PAPI.1.3')).toBe('score')
  expect(sheet.isWritable(row('quang-nam'), 'PAPI.1.3')).toBe(false)
})

test('a unit without figures has empty cells, no dashes', () => {
  const { sheet, row } = shown(2025)
  for (const column of ['rank', 'PAPI', 'PAPI.1.3']) {
    expect(sheet.textOf(row('quang-ninh'), column)).toBe('')
    expect(sheet.valueOf(row('quang-ninh'), column)).toBeNull()
  }
})

test('only the own unit takes a block, at the stage in use; a bad score stays as typed', () => {
  const { sheet, row, written } = shown(2025, {
    writes: 'appraisal1',
    typed: 12,
    fault: { kind: 'above-max', value: 12, limit: 10 },
  })
  const input = { kind: 'text', text: '4,5' } as const
  sheet.write(
    ['quang-ninh', 'quang-nam'].map(id => ({ row: row(id), column: 'PAPI.1', input })),
    'paste',
  )
  expect(written).toEqual([[{ unit: 'quang-nam', node: 'PAPI.1', field: 'appraisal1', input }]])
  expect(sheet.isWritable(row('quang-nam'), 'PAPI.1')).toBe(true)
  expect(sheet.isWritable(row('quang-ninh'), 'PAPI.1')).toBe(false)
  expect(sheet.textOf(row('quang-nam'), 'PAPI.1')).toBe('12')
  expect(sheet.numberOf(row('quang-nam'), 'PAPI.1')).toBeNull()
})
