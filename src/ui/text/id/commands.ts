import type { commands as vi } from '../vi/commands'

export const commands: typeof vi = {
  palette: 'Cari perintah',
  search: 'Ketik nama perintah',
  none: 'Tidak ada perintah yang cocok.',
  sheet: 'Pintasan papan ketik',
  save: 'Lihat yang tersimpan dan unduh berkas rencana',
  goTo: 'Buka {{ page }}',
  group: {
    edit: 'Ubah',
    fill: 'Isi',
    find: 'Cari dan ganti',
    comments: 'Komentar',
    rows: 'Baris',
    sort: 'Urutkan dan saring',
    columns: 'Kolom',
    select: 'Pilih',
    move: 'Pindah',
    file: 'Berkas',
    go: 'Buka',
  },
}
