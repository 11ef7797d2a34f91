/** A table on its way out, whatever page it comes from. */
export interface OutTable {
  /** Name of its sheet. */
  readonly name: string
  readonly columns: readonly OutColumn[]
  readonly rows: readonly (readonly OutCell[])[]
  /** Columns that stay in view. */
  readonly frozen: number
}

export interface OutColumn {
  readonly head: string
  /** Units and sources, as a comment on the head. */
  readonly note?: string | undefined
  /** In characters. */
  readonly width: number
}

/** Numbers stay numbers; a date is as exact as its ISO text ('2025', '2025-11', '2025-11-30'). */
export type OutCell = string | number | boolean | null | OutDate
export interface OutDate {
  readonly date: string
}

/** What opens a formula in one program or another, full-width forms among them (DESIGN §8). */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

export const opensFormula = (text: string): boolean => FORMULA.test(text)

/** A text that no program takes for a formula. */
export const guarded = (text: string): string => (opensFormula(text) ? `'${text}` : text)

/** What a guarded text was before. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && opensFormula(text.slice(1)) ? text.slice(1) : text

const FORBIDDEN = /[[\]:*?/\\]/g
const LONGEST_NAME = 31

/** Names of sheets as workbooks allow them: short, without some signs, each once. */
export function sheetNames(tables: readonly Pick<OutTable, 'name'>[]): readonly string[] {
  const taken = new Set<string>()
  return tables.map(({ name }) => {
    const plain =
      name
        .replace(FORBIDDEN, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '1'
    let own = plain.slice(0, LONGEST_NAME)
    for (let count = 2; taken.has(own.toLowerCase()); count++)
      own = `${plain.slice(0, LONGEST_NAME - 4)} (${count})`
    taken.add(own.toLowerCase())
    return own
  })
}
