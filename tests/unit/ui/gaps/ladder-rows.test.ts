import { describe, expect, test } from 'vitest'
import type { Projection } from '../../../../src/core/analysis/analysis'
import { type Fold, type LadderRow, ladderRows, roomsOf } from '../../../../src/ui/gaps/ladder-rows'
import { analysed, nodeOf, projected } from '../../core/analysis/shipped'

const papi = analysed('PAPI', 2024)
const FIVE = ['PAPI.5.3', 'PAPI.8.2', 'PAPI.3.1', 'PAPI.1.1', 'PAPI.1.3']
const raises = FIVE.map(node => {
  const view = nodeOf(papi, node)
  return { node, score: view.score + view.gapMean }
})

function ladder(projection: Projection | null, unfolded: readonly Fold[] = []): LadderRow[] {
  return ladderRows({
    rungs: papi.ladder,
    now: { total: papi.nodes[0]?.score ?? Number.NaN, rank: papi.nodes[0]?.rank ?? { kind: 'none' } },
    projected: projection && { total: projection.total, rank: projection.othersHold },
    direction: 1,
    decimals: papi.edition.rank.decimals,
    rooms: roomsOf(papi.nodes, papi.columns, papi.edition.nodes, projection?.raises ?? []),
    unfolded: new Set(unfolded),
  })
}

const written = (row: LadderRow): string => {
  if (row.kind === 'fold') return `${row.from}–${row.to} ${row.count} ${row.id}`
  if (row.kind === 'own') return `${row.which} ${row.total.toFixed(2)}`
  const need = row.need < 0.05 ? '< 0.05' : `+${row.need.toFixed(2)}`
  return `${row.rank} ${row.unit} ${row.total.toFixed(2)} ${row.need > 0 ? need : 'passed'}`
}

describe('the rungs with the five lowest raised to the mean', () => {
  // Names, totals, needs and folds as drawn in the mock.
  test('stand best on top, the middle of the passed ones folded', () => {
    expect(ladder(projected('PAPI', 2024, raises)).map(written)).toEqual([
      '1–40 40 above',
      '41 tp-ho-chi-minh 42.81 +0.28',
      '42 hai-phong 42.70 +0.17',
      '43 hai-duong 42.59 +0.06',
      '44 tuyen-quang 42.55 < 0.05',
      'projected 42.53',
      '45 long-an 42.29 passed',
      '46 yen-bai 41.94 passed',
      '47 dong-nai 41.82 passed',
      '48–53 6 passed',
      '54 lam-dong 41.02 passed',
      'now 41.00',
      '56 phu-yen 40.67 passed',
    ])
  })

  test('can be opened: 44 above, 10 passed, one below and the two own places', () => {
    expect(ladder(projected('PAPI', 2024, raises), ['above', 'passed'])).toHaveLength(57)
  })

  test('leave no room where an indicator was raised to the best', () => {
    const best = {
      node: 'PAPI.8.2',
      score: nodeOf(papi, 'PAPI.8.2').score + nodeOf(papi, 'PAPI.8.2').gapBest,
    }
    const rooms = roomsOf(
      papi.nodes,
      papi.columns,
      papi.edition.nodes,
      projected('PAPI', 2024, [best]).raises,
    )
    expect(rooms.find(room => room.node === 'PAPI.8.2')?.room).toBeCloseTo(0, 9)
  })
})

test('without a projection needs count from the present total', () => {
  const rung = ladder(null).find(row => row.kind === 'rung' && row.rank === 54)
  // 41.02 against 41.00.
  expect(rung?.kind === 'rung' && rung.need).toBeGreaterThan(0)
  expect(rung?.kind === 'rung' && rung.need).toBeLessThan(0.03)
  expect(rung?.kind === 'rung' && rung.alone.map(({ node }) => node)).toContain('PAPI.8.2')
  expect(ladder(null).some(row => row.kind === 'own' && row.which === 'projected')).toBe(false)
})

test('an indicator is not enough alone for a rung farther away than its gap to the best', () => {
  // 0.91 points of internet access are not the 1.81 to the 41st.
  const rung = ladder(null, ['above']).find(row => row.kind === 'rung' && row.rank === 41)
  expect(rung?.kind === 'rung' && rung.need).toBeCloseTo(1.8, 1)
  expect(rung?.kind === 'rung' && rung.alone).toEqual([])
})

test('where neither a maximum nor the best is known no indicator is said to be enough alone', () => {
  const par = analysed('PAR', 2023)
  const rows = ladderRows({
    rungs: par.ladder,
    now: { total: par.nodes[0]?.score ?? Number.NaN, rank: { kind: 'none' } },
    projected: null,
    direction: 1,
    decimals: par.edition.rank.decimals,
    rooms: roomsOf(par.nodes, par.columns, par.edition.nodes, []),
    unfolded: new Set(['above']),
  })
  expect(rows.filter(row => row.kind === 'rung' && row.need > 0).length).toBeGreaterThan(0)
  expect(rows.flatMap(row => (row.kind === 'rung' ? row.alone : []))).toEqual([])
})
