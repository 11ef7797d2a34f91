import { useApp } from '../../state/context'
import { useText } from '../text/texts'

/** What ids and wordings beside a figure say; a table of the reader's own has only its own wording. */
export interface SourceWords {
  /** Where a source was seen. */
  sourceOf(id: string): string
  /** How a figure was derived, in the language of the screen. */
  derivationOf(wording: string): string
}

export function useSourceWords(): SourceWords {
  const { analysis } = useApp()
  const { nameOf } = useText()
  return {
    sourceOf: id => analysis.catalog()?.sources[id] ?? id,
    derivationOf(wording) {
      const known = analysis.catalog()?.derivations[wording]
      return known ? nameOf(known) : wording
    },
  }
}
