import type { Dataset } from '../../src/core/edition/dataset'
import type { Definition } from '../../src/core/edition/definition'
import type { EditionNode } from '../../src/core/edition/edition'
import { datasetHash } from '../../src/core/edition/score-table'
import { writePlanFile } from '../../src/core/file/plan-file'
import { datasetEdit } from '../../src/core/plan/dataset-names'
import { foldOf } from './plan-files'
import { editsOf, journalWith } from './plans'

const same = (text: string) => ({ vi: text, en: text, id: text })

/** Three areas of 40, 30 and 30 points, with the most points of each of their criteria. */
const AREAS: readonly (readonly [string, readonly (readonly [string, number])[]])[] = [
  [
    'Công tác chỉ đạo, điều hành cải cách hành chính',
    [
      ['Ban hành kế hoạch cải cách hành chính năm và mức độ hoàn thành kế hoạch', 10],
      ['Thực hiện chế độ báo cáo định kỳ về cải cách hành chính', 10],
      ['Tuyên truyền cải cách hành chính', 10],
      ['Thực hiện các nhiệm vụ được Ủy ban nhân dân thành phố, Chủ tịch Ủy ban nhân dân thành phố giao', 10],
    ],
  ],
  [
    'Cải cách thủ tục hành chính',
    [
      ['Công khai thủ tục hành chính', 8],
      ['Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn', 8],
      ['Tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức', 7],
      ['Cung cấp dịch vụ công trực tuyến toàn trình', 7],
    ],
  ],
  [
    'Chuyển đổi số và tác động của cải cách hành chính',
    [
      ['Mức độ hài lòng của người dân, tổ chức', 10],
      ['Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính', 8],
      ['Ứng dụng chữ ký số', 6],
      ['Trao đổi văn bản điện tử giữa các cơ quan', 6],
    ],
  ],
]

/** Codes of the twelve criteria with their most points. */
const COMMUNE_CRITERIA = AREAS.flatMap(([, criteria], area) =>
  criteria.map(([, max], place) => ({ code: `CCX.${area + 1}.${place + 1}`, max })),
)

export const COMMUNES = 94

const nodes: readonly EditionNode[] = [
  node('CCX', null, 'Chỉ số cải cách hành chính cấp xã', 100),
  ...AREAS.flatMap(([name, criteria], area) => [
    node(
      `CCX.${area + 1}`,
      'CCX',
      name,
      criteria.reduce((sum, [, max]) => sum + max, 0),
    ),
    ...criteria.map(([criterion, max], place) =>
      node(`CCX.${area + 1}.${place + 1}`, `CCX.${area + 1}`, criterion, max, {
        method: `Đạt yêu cầu: ${max} điểm; đạt một phần: tính theo tỷ lệ; không đạt: 0 điểm.`,
        evidence: 'Kế hoạch, báo cáo, văn bản liên quan',
        owner: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
        appraiser: 'Sở Nội vụ',
        pointsFrom: area === 2 && place === 0 ? 'survey' : 'appraised',
      }),
    ),
  ]),
  node('CCX.T', 'CCX', 'Điểm thưởng: sáng kiến được công nhận', 3, { adds: 'bonus' }),
  node('CCX.P', 'CCX', 'Điểm trừ: chậm báo cáo, để xảy ra vi phạm', 6, { adds: 'penalty' }),
]

function node(
  code: string,
  parent: string | null,
  name: string,
  max: number,
  more: Partial<EditionNode> = {},
): EditionNode {
  return { code, parent, name: same(name), min: 0, max, better: 'high', ...more }
}

const number = (unit: number) => String(unit).padStart(2, '0')
const regions = ['Khu vực đô thị', 'Khu vực đồng bằng', 'Khu vực miền núi']

const definition: Definition = {
  index: { code: 'CCX', name: same('Chỉ số cải cách hành chính cấp xã') },
  edition: {
    id: 'ccx-2025',
    index: 'CCX',
    name: same('Bộ tiêu chí cấp xã 2025'),
    unitKind: 'commune',
    years: [2025],
    levels: [same('chỉ số'), same('lĩnh vực'), same('tiêu chí')],
    combine: 'sum',
    missing: 'any',
    notApplicable: 'scale',
    rank: { decimals: 2, ties: 'shared' },
    publishesRanks: false,
    defaultLens: 'ratio',
    comparableWith: [],
    nodes: [...nodes],
    sources: [],
  },
  regions: regions.map((name, at) => ({ id: `ccx-${at + 1}`, name: same(name) })),
  units: Array.from({ length: COMMUNES }, (_, at) => ({
    id: `xa-${number(at + 1)}`,
    name: `${at % 3 === 0 ? 'Phường' : 'Xã'} ${number(at + 1)}`,
    kind: 'commune',
    region: `ccx-${(at % 3) + 1}`,
    aliases: [],
    successor: null,
  })),
}

const dataset: Dataset = {
  edition: 'ccx-2025',
  units: definition.units.map(({ id }) => id),
  columns: [],
}

/** A plan file with an index of 94 communes: twelve criteria of 100 points in all, a bonus and a penalty, no scores yet. */
export function communesPlanFile(): string {
  const hash = datasetHash(dataset, definition)
  const journal = journalWith(
    [],
    [
      ...editsOf({ plan: { plan: { title: 'Chấm điểm cấp xã 2025', index: 'CCX', language: 'vi' } } }),
      datasetEdit('ccx-2025', hash),
    ],
  )
  return writePlanFile(foldOf(journal), journal, [{ edition: 'ccx-2025', hash, dataset, definition }])
}

/**
 * Scores to paste, a line a commune: all points, but commune i loses i × 0.1 points of the first criterion. Its total
 * is then 100 − 0.1 × i, and its rank is i.
 */
export const communeScores = (separator = ','): string =>
  Array.from({ length: COMMUNES }, (_, at) =>
    COMMUNE_CRITERIA.map(({ max }, place) =>
      (place === 0 ? (max * 10 - (at + 1)) / 10 : max).toString().replace('.', separator),
    ).join('\t'),
  ).join('\n')
