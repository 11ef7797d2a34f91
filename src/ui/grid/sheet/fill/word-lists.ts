/** Words that follow each other in a circle: weekdays, months, quarters in Vietnamese, English and Indonesian. */
const LISTS: readonly (readonly string[])[] = [
  ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  ['Thứ 2', 'Thứ 3', 'Thứ 4', 'Thứ 5', 'Thứ 6', 'Thứ 7', 'Chủ nhật'],
  ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`),
  [
    ...['Tháng Một', 'Tháng Hai', 'Tháng Ba', 'Tháng Tư', 'Tháng Năm', 'Tháng Sáu', 'Tháng Bảy', 'Tháng Tám'],
    ...['Tháng Chín', 'Tháng Mười', 'Tháng Mười Một', 'Tháng Mười Hai'],
  ],
  ['Quý I', 'Quý II', 'Quý III', 'Quý IV'],
  ['Quý 1', 'Quý 2', 'Quý 3', 'Quý 4'],
  ['Q1', 'Q2', 'Q3', 'Q4'],
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
    ...['November', 'December'],
  ],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'],
  [
    ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober'],
    ...['November', 'Desember'],
  ],
  ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'],
]

/** Case does not count, tones do: "Tháng Tư" is no "tháng tu". */
const key = (text: string): string => text.normalize('NFC').trim().toLowerCase()
const KEYS = LISTS.map(words => words.map(key))

/** A line of words of one list that go on by even steps. */
export interface WordSeries {
  readonly words: readonly string[]
  readonly positions: readonly number[]
}

/** The first list that has all of them; null where none has, so that "Jan, Feb, Mei" is Indonesian. */
export function wordSeries(texts: readonly string[]): WordSeries | null {
  const wanted = texts.map(key)
  for (const [position, keys] of KEYS.entries()) {
    const positions = wanted.map(word => keys.indexOf(word))
    const words = LISTS[position]
    if (words && !positions.includes(-1)) return { words, positions }
  }
  return null
}

/** Word number `position` of the circle, in the case of a pattern: "THỨ HAI" goes on with "THỨ BA". */
export function wordAt({ words }: WordSeries, position: number, pattern: string): string {
  const word = words[((position % words.length) + words.length) % words.length] ?? ''
  const like = pattern.trim()
  // "T2" and "CN" are capitals by themselves.
  if (like === like.toLowerCase() && like !== like.toUpperCase()) return word.toLowerCase()
  return like.length > 3 && like === like.toUpperCase() ? word.toUpperCase() : word
}
