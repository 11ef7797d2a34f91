import { Show } from 'solid-js'
import { MAX_SCORE_ROWS, MAX_SHEET_ROWS } from '../../core/file/score-rows'
import type { TableHeadFault } from '../../core/file/table-head'
import { MAX_TABLE_BYTES, type TableFileFault } from '../../core/file/table-rows'
import { Button } from '../common/Button'
import imports from '../tables/Import.module.css'
import { ImportDialog } from '../tables/ImportDialog'
import { tableFaultText } from '../tables/table-fault-text'
import { useText } from '../text/texts'
import { createScoreImport, type ScoreImport } from './create-score-import'
import { createTemplates } from './create-templates'
import styles from './Datasets.module.css'
import { scoreFieldName } from './dataset-fault-text'
import { IndexChoice } from './IndexChoice'
import { ScoreChoices } from './ScoreChoices'
import { ScorePreview } from './ScorePreview'
import { ScoreSummary } from './ScoreSummary'

/** A table of published scores on its way into the plan: what would change is shown before anything is taken. */
export function ImportScores(props: { onClose(): void }) {
  const text = useText()
  const { t, number } = text
  const scores = createScoreImport(() => props.onClose())
  const templates = createTemplates()
  const taken = () => (scores.offered()?.datasets.length ? (scores.offered()?.taken ?? 0) : 0)
  return (
    <ImportDialog
      title={t('datasets.scores.title')}
      onClose={props.onClose}
      state={scores.peek.state()}
      kinds={t('datasets.scores.kinds', {
        rows: number(MAX_SCORE_ROWS),
        sheet: number(MAX_SHEET_ROWS),
        size: `${MAX_TABLE_BYTES / 1024 ** 2} MB`,
      })}
      faultText={fault => scoresFileFaultText(text, fault)}
      onFile={file => void scores.read(file)}
      onChoose={() => void scores.choose()}
      onStop={scores.peek.stop}
      intro={<IndexChoice scores={scores} />}
      templates={
        <div class={styles.templates}>
          <Button kind="quiet" onClick={() => void templates.scores(scores.index(), 'long')}>
            {t('datasets.templateLong')}
          </Button>
          <Button kind="quiet" onClick={() => void templates.scores(scores.index(), 'wide')}>
            {t('datasets.templateWide')}
          </Button>
        </div>
      }
      take={{
        label: taken() === 0 ? t('datasets.scores.nothing') : t('datasets.scores.take', { n: taken() }),
        disabled: taken() === 0,
        onTake: () => void scores.take(),
      }}
    >
      <Read scores={scores} />
    </ImportDialog>
  )
}

function Read(props: { scores: ScoreImport }) {
  const text = useText()
  const { t, percent } = text
  const { scores } = props
  const refusal = () => {
    const found = scores.found()
    return scores.layout() === null && found && !found.ok ? found.error : null
  }
  const offer = <Kind extends 'busy' | 'refused'>(kind: Kind) => {
    const now = scores.offer.state()
    return now.kind === kind ? (now as Extract<typeof now, { kind: Kind }>) : null
  }
  return (
    <>
      <ScoreChoices scores={scores} />
      <Show when={refusal() ?? offer('refused')?.fault}>
        {fault => (
          <p class={imports.refused} role="alert">
            {scoresFileFaultText(text, fault())}
          </p>
        )}
      </Show>
      <Show when={scores.layout()}>
        <ScorePreview scores={scores} />
        <Show when={scores.missing().length > 0}>
          <p class={imports.refused} role="alert">
            {t('datasets.scores.missing', {
              fields: scores
                .missing()
                .map(field => scoreFieldName(t, field))
                .join(', '),
            })}
          </p>
        </Show>
        <Show when={offer('busy')}>
          {busy => (
            <div class={styles.working}>
              <span>{t('datasets.scores.working')}</span>
              <progress max="1" value={busy().share} aria-label={t('datasets.scores.working')}>
                {percent(busy().share, 0)}
              </progress>
              <Button small onClick={scores.offer.stop}>
                {t('datasets.scores.stop')}
              </Button>
            </div>
          )}
        </Show>
        <Show when={scores.offered()}>{offered => <ScoreSummary offer={offered()} />}</Show>
      </Show>
    </>
  )
}

const scoresFileFaultText = (text: ReturnType<typeof useText>, fault: TableFileFault | TableHeadFault) =>
  tableFaultText(text, fault, field => scoreFieldName(text.t, field))
