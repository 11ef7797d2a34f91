import type { sheet as vi } from '../vi/sheet'

export const sheet: typeof vi = {
  figures: {
    count: 'Jumlah sel {{ n }}',
    sum: 'Total {{ value }}',
    mean: 'Rata-rata {{ value }}',
    min: 'Terkecil {{ value }}',
    max: 'Terbesar {{ value }}',
    tip: 'Sel terpilih: jumlah sel yang berisi; total, rata-rata, terkecil, dan terbesar dari sel yang berisi angka',
  },
}
