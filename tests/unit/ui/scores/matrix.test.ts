import { describe, expect, test } from 'vitest'
import { compileTree } from '../../../../src/core/analysis/tree'
import type { Assessment } from '../../../../src/core/plan/plan'
import { groupPlaces } from '../../../../src/ui/scores/units/group-places'
import { matrixCell } from '../../../../src/ui/scores/units/matrix-cell'
import { unitGroups } from '../../../../src/ui/scores/units/unit-groups'
import type { UnitsColumn } from '../../../../src/ui/scores/units/units-table'
import { edition, node } from '../../core/analysis/small-edition'

const RULE = { decimals: 2, ties: 'shared' } as const
const total = (...scores: (number | 'na')[]) => ({
  scores: Float64Array.from(scores, score => (score === 'na' ? Number.NaN : score)),
  notApplicable: Uint8Array.from(scores, score => (score === 'na' ? 1 : 0)),
})

describe('places inside groups', () => {
  test('count the units of the group alone, ties shared as the edition says', () => {
    expect(groupPlaces(total(80, 95, 70.001, 95, 70.004), ['x', 'y', 'x', 'y', 'x'], RULE)).toEqual([
      { rank: 1, n: 3 },
      { rank: 1, n: 2 },
      { rank: 2, n: 3 },
      { rank: 1, n: 2 },
      { rank: 2, n: 3 },
    ])
  })

  test('wait for the whole group, and for no unit to which it does not apply', () => {
    expect(groupPlaces(total(80, Number.NaN, 70, 'na', 60), ['x', 'x', 'y', 'y', null], RULE)).toEqual([
      null,
      null,
      { rank: 1, n: 1 },
      null,
      null,
    ])
  })
})

test('units are grouped by region, else by kind, else not at all', () => {
  const unit = (kind: 'commune' | 'district', region: string | null) => ({
    ...{ id: 'u', name: 'u', kind, region, aliases: [], successor: null },
  })
  const groups = (units: Parameters<typeof unitGroups>[0]) =>
    unitGroups(units, group => ('region' in group ? group.region : group.kind))
  expect(groups([unit('commune', 'a'), unit('commune', 'b'), unit('commune', null)])).toEqual([
    'a',
    'b',
    null,
  ])
  expect(groups([unit('commune', 'a'), unit('district', 'a')])).toEqual(['commune', 'district'])
  expect(groups([unit('commune', 'a'), unit('commune', 'a')])).toEqual([null, null])
})

describe('a cell of the table of all units', () => {
  const tree = compileTree(edition([node('T', null), node('T.1', 'T'), node('T.1.1', 'T.1')]))
  const cell = (
    code: string,
    score: number | 'na',
    assessment: Assessment | null,
    stage: 'self' | 'appraisal1' | 'published' | null,
    given = 0,
  ) => {
    const spec = tree.edition.nodes.find(each => each.code === code)
    const column = { ...total(score), stages: Uint8Array.of(given) }
    return matrixCell(tree, { spec, column } as unknown as UnitsColumn, 0, assessment, stage, true)
  }

  test('takes typing at the stage that is shown, or at the one in use', () => {
    expect(cell('T.1.1', 5, { self: 5 }, 'appraisal1', 4)).toMatchObject({
      writes: 'appraisal1',
      typed: null,
    })
    expect(cell('T.1.1', 5, { self: 5 }, null, 4)).toMatchObject({ writes: 'self', typed: 5, stage: 'self' })
    expect(cell('T.1.1', Number.NaN, null, null)).toMatchObject({ writes: 'self', stage: null })
    expect(cell('T.1.1', 'na', { self: 'na' }, null)).toMatchObject({ writes: 'self', typed: 'na' })
  })

  test('of a sum or a published figure takes none', () => {
    expect(cell('T.1', 5, null, null, 4)).toMatchObject({ writes: null, combined: true })
    expect(cell('T.1', 5, { self: 5 }, null, 4)).toMatchObject({ writes: 'self', combined: false })
    expect(cell('T.1.1', 5, null, null)).toMatchObject({ writes: null })
    expect(cell('T.1.1', 5, null, 'published')).toMatchObject({ writes: null })
    // Beside a published figure a self-assessment may be kept.
    expect(cell('T.1.1', Number.NaN, null, 'self')).toMatchObject({ writes: 'self' })
  })

  test('says why points do not count', () => {
    expect(cell('T.1.1', Number.NaN, { self: 12 }, null)).toMatchObject({
      typed: 12,
      fault: { kind: 'above-max', limit: 10 },
    })
  })
})
