import type { sheet as vi } from '../vi/sheet'

export const sheet: typeof vi = {
  command: {
    cut: 'Potong',
    copy: 'Salin',
    paste: 'Tempel',
    clear: 'Hapus isi',
    fillDown: 'Isi ke bawah',
    fillRight: 'Isi ke kanan',
    fillSeries: 'Isi pilihan sebagai deret',
    fillToEdge: 'Isi ke bawah sampai akhir data di sampingnya',
    selectAll: 'Pilih semua',
    selectRow: 'Pilih baris',
    selectColumn: 'Pilih kolom',
  },
  figures: {
    count: 'Jumlah sel {{ n }}',
    sum: 'Total {{ value }}',
    mean: 'Rata-rata {{ value }}',
    min: 'Terkecil {{ value }}',
    max: 'Terbesar {{ value }}',
    tip: 'Sel terpilih: jumlah sel yang berisi; total, rata-rata, terkecil, dan terbesar dari sel yang berisi angka',
  },
  clipboard: {
    copied: 'Sel disalin: {{ n }}.',
    cut: 'Sel dipotong: {{ n }}.',
    pasted: 'Sel ditempel: {{ n }}.',
    filled: 'Sel diisi: {{ n }}.',
    skipped: 'Sel hanya-baca dilewati: {{ n }}.',
    cutColumns: 'Kolom melewati kolom terakhir, tidak ditempel: {{ n }}.',
    cutRows: 'Baris melewati baris terakhir, tidak ditempel: {{ n }}.',
  },
  fill: {
    empty: '(kosong)',
  },
  clipboardFault: {
    'nothing-selected': 'Belum ada sel yang dipilih.',
    'nothing-to-paste': 'Papan klip tidak berisi teks atau tabel untuk ditempel.',
    'read-only': 'Tabel ini hanya dapat dibaca; tidak ada yang ditempel.',
    'ranges-differ':
      'Rentang yang dipilih harus memiliki baris yang sama atau kolom yang sama. Pilih ulang atau kerjakan satu per satu.',
    'too-many-cells': '{{ n }} sel melebihi batas {{ max }} sel sekaligus. Pilih lebih sedikit.',
    'no-permission':
      'Peramban tidak mengizinkan menu memakai papan klip. Gunakan tombol Ctrl+C, Ctrl+X, Ctrl+V.',
    'not-supported': 'Di peramban ini papan klip hanya dapat dipakai dengan tombol Ctrl+C, Ctrl+X, Ctrl+V.',
    unreadable: 'Papan klip tidak dapat dijangkau dari menu. Gunakan tombol Ctrl+C, Ctrl+X, Ctrl+V.',
  },
}
