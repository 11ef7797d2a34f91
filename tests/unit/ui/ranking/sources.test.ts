import { expect, test } from 'vitest'
import { sourceUses } from '../../../../src/ui/ranking/sources'
import { analysed } from '../../core/analysis/shipped'

test('every source of PCI 2019 is named with the units that alone came from it', () => {
  const uses = sourceUses(analysed('PCI', 2019).columns)
  expect(uses.map(({ source, columns, units }) => [source, columns.length, units])).toEqual([
    ['s34', 11, []],
    ['s31', 0, ['ninh-thuan']],
    ['s32', 0, ['quang-tri']],
    ['s33', 0, ['thanh-hoa']],
    ['s30', 0, ['tp-ho-chi-minh']],
  ])
})

test('a printed mean names its source', () => {
  const uses = sourceUses(analysed('PAR', 2022).columns)
  expect(uses.find(({ source }) => source === 's71')).toMatchObject({ mean: true, units: ['quang-nam'] })
})
