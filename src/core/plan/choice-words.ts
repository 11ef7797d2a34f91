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
  field: {
    '1': [
      ...[
        'cong tac chi dao, dieu hanh',
        'chi dao, dieu hanh',
        'chi dao dieu hanh',
        'cong tac chi dao dieu hanh',
      ],
      ...['cong tac chi dao, dieu hanh cai cach hanh chinh', 'cong tac chi dao, dieu hanh cchc'],
      ...['direction and management', 'arahan dan pengelolaan'],
    ],
    '2': ['cai cach the che', 'the che', 'institutional reform', 'reformasi kelembagaan'],
    '3': [
      ...['cai cach thu tuc hanh chinh', 'cai cach tthc', 'thu tuc hanh chinh'],
      ...['reform of administrative procedures', 'reformasi prosedur administratif'],
    ],
    '4': [
      ...[
        'cai cach to chuc bo may hanh chinh',
        'cai cach to chuc bo may',
        'cai cach to chuc bo may hanh chinh nha nuoc',
      ],
      ...['reform of the administrative apparatus', 'reformasi organisasi aparatur'],
    ],
    '5': ['cai cach che do cong vu', 'cai cach cong vu', 'civil service reform', 'reformasi kepegawaian'],
    '6': ['cai cach tai chinh cong', 'tai chinh cong', 'public finance reform', 'reformasi keuangan publik'],
    '7': [
      ...['xay dung, phat trien chinh quyen dien tu, chinh quyen so', 'chinh quyen dien tu, chinh quyen so'],
      ...['xay dung va phat trien chinh quyen dien tu, chinh quyen so', 'hien dai hoa hanh chinh'],
      ...['e-government and digital government', 'pemerintahan elektronik dan digital'],
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
  const numbered = /^(?:(?:lv|linh vuc|field|area|bidang) ?)?([1-7])(?:[.:)\s-].*)?$/
  if (kind === 'field' && numbered.test(text)) return numbered.exec(text)?.[1] ?? null
  const words = WORDS[kind] ?? {}
  return Object.keys(words).find(choice => words[choice]?.includes(text)) ?? null
}

/** Of a status as cells show it ("Running · 12 days past", "Plan period 2021 ended") the words that stand for it. */
const statusWords = (typed: string): string =>
  (typed.split(' · ')[0] ?? '').replace(/\b(?:19|20)\d\d\b/, '').replace(/\s+/g, ' ')
