import type { care as vi } from '../vi/care'

export const care: typeof vi = {
  opened:
    'Rencana dibuka tanpa {{ n }} suntingan yang rusak atau tidak lengkap; disisihkan, tidak dihapus. Lihat Pustaka – Penyimpanan.',
  tab: 'Penyimpanan',
  title: 'Penyimpanan di komputer ini',
  kept: 'Peramban berjanji menjaga data: tidak dihapus saat ruang habis.',
  notKept:
    'Peramban belum berjanji menjaga data: data dapat dihapus saat ruang habis. Mintalah, atau unduh salinannya.',
  unknown: 'Peramban tidak memberi tahu apakah data dijaga.',
  ask: 'Minta peramban menjaga data',
  refused: 'Peramban belum setuju. Memasang aplikasi atau menandai halaman biasanya membantu.',
  usage: '{{ used }} terpakai dari {{ quota }} yang diizinkan peramban.',
  copyTitle: 'Salin semuanya keluar',
  copyText: 'Semua rencana, termasuk yang di tempat sampah, sebagai berkas dalam satu .zip.',
  copy: 'Unduh salinan (.zip)',
  copied: 'Rencana disalin: {{ n }}.',
  copiedMissing: 'Rencana disalin: {{ n }}; {{ missing }} tidak dapat dibaca.',
  checkTitle: 'Pemeriksaan',
  checkText:
    'Membaca ulang setiap suntingan, kode periksa, dan data semua rencana. Tidak ada yang dihapus; yang rusak disisihkan dan dapat diunduh.',
  check: 'Periksa sekarang',
  stop: 'Hentikan',
  progress: 'Memeriksa {{ done }}/{{ of }}',
  plan: 'Rencana',
  changes: 'Suntingan',
  size: 'Ukuran',
  finding: 'Hasil',
  sound: 'Utuh',
  unreadable: 'suntingan yang tidak terbaca, disisihkan: {{ n }}',
  broken: 'suntingan dengan kode periksa salah atau celah, disisihkan: {{ n }}',
  badDatasets: 'data yang tidak sesuai namanya: {{ n }}',
  summary: 'Daftar rencana berbeda dari jurnal',
  repair: 'Perbaiki daftar',
  repaired: 'Baris diperbaiki: {{ n }}.',
  export: 'Unduh yang disisihkan',
  inBin: 'di tempat sampah',
}
