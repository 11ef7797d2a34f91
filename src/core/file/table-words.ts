/** Field → heads that mean it, as `foldHead` writes them, in the three languages of the screens. */
export type TableWords = Readonly<Record<string, readonly string[]>>

/** Column with the ids of records, as our own exports write it: what comes back finds its record. */
export const ID_FIELD = 'id'

/**
 * Heads of the task appendix as officials write them (STT, Nhiệm vụ, Sản phẩm, Cơ quan chủ trì, Cơ quan phối hợp, Thời
 * hạn, Kinh phí, Ghi chú) and of the task grid.
 */
export const TASK_WORDS: TableWords = {
  [ID_FIELD]: ['ma reformgrid', 'reformgrid id', 'id reformgrid'],
  number: ['stt', 'so tt', 'tt', 'so thu tu', 'no', 'nr', 'number', 'nomor', 'no urut'],
  title: [
    ...[
      'nhiem vu',
      'ten nhiem vu',
      'noi dung nhiem vu',
      'noi dung',
      'nhiem vu, giai phap',
      'noi dung cong viec',
    ],
    ...[
      'cong viec',
      'ten cong viec',
      'dau viec',
      'nhiem vu cu the',
      'noi dung, nhiem vu',
      'nhiem vu duoc giao',
    ],
    ...['task', 'tasks', 'task name', 'tugas', 'nama tugas', 'kegiatan', 'activity'],
  ],
  field: ['linh vuc', 'linh vuc cchc', 'linh vuc cai cach', 'field', 'area', 'bidang'],
  product: [
    ...[
      'san pham',
      'san pham dau ra',
      'san pham, ket qua',
      'ket qua, san pham',
      'ket qua dau ra',
      'san pham du kien',
    ],
    ...['san pham hoan thanh', 'san pham/ket qua', 'ket qua/san pham', 'product', 'output', 'deliverable'],
    ...['produk', 'keluaran'],
  ],
  leadAgency: [
    ...[
      'co quan chu tri',
      'don vi chu tri',
      'chu tri',
      'co quan, don vi chu tri',
      'co quan chu tri thuc hien',
    ],
    ...['don vi chu tri thuc hien', 'co quan/don vi chu tri', 'lead agency', 'lead', 'responsible agency'],
    ...['instansi utama', 'instansi penanggung jawab utama', 'instansi penanggung jawab'],
  ],
  coordinating: [
    ...[
      'co quan phoi hop',
      'don vi phoi hop',
      'phoi hop',
      'co quan, don vi phoi hop',
      'co quan phoi hop thuc hien',
    ],
    ...['don vi phoi hop thuc hien', 'co quan/don vi phoi hop', 'coordinating', 'coordinating agencies'],
    ...['instansi pendukung', 'instansi terkait'],
  ],
  head: ['nguoi dung dau', 'nguoi dung dau co quan chu tri', 'head', 'head of agency', 'kepala instansi'],
  deputy: ['lanh dao phu trach', 'deputy in charge', 'deputy', 'wakil penanggung jawab'],
  officer: [
    ...['cong chuc dau moi', 'dau moi', 'cong chuc theo doi', 'can bo dau moi', 'officer', 'contact officer'],
    'petugas penghubung',
  ],
  directingLeader: ['lanh dao chi dao', 'nguoi chi dao', 'directing leader', 'pimpinan pengarah'],
  issuingBody: ['co quan ban hanh', 'noi ban hanh', 'issuing body', 'issued by', 'penerbit'],
  documentNumber: [
    ...['so van ban giao', 'van ban giao', 'so van ban', 'so ky hieu van ban', 'van ban giao nhiem vu'],
    ...['document no', 'document number', 'no dokumen', 'nomor dokumen'],
  ],
  documentDate: ['ngay van ban giao', 'ngay van ban', 'document date', 'tanggal dokumen'],
  start: ['bat dau', 'thoi gian bat dau', 'ngay bat dau', 'start', 'start date', 'mulai', 'tanggal mulai'],
  deadline: [
    ...['thoi han', 'thoi han hoan thanh', 'thoi gian hoan thanh', 'thoi gian thuc hien', 'han hoan thanh'],
    ...[
      'thoi gian',
      'han xu ly',
      'thoi han thuc hien',
      'deadline',
      'due',
      'due date',
      'tenggat',
      'batas waktu',
    ],
    'tenggat waktu',
  ],
  deadlineText: ['nguyen van thoi han', 'deadline as worded', 'bunyi tenggat'],
  cycle: ['chu ky bao cao', 'ky bao cao', 'reporting cycle', 'siklus laporan'],
  budget: [
    'kinh phi',
    'kinh phi thuc hien',
    'kinh phi du kien',
    'du toan',
    'budget',
    'cost',
    'anggaran',
    'biaya',
  ],
  status: ['tinh trang', 'trang thai', 'tinh trang thuc hien', 'status'],
  progress: [
    ...['tien do', 'tien do thuc hien', '% hoan thanh', 'ty le hoan thanh', 'muc do hoan thanh', 'progress'],
    ...['% complete', 'percent complete', 'kemajuan', 'persen selesai'],
  ],
  doneDate: ['ngay hoan thanh', 'done on', 'completed on', 'date done', 'tanggal selesai'],
  result: ['ket qua', 'ket qua thuc hien', 'ket qua dat duoc', 'result', 'results', 'hasil'],
  evidence: ['tai lieu kiem chung', 'tlkc', 'minh chung', 'evidence', 'bukti'],
  notes: ['ghi chu', 'notes', 'note', 'remarks', 'catatan', 'keterangan'],
  source: ['nguon', 'source', 'sumber'],
  sourceUrl: ['dia chi nguon', 'address of the source', 'alamat sumber'],
  statusInSource: [
    'nguon viet',
    'tinh trang theo nguon',
    'status per source',
    'the source says',
    'kata sumber',
  ],
}

/** Heads of a table of published scores, long: one score a row. */
export const SCORE_WORDS: TableWords = {
  year: ['year', 'nam', 'tahun'],
  unit: ['unit', 'don vi', 'tinh', 'tinh, thanh pho', 'dia phuong', 'province', 'provinsi', 'daerah'],
  node: ['node', 'indicator', 'code', 'ma', 'ma tieu chi', 'tieu chi', 'chi so', 'indikator', 'kode'],
  score: ['score', 'points', 'diem', 'diem so', 'skor', 'nilai'],
  rank: ['rank', 'hang', 'xep hang', 'thu hang', 'peringkat'],
  n: ['n', 'units ranked', 'so don vi', 'so don vi xep hang', 'jumlah unit'],
  decimals: ['decimals', 'so thap phan', 'so chu so thap phan', 'desimal'],
  origin: ['origin', 'diem la', 'loai diem', 'nguon goc diem', 'asal', 'asal skor'],
  standardError: ['standard error', 'se', 'sai so chuan', 'galat baku'],
  source: ['source', 'nguon', 'sumber'],
  derivation: ['derivation', 'cach suy ra', 'cach tinh', 'penurunan'],
}

/** What a score is → words that mean it, the first as exports write it in vi, en and id. */
export const ORIGIN_WORDS = {
  published: ['cong bo', 'published', 'dipublikasikan', 'do co quan cong bo', 'da cong bo'],
  computed: ['tu cong', 'computed', 'dihitung', 'tinh', 'tu tinh'],
  derived: ['suy ra', 'derived', 'diturunkan'],
} as const satisfies TableWords
