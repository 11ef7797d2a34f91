/** The name a spreadsheet gives a column: 0 → A, 26 → AA. */
export function columnLetter(column: number): string {
  const before = column < 26 ? '' : columnLetter(Math.floor(column / 26) - 1)
  return before + String.fromCharCode(65 + (column % 26))
}
