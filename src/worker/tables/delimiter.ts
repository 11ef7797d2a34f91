import Papa from 'papaparse'

const DELIMITERS = ['\t', ';', ','] as const
/** Rows looked at. */
const SAMPLE = 50
/** Excel's own first line: "sep=;". Line ends are "\n" by now. */
const NAMED = /^\ufeff?sep=([;,\t])\n/

/** The sign that parts the fields: the one by which the most rows come out equally wide, tab before ";" before ",". */
export function findDelimiter(text: string): { readonly delimiter: string; readonly start: number } {
  const named = NAMED.exec(text)
  if (named) return { delimiter: named[1] ?? ',', start: named[0].length }
  const head = text.slice(0, 200_000)
  let best = { delimiter: ',', rows: 0 }
  for (const delimiter of DELIMITERS) {
    const rows = equallyWide(head, delimiter)
    if (rows > best.rows) best = { delimiter, rows }
  }
  return { delimiter: best.delimiter, start: 0 }
}

function equallyWide(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE, skipEmptyLines: true })
  const counts = new Map<number, number>()
  for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}
