import { expect, test } from 'vitest'
import { threadsByCell } from '../../../../src/core/plan/comments'
import { indicatorCell, readScoreCell, yearCell } from '../../../../src/core/plan/score-cells'
import { planOfRecords } from '../../../support/plans'

const plan = planOfRecords({
  plan: { plan: { ownUnit: 'quang-nam' } },
  assessments: {
    'PAPI|2023|PAPI.5|quang-nam': { index: 'PAPI', year: 2023, node: 'PAPI.5', unit: 'quang-nam' },
  },
  comments: {
    c1: { collection: 'owners', record: 'PAPI|PAPI.5', field: 'owner', text: 'Ai?' },
    c2: { collection: 'assessments', record: 'PAPI|2024|PAPI.5', field: 'score', text: 'Sao?' },
  },
})
const at = (year: number) => ({ index: 'PAPI', year, node: 'PAPI.5' })

test('a figure is one cell for its unit and year, the own unit where its scores stand', () => {
  expect(yearCell(plan, 'quang-nam', at(2024), 'cause').record).toBe('PAPI|2024|PAPI.5')
  expect(yearCell(plan, 'quang-nam', at(2023), 'cause').record).toBe('PAPI|2023|PAPI.5|quang-nam')
  expect(yearCell(plan, 'hue', at(2024), 'cause').record).toBe('PAPI|2024|PAPI.5|hue')
})

test('what is named is read again, and nothing else', () => {
  expect(readScoreCell(yearCell(plan, 'hue', at(2024), 'score'))).toEqual({
    kind: 'year',
    place: { index: 'PAPI', year: 2024, node: 'PAPI.5', unit: 'hue' },
    field: 'score',
  })
  expect(readScoreCell(indicatorCell('PAPI', 'PAPI.5', 'owner'))).toEqual({
    ...{ kind: 'indicator', index: 'PAPI', node: 'PAPI.5', field: 'owner' },
  })
  for (const record of ['', 'PAPI', 'PAPI|x|PAPI.5', 'PAPI|2024', 'PAPI|2024|PAPI.5|a|b'])
    expect(readScoreCell({ collection: 'assessments', record, field: 'score' })).toBeNull()
  expect(readScoreCell({ collection: 'owners', record: 'o1', field: 'agency' })).toBeNull()
  expect(readScoreCell({ collection: 'tasks', record: 'PAPI|2024|PAPI.5', field: 'title' })).toBeNull()
})

test('such cells have their comments without a record', () => {
  expect([...threadsByCell(plan).values()].flat().map(({ first }) => first.id)).toEqual(['c1', 'c2'])
})
