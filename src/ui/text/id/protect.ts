import type { protect as vi } from '../vi/protect'

export const protect: typeof vi = {
  passphrase: 'Frasa sandi',
  show: 'Tampilkan frasa sandi',
  open: {
    title: 'Berkas dengan frasa sandi',
    text: 'Frasa sandi dipilih oleh pengirim berkas. Huruf besar, aksen, dan spasi diperhitungkan.',
    action: 'Buka berkas',
    trying: 'Mendekripsi…',
  },
  export: {
    menu: 'Ekspor berkas…',
    title: 'Ekspor berkas rencana',
    way: 'Cara ekspor',
    action: 'Ekspor berkas',
    plain: 'Apa adanya',
    plainText: 'Seluruh rencana dan jurnalnya; siapa pun yang memiliki berkas dapat membukanya.',
    passphrase: 'Dengan frasa sandi',
    passphraseText:
      'Seluruh rencana dan jurnalnya, dienkripsi menurut standar age. Hanya yang mengetahui frasa sandi dapat membukanya; kirim frasa sandi lewat jalur lain.',
    redacted: 'Untuk publikasi',
    redactedText:
      'Salinan hanya-lihat dengan id rencana baru, tanpa jurnal. Tugas, tenggat, kemajuan, target, dan instansi tetap; nama orang dan penilaian dihapus.',
    repeat: 'Ulangi frasa sandi',
    hint: 'Sedikitnya {{ n }} karakter; sebaiknya beberapa kata yang tidak saling berkaitan.',
    short: 'Diperlukan sedikitnya {{ n }} karakter.',
    differs: 'Kedua frasa sandi berbeda.',
    lost: 'Frasa sandi yang hilang tidak dapat dipulihkan: tak seorang pun dapat membuka berkas itu lagi, juga pembuat program ini.',
    making: 'Membuat berkas…',
  },
  signature: {
    add: 'Tanda tangani berkas dengan kunci peramban ini',
    addText:
      'Penerima dapat melihat apakah berkas diubah sesudahnya dan apakah kuncinya sama seperti sebelumnya. Ini tidak membuktikan siapa pengirimnya dan bukan tanda tangan elektronik menurut hukum.',
    cannot:
      'Peramban ini tidak dapat menandatangani, jadi berkas tidak dibuat. Batalkan pilihan itu atau pakai peramban yang lebih baru.',
    own: 'Ditandatangani dengan kunci peramban ini ({{ key }}) dan tidak berubah sejak itu.',
    same: 'Tanda tangan cocok; kunci sama seperti sebelumnya ({{ key }}).',
    first: 'Tanda tangan cocok; kunci ini baru pertama kali ditemui ({{ key }}).',
    other:
      'Tanda tangan cocok, tetapi kuncinya ({{ key }}) berbeda dari berkas-berkas rencana ini sebelumnya. Tanyakan kepada pengirim.',
    broken: 'Tanda tangan tidak cocok: berkas diubah setelah ditandatangani.',
    unchecked: 'Berkas bertanda tangan, tetapi peramban ini tidak dapat memeriksanya.',
    noPerson: 'Ini tidak membuktikan siapa pengirim berkas.',
  },
  fault: {
    'wrong-passphrase': 'Frasa sandi salah. Coba lagi.',
    'for-a-key':
      'Berkas dienkripsi untuk kunci seseorang, bukan dengan frasa sandi. Tidak dapat dibuka di sini.',
    damaged: 'Berkas terenkripsi rusak atau terpotong. Minta pengirim mengirimkannya lagi.',
    'too-large': 'Ukuran berkas {{ size }}, melebihi batas {{ max }}.',
    cancelled: 'Frasa sandi tidak diberikan, jadi berkas tidak dibuka.',
    stopped: 'Tidak dapat diselesaikan: {{ message }}. Coba lagi.',
  },
  opened: 'Berkas “{{ title }}” dibuat untuk publikasi: hanya lihat, tidak ada yang disimpan.',
  removed: {
    title: 'Yang dihapus',
    people: 'Orang',
    assessments: 'Nilai mandiri, penilaian, penyebab',
    checkIns: 'Laporan kemajuan',
    urgings: 'Teguran',
    comments: 'Komentar pada sel',
    moments: 'Titik jurnal bernama',
    cells: 'Sel pimpinan, petugas, catatan, bukti',
    blotted: 'Sel yang namanya ditutup',
    showBlotted: 'Tampilkan {{ n }} sel yang ditutup',
    check:
      'Yang ditutup adalah nama dalam direktori atau yang diketik di kolom orang. Baca berkas sebelum dipublikasikan.',
    preparing: 'Menyiapkan…',
    more: '… dan {{ n }} lagi',
  },
  sealed: '{{ name }} tidak dibuka. Rencana di sini tidak berubah.',
}
