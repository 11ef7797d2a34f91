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
    'unknown-reference': '"{{ text }}" tidak ada dalam direktori rencana. Pilih dari daftar atau tambahkan.',
    'ambiguous-reference':
      '"{{ text }}" dapat berarti beberapa entri direktori: {{ names }}. Pilih dari daftar.',
    kept: 'Sel tetap seperti diketik dan tidak dihitung.',
  },
  target: {
    'not-a-number': 'Target harus berupa angka.',
    'above-max': 'Di atas skor maksimum {{ limit }}.',
    'below-min': 'Di bawah skor minimum {{ limit }}.',
    'below-present': 'Tidak lebih tinggi dari skor saat ini {{ limit }}.',
  },
  file: {
    'too-large': 'Berkas berukuran {{ size }}, lebih dari {{ max }} yang dapat dibaca.',
    'not-utf8': 'Baris {{ line }} bukan teks UTF-8; berkas rusak atau bukan berkas rencana.',
    'not-json': 'Baris {{ line }}, kolom {{ column }} bukan JSON; berkas rusak atau bukan berkas rencana.',
    truncated: 'Berkas terputus di baris {{ line }}, kolom {{ column }}. Minta berkas yang lengkap.',
    'too-deep': 'Baris {{ line }}, kolom {{ column }}: bersarang lebih dari {{ max }} tingkat.',
    'wrong-format': 'Ini bukan berkas rencana ReformGrid.',
    'wrong-kind': 'Berkas ReformGrid ini bukan berkas rencana ({{ found }}).',
    newer:
      'Ditulis oleh versi {{ version }} yang lebih baru dan belum dapat dibaca. Muat ulang halaman untuk memperbarui.',
    faults: 'Berkas memiliki {{ n }} kesalahan, tidak ada yang diambil. Yang pertama: {{ first }}',
  },
  path: {
    'forbidden-name': '{{ path }}: nama "{{ name }}" tidak boleh dipakai.',
    'duplicate-name': '{{ path }}: nama "{{ name }}" muncul dua kali.',
    'duplicate-id': '{{ path }}: kode "{{ id }}" muncul dua kali.',
    'lone-surrogate': '{{ path }}: ada huruf rusak.',
    'number-out-of-range': '{{ path }}: angka melampaui {{ limit }}.',
    missing: '{{ path }}: tidak ada.',
    'unknown-name': '{{ path }}: tidak dikenal.',
    'wrong-type': '{{ path }}: jenis salah, seharusnya {{ expected }}.',
    'too-long': '{{ path }}: lebih panjang dari {{ limit }}.',
    'wrong-value': '{{ path }}: nilai tidak dapat dipakai.',
    'wrong-hash': '{{ path }}: kode periksa tidak cocok dengan isi.',
  },
}
