import { describe, expect, test } from 'vitest'
import { type PartChoices, readEditionParts } from '../../../../src/core/file/edition-parts'
import { proposeEdition } from '../../../../src/core/file/table-edition'
import type { TableCell, TableSheet } from '../../../../src/core/file/table-rows'

const sheet = (name: string, rows: readonly (readonly TableCell[])[]): TableSheet => ({
  ...{ name, rows, merges: [], delimiter: null },
})

function propose(sheets: readonly TableSheet[], chosen: PartChoices) {
  const parts = readEditionParts(sheets, chosen)
  const proposed = proposeEdition({
    ...{ parts, language: 'vi', shippedUnits: [], editions: [], shippedEditions: [] },
  })
  if (!proposed) throw new Error(JSON.stringify(parts.fault))
  return proposed
}

describe('columns, heads and sheets of an own index chosen by hand', () => {
  const other = sheet('Bảng 1', [
    ['PHỤ LỤC'],
    ['Ký hiệu', 'Nội hàm', 'Điểm chuẩn tối đa của mục', 'Đơn vị chủ quản'],
    ['1', 'Chỉ đạo, điều hành', 10, 'Văn phòng'],
    ['2', 'Thủ tục hành chính', 20, ''],
  ])
  const about = sheet('Chung', [
    ['Tên tắt', 'CCHC-X'],
    ['Áp dụng từ', '2025–2027'],
    ['Cấp đơn vị', 'Cấp xã'],
  ])
  const places = sheet('Xã, phường', [
    ['Ký hiệu', 'Địa bàn', 'Cụm'],
    ['01', 'Xã Một', 'Đồng bằng'],
    ['02', 'Xã Hai', 'Miền núi'],
  ])
  const head = { top: 1, depth: 1 } as const

  test('a guess is marked, and a head that nothing is known of still shows its columns', () => {
    const parts = readEditionParts([other, about, places], { criteria: { sheet: 'Bảng 1', head } })
    expect(parts.criteria?.columns.map(({ field, certainty }) => [field, certainty])).toEqual([
      [null, 'none'],
      [null, 'none'],
      ['max', 'guess'],
      [null, 'none'],
    ])
    expect(parts.fault).toMatchObject({ kind: 'wrong-template', missing: ['code', 'nameVi'] })
  })

  test('what is chosen counts, in all three sheets', () => {
    const {
      definition,
      units: ids,
      owners,
      faults,
    } = propose([other, about, places], {
      criteria: {
        ...{ sheet: 'Bảng 1', head },
        fields: new Map([
          [0, 'code'],
          [1, 'nameVi'],
          [3, 'owner'],
        ]),
      },
      info: {
        sheet: 'Chung',
        fields: new Map([
          [0, 'code'],
          [1, 'years'],
        ]),
      },
      units: {
        ...{ sheet: 'Xã, phường', head: { top: 0, depth: 1 } },
        fields: new Map([
          [0, 'code'],
          [1, 'name'],
          [2, 'group'],
        ]),
      },
    })
    expect(faults).toEqual([])
    expect([definition.index.code, definition.edition.years]).toEqual(['CCHC-X', [2025, 2026, 2027]])
    expect(definition.edition.nodes.map(({ code, name, max }) => [code, name.vi, max])).toEqual([
      ['CCHC-X', 'CCHC-X', 30],
      ['1', 'Chỉ đạo, điều hành', 10],
      ['2', 'Thủ tục hành chính', 20],
    ])
    expect(owners).toEqual([{ node: '1', agency: 'Văn phòng' }])
    expect(ids).toEqual(['CCHC-X:01', 'CCHC-X:02'])
    expect(definition.regions.map(({ name }) => name.vi)).toEqual(['Đồng bằng', 'Miền núi'])
  })

  test('a column that is known may be left out, and a sheet of units too', () => {
    const whole = [
      sheet('Chỉ số', [
        ['Mã chỉ số', 'CCHC-X'],
        ['Cấp đơn vị', 'Cấp xã'],
        ['Tên chỉ số', 'Chỉ số cấp xã'],
        ['Năm áp dụng', '2025'],
      ]),
      sheet('Tiêu chí', [
        ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Cơ quan phụ trách'],
        ['1', 'Chỉ đạo, điều hành', 10, 'Văn phòng'],
        ['2', 'Thủ tục hành chính', 20, ''],
      ]),
      sheet('Đơn vị', [
        ['Mã', 'Tên'],
        ['01', 'Xã Một'],
      ]),
    ]
    expect(propose(whole, {}).owners).toHaveLength(1)
    expect(propose(whole, { criteria: { fields: new Map([[3, null]]) } }).owners).toEqual([])
    expect(propose(whole, { units: { sheet: '' } }).faults.map(({ fault }) => fault.kind)).toEqual([
      'no-units',
    ])
    // A label that means the years is taken for nothing: then they are missing.
    expect(
      propose(whole, { info: { fields: new Map([[3, null]]) } }).faults.map(({ fault }) => fault.kind),
    ).toEqual(['no-years'])
  })

  test('a sheet that is refused offers its columns, and is taken once they are chosen', () => {
    const refused = sheet('Sai', [
      ['STT', 'Nhiệm vụ', 'Nguồn'],
      ['1', 'Rà soát', 'x'],
    ])
    const [guessed, chosen] = [
      readEditionParts([refused]),
      readEditionParts([refused], { criteria: { fields: new Map([[1, 'nameVi']]) } }),
    ]
    expect([guessed.fault?.kind, guessed.criteria?.columns.map(({ field }) => field)]).toEqual([
      ...['wrong-template', ['code', null, null]],
    ])
    expect(chosen.fault).toBeNull()
    const headOnly = sheet('Chỉ tiêu đề', [['Mã', 'Tên tiêu chí']])
    expect(readEditionParts([headOnly]).fault).toEqual({ kind: 'no-rows-below', row: 1 })
  })
})
