import type { EditionFile } from '../../../src/core/edition/catalog'
import type { Edition, EditionNode, Text } from '../../../src/core/edition/edition'
import { columnsOf, type Figure, sourcesOf } from './columns.ts'
import { byCode, INDEX_LEVEL, node, type StructureNode, same, text } from './structure.ts'
import { PROVINCE_UNITS } from './units.ts'

/** Indonesian name and short heads. */
const NAMES: Readonly<Record<string, readonly [string, Text]>> = {
  'PCI.1': ['Biaya memasuki pasar', text('Gia nhập', 'Entry', 'Masuk pasar')],
  'PCI.2': ['Akses lahan dan kepastian penguasaan tanah', text('Đất đai', 'Land', 'Lahan')],
  'PCI.3': ['Transparansi (dan akses informasi)', text('Minh bạch', 'Transparency', 'Transparansi')],
  'PCI.4': ['Biaya waktu (dan kepatuhan terhadap aturan)', text('Thời gian', 'Time', 'Waktu')],
  'PCI.5': ['Biaya tidak resmi', text('Không chính thức', 'Informal', 'Tidak resmi')],
  'PCI.6': ['Persaingan yang setara', text('Cạnh tranh', 'Policy bias', 'Persaingan')],
  'PCI.7': ['Prakarsa pimpinan provinsi', text('Năng động', 'Proactivity', 'Prakarsa')],
  'PCI.8': ['Dukungan usaha', text('Hỗ trợ DN', 'Support', 'Dukungan')],
  'PCI.9': ['Pelatihan tenaga kerja', text('Lao động', 'Labor', 'Tenaga kerja')],
  'PCI.10': ['Lembaga hukum (dan ketertiban)', text('Pháp lý', 'Law', 'Hukum')],
}

/** The structure prints both names of sub-index 8 in one line, "new (before 2021: old)". */
const SERVICES = text('Dịch vụ hỗ trợ doanh nghiệp', 'Business Support Services', 'Layanan dukungan usaha')
const POLICY = text('Chính sách hỗ trợ doanh nghiệp', 'Business Support Policy', 'Kebijakan dukungan usaha')
const renamed2021 = text(
  'Năm 2021 gọi là “Chính sách hỗ trợ doanh nghiệp”.',
  'In 2021 called “Business Support Policy”.',
  'Pada 2021 disebut “Kebijakan dukungan usaha”.',
)

interface Version {
  readonly id: string
  readonly years: readonly number[]
  readonly name: Text
  /** Key of `weights_by_edition`; null = never recomputed. */
  readonly weights: string | null
  readonly breakNote: Text
}

const VERSIONS: readonly Version[] = [
  {
    id: 'pci-2009-2012',
    years: [2009, 2010, 2011, 2012],
    name: same('PCI 2009–2012'),
    weights: '2009-2012',
    breakNote: text(
      'Từ năm 2009 PCI có 9 chỉ số thành phần với trọng số mới, không có “Cạnh tranh bình đẳng”.',
      'From 2009 PCI has 9 sub-indices with new weights and no “Policy Bias”.',
      'Sejak 2009 PCI memiliki 9 subindeks dengan bobot baru, tanpa “Persaingan yang setara”.',
    ),
  },
  {
    id: 'pci-2013-2021',
    years: [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021],
    name: same('PCI 2013–2021'),
    weights: '2013-2021',
    breakNote: text(
      'Từ năm 2013 PCI có 10 chỉ số thành phần: thêm “Cạnh tranh bình đẳng”, trọng số thay đổi.',
      'From 2013 PCI has 10 sub-indices: “Policy Bias” is added and the weights change.',
      'Sejak 2013 PCI memiliki 10 subindeks: ditambah “Persaingan yang setara” dan bobot berubah.',
    ),
  },
  {
    id: 'pci-2022-2024',
    years: [2022, 2023, 2024],
    name: same('PCI 2022–2024'),
    weights: null,
    breakNote: text(
      'Từ năm 2022 cách tính tổng điểm thay đổi và trọng số chưa được kiểm chứng: chỉ dùng điểm đã công bố, không tính lại.',
      'From 2022 the total is composed differently and the weights are not verified: printed figures only, never recomputed.',
      'Sejak 2022 cara menghitung skor total berubah dan bobotnya belum terverifikasi: hanya angka yang dipublikasikan, tidak dihitung ulang.',
    ),
  },
]

export interface PciStructure extends StructureNode {
  readonly weights_by_edition: Readonly<Record<string, Readonly<Record<string, number>>>>
}

function nodesOf(version: Version, structure: PciStructure): EditionNode[] {
  const known = byCode(structure)
  const weights = version.weights === null ? null : structure.weights_by_edition[version.weights]
  const codes = Object.keys(NAMES).filter(code => !weights || weights[code] !== undefined)
  const root = node(
    'PCI',
    null,
    text(structure.name_vi, structure.name_en, 'Indeks Daya Saing Tingkat Provinsi'),
    { min: 0, max: 100 },
  )
  return [
    root,
    ...codes.map(code => {
      const found = known.get(code)
      const [id, short] = NAMES[code] ?? ['', same('')]
      if (found === undefined) throw new Error(`PCI has no names for ${code}`)
      const eight = version.id === 'pci-2022-2024' ? POLICY : SERVICES
      const name = code === 'PCI.8' ? eight : text(found.name_vi, found.name_en, id)
      return node(code, 'PCI', name, {
        short,
        min: 1,
        max: 10,
        ...(weights ? { weight: (weights[code] ?? 0) / 100 } : {}),
        ...(code === 'PCI.8' && version.id === 'pci-2013-2021' ? { note: renamed2021 } : {}),
      })
    }),
  ]
}

/**
 * PCI: 63 provinces a year. Tables to 2016 come in full precision but for the totals of 2011; later ones are printed
 * with two decimals. Printed ranks are never shared, though 2011, 2024 and others print equal totals: `none`.
 */
export function pciEditions(figures: readonly Figure[], structure: PciStructure): EditionFile[] {
  return VERSIONS.map(version => {
    const { id, years, name, breakNote } = version
    const nodes = nodesOf(version, structure)
    const columns = columnsOf(
      figures,
      { years, nodes: nodes.map(one => one.code), units: PROVINCE_UNITS },
      {
        // For 2023 and 2024 only the upper part of the list was seen and no source states how many were ranked.
        n: year => (year >= 2023 ? null : 63),
        decimals: (year, code) => (year >= 2017 || (year === 2011 && code === 'PCI') ? 2 : null),
        origin: () => 'published',
      },
    )
    const edition: Edition = {
      id,
      index: 'PCI',
      name,
      unitKind: 'province',
      years: [...years],
      levels: [INDEX_LEVEL, text('chỉ số thành phần', 'sub-index', 'subindeks')],
      ...(version.weights === null ? { combine: 'published' } : { combine: 'weighted', scale: 10 }),
      missing: 'any',
      notApplicable: 'exclude',
      rank: { decimals: null, ties: 'none' },
      publishesRanks: true,
      defaultLens: 'rank',
      comparableWith: [],
      breakNote,
      nodes,
      sources: ['pci-structure', ...sourcesOf(columns)],
    }
    return { edition, dataset: { edition: id, units: PROVINCE_UNITS.map(unit => unit.id), columns } }
  })
}
