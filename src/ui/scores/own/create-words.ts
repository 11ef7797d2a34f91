import { type Accessor, createMemo } from 'solid-js'
import { useSourceWords } from '../../common/source-words'
import { useText } from '../../text/texts'
import type { Scores } from '../create-scores'
import type { Words } from './own-text'

/** The texts with what is known of sources and of the index's other editions. */
export function createWords(scores: Scores): Accessor<Words> {
  const text = useText()
  const sources = useSourceWords()
  const year = createMemo(() => scores.analysis()?.request.year ?? 0)
  return createMemo((): Words => {
    const editions = scores.info()?.editions ?? []
    return {
      ...text,
      ...sources,
      year: year(),
      nameIn: (edition, code) =>
        editions.find(({ id }) => id === edition)?.nodes.find(node => node.code === code)?.name ?? null,
    }
  })
}
