import { readFileSync } from 'node:fs'

/** A row by column name; empty fields stay empty texts. */
export type CsvRow = Readonly<Record<string, string>>

/** Fields of one line: quotes protect commas, a doubled quote is a quote. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    match => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
  )
}

/** Reads a small comma-separated file with a head line and no line breaks inside fields. */
export function readCsv(path: string): CsvRow[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').normalize('NFC').trimEnd().split(/\r?\n/)
  const names = fields(head)
  return lines.map(line => {
    const values = fields(line)
    if (values.length !== names.length) throw new Error(`${path}: ${values.length} fields in: ${line}`)
    return Object.fromEntries(names.map((name, position) => [name, values[position] ?? '']))
  })
}
