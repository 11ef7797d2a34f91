import { foldText } from '../../core/fold-text'

/** True where every word of the query stands somewhere in the text. */
export function matches(text: string | null | undefined, query: string): boolean {
  const folded = foldText(text)
  return foldText(query)
    .split(/\s+/)
    .every(word => folded.includes(word))
}
