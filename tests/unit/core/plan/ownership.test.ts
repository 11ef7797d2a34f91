import { describe, expect, it } from 'vitest'
import { coverage } from '../../../../src/core/plan/coverage'
import { formerOwners, lastDayBefore, ownerEdits } from '../../../../src/core/plan/ownership'
import { counter, editsOf, planOfRecords, planWith } from '../../../support/plans'

const place = { index: 'X', node: 'X.2' }
const before = { id: 'o', ...place, agency: 'a', from: '2024-06' }

describe('handing an indicator over', () => {
  it('ends the owner before on the day before, and leaves both on record', () => {
    const edits = ownerEdits(before, { ...place, agency: 'b', from: '2025-07-01' }, counter())
    expect(edits[0]).toEqual({ collection: 'owners', id: 'o', field: 'to', to: '2025-06-30' })
    const plan = planWith([
      ...editsOf({ owners: { o: { ...place, agency: 'a', from: '2024-06' } } }),
      ...edits,
    ])
    const inCharge = (day: string) =>
      coverage(plan, 'X', day)
        .get('X.2')
        ?.owners.map(({ agency }) => agency)
    expect(inCharge('2025-06-30')).toEqual(['a'])
    expect(inCharge('2025-07-01')).toEqual(['b'])
    expect(formerOwners(plan, 'X', 'X.2', '2025-07-01').map(({ agency }) => agency)).toEqual(['a'])
    expect(formerOwners(plan, 'X', 'X.2', '2025-06-30')).toEqual([])
  })

  it.each([
    ['2025', '2024-12-31'],
    ['2025-03', '2025-02-28'],
    ['2024-07-01', '2024-06-30'],
  ])('from %s the one before was in charge until %s', (from, lastDay) => {
    expect(lastDayBefore(before, { agency: 'b', from })).toBe(lastDay)
  })

  it('needs a known beginning later than the one before; else the record is corrected', () => {
    for (const from of [null, 'soon', '2024-06', '2024-06-01', '2023']) {
      expect(lastDayBefore(before, { agency: 'b', from })).toBeNull()
      expect(ownerEdits(before, { agency: 'b', from }, counter()).map(({ id }) => id)).toEqual(['o', 'o'])
    }
    expect(lastDayBefore({ ...before, from: null }, { agency: 'b', from: '2023' })).toBe('2022-12-31')
  })

  it('is none where the agency stays or there was nobody', () => {
    expect(ownerEdits(before, { agency: 'a', from: '2025' }, counter()).map(({ id }) => id)).toEqual([
      'o',
      'o',
    ])
    expect(ownerEdits(null, { agency: 'a' }, counter())).toEqual([
      { collection: 'owners', id: 'n1', field: 'agency', to: 'a' },
    ])
  })

  it('lists former owners of that indicator alone, the latest first', () => {
    const plan = planOfRecords({
      owners: {
        first: { ...place, agency: 'a', to: '2023' },
        second: { ...place, agency: 'b', to: '2024-05-31' },
        now: { ...place, agency: 'c' },
        elsewhere: { index: 'X', node: 'X.1', agency: 'd', to: '2022' },
        gone: { ...place, agency: 'e', to: '2022', deleted: true },
      },
    })
    expect(formerOwners(plan, 'X', 'X.2', '2025-01-01').map(({ id }) => id)).toEqual(['second', 'first'])
  })
})
