import type { faults as vi } from '../vi/faults'

export const faults: typeof vi = {
  storage: {
    quota: 'Penyimpanan peramban penuh. Unduh berkas rencana, lalu hapus rencana lama.',
    blocked: 'Jendela lain memegang basis data. Tutup jendela ReformGrid lainnya, lalu coba lagi.',
    'newer-database': 'Basis data dibuat oleh versi lebih baru. Muat ulang halaman untuk memakai versi itu.',
    closed: 'Basis data telah ditutup. Unduh berkas rencana, lalu muat ulang halaman.',
    timeout: 'Penyimpanan belum menjawab. Biarkan jendela ini terbuka, akan dicoba lagi.',
    gone: 'Penyimpanan tidak lagi memuat rencana ini (data situs dihapus). Unduh berkas, lalu buka di Pustaka.',
    unknown: 'Basis data tidak dapat ditulis: {{ message }}',
  },
  template: 'Templat rencana tidak dapat dibuka.',
  analysis: {
    'unknown-index': 'Tidak ada indeks {{ index }}.',
    'unknown-year': 'Tidak ada angka {{ index }} untuk tahun {{ year }}.',
    'unknown-unit': 'Tidak ada unit "{{ unit }}".',
    engine: 'Perhitungan gagal: {{ message }}',
  },
  cell: {
    'not-a-number': '"{{ text }}" bukan angka.',
    'out-of-range': '{{ value }} di luar {{ from }}–{{ to }}.',
    'not-whole': '{{ value }} bukan bilangan bulat.',
    'not-a-date': '"{{ text }}" bukan tanggal. Tulis hari/bulan/tahun.',
    'not-a-deadline':
      '"{{ text }}" bukan tenggat. Tulis tahun, bulan/tahun, hari/bulan/tahun atau siklus (bulanan, rutin).',
    'no-such-day': 'Tidak ada tanggal {{ date }}. Bulan {{ month }} memiliki {{ days }} hari.',
    'no-such-month': 'Tidak ada bulan {{ month }}.',
    'no-such-quarter': 'Tidak ada triwulan {{ quarter }}.',
    'year-out-of-range': 'Tahun {{ year }} di luar {{ from }}–{{ to }}.',
    'unknown-choice': '"{{ text }}" tidak ada dalam daftar.',
    kept: 'Sel tetap seperti diketik dan tidak dihitung.',
  },
  target: {
    'not-a-number': 'Target harus berupa angka.',
    'above-max': 'Di atas skor maksimum {{ limit }}.',
    'below-min': 'Di bawah skor minimum {{ limit }}.',
    'below-present': 'Tidak lebih tinggi dari skor saat ini {{ limit }}.',
  },
}
