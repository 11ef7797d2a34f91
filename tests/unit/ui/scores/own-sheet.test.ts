import { describe, expect, test } from 'vitest'
import { compileTree } from '../../../../src/core/analysis/tree'
import { ownScores } from '../../../../src/core/plan/own-scores'
import { type Assessment, assessmentId } from '../../../../src/core/plan/plan'
import { createOwnSheet } from '../../../../src/ui/scores/own/create-own-sheet'
import { type FieldInput, inputEdits } from '../../../../src/ui/scores/own/edits'
import type { OwnHeads } from '../../../../src/ui/scores/own/own-columns'
import { ownRows, type ScoreRow } from '../../../../src/ui/scores/own/own-rows'
import { analysed } from '../../core/analysis/shipped'
import { planWith } from '../plan/context'
import { textIn } from '../text-in'

const assessed = (node: string, fields: object, year = 2025) => ({
  id: assessmentId('PAPI', year, node),
  index: 'PAPI',
  node,
  year,
  ...fields,
})

/** PAPI of the own unit: what was typed, and what was published in the years before. */
function shown(
  year: number,
  assessments: readonly ReturnType<typeof assessed>[],
  language: 'vi' | 'en' = 'vi',
) {
  const plan = planWith({ assessments }, { ownUnit: 'quang-nam' })
  const analysis = analysed('PAPI', year, { ownScores: ownScores(plan) })
  const rows = ownRows({ analysis, tree: compileTree(analysis.edition), plan, canEdit: true })
  const years = analysis.slope.map(each => ({ year: each.year, decimals: 2 }))
  const heads = { stageDecimals: 2, blocks: [{ years }] } as unknown as OwnHeads
  const written: FieldInput[][] = []
  const sheet = createOwnSheet(
    { canEdit: () => true, editMany: inputs => written.push([...inputs]) },
    () => heads,
    textIn(language),
  )
  const row = (code: string) => rows.find(({ id }) => id === code) as ScoreRow
  return { sheet, row, written }
}

describe('the tree as a sheet', () => {
  test('a score is seen with two places, edited as it stands, and known exactly', () => {
    const { sheet, row } = shown(2025, [assessed('PAPI.3.1', { self: 2.0512 })])
    expect(sheet.textOf(row('PAPI.3.1'), 'self')).toBe('2,05')
    expect(sheet.editTextOf(row('PAPI.3.1'), 'self')).toBe('2,0512')
    expect(sheet.valueOf(row('PAPI.3.1'), 'self')).toBe(2.0512)
    expect(sheet.numberOf(row('PAPI.3.1'), 'self')).toBe(2.0512)
    expect(sheet.textOf(row('PAPI.3.1'), 'used')).toBe('2,05')
    expect(
      shown(2025, [assessed('PAPI.3.1', { self: 2.0512 })], 'en').sheet.textOf(row('PAPI.3.1'), 'self'),
    ).toBe('2.05')
  })

  test('what is no score is copied as typed and counts in no sum', () => {
    const { sheet, row } = shown(2025, [
      assessed('PAPI.3.1', { self: 9.5, appraisal1: 'chưa rõ' }),
      assessed('PAPI.3.2', { self: 'na' }),
    ])
    expect(sheet.textOf(row('PAPI.3.1'), 'self')).toBe('9,5')
    expect(sheet.numberOf(row('PAPI.3.1'), 'self')).toBeNull()
    expect(sheet.textOf(row('PAPI.3.1'), 'appraisal1')).toBe('chưa rõ')
    expect(sheet.valueOf(row('PAPI.3.1'), 'appraisal1')).toBe('chưa rõ')
    expect(sheet.valueOf(row('PAPI.3.2'), 'self')).toBe('na')
    expect(sheet.numberOf(row('PAPI.3.2'), 'self')).toBeNull()
    expect(sheet.valueOf(row('PAPI.3.3'), 'self')).toBeNull()
    expect(sheet.textOf(row('PAPI.3.3'), 'self')).toBe('')
  })

  test('only what an editor would take is written: no published figure, no sum of parts, no year', () => {
    const typed = shown(2025, [assessed('PAPI.3.1', { self: 2 })])
    const writable = (code: string, column: string) => typed.sheet.isWritable(typed.row(code), column)
    expect(writable('PAPI.3.1', 'appraisal2')).toBe(true)
    expect(writable('PAPI.3.1', 'cause')).toBe(true)
    expect(writable('PAPI.3', 'self')).toBe(false)
    expect(
      ['name', 'range', 'used', 'evidence', 'y2025'].filter(column => writable('PAPI.3.1', column)),
    ).toEqual([])
    const published = shown(2024, [])
    expect(published.sheet.isWritable(published.row('PAPI.5.3'), 'published')).toBe(false)
    expect(published.sheet.isWritable(published.row('PAPI.5.3'), 'self')).toBe(true)
    // Of the shipped table: 1.92 for 2024.
    expect(published.sheet.textOf(published.row('PAPI.5.3'), 'published')).toBe('1,92')
    expect(published.sheet.textOf(published.row('PAPI.5.3'), 'y2024')).toBe('1,92')
  })

  test('scores take the exact value of scores, words the text', () => {
    const { sheet } = shown(2025, [])
    expect(['self', 'published', 'used', 'y2016'].map(sheet.kindOf)).toEqual(Array(4).fill('score'))
    expect(['name', 'explanation', 'cause'].map(sheet.kindOf)).toEqual(Array(3).fill('text'))
  })

  test('a block is handed over whole, without what no field stands for', () => {
    const { sheet, row, written } = shown(2025, [])
    const input = { kind: 'text', text: '1,5' } as const
    sheet.write(
      [
        { row: row('PAPI.3.1'), column: 'self', input },
        { row: row('PAPI.3.2'), column: 'explanation', input },
        { row: row('PAPI.3.2'), column: 'used', input },
        { row: { newRow: 0 }, column: 'self', input },
      ],
      'paste',
    )
    expect(written).toEqual([
      [
        { node: 'PAPI.3.1', field: 'self', input },
        { node: 'PAPI.3.2', field: 'explanation', input },
      ],
    ])
  })
})

describe('one cell of a block', () => {
  const place = { index: 'PAPI', year: 2025, node: 'PAPI.3.1' }
  const author = { by: 'Lan', today: '2025-04-28', language: 'vi' as const }
  const edited = (field: 'self' | 'cause', input: FieldInput['input'], before: Assessment | null = null) =>
    Object.fromEntries(
      inputEdits(place, before, { field, input }, author).map(({ field, to }) => [field, to]),
    )

  test('text is read as typed, an exact value is kept to the last place', () => {
    expect(edited('self', { kind: 'text', text: '1.234,5' })).toMatchObject({ self: 1234.5, selfBy: 'Lan' })
    expect(edited('self', { kind: 'text', text: 'KAD' })).toMatchObject({ self: 'na' })
    expect(edited('self', { kind: 'value', value: 1 / 3 })).toMatchObject({
      self: 1 / 3,
      selfDate: '2025-04-28',
    })
    expect(edited('self', { kind: 'value', value: 'na' })).toMatchObject({ self: 'na' })
    expect(edited('self', { kind: 'empty' }, { self: 2, selfBy: 'An' })).toMatchObject({
      self: null,
      selfBy: null,
    })
    expect(edited('self', { kind: 'value', value: 2 }, { self: 2, selfBy: 'An' })).toEqual({})
  })

  test('a forged value is no score: it stays as text', () => {
    expect(edited('self', { kind: 'value', value: ['x', 1] })).toMatchObject({ self: 'x,1' })
    expect(edited('self', { kind: 'value', value: 1e300 })).toMatchObject({ self: '1e+300' })
    expect(edited('cause', { kind: 'value', value: 7 })).toMatchObject({ cause: '7' })
  })
})
