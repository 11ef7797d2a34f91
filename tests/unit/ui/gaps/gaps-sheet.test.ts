import { expect, test } from 'vitest'
import { NO_COVERAGE } from '../../../../src/ui/gaps/coverage'
import { type Causes, createGapsSheet } from '../../../../src/ui/gaps/create-gaps-sheet'
import { type GapRow, rowsOf } from '../../../../src/ui/gaps/rows'
import { analysed } from '../../core/analysis/shipped'
import { textIn } from '../text-in'

const rows = rowsOf({
  analysis: analysed('PAPI', 2024),
  lens: 'rank',
  order: 'rank',
  open: new Set(),
  coverageOf: node => ({ ...NO_COVERAGE, cause: node === 'PAPI.1.1' ? 'Chưa tập huấn' : '' }),
})
const row = (id: string) => rows.find(each => each.id === id) as GapRow

function shown(canEdit = true) {
  const written: Causes[] = []
  const sheet = createGapsSheet({ canEdit: () => canEdit, years: () => [2023, 2024] }, textIn('vi'), causes =>
    written.push(causes),
  )
  return { sheet, written }
}

test('figures are numbers for another program, and lines are told in words', () => {
  const { sheet } = shown()
  const text = (column: string) => sheet.textOf(row('PAPI.1.1'), column)
  // Of the published table: 0.868119, on a scale from 0.25 to 2.5.
  expect([text('score'), sheet.valueOf(row('PAPI.1.1'), 'score')]).toEqual(['0,87', 0.868119])
  expect(text('ratio')).toBe('27,5%')
  expect(sheet.numberOf(row('PAPI.1.1'), 'ratio')).toBeCloseTo((0.868119 - 0.25) / 2.25, 9)
  expect([text('rank'), text('cause')]).toEqual(['57', 'Chưa tập huấn'])
  expect(text('name')).toMatch(/^PAPI 1\.1 /)
  expect(text('trend')).toMatch(/^2023: 0,96 · 2024: 0,87$/)
  expect(text('owner')).toBe('')
})

test('only causes take a block, blanks empty them, heads of components hold nothing', () => {
  const { sheet, written } = shown()
  const head = row('group PAPI.1')
  expect(sheet.textOf(head, 'score')).toBe('')
  expect(sheet.isWritable(head, 'cause')).toBe(false)
  expect(sheet.isWritable(row('PAPI.1.1'), 'score')).toBe(false)
  expect(sheet.isWritable(row('PAPI.1.1'), 'cause')).toBe(true)
  expect(shown(false).sheet.isWritable(row('PAPI.1.1'), 'cause')).toBe(false)
  sheet.write(
    [
      { row: row('PAPI.1.1'), column: 'cause', input: { kind: 'text', text: ' Thiếu người ' } },
      { row: row('PAPI.1.3'), column: 'cause', input: { kind: 'empty' } },
      { row: row('PAPI.5.3'), column: 'cause', input: { kind: 'value', value: 'Hồ sơ chậm' } },
      { row: row('PAPI.5.3'), column: 'score', input: { kind: 'text', text: '3' } },
      { row: head, column: 'cause', input: { kind: 'text', text: 'x' } },
    ],
    'paste',
  )
  expect(written.map(causes => [...causes])).toEqual([
    [
      ['PAPI.1.1', 'Thiếu người'],
      ['PAPI.1.3', null],
      ['PAPI.5.3', 'Hồ sơ chậm'],
    ],
  ])
})
