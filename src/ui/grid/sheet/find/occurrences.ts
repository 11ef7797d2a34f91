import { foldText } from '../../../../core/fold-text'

/** Where a text is found in another: positions in the text itself, both Unicode forms alike. */
export interface Occurrence {
  readonly from: number
  /** Behind the last character, marks that belong to it taken along. */
  readonly to: number
}

/** A text as it is compared, with the place of each of its characters. */
interface Folded {
  readonly text: string
  /** Folded position → position in the text as written; one more at the end. */
  readonly places: readonly number[]
}

const PLAIN = /^[\0-\x7f]*$/

/** `foldText`, quick for the many texts that have no tones. */
const fold = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : foldText(text))

/** A text as it is compared: without tones and case, or `exact` in either Unicode form. */
export const comparable = (text: string, exact: boolean): string =>
  exact ? text.normalize('NFC') : fold(text)

const asWritten = (text: string): Folded => ({
  text,
  places: Array.from({ length: text.length + 1 }, (_, n) => n),
})

function folded(text: string): Folded {
  let folds = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const each = fold(character)
    for (let n = 0; n < each.length; n++) places.push(at)
    folds += each
    at += character.length
  }
  places.push(text.length)
  return { text: folds, places }
}

/** All places of a comparable query in a text, from left to right, none within another; an exact one in NFC alone. */
export function occurrences(text: string, query: string, exact = false): readonly Occurrence[] {
  if (query === '' || !comparable(text, exact).includes(query)) return []
  const { text: folds, places } = exact ? asWritten(text) : folded(text)
  const found: Occurrence[] = []
  for (let at = folds.indexOf(query); at !== -1; at = folds.indexOf(query, at + query.length)) {
    const from = places[at] ?? 0
    const to = places[at + query.length] ?? text.length
    if (to > from) found.push({ from, to })
  }
  return found
}
