import { Select } from '../common/Select'
import { useText } from '../text/texts'
import type { ScoreImport } from './create-score-import'

/** Of which index the scores are. */
export function IndexChoice(props: { scores: ScoreImport }) {
  const { t, nameOf } = useText()
  return (
    <Select
      label={t('datasets.scores.index')}
      showLabel="above"
      options={props.scores.indices()}
      value={props.scores.index()}
      keyOf={info => info.code}
      textOf={info => info.code}
      hintOf={info => nameOf(info.name)}
      onChange={props.scores.chooseIndex}
    />
  )
}
