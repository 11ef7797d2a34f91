import type { EditionFile } from '../../../src/core/edition/catalog'
import type { Edition, EditionNode, Text } from '../../../src/core/edition/edition'
import { columnsOf, type Figure, sourcesOf } from './columns.ts'
import { PAPI_INDONESIAN, PAPI_SHORT } from './papi-names.ts'
import { byCode, INDEX_LEVEL, node, type StructureNode, same, text } from './structure.ts'
import { PROVINCE_UNITS } from './units.ts'

/** Sub-dimensions of each dimension, in the order of the tree. */
type Tree = Readonly<Record<number, readonly string[]>>

const COMMON: Tree = { 1: ['1', '2', '3', '4'], 4: ['1', '2', '3', '4'], 6: ['1', '2', '3', '4'] }
const SIX: Tree = { ...COMMON, 2: ['2', '3', '4'], 3: ['1', '2', 'PIB'], 5: ['1', '2', '3', '4'] }
const EIGHT: Tree = {
  ...COMMON,
  2: ['1', '2', '3', '4'],
  3: ['1', '2', '3'],
  5: ['1', '2', '3', '4'],
  7: ['1', '2', '3'],
  8: ['1', '2', '3'],
}

interface Version {
  readonly id: string
  readonly years: readonly number[]
  readonly openYears?: readonly number[]
  readonly name: Text
  readonly tree: Tree
  readonly breakNote: Text
}

const VERSIONS: readonly Version[] = [
  {
    id: 'papi-2016-2017',
    years: [2016, 2017],
    name: same('PAPI 2016–2017'),
    tree: SIX,
    breakNote: text(
      'Từ năm 2016 nội dung 3 có “Đáp ứng kiến nghị của người dân”, không còn “Ban Giám sát đầu tư cộng đồng”.',
      'From 2016 dimension 3 has “Governments Responsive to Citizen Appeals” and no longer “Community Investment Boards”.',
      'Sejak 2016 dimensi 3 memuat “Tanggapan pemerintah atas pengaduan warga” dan tidak lagi “Dewan Pengawas Investasi Masyarakat”.',
    ),
  },
  {
    id: 'papi-2018',
    years: [2018],
    name: same('PAPI 2018'),
    tree: { ...EIGHT, 8: ['1', '2'] },
    breakNote: text(
      'Từ năm 2018 PAPI có 8 nội dung thay vì 6: thêm Quản trị môi trường và Quản trị điện tử; tổng điểm tối đa từ 60 lên 80. Nội dung 2 thêm “Tiếp cận thông tin”, nội dung 3 thay Ban Thanh tra Nhân dân bằng “Tiếp cận dịch vụ tư pháp”.',
      'From 2018 PAPI has 8 dimensions instead of 6: environmental governance and e-governance are new, the highest total rises from 60 to 80. Dimension 2 gains “Access to Information”; in dimension 3 “Access to Justice Services” replaces the People’s Inspection Boards.',
      'Sejak 2018 PAPI memiliki 8 dimensi, bukan 6: ditambah tata kelola lingkungan dan tata kelola elektronik; skor total tertinggi naik dari 60 menjadi 80. Dimensi 2 ditambah “Akses informasi”; pada dimensi 3 “Akses layanan peradilan” menggantikan Dewan Inspeksi Rakyat.',
    ),
  },
  {
    id: 'papi-2019-2020',
    years: [2019, 2020],
    name: same('PAPI 2019–2020'),
    tree: EIGHT,
    breakNote: text(
      'Từ năm 2019 nội dung 8 thêm “Phúc đáp trực tuyến của chính quyền tỉnh”: ba nội dung thành phần thay vì hai, thang điểm mỗi nội dung thành phần từ 0,5–5 còn 0,33–3,33.',
      'From 2019 dimension 8 gains “E-Responsiveness of Provincial Authorities”: three sub-dimensions instead of two, each on 0.33–3.33 instead of 0.5–5.',
      'Sejak 2019 dimensi 8 ditambah “Tanggapan daring pemerintah provinsi”: tiga subdimensi, bukan dua, masing-masing berskala 0,33–3,33, bukan 0,5–5.',
    ),
  },
  {
    id: 'papi-2021-2024',
    years: [2021, 2022, 2023, 2024],
    openYears: [2025],
    name: same('PAPI 2021–2024'),
    tree: { ...EIGHT, 5: ['1', '3', '4'] },
    breakNote: text(
      'Từ năm 2021 nội dung 5 không còn “Giấy phép xây dựng”: ba nội dung thành phần thay vì bốn, thang điểm mỗi nội dung thành phần từ 0,25–2,5 thành 0,33–3,33.',
      'From 2021 dimension 5 no longer has “Construction Permits”: three sub-dimensions instead of four, each on 0.33–3.33 instead of 0.25–2.5.',
      'Sejak 2021 dimensi 5 tidak lagi memuat “Izin mendirikan bangunan”: tiga subdimensi, bukan empat, masing-masing berskala 0,33–3,33, bukan 0,25–2,5.',
    ),
  },
]

/** A dimension of 1–10 points is shared equally by its sub-dimensions: 1/4–10/4, 1/3–10/3, 1/2–10/2. */
function boundsOf(parts: number): Pick<EditionNode, 'min' | 'max' | 'boundDecimals'> {
  return { min: 1 / parts, max: 10 / parts, ...(parts === 3 ? { boundDecimals: 2 } : {}) }
}

const assumed2017 = text(
  'Năm 2017 gán theo thứ tự cột của bảng nguồn.',
  'In 2017 assigned by the order of the columns in the source.',
  'Untuk 2017 ditetapkan menurut urutan kolom pada sumber.',
)

function nodesOf(tree: Tree, structure: StructureNode): EditionNode[] {
  const known = byCode(structure)
  const make = (code: string, parent: string | null, rest: Partial<EditionNode>): EditionNode => {
    const found = known.get(code)
    const id = PAPI_INDONESIAN[code]
    if (found === undefined || id === undefined) throw new Error(`PAPI has no names for ${code}`)
    const short = PAPI_SHORT[code]
    return node(code, parent, text(found.name_vi, found.name_en, id), {
      ...(short ? { short } : {}),
      ...rest,
      ...(found.name_vi_unverified ? { nameUnverified: true } : {}),
      ...(code === 'PAPI.3.PIB' ? { note: assumed2017 } : {}),
    })
  }
  const dimensions = Object.entries(tree)
  const root = make('PAPI', null, dimensions.length === 6 ? { min: 6, max: 60 } : { min: 10, max: 80 })
  return [
    root,
    ...dimensions.flatMap(([dimension, parts]) => {
      const code = `PAPI.${dimension}`
      const leaves = parts.map(part => make(`${code}.${part}`, code, boundsOf(parts.length)))
      return [make(code, 'PAPI', { min: 1, max: 10 }), ...leaves]
    }),
  ]
}

const GROUPS: Edition['groups'] = {
  n: 63,
  bands: [
    { name: text('Cao nhất', 'Best performers', 'Terbaik'), from: 1, to: 16 },
    { name: text('Trung bình cao', 'High average', 'Rata-rata tinggi'), from: 17, to: 32 },
    { name: text('Trung bình thấp', 'Low average', 'Rata-rata rendah'), from: 33, to: 47 },
    { name: text('Thấp nhất', 'Poor', 'Terendah'), from: 48, to: 63 },
  ],
}

/** Sources that sum sub-dimensions: 2017–2024 have no published totals and dimensions (data/README). */
const COMPUTED = new Set(['s2', 's4', 's6', 's8', 's10', 's12', 's14', 's16'])

/** The four PAPI editions. n is the number of provinces with a score: the table is whole, absent provinces are missing. */
export function papiEditions(figures: readonly Figure[], structure: StructureNode): EditionFile[] {
  return VERSIONS.map(({ id, years, openYears, name, tree, breakNote }) => {
    const nodes = nodesOf(tree, structure)
    const columns = columnsOf(
      figures,
      { years, nodes: nodes.map(one => one.code), units: PROVINCE_UNITS },
      {
        n: (_, present) => present,
        decimals: () => null,
        origin: ([figure]) => (COMPUTED.has(figure?.source ?? '') ? 'computed' : 'published'),
      },
    )
    const edition: Edition = {
      id,
      index: 'PAPI',
      name,
      unitKind: 'province',
      years: [...years],
      ...(openYears ? { openYears: [...openYears] } : {}),
      levels: [
        INDEX_LEVEL,
        text('chỉ số nội dung', 'dimension', 'dimensi'),
        text('nội dung thành phần', 'sub-dimension', 'subdimensi'),
      ],
      combine: 'sum',
      missing: 'any',
      notApplicable: 'exclude',
      rank: { decimals: null, ties: 'shared' },
      publishesRanks: false,
      defaultLens: 'rank',
      comparableWith: [],
      breakNote,
      groups: GROUPS,
      nodes,
      sources: ['papi-structure', ...sourcesOf(columns)],
    }
    return { edition, dataset: { edition: id, units: PROVINCE_UNITS.map(unit => unit.id), columns } }
  })
}
