import type { conflicts as vi } from '../vi/conflicts'

export const conflicts: typeof vi = {
  tab: 'Disunting berbeda',
  title: 'Sel yang disunting berbeda',
  intro:
    'Setiap sel di bawah punya dua nilai atau lebih dari orang yang belum melihat suntingan satu sama lain. Nilai yang dipakai adalah yang ditulis terakhir.',
  none: 'Tidak ada sel dengan dua nilai',
  noneText: 'Sel yang disunting berbeda di dua salinan dan belum diputuskan saat digabungkan ada di sini.',
  cell: 'Sel',
  values: 'Nilai',
  use: 'Pakai nilai ini',
  useOf: 'Pakai nilai ini: {{ value }}',
  goTo: 'Ke sel',
  goToOf: 'Ke sel: {{ cell }}',
  all: 'Pilih semua…',
  allShown: 'Pertahankan nilai yang dipakai di semua sel',
  allMine: 'Semua milik saya ({{ name }})',
  allOf: 'Semua dari {{ name }}',
  message: 'Putuskan {{ n }} sel',
  readOnly: 'Berkas versi lebih baru: hanya dilihat.',
  more: 'Tampilkan {{ n }} catatan lagi',
  moreClashes: 'dan {{ n }} lagi',
  inCell: 'Disunting berbeda: lihat nilainya di Pustaka, Disunting berbeda',
  also: 'beserta: {{ fields }}',
}
