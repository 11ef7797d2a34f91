import type { EditionFile } from '../../../src/core/edition/catalog'
import type { Text } from '../../../src/core/edition/edition'

/** How the collectors word a derivation, and the same in the other languages. */
const PHRASES: readonly (readonly [seen: RegExp, vi: string, id: string])[] = [
  [
    /rank (\d+) in (\d{4}) is 'up (\d+)(?: ranks?| places?)?'/g,
    'hạng $1 năm $2 được nêu là tăng $3 bậc',
    'peringkat $1 pada $2 disebut naik $3 tingkat',
  ],
  [/up (\d+) places?/g, 'tăng $1 bậc', 'naik $1 tingkat'],
  [/(\d+) \+ (\d+) places/g, '$1 + $2 bậc', '$1 + $2 tingkat'],
  [/\((\d{4}) up ([\d.]+) on (\d{4})\)/g, '(năm $1 tăng $2 so với năm $3)', '($1 naik $2 dari $3)'],
  [/\(rank (\d+) is stated\)/g, '(nguồn nêu hạng $1)', '(peringkat $1 disebut sumber)'],
  [
    /([\d.]+) total \(derived\) minus the seven printed areas/g,
    'tổng $1 (suy ra) trừ bảy lĩnh vực đã công bố',
    'total $1 (turunan) dikurangi tujuh bidang yang diumumkan',
  ],
  [
    /([\d.]+) total minus the seven printed areas/g,
    'tổng $1 trừ bảy lĩnh vực đã công bố',
    'total $1 dikurangi tujuh bidang yang diumumkan',
  ],
  [/sum of the six components/g, 'tổng của sáu nhóm chỉ số', 'jumlah enam komponen'],
  [
    /one rank stated for 2021–2023 together/g,
    'nguồn nêu một thứ hạng chung cho 2021–2023',
    'sumber menyebut satu peringkat untuk 2021–2023 sekaligus',
  ],
  [
    /2023 figure minus the stated change \(\+([\d.]+) points, \+(\d+) places\)/g,
    'số năm 2023 trừ mức thay đổi được nêu (+$1 điểm, +$2 bậc)',
    'angka 2023 dikurangi perubahan yang disebut (+$1 poin, +$2 tingkat)',
  ],
]

/** "86.98 - 2.19" with a true minus. */
const minus = (text: string): string => text.replaceAll(' - ', ' \u2212 ')
const comma = (text: string): string => minus(text).replaceAll(/(\d)\.(\d)/g, '$1,$2')

/** A derivation in the three languages; throws on a wording that is not known. */
function derivationText(wording: string): Text {
  const [vi, id, rest] = PHRASES.reduce(
    ([vi, id, rest], [seen, inVi, inId]) => [
      vi.replace(seen, inVi),
      id.replace(seen, inId),
      rest.replace(seen, ''),
    ],
    [wording, wording, wording],
  ) as [string, string, string]
  if (/\p{Letter}/u.test(rest)) throw new Error(`Unknown derivation: ${wording}`)
  return { vi: comma(vi), en: minus(wording), id: comma(id) }
}

/** Every derivation that the datasets name. */
export function derivationTexts(files: readonly EditionFile[]): Record<string, Text> {
  const wordings = files.flatMap(({ dataset }) =>
    dataset.columns.flatMap(({ mean, notes = [] }) => [mean, ...notes].flatMap(one => one?.derivation ?? [])),
  )
  return Object.fromEntries([...new Set(wordings)].map(wording => [wording, derivationText(wording)]))
}

/** Where a figure was seen, without the collectors' remark on how it was had: the column's origin says that. */
export const withoutRemark = (source: string): string =>
  /^(computed|derived): /.test(source) ? source.replace(/^.*?(?=https?:|github:)/, '') : source
