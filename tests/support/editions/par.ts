import type { EditionFile } from '../../../src/core/edition/catalog'
import type { Text } from '../../../src/core/edition/edition'
import type { Figure } from './columns.ts'
import { fragment } from './fragment.ts'
import { INDEX_LEVEL, node, same, text } from './structure.ts'

/** The parts of the collected PAR structure that are used. */
export interface ParStructure {
  readonly areas: readonly ParArea[]
}
export interface ParArea {
  readonly code: string
  readonly name_vi: string
  readonly name_en: string
  readonly max: number | null
}

const LEVELS = [INDEX_LEVEL, text('lĩnh vực', 'area', 'bidang')]
const NAME = text(
  'Chỉ số cải cách hành chính cấp tỉnh (PAR INDEX)',
  'Public Administration Reform Index of provinces (PAR INDEX)',
  'Indeks Reformasi Administrasi provinsi (PAR INDEX)',
)
const INDONESIAN_2017 = [
  'Pengarahan dan pengelolaan reformasi administrasi',
  'Penyusunan dan pelaksanaan peraturan perundang-undangan di provinsi',
  'Reformasi prosedur administratif',
  'Reformasi organisasi aparatur',
  'Pembangunan dan peningkatan mutu pegawai negeri',
  'Reformasi keuangan publik',
  'Modernisasi administrasi',
  'Dampak reformasi bagi warga, organisasi, dan pembangunan sosial ekonomi provinsi',
]
const SHORT_2017 = [
  text('Chỉ đạo', 'Direction', 'Pengarahan'),
  text('Văn bản QPPL', 'Legal acts', 'Peraturan'),
  text('TTHC', 'Procedures', 'Prosedur'),
  text('Bộ máy', 'Apparatus', 'Aparatur'),
  text('Đội ngũ', 'Personnel', 'Pegawai'),
  text('Tài chính', 'Finance', 'Keuangan'),
  text('Hiện đại hóa', 'Modernisation', 'Modernisasi'),
  text('Tác động', 'Impact', 'Dampak'),
]

/** Area names of 2022; 1–6 as seen in the ministries' set of the same decision, 7 and 8 not seen for provinces. */
const AREAS_2022: readonly (readonly [Text, Text, boolean])[] = [
  [
    text(
      'Công tác chỉ đạo, điều hành cải cách hành chính',
      'Direction and management of administrative reform',
      'Pengarahan dan pengelolaan reformasi administrasi',
    ),
    text('Chỉ đạo', 'Direction', 'Pengarahan'),
    false,
  ],
  [
    text('Cải cách thể chế', 'Institutional reform', 'Reformasi kelembagaan'),
    text('Thể chế', 'Institutions', 'Kelembagaan'),
    false,
  ],
  [
    text(
      'Cải cách thủ tục hành chính',
      'Administrative procedure reform',
      'Reformasi prosedur administratif',
    ),
    text('TTHC', 'Procedures', 'Prosedur'),
    false,
  ],
  [
    text('Cải cách tổ chức bộ máy hành chính', 'Apparatus reform', 'Reformasi organisasi aparatur'),
    text('Bộ máy', 'Apparatus', 'Aparatur'),
    false,
  ],
  [
    text('Cải cách chế độ công vụ', 'Civil service regime reform', 'Reformasi kepegawaian'),
    text('Công vụ', 'Civil service', 'Kepegawaian'),
    false,
  ],
  [
    text('Cải cách tài chính công', 'Public finance reform', 'Reformasi keuangan publik'),
    text('Tài chính', 'Finance', 'Keuangan'),
    false,
  ],
  [
    text(
      'Xây dựng và phát triển Chính phủ điện tử, Chính phủ số',
      'E-government and digital government',
      'Pemerintahan elektronik dan pemerintahan digital',
    ),
    text('CQ điện tử, số', 'E-government', 'Digital'),
    true,
  ],
  [
    text(
      'Tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội của tỉnh',
      'Impact of reform on people, organisations and provincial socio-economic development',
      'Dampak reformasi bagi warga, organisasi, dan pembangunan sosial ekonomi provinsi',
    ),
    text('Tác động', 'Impact', 'Dampak'),
    true,
  ],
]

const TOTALS_ONLY = text(
  'Chỉ biết tổng điểm và thứ hạng đã công bố; chưa có điểm tối đa và cấu trúc của những năm này.',
  'Only printed totals and ranks are known; maximum and structure of these years are not at hand.',
  'Hanya skor total dan peringkat yang dipublikasikan diketahui; skor maksimum dan struktur tahun-tahun ini belum ada.',
)
const NEW_SET = (vi: string, en: string, id: string): Text =>
  text(
    `Bộ tiêu chí thay đổi: ${vi}. Không so sánh điểm với năm trước.`,
    `The criteria set changes: ${en}. Scores are not compared with the years before.`,
    `Perangkat kriteria berubah: ${id}. Skor tidak dibandingkan dengan tahun sebelumnya.`,
  )

const totalsOnly = (figures: readonly Figure[], years: number[], breakNote?: Text): EditionFile => {
  const span = years.length === 1 ? `${years[0]}` : `${years[0]}–${years.at(-1)}`
  return fragment(figures, {
    id: `par-${span.replace('–', '-')}`,
    index: 'PAR',
    name: same(`PAR INDEX ${span}`),
    years,
    levels: LEVELS.slice(0, 1),
    combine: 'published',
    nodes: [node('PAR', null, NAME, { min: 0, note: TOTALS_ONLY })],
    structureSources: [],
    ...(breakNote ? { breakNote } : {}),
  })
}

/** The PAR INDEX of provinces: areas in 2017 and 2022–2023, printed totals and ranks in the other years. */
export function parEditions(figures: readonly Figure[], structure: ParStructure): EditionFile[] {
  const areas2017 = structure.areas.map(({ code, name_vi, name_en, max }, position) =>
    node(`PAR.${code}`, 'PAR', text(name_vi, name_en, INDONESIAN_2017[position] ?? ''), {
      short: SHORT_2017[position] ?? same(''),
      min: 0,
      max,
    }),
  )
  const areas2022 = AREAS_2022.map(([name, short, unseen], position) =>
    node(`PAR.${position + 1}`, 'PAR', name, { short, min: 0, ...(unseen ? { nameUnverified: true } : {}) }),
  )
  return [
    totalsOnly(figures, [2012, 2013, 2014, 2015, 2016]),
    fragment(figures, {
      id: 'par-2017',
      index: 'PAR',
      name: same('PAR INDEX 2017'),
      years: [2017],
      levels: LEVELS,
      combine: 'sum',
      notApplicable: 'scale',
      defaultLens: 'ratio',
      breakNote: NEW_SET(
        'Quyết định 2948/QĐ-BNV, 8 lĩnh vực, 38 tiêu chí, 81 tiêu chí thành phần',
        'Decision 2948/QD-BNV, 8 areas, 38 criteria, 81 sub-criteria',
        'Keputusan 2948/QĐ-BNV, 8 bidang, 38 kriteria, 81 kriteria komponen',
      ),
      nodes: [node('PAR', null, NAME, { min: 0, max: 100 }), ...areas2017],
      structureSources: ['par-structure-2017'],
    }),
    totalsOnly(
      figures,
      [2018, 2019, 2020, 2021],
      NEW_SET(
        '43 tiêu chí, 95 tiêu chí thành phần; chưa rõ năm bắt đầu trong giai đoạn này',
        '43 criteria, 95 sub-criteria; in which of these years it began is not known',
        '43 kriteria, 95 kriteria komponen; tahun mulainya dalam kurun ini belum diketahui',
      ),
    ),
    fragment(figures, {
      id: 'par-2022-2023',
      index: 'PAR',
      name: same('PAR INDEX 2022–2023'),
      years: [2022, 2023],
      levels: LEVELS,
      combine: 'sum',
      notApplicable: 'scale',
      defaultLens: 'ratio',
      breakNote: NEW_SET(
        'Quyết định 876/QĐ-BNV năm 2022, 8 lĩnh vực; điểm tối đa của từng lĩnh vực chưa rõ',
        'Decision 876/QD-BNV of 2022, 8 areas; the maxima of the areas are unknown',
        'Keputusan 876/QĐ-BNV tahun 2022, 8 bidang; skor maksimum tiap bidang belum diketahui',
      ),
      nodes: [node('PAR', null, NAME, { min: 0, max: 100 }), ...areas2022],
      structureSources: ['par-structure-2022'],
    }),
    totalsOnly(
      figures,
      [2024],
      NEW_SET(
        'Quyết định 892/QĐ-BNV năm 2024, áp dụng từ năm 2024',
        'Decision 892/QD-BNV of 2024, in force from 2024',
        'Keputusan 892/QĐ-BNV tahun 2024, berlaku sejak 2024',
      ),
    ),
  ]
}

/** PAR INDEX 2022 by source of points, an index of its own so that both tables of the year can be shown. */
export const parSourcesEdition = (figures: readonly Figure[], maxima: readonly number[]): EditionFile => {
  const part = (position: number, name: Text, short: Text, link = {}) =>
    node(`PAR-S.${position}`, 'PAR-S', name, { short, min: 0, max: maxima[position - 1] ?? null, ...link })
  return fragment(figures, {
    id: 'par-sources-2022',
    index: 'PAR-S',
    name: same('PAR INDEX 2022'),
    years: [2022],
    levels: [INDEX_LEVEL, text('nguồn điểm', 'source of points', 'sumber poin')],
    combine: 'sum',
    notApplicable: 'scale',
    defaultLens: 'ratio',
    nodes: [
      node('PAR-S', null, PAR_SOURCES_NAME, { min: 0, max: 100 }),
      part(
        1,
        text('Điểm thẩm định', 'Appraised points', 'Poin hasil evaluasi'),
        text('Thẩm định', 'Appraised', 'Evaluasi'),
      ),
      part(
        2,
        text(
          'Điều tra xã hội học lãnh đạo, quản lý',
          'Survey of leaders and managers',
          'Survei pimpinan dan pengelola',
        ),
        text('Điều tra XHH', 'Survey', 'Survei'),
      ),
      part(
        3,
        text('Chỉ số hài lòng (SIPAS)', 'Satisfaction index (SIPAS)', 'Indeks kepuasan (SIPAS)'),
        same('SIPAS'),
        { link: { index: 'SIPAS', factor: 0.1 } },
      ),
      part(
        4,
        text('Tác động đến kinh tế - xã hội', 'Socio-economic impact', 'Dampak sosial ekonomi'),
        text('KT-XH', 'Socio-economic', 'Sosial ekonomi'),
      ),
    ],
    structureSources: [],
  })
}

export const PAR_NAME = NAME
export const PAR_SOURCES_NAME = text(
  'Chỉ số cải cách hành chính theo nguồn điểm',
  'PAR INDEX by source of points',
  'PAR INDEX menurut sumber poin',
)
