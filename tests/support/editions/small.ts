import type { EditionFile } from '../../../src/core/edition/catalog'
import type { Text } from '../../../src/core/edition/edition'
import type { Figure } from './columns.ts'
import { fragment } from './fragment.ts'
import type { ParArea } from './par.ts'
import { byCode, INDEX_LEVEL, node, type StructureNode, same, text } from './structure.ts'
import { DISTRICT_UNITS, PROVINCE_UNITS } from './units.ts'

const SIPAS_NAMES: Readonly<Record<string, readonly [string, Text]>> = {
  SIPAS: ['Indeks kepuasan warga atas pelayanan instansi administrasi negara', same('SIPAS')],
  'SIPAS.I': ['Penetapan dan pelaksanaan kebijakan', text('Chính sách', 'Policies', 'Kebijakan')],
  'SIPAS.II': ['Penyediaan layanan administrasi publik', text('Dịch vụ', 'Services', 'Layanan')],
  'SIPAS.II.1': ['Akses layanan', text('Tiếp cận', 'Access', 'Akses')],
  'SIPAS.II.2': ['Prosedur administratif', text('TTHC', 'Procedures', 'Prosedur')],
  'SIPAS.II.3': ['Pegawai yang melayani langsung', text('Công chức', 'Civil servants', 'Pegawai')],
  'SIPAS.II.4': ['Hasil layanan', text('Kết quả', 'Results', 'Hasil')],
  'SIPAS.II.5': [
    'Penerimaan dan penanganan pengaduan dan masukan',
    text('Phản ánh', 'Feedback', 'Pengaduan'),
  ],
}

/** SIPAS, percent satisfied, never recomputed: totals before 2022, from then on with the services part and its factors. */
export function sipasEditions(figures: readonly Figure[], structure: StructureNode): EditionFile[] {
  const known = byCode(structure)
  const make = (code: string, parent: string | null) => {
    const [id, short] = SIPAS_NAMES[code] ?? ['', same('')]
    const { name_vi, name_en } = known.get(code) ?? structure
    return node(code, parent, text(name_vi, name_en, id), { short, min: 0, max: 100 })
  }
  const levels = [
    INDEX_LEVEL,
    text('nội dung', 'part', 'bagian'),
    text('yếu tố', 'factor', 'faktor'),
    text('tiêu chí', 'criterion', 'kriteria'),
  ]
  const common = { index: 'SIPAS', combine: 'published', structureSources: ['sipas-structure'] } as const
  return [
    fragment(figures, {
      ...common,
      id: 'sipas-2015',
      name: same('SIPAS 2015'),
      years: [2015],
      levels: levels.slice(0, 1),
      nodes: [make('SIPAS', null)],
    }),
    fragment(figures, {
      ...common,
      id: 'sipas-2017-2021',
      name: same('SIPAS 2017–2021'),
      years: [2017, 2021],
      levels: levels.slice(0, 1),
      breakNote: text(
        'Từ năm 2017 đo theo Quyết định 2640/QĐ-BNV: năm yếu tố của việc cung ứng dịch vụ hành chính công.',
        'From 2017 measured by Decision 2640/QD-BNV: five factors of public administrative services.',
        'Sejak 2017 diukur menurut Keputusan 2640/QĐ-BNV: lima faktor layanan administrasi publik.',
      ),
      nodes: [make('SIPAS', null)],
    }),
    fragment(figures, {
      ...common,
      id: 'sipas-2022-2024',
      name: same('SIPAS 2022–2024'),
      years: [2022, 2023, 2024],
      levels,
      breakNote: text(
        'Từ năm 2022 thêm nội dung ban hành và tổ chức thực hiện chính sách bên cạnh cung ứng dịch vụ hành chính công.',
        'From 2022 making and implementing policies is measured beside public administrative services.',
        'Sejak 2022 penetapan dan pelaksanaan kebijakan diukur di samping layanan administrasi publik.',
      ),
      nodes: [
        make('SIPAS', null),
        make('SIPAS.I', 'SIPAS'),
        make('SIPAS.II', 'SIPAS'),
        ...[1, 2, 3, 4, 5].map(factor => make(`SIPAS.II.${factor}`, 'SIPAS.II')),
      ],
    }),
  ]
}

export const SERVICE_NAME = text(
  'Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg)',
  'Service index for people and businesses (Decision 766/QD-TTg)',
  'Indeks layanan bagi warga dan pelaku usaha (Keputusan 766/QĐ-TTg)',
)

const SERVICE_NAMES: readonly (readonly [string, Text])[] = [
  ['Keterbukaan dan transparansi', text('Công khai', 'Openness', 'Keterbukaan')],
  ['Ketepatan waktu penyelesaian', text('Tiến độ', 'Timeliness', 'Waktu')],
  ['Layanan publik daring', text('DVCTT', 'Online services', 'Daring')],
  ['Pembayaran daring', text('Thanh toán', 'Payment', 'Pembayaran')],
  ['Tingkat kepuasan', text('Hài lòng', 'Satisfaction', 'Kepuasan')],
  ['Digitalisasi berkas', text('Số hóa', 'Digitisation', 'Digitalisasi')],
]

/** The 766 service index of Quảng Nam alone, state at 28/10/2024; its total is the sum of the six printed components. */
export const serviceEdition = (figures: readonly Figure[], areas: readonly ParArea[]): EditionFile =>
  fragment(figures, {
    id: 'dvc766-2024',
    index: 'DVC766',
    name: text(
      'Bộ chỉ số 766, đến 28/10/2024',
      '766 index, at 28 October 2024',
      'Indeks 766, per 28 Oktober 2024',
    ),
    years: [2024],
    levels: [INDEX_LEVEL, text('nhóm chỉ số', 'component', 'komponen')],
    combine: 'sum',
    publishesRanks: false,
    defaultLens: 'ratio',
    nodes: [
      node('DVC766', null, SERVICE_NAME, { min: 0, max: 100 }),
      ...areas.map(({ code, name_vi, name_en, max }, position) => {
        const [id, short] = SERVICE_NAMES[position] ?? ['', same('')]
        return node(`DVC766.${code}`, 'DVC766', text(name_vi, name_en, id), { short, min: 0, max })
      }),
    ],
    structureSources: [],
    units: PROVINCE_UNITS.filter(unit => unit.id === 'quang-nam'),
    n: null,
    decimals: 1,
    origin: ([figure]) => (figure?.node === 'DVC766' ? 'computed' : 'published'),
  })

export const DISTRICT_NAME = text(
  'Chỉ số cải cách hành chính cấp huyện của tỉnh Quảng Nam',
  'PAR INDEX of the districts of Quảng Nam',
  'PAR INDEX distrik di Quảng Nam',
)

/** Printed district ranks of Quảng Nam; no source states how many districts were ranked or the maximum. */
export const districtEdition = (figures: readonly Figure[]): EditionFile =>
  fragment(figures, {
    id: 'par-h-2015-2023',
    index: 'PAR-H',
    name: text(
      'Chỉ số CCHC cấp huyện 2015–2023',
      'District PAR INDEX 2015–2023',
      'PAR INDEX distrik 2015–2023',
    ),
    unitKind: 'district',
    years: [2015, 2016, 2017, 2019, 2021, 2022, 2023],
    levels: [INDEX_LEVEL, text('nội dung', 'part', 'bagian')],
    combine: 'published',
    nodes: [
      node('PAR-H', null, DISTRICT_NAME, { min: 0 }),
      node(
        'PAR-H.CNTT',
        'PAR-H',
        text(
          'Ứng dụng công nghệ thông tin và chuyển đổi số',
          'IT application and digital transformation',
          'Penerapan TI dan transformasi digital',
        ),
        {
          short: text('CNTT, CĐS', 'IT, digital', 'TI, digital'),
          min: 0,
          nameUnverified: true,
          note: text(
            'Nguồn cho một thứ hạng chung 2021–2023.',
            'The source gives one rank for 2021–2023 together.',
            'Sumber memberi satu peringkat untuk 2021–2023 sekaligus.',
          ),
        },
      ),
    ],
    structureSources: [],
    units: DISTRICT_UNITS,
    n: null,
  })
