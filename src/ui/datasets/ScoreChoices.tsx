import { createMemo, Show } from 'solid-js'
import type { Column } from '../../core/edition/dataset'
import { Checkbox } from '../common/Checkbox'
import { Segmented } from '../common/Segmented'
import { Select } from '../common/Select'
import { TextField } from '../common/TextField'
import imports from '../tables/Import.module.css'
import { SheetChoice } from '../tables/SheetChoice'
import { useText } from '../text/texts'
import { ORIGINS, type ScoreImport } from './create-score-import'
import styles from './Datasets.module.css'
import { IndexChoice } from './IndexChoice'

/** Of which index, which rows, into what, and what the table does not say itself. */
export function ScoreChoices(props: { scores: ScoreImport }) {
  const { t } = useText()
  const { scores } = props
  const years = createMemo(() => scores.years())
  return (
    <>
      <div class={imports.choices}>
        <IndexChoice scores={scores} />
        <SheetChoice
          sheets={scores.sheets()}
          sheet={scores.sheet()}
          head={scores.layout()}
          onSheet={scores.chooseSheet}
          onHead={scores.chooseHead}
        />
        <Show when={!scores.hasYear()}>
          <Select
            label={t('datasets.scores.year')}
            showLabel="above"
            options={years()}
            value={scores.year()}
            placeholder="–"
            onChange={scores.setYear}
          />
        </Show>
      </div>
      <div class={imports.choices}>
        <Segmented
          label={t('datasets.scores.mode')}
          showLabel
          value={scores.mode()}
          segments={[
            { value: 'on-top', label: t('datasets.scores.onTop'), title: t('datasets.scores.onTopNote') },
            { value: 'empty', label: t('datasets.scores.empty'), title: t('datasets.scores.emptyNote') },
          ]}
          onChange={scores.setMode}
        />
        <Select
          label={t('datasets.scores.origin')}
          showLabel="above"
          options={ORIGINS}
          textOf={(origin: Column['origin']) => t(`datasets.scores.originOf.${origin}`)}
          value={scores.origin()}
          onChange={scores.setOrigin}
        />
        <TextField label={t('datasets.scores.source')} value={scores.source()} onChange={scores.setSource} />
        <div class={styles.ticks}>
          <Checkbox
            checked={scores.complete()}
            onChange={scores.setComplete}
            label={t('datasets.scores.complete')}
          />
          <Checkbox
            checked={scores.compute()}
            onChange={scores.setCompute}
            label={t('datasets.scores.compute')}
          />
        </div>
      </div>
    </>
  )
}
