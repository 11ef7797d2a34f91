import type { badCells as vi } from '../vi/bad-cells'

export const badCells: typeof vi = {
  title: 'Sel yang salah',
  list: 'Buka atau tutup daftar kesalahan',
  next: 'Ke kesalahan berikutnya',
  previous: 'Ke kesalahan sebelumnya',
  close: 'Tutup daftar',
  count: '{{ n }} kesalahan',
  pasted: '{{ n }} sel salah.',
  show: 'Lihat kesalahan',
  rowText: 'Isi baris',
  column: 'Kolom',
  typed: 'Seperti diketik',
  reason: 'Alasan',
  fix: 'Perbaikan',
  hidden: 'Disembunyikan saringan; klik untuk menampilkan',
  none: 'Tidak ada lagi sel yang salah.',
  more: 'Masih ada {{ n }} kesalahan, tampil bila yang lain diperbaiki atau satu kolom dipilih di atas.',
}
