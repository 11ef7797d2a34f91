import { existsSync, readFileSync } from 'node:fs'

const whole = new URL('../../../../../shared/conformance/', import.meta.url)
const extracts = new URL('../../../fixtures/conformance/', import.meta.url)

/** Rows of a conformance file as records; the extract where the whole collection is not there. No quoted commas inside. */
export function conformance(name: string): Record<string, string>[] {
  const folder = existsSync(new URL(name, whole)) ? whole : extracts
  const [head = '', ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split(/\r?\n/)
  const keys = cellsOf(head)
  return lines.map(line => {
    const cells = cellsOf(line)
    return Object.fromEntries(keys.map((key, place) => [key, cells[place] ?? '']))
  })
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(found => found[2] ?? found[1] ?? '')
