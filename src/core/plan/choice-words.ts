import { foldText } from '../fold-text'
import { readCycle } from './cycle-words'
import { choicesOf, type FieldKind } from './fields'

/** Words of the three languages for each choice, tones off; the choice's own name is always understood. */
const WORDS: Readonly<Partial<Record<FieldKind, Readonly<Record<string, readonly string[]>>>>> = {
  status: {
    'not-started': [
      'chua bat dau',
      'chua thuc hien',
      'chua trien khai',
      'not started',
      'belum dimulai',
      'belum mulai',
    ],
    running: [
      ...['dang thuc hien', 'dang trien khai', 'dang lam', 'running', 'in progress', 'under way', 'ongoing'],
      ...['berjalan', 'sedang berjalan', 'sedang dilaksanakan'],
    ],
    done: ['da hoan thanh', 'hoan thanh', 'da xong', 'xong', 'done', 'completed', 'complete', 'selesai'],
    paused: ['tam dung', 'paused', 'on hold', 'suspended', 'dihentikan sementara', 'ditunda'],
    awaiting: [
      ...['cho xac nhan', 'awaiting confirmation', 'awaiting', 'to be confirmed', 'menunggu konfirmasi'],
      'menunggu verifikasi',
    ],
    cancelled: ['da huy', 'huy', 'huy bo', 'cancelled', 'canceled', 'dibatalkan', 'batal'],
    'period-ended': [
      ...['het ky ke hoach', 'het ky', 'rencana berakhir', 'plan period ended', 'period ended'],
      ...['periode rencana berakhir', 'periode berakhir'],
    ],
  },
  influence: {
    direct: ['truc tiep', 'direct', 'langsung'],
    indirect: ['gian tiep', 'indirect', 'tidak langsung'],
    'out-of-reach': ['ngoai tam', 'ngoai pham vi', 'out of reach', 'di luar jangkauan'],
  },
  'agency-kind': {
    department: ['so', 'so, nganh', 'department', 'dinas'],
    'people-committee': ['ubnd', 'uy ban nhan dan', "people's committee", 'komite rakyat'],
    council: ['hdnd', 'hoi dong nhan dan', 'council', "people's council", 'dewan rakyat'],
    committee: [
      ...['ban', 'uy ban', 'ban chi dao', 'ban chi dao, hoi dong', 'committee', 'komite'],
      ...['steering committee', 'steering committee or council', 'panitia pengarah atau dewan'],
    ],
    party: ['co quan dang', 'party body', 'party', 'badan partai'],
    unit: ['don vi su nghiep', 'don vi', 'unit', 'public service unit', 'unit layanan publik'],
    other: ['khac', 'other', 'lainnya'],
  },
}

/** The choice a typed word stands for; null when it stands for none. */
export function readChoice(kind: FieldKind, typed: string): string | null {
  const text = foldText(kind === 'status' ? statusWords(typed) : typed)
  const own = choicesOf(kind)?.find(choice => choice === text)
  if (own !== undefined) return own
  if (kind === 'cycle') {
    const cycle = readCycle(typed)
    return cycle?.ok ? cycle.value : null
  }
  // "LV 3", "3. Cải cách thủ tục hành chính", "Lĩnh vực 3", "bidang 3".
  if (kind === 'field')
    return /^(?:(?:lv|linh vuc|field|area|bidang) ?)?([1-7])(?:[.:)\s-].*)?$/.exec(text)?.[1] ?? null
  const words = WORDS[kind] ?? {}
  return Object.keys(words).find(choice => words[choice]?.includes(text)) ?? null
}

/** Of a status as cells show it ("Running · 12 days past", "Plan period 2021 ended") the words that stand for it. */
const statusWords = (typed: string): string =>
  (typed.split(' · ')[0] ?? '').replace(/\b(?:19|20)\d\d\b/, '').replace(/\s+/g, ' ')
