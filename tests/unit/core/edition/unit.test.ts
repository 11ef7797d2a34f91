import { describe, expect, it } from 'vitest'
import { findUnit, type Unit } from '../../../../src/core/edition/unit'
import { readShipped } from '../../../support/editions/shipped.ts'

const { units } = readShipped().manifest
const idOf = (text: string): string | null => findUnit(units, text)?.id ?? null

describe('finding a unit by its spelling', () => {
  it('takes the spellings of tables and press texts', () => {
    const spellings: Record<string, string[]> = {
      'thua-thien-hue': ['TT.Hue', 'TT. Huế', 'Thừa Thiên - Huế', 'thua thien hue', 'TP. Huế', 'Huế', 'TTH'],
      'ba-ria-vung-tau': ['BRVT', 'BR-VT', 'Bà Rịa – Vũng Tàu', 'Ba Ria-Vung Tau', 'Tỉnh Bà Rịa - Vũng Tàu'],
      'tp-ho-chi-minh': [
        'Tp.HCM',
        'TPHCM',
        'TP HCM',
        'HCMC',
        'Ho Chi Minh City',
        'Thành phố Hồ Chí Minh',
        'Hồ Chí Minh',
      ],
      'quang-nam': [
        'Quang Nam',
        'QUẢNG NAM',
        'quảng nam',
        'Tỉnh Quảng Nam',
        'Quang Nam Province',
        'quang-nam',
      ],
      'da-nang': ['Danang', 'Đà Nẵng', 'da nang city', 'TP. Đà Nẵng', 'T.P Đà Nẵng'],
      'dak-lak': ['Đăk Lăk', 'Đắc Lắc', 'Daklak', 'DAK LAK'],
      'hoa-binh': ['Hoà Bình', 'Hòa Bình', 'Hoa Binh'],
      'ha-noi': ['Hanoi', 'Hà Nội', 'TP.Hà Nội'],
      'bac-kan': ['Bắc Cạn', 'Bac Kan'],
      'kon-tum': ['KonTum', 'Kon Tum'],
      'tam-ky': ['Tam Kỳ', 'Thành phố Tam Kỳ', 'TP Tam Ky'],
      'bac-tra-my': ['huyện Bắc Trà My'],
    }
    for (const [id, texts] of Object.entries(spellings)) {
      expect(texts.map(idOf), id).toEqual(texts.map(() => id))
    }
  })

  it('takes NFC and NFD spellings of every name alike, and no two units share one', () => {
    for (const unit of units) {
      for (const text of [unit.id, unit.name, ...unit.aliases]) {
        expect([idOf(text.normalize('NFC')), idOf(text.normalize('NFD'))], text).toEqual([unit.id, unit.id])
      }
    }
  })

  it('reads đ as d in both directions', () => {
    const commune: Unit = {
      id: 'x-1',
      name: 'Đại Đồng',
      kind: 'commune',
      region: null,
      aliases: [],
      successor: null,
    }
    expect(['Dai Dong', 'ĐẠI ĐỒNG', 'xa-1', 'đai đong'].map(text => findUnit([commune], text)?.id)).toEqual([
      'x-1',
      'x-1',
      undefined,
      'x-1',
    ])
    expect(idOf('DN')).toBe('da-nang')
  })

  it('answers null for what is no unit, for nothing, and where two units fit', () => {
    expect(['Cả nước', 'Vùng Tây Nguyên', 'Trung bình 63 tỉnh', '', '  ', 'Tỉnh', 'Quảng'].map(idOf)).toEqual(
      Array(7).fill(null),
    )
    const [one] = units
    const twin = { ...one, id: 'twin' } as (typeof units)[number]
    expect(findUnit([one as typeof twin, twin], one?.name ?? '')).toBeNull()
  })
})

describe('the units', () => {
  const provinces = units.filter(unit => unit.parent === undefined)

  it('are 63 provinces in six regions, five of them cities, and three districts of Quảng Nam', () => {
    expect(provinces.length).toBe(63)
    expect(provinces.filter(unit => unit.kind === 'city').map(unit => unit.id)).toEqual([
      'can-tho',
      'da-nang',
      'ha-noi',
      'hai-phong',
      'tp-ho-chi-minh',
    ])
    const sizes = new Map<string | null, number>()
    for (const { region } of provinces) sizes.set(region, (sizes.get(region) ?? 0) + 1)
    expect(Object.fromEntries(sizes)).toEqual({
      'northern-midlands-mountains': 14,
      'red-river-delta': 11,
      'north-central-central-coast': 14,
      'central-highlands': 5,
      southeast: 6,
      'mekong-delta': 13,
    })
    expect(units.filter(unit => unit.parent === 'quang-nam').map(unit => unit.kind)).toEqual(
      Array(3).fill('district'),
    )
  })

  it('become 34 on 1 July 2025: 29 go into another, none of which goes further', () => {
    const gone = provinces.filter(unit => unit.successor !== null)
    expect(gone.length).toBe(29)
    expect(provinces.length - gone.length).toBe(34)
    for (const { successor } of gone) {
      const next = units.find(unit => unit.id === successor?.unit)
      expect(next).toMatchObject({ name: successor?.name, successor: null })
    }
    expect(units.find(unit => unit.id === 'quang-nam')?.successor).toEqual({
      unit: 'da-nang',
      name: 'Đà Nẵng',
      from: '2025-07-01',
    })
  })
})
