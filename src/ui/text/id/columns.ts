import type { columns as vi } from '../vi/columns'

export const columns: typeof vi = {
  menu: {
    button: 'Kolom',
    title: 'Kolom yang tampil',
    reset: 'Kembali ke bawaan',
  },
  command: {
    menu: 'Buka menu kolom',
    sortAscending: 'Urutkan naik',
    sortDescending: 'Urutkan turun',
    addAscending: 'Tambahkan ke urutan: naik',
    addDescending: 'Tambahkan ke urutan: turun',
    clearSort: 'Hapus urutan kolom ini',
    filter: 'Saring…',
    clearFilter: 'Hapus saringan kolom ini',
    clearFilters: 'Hapus semua saringan',
    freeze: 'Bekukan sampai kolom ini',
    unfreeze: 'Batalkan pembekuan kolom',
    hide: 'Sembunyikan kolom',
    fit: 'Sesuaikan lebar kolom',
    fitAll: 'Sesuaikan lebar semua kolom',
    moveLeft: 'Pindahkan kolom ke kiri',
    moveRight: 'Pindahkan kolom ke kanan',
    reset: 'Kembalikan kolom ke bawaan',
  },
}
