import { foldHead } from './table-head'
import type { TableWords } from './table-words'

/** Heads of a sheet of criteria. */
export const NODE_WORDS: TableWords = {
  code: ['ma', 'ma tieu chi', 'ma so', 'code', 'kode', 'stt'],
  parent: ['ma cap tren', 'ma cha', 'thuoc', 'parent', 'parent code', 'induk', 'kode induk'],
  nameVi: [
    ...['ten', 'ten tieu chi', 'ten tieng viet', 'tieu chi', 'tieu chi, tieu chi thanh phan', 'noi dung'],
    ...['ten, tieu chi', 'name vi', 'name', 'name, vietnamese', 'indicator', 'nama', 'nama vietnam'],
  ],
  nameEn: ['ten tieng anh', 'name en', 'english name', 'name, english', 'nama inggris'],
  nameId: ['ten tieng indonesia', 'name id', 'indonesian name', 'name, indonesian', 'nama indonesia'],
  short: ['ten ngan', 'ten viet tat', 'short name', 'nama pendek'],
  min: ['diem toi thieu', 'toi thieu', 'min', 'minimum', 'lowest', 'skor minimum'],
  max: ['diem toi da', 'toi da', 'thang diem', 'max', 'maximum', 'highest', 'skor maksimum', 'diem chuan'],
  weight: ['trong so', 'weight', 'bobot'],
  combine: ['cach tong hop', 'combine', 'combined by', 'cara menggabungkan'],
  better: ['chieu tot', 'better', 'yang lebih baik'],
  method: ['cach cham', 'cach cham diem', 'cach tinh diem', 'scoring method', 'method', 'cara penilaian'],
  evidence: ['tai lieu kiem chung', 'tlkc', 'minh chung', 'required evidence', 'evidence', 'bukti'],
  owner: [
    ...['co quan phu trach', 'co quan chu tri', 'don vi phu trach', 'owner agency', 'owner'],
    'instansi penanggung jawab',
  ],
  appraiser: ['co quan tham dinh', 'don vi tham dinh', 'appraising body', 'appraiser', 'instansi penilai'],
  pointsFrom: ['nguon diem', 'source of points', 'sumber poin'],
  closes: ['han cham diem', 'thoi han cham', 'closing time', 'closes', 'waktu penutupan'],
  adds: ['diem thuong, diem tru', 'thuong, tru', 'bonus or penalty', 'bonus, penalty', 'bonus atau penalti'],
}

/** Heads of a sheet of units. */
export const UNIT_WORDS: TableWords = {
  code: ['ma', 'ma don vi', 'code', 'unit code', 'kode', 'kode unit'],
  name: ['ten', 'ten don vi', 'don vi', 'name', 'unit', 'unit name', 'nama', 'nama unit'],
  group: ['nhom', 'khu vuc', 'vung', 'group', 'region', 'kelompok', 'wilayah'],
  aliases: ['ten goi khac', 'aliases', 'other names', 'nama lain'],
}

/** Labels of what is said of the index itself: label in one column, value beside it. */
export const INDEX_WORDS: TableWords = {
  code: ['ma chi so', 'ma bo chi so', 'index code', 'kode indeks'],
  nameVi: ['ten chi so', 'ten bo chi so', 'index name', 'index name, vietnamese', 'nama indeks'],
  nameEn: ['ten chi so tieng anh', 'index name, english', 'nama indeks, inggris'],
  nameId: ['ten chi so tieng indonesia', 'index name, indonesian', 'nama indeks, indonesia'],
  years: ['nam ap dung', 'cac nam', 'nam', 'years', 'year', 'tahun'],
  unitKind: ['cap don vi', 'loai don vi', 'unit kind', 'kind of units', 'jenis unit'],
  combine: ['cach tong hop', 'combine', 'combined by', 'cara menggabungkan'],
  scale: ['he so nhan', 'scale', 'skala'],
  missing: ['khi thieu so lieu', 'missing rule', 'when scores are missing', 'bila skor hilang'],
  notApplicable: ['khi khong ap dung', 'when not applicable', 'bila tidak berlaku'],
  decimals: ['so thap phan khi xep hang', 'rank decimals', 'desimal peringkat'],
  ties: ['khi bang diem', 'ties', 'equal scores', 'bila skor sama'],
  levels: ['ten cac cap', 'level names', 'levels', 'nama tingkat'],
}

/** Choice → words that mean it, the first of them as templates write it in vi, en and id. */
type ChoiceWords = Readonly<Record<string, readonly string[]>>
export const COMBINE_WORDS: ChoiceWords = {
  sum: ['tong', 'sum', 'jumlah', 'cong', 'cong diem'],
  weighted: ['theo trong so', 'weighted', 'berbobot', 'trung binh co trong so', 'weighted mean'],
  mean: ['trung binh cong', 'mean', 'rata-rata', 'trung binh', 'average', 'arithmetic mean'],
  geometric: ['trung binh nhan', 'geometric mean', 'rata-rata geometrik', 'geometric', 'geometrik'],
  published: ['theo cong bo', 'published', 'sesuai publikasi', 'cong bo', 'khong tinh'],
}
export const BETTER_WORDS: ChoiceWords = {
  high: ['cao', 'high', 'tinggi', '1', 'higher', 'cang cao cang tot'],
  low: ['thap', 'low', 'rendah', '-1', 'lower', 'cang thap cang tot'],
}
export const SOURCE_WORDS: ChoiceWords = {
  appraised: ['tham dinh', 'appraised', 'dinilai', 'tu cham, tham dinh', 'self-scored'],
  survey: ['dieu tra', 'survey', 'survei', 'khao sat', 'dieu tra xa hoi hoc'],
}
export const ADDS_WORDS: ChoiceWords = {
  bonus: ['thuong', 'bonus', 'diem thuong', 'cong', '+'],
  penalty: ['tru', 'penalty', 'penalti', 'diem tru', 'phat', '-'],
}
export const MISSING_WORDS: ChoiceWords = {
  any: ['de trong', 'leave missing', 'biarkan kosong', 'any', 'coi nhu thieu'],
  all: ['cong phan co', 'use what there is', 'pakai yang ada', 'all'],
  reweight: ['chia lai trong so', 'reweight', 'bobot ulang'],
}
export const APPLICABLE_WORDS: ChoiceWords = {
  exclude: ['bo ra khoi diem toi da', 'smaller maximum', 'maksimum lebih kecil', 'exclude'],
  scale: ['quy doi ve 100', 'scale to 100', 'skala ke 100', 'scale'],
}
export const TIES_WORDS: ChoiceWords = {
  shared: ['dong hang', 'shared rank', 'peringkat sama', 'shared', 'cung hang'],
  none: ['khong dong hang', 'no shared ranks', 'tanpa peringkat sama', 'none'],
}
export const UNIT_KIND_WORDS: ChoiceWords = {
  province: ['cap tinh', 'province', 'provinsi', 'tinh', 'tinh, thanh pho'],
  district: ['cap huyen', 'district', 'distrik', 'huyen'],
  commune: ['cap xa', 'commune', 'komune', 'xa', 'xa, phuong'],
  department: ['so, nganh', 'department', 'dinas', 'so', 'so nganh', 'bo, nganh'],
  unit: ['don vi', 'unit', 'satuan', 'khac', 'other', 'quoc gia', 'country'],
}

/** The choice that a word means; null = none of them. */
export function choiceOf<Choice extends string>(words: ChoiceWords, text: string): Choice | null {
  const typed = foldHead(text)
  const found = Object.keys(words).find(choice => choice === typed || words[choice]?.includes(typed))
  return (found as Choice | undefined) ?? null
}
