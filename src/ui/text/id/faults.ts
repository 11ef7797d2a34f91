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
}
