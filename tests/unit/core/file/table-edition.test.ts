import { describe, expect, test } from 'vitest'
import { adoptDatasets } from '../../../../src/core/edition/adopt'
import { readEditionParts } from '../../../../src/core/file/edition-parts'
import { type EditionProposal, proposeEdition } from '../../../../src/core/file/table-edition'
import type { TableCell, TableSheet } from '../../../../src/core/file/table-rows'
import { readShipped } from '../../../support/editions/shipped'

const { files, catalog, manifest } = readShipped()
const provinces = catalog.units.filter(({ kind }) => kind === 'province' || kind === 'city')
const sheet = (name: string, rows: readonly (readonly TableCell[])[]): TableSheet => ({
  ...{ name, rows, merges: [], delimiter: null },
})
const info = (more: readonly (readonly TableCell[])[] = []) =>
  sheet('Chỉ số', [
    ['Mã chỉ số', 'CCHC-X'],
    ['Tên chỉ số', 'Chỉ số cải cách hành chính cấp xã'],
    ['Index name, English', 'Commune reform index'],
    ['Năm áp dụng', '2025–2027'],
    ['Cấp đơn vị', 'Cấp xã'],
    ...more,
  ])
const units = sheet('Đơn vị', [
  ['Mã', 'Tên', 'Nhóm'],
  ['01', 'Xã Một', 'Đồng bằng'],
  ['02', 'Xã Hai', 'Miền núi'],
])
const HEAD = ['Mã', 'Mã cấp trên', 'Tên tiêu chí', 'Điểm tối đa', 'Cơ quan phụ trách', 'Tài liệu kiểm chứng']
const criteria = (rows: readonly (readonly TableCell[])[], head = HEAD) => sheet('Tiêu chí', [head, ...rows])
const ROWS = [
  ['1', '', 'Chỉ đạo, điều hành', 10, 'Văn phòng', ''],
  ['1.1', '1', 'Kế hoạch', 4, 'Văn phòng', 'Kế hoạch đã ban hành'],
  ['1.2', '1', 'Kiểm tra', 6, '', ''],
  ['2', '', 'Thủ tục hành chính', 20, '', ''],
]

function propose(sheets: readonly TableSheet[]): EditionProposal {
  const parts = readEditionParts(sheets)
  const proposed = proposeEdition({
    ...{ parts, language: 'vi', shippedUnits: provinces },
    editions: files.map(({ edition }) => edition),
    shippedEditions: files.map(({ edition }) => edition.id),
  })
  if (!proposed) throw new Error(JSON.stringify(parts.fault))
  return proposed
}
const faultsOf = (sheets: readonly TableSheet[]) =>
  propose(sheets).faults.map(({ sheet: name, row, column, fault }) => [name, row, column, fault.kind])

describe('an own index as three sheets', () => {
  test('is an edition with its tree, its words, units and owners, and can be used at once', () => {
    const { definition, units: ids, owners, faults } = propose([info(), criteria(ROWS), units])
    expect(faults).toEqual([])
    const { edition } = definition
    expect([edition.id, edition.index, edition.years, edition.unitKind, edition.combine]).toEqual([
      ...['own-cchc-x-2025', 'CCHC-X', [2025, 2026, 2027], 'commune', 'sum'],
    ])
    expect(edition.nodes.map(({ code, parent, min, max }) => [code, parent, min, max])).toEqual([
      ['CCHC-X', null, 0, 30],
      ['1', 'CCHC-X', 0, 10],
      ['1.1', '1', 0, 4],
      ['1.2', '1', 0, 6],
      ['2', 'CCHC-X', 0, 20],
    ])
    expect(edition.nodes[2]).toMatchObject({ evidence: 'Kế hoạch đã ban hành', owner: 'Văn phòng' })
    expect(definition.index.name).toEqual({
      vi: 'Chỉ số cải cách hành chính cấp xã',
      en: 'Commune reform index',
      id: 'Commune reform index',
    })
    expect(ids).toEqual(['CCHC-X:01', 'CCHC-X:02'])
    expect(definition.regions.map(({ id, name }) => [id, name.vi])).toEqual([
      ['CCHC-X:dong-bang', 'Đồng bằng'],
      ['CCHC-X:mien-nui', 'Miền núi'],
    ])
    expect(owners).toEqual([
      { node: '1', agency: 'Văn phòng' },
      { node: '1.1', agency: 'Văn phòng' },
    ])
    const used = adoptDatasets(manifest, files, [
      {
        ...{ edition: edition.id, hash: 'a'.repeat(64), definition },
        dataset: { edition: edition.id, units: [...ids], columns: [] },
      },
    ])
    expect(used.catalog.notAdopted).toEqual([])
    expect(used.catalog.indices.at(-1)?.openYears).toEqual([2025, 2026, 2027])
  })

  test('takes parents from codes where none are typed, and rows in any order', () => {
    const rows = [ROWS[2], ROWS[3], ROWS[1], ROWS[0]].map(
      row => row?.filter((_, column) => column !== 1) ?? [],
    )
    const { definition, faults } = propose([
      info(),
      criteria(
        rows,
        HEAD.filter((_, column) => column !== 1),
      ),
      units,
    ])
    expect(faults).toEqual([])
    expect(definition.edition.nodes.map(({ code, parent }) => [code, parent])).toEqual([
      ['CCHC-X', null],
      ['2', 'CCHC-X'],
      ['1', 'CCHC-X'],
      ['1.2', '1'],
      ['1.1', '1'],
    ])
  })

  test('of provinces needs no sheet of units, and its rules are read in three languages', () => {
    const labels = sheet('Index', [
      ['Index code', 'HDI-X'],
      ['Years', '2024'],
      ['Kind of units', 'Province'],
      ['Combine', 'Rata-rata geometrik'],
      ['Rank decimals', 3],
      ['Ties', 'no shared ranks'],
      ['Level names', 'Index; Dimension; Indicator'],
    ])
    const rows = [
      ['HEALTH', '', 'Health', '', '', 'high'],
      ['EDU', '', 'Education', '', 'mean', ''],
      ['MYS', 'EDU', 'Mean years', 1, '', ''],
      ['EYS', 'EDU', 'Expected years', 1, '', ''],
      ['UNEMP', '', 'Unemployment', 1, '', 'low'],
    ]
    const head = ['Code', 'Parent', 'Name', 'Max', 'Combine', 'Better']
    const { definition, units: ids, faults } = propose([labels, criteria(rows, head)])
    expect(faults).toEqual([])
    const { edition } = definition
    expect([edition.combine, edition.rank, edition.levels.map(({ en }) => en)]).toEqual([
      ...['geometric', { decimals: 3, ties: 'none' }, ['Index', 'Dimension', 'Indicator']],
    ])
    expect(edition.nodes.map(({ combine, better }) => [combine, better])).toEqual([
      [undefined, 'high'],
      [undefined, 'high'],
      ['mean', 'high'],
      [undefined, 'high'],
      [undefined, 'high'],
      [undefined, 'low'],
    ])
    expect(ids).toHaveLength(provinces.length)
  })

  test('weights may be percents and are fractions after', () => {
    const head = ['Mã', 'Mã cấp trên', 'Tên', 'Trọng số', 'Điểm tối đa']
    const rows = [
      ['1', '', 'a', '37,5', 10],
      ['2', '', 'b', '62,5', 10],
    ]
    const { definition, faults } = propose([
      info([['Cách tổng hợp', 'Theo trọng số']]),
      criteria(rows, head),
      units,
    ])
    expect(faults).toEqual([])
    expect(definition.edition.nodes.map(({ weight }) => weight)).toEqual([undefined, 0.375, 0.625])
  })
})

describe('every fault is named by sheet, row and column', () => {
  const with_ = (...rows: (readonly TableCell[])[]) => [info(), criteria([...ROWS, ...rows]), units]
  test.each<[string, readonly TableSheet[], readonly unknown[]]>([
    ['a code twice', with_(['1.1', '1', 'x', 1, '', '']), ['Tiêu chí', 6, 0, 'duplicate-code']],
    ['no code', with_(['', '1', 'x', 1, '', '']), ['Tiêu chí', 6, 0, 'no-code']],
    ['no name', with_(['3', '', '', 1, '', '']), ['Tiêu chí', 6, 2, 'no-name']],
    ['an unknown parent', with_(['3', '9', 'x', 1, '', '']), ['Tiêu chí', 6, null, 'unknown-parent']],
    ['text for a number', with_(['3', '', 'x', 'mười', '', '']), ['Tiêu chí', 6, 3, 'no-number']],
    [
      'a range upside down',
      [info(), criteria([['1', 5, 'x', 4]], ['Mã', 'Điểm tối thiểu', 'Tên', 'Điểm tối đa']), units],
      ['Tiêu chí', 2, 3, 'min-not-below-max'],
    ],
    [
      'a cycle',
      with_(['3', '4', 'x', 1, '', ''], ['4', '3', 'x', 1, '', '']),
      ['Tiêu chí', 6, null, 'parent-cycle'],
    ],
    ['no units', [info(), criteria(ROWS)], ['Chỉ số', 0, null, 'no-units']],
    [
      'a unit twice',
      [info(), criteria(ROWS), sheet('Đơn vị', [...units.rows, ['02', 'Xã Hai', '']])],
      ['Đơn vị', 4, 1, 'duplicate-unit'],
    ],
    [
      'years that are none',
      [
        sheet('Chỉ số', [
          ['Mã chỉ số', 'A'],
          ['Năm', 'sau này'],
          ['Cấp đơn vị', 'tỉnh'],
        ]),
        criteria(ROWS),
      ],
      ['Chỉ số', 2, 1, 'bad-years'],
    ],
    [
      'a year of a shipped edition',
      [
        sheet('Chỉ số', [
          ['Mã chỉ số', 'PAPI'],
          ['Năm', '2024'],
          ['Cấp đơn vị', 'tỉnh'],
        ]),
        criteria(ROWS),
      ],
      ['Chỉ số', 1, null, 'name-taken'],
    ],
  ])('%s', (_, sheets, expected) => {
    expect(faultsOf(sheets)).toContainEqual(expected)
  })

  test('weights that do not sum', () => {
    const rows = [
      ['1', '', 'a', '0,3', 10],
      ['2', '', 'b', '0,6', 10],
    ]
    const head = ['Mã', 'Mã cấp trên', 'Tên', 'Trọng số', 'Điểm tối đa']
    expect(faultsOf([info([['Cách tổng hợp', 'trọng số']]), criteria(rows, head), units])).toContainEqual([
      ...['Chỉ số', 6, 1, 'unknown-choice'],
    ])
    expect(
      faultsOf([info([['Cách tổng hợp', 'theo trọng số']]), criteria(rows, head), units]),
    ).toContainEqual(['Tiêu chí', 2, null, 'weights-do-not-sum'])
  })

  test('a table of something else is refused by what it lacks', () => {
    const parts = readEditionParts([
      sheet('a', [
        ['year', 'unit', 'node', 'score'],
        [2024, 'x', 'y', 1],
      ]),
    ])
    expect(parts.fault).toEqual({ kind: 'no-head', expected: ['code', 'nameVi'] })
    expect(
      proposeEdition({
        ...{ parts, language: 'vi', shippedUnits: provinces, editions: [], shippedEditions: [] },
      }),
    ).toBeNull()
  })
})
