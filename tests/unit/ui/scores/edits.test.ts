import { describe, expect, test } from 'vitest'
import { stageInUse, typedEdits } from '../../../../src/ui/scores/own/edits'

const place = { index: 'PAPI', year: 2025, node: 'PAPI.3.1' }
const author = { by: 'Lan', today: '2025-04-28', language: 'vi' as const }

const fieldsOf = (edits: ReturnType<typeof typedEdits>) =>
  Object.fromEntries(edits.map(({ field, to }) => [field, to]))

describe('typing into an assessment', () => {
  test('a score is written with who wrote it and when, under one id a node and year', () => {
    const edits = typedEdits(place, null, 'self', '2,05', author)
    expect(new Set(edits.map(({ collection, id }) => `${collection} ${id}`))).toEqual(
      new Set(['assessments PAPI|2025|PAPI.3.1']),
    )
    expect(fieldsOf(edits)).toEqual({ ...place, self: 2.05, selfBy: 'Lan', selfDate: '2025-04-28' })
  })

  test('"không áp dụng" is na, and what cannot be read stays as typed', () => {
    expect(fieldsOf(typedEdits(place, null, 'self', 'không áp dụng', author))).toMatchObject({ self: 'na' })
    expect(fieldsOf(typedEdits(place, null, 'self', '1,9,2', author))).toMatchObject({ self: '1,9,2' })
  })

  test('the same value again changes nothing, a new one changes hands', () => {
    const before = { self: 2.05, selfBy: 'Lan', selfDate: '2025-04-01' }
    expect(typedEdits(place, before, 'self', '2.05', { ...author, by: '' })).toEqual([])
    expect(fieldsOf(typedEdits(place, before, 'self', '2,1', { ...author, by: '' }))).toMatchObject({
      self: 2.1,
      selfBy: null,
      selfDate: '2025-04-28',
    })
  })

  test('emptying a score empties its author and day', () => {
    const before = { self: 2.05, selfBy: 'Lan', selfDate: '2025-04-01', selfReason: 'vì' }
    expect(fieldsOf(typedEdits(place, before, 'self', null, author))).toEqual({
      ...place,
      self: null,
      selfBy: null,
      selfDate: null,
    })
  })

  test('a published figure and evidence are not signed', () => {
    expect(fieldsOf(typedEdits(place, null, 'published', '2', author))).toEqual({ ...place, published: 2 })
    expect(fieldsOf(typedEdits(place, null, 'evidenceDate', '3/2/2025', author))).toEqual({
      ...place,
      evidenceDate: '2025-02-03',
    })
  })
})

test('the stage that stands for the score is the most advanced that was typed', () => {
  const none = { self: null, appraisal1: null, appraisal2: null, published: null }
  expect(stageInUse(none)).toBe('self')
  expect(stageInUse({ ...none, self: 1, appraisal1: 2 })).toBe('appraisal1')
  expect(stageInUse({ ...none, appraisal2: 1, published: 'x' })).toBe('published')
})
