import { type Accessor, createMemo } from 'solid-js'
import { useText } from '../../text/texts'
import type { Scores } from '../create-scores'
import type { Words } from './own-text'

/** The texts with what is known of sources and of the index's other editions. */
export function createWords(scores: Scores): Accessor<Words> {
  const text = useText()
  const year = createMemo(() => scores.analysis()?.request.year ?? 0)
  return createMemo((): Words => {
    const sources = scores.catalog()?.sources ?? {}
    const derivations = scores.catalog()?.derivations ?? {}
    const editions = scores.info()?.editions ?? []
    return {
      ...text,
      year: year(),
      sourceOf: id => sources[id] ?? id,
      derivationOf: wording => {
        const known = derivations[wording]
        return known ? text.nameOf(known) : wording
      },
      nameIn: (edition, code) =>
        editions.find(({ id }) => id === edition)?.nodes.find(node => node.code === code)?.name ?? null,
    }
  })
}
