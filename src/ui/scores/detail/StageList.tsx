import { For, Show } from 'solid-js'
import type { Stage } from '../../../core/analysis/analysis'
import { faultOf } from '../../../core/plan/faults'
import type { Assessment } from '../../../core/plan/plan'
import { cellFaultText } from '../../text/fault-text'
import { MISSING } from '../../text/format'
import { useText } from '../../text/texts'
import { SCORE_COLUMNS } from '../cell/marks'
import type { Scores } from '../create-scores'
import type { ScoreRow } from '../own/own-rows'
import { isDerived, signature, valueText } from '../own/own-text'
import { scoreFaultText } from '../own/score-fault'
import styles from './DetailPanel.module.css'
import { DraftField } from './DraftField'

/** Two places, or as many as were typed. */
const placesOf = (score: number): number => Math.min(4, Math.max(2, String(score).split('.')[1]?.length ?? 0))

const STEPS = SCORE_COLUMNS.filter(column => column !== 'evidence' && column !== 'cause')
type Step = (typeof STEPS)[number]

/** The five stages of the chosen node, each opening on who wrote it, when and why. */
export function StageList(props: { scores: Scores; row: ScoreRow; year: number }) {
  return (
    <div class={styles.steps}>
      <For each={STEPS}>
        {step => <StageStep scores={props.scores} row={props.row} year={props.year} step={step} />}
      </For>
    </div>
  )
}

function StageStep(props: { scores: Scores; row: ScoreRow; year: number; step: Step }) {
  const text = useText()
  const { t } = text
  const stage = (): Stage | null => (props.step === 'explanation' ? null : props.step)
  const cell = () => {
    const now = stage()
    return now ? props.row.stages[now] : null
  }
  const shown = () => {
    const now = cell()
    if (!now) return props.row.assessment?.explanation ? '' : MISSING
    if (now.fault) return valueText(now.typed, text)
    if (now.notApplicable) return t('scores.cell.na')
    return Number.isNaN(now.score)
      ? MISSING
      : text.number(now.score, now.from === 'typed' ? placesOf(now.score) : 2)
  }
  const isReckoned = () => {
    const now = cell()
    if (now?.from === 'computed') return true
    const point = props.row.trend.find(({ year }) => year === props.year)
    return now?.from === 'dataset' && point !== undefined && isDerived(point)
  }
  const hasMore = () => cell()?.from !== 'dataset' && cell()?.from !== 'computed'
  return (
    <Show
      when={hasMore()}
      fallback={
        <div class={styles.step}>
          <span>{t(`words.stage.${props.step}`)}</span>
          <span class={isReckoned() ? styles.reckoned : 'strong'}>
            {shown()}
            {isReckoned() && '∗'}
          </span>
        </div>
      }
    >
      <details class={styles.more} open={props.step === 'explanation' && props.row.findings.length > 0}>
        <summary class={styles.step}>
          <span>{t(`words.stage.${props.step}`)}</span>
          <span
            classList={{
              strong: !cell()?.fault,
              [styles.bad ?? '']: cell()?.fault !== null && cell() !== null,
            }}
          >
            {shown()}
          </span>
          <small>{signature(props.row.assessment, props.step, text)}</small>
        </summary>
        <div class={styles.fields}>
          <Show when={cell()?.fault}>
            {fault => (
              <p class={styles.bad}>
                {scoreFaultText(text, fault())} {t('scores.fix.kept')}
              </p>
            )}
          </Show>
          <StepFields scores={props.scores} row={props.row} step={props.step} />
        </div>
      </details>
    </Show>
  )
}

function StepFields(props: { scores: Scores; row: ScoreRow; step: Step }) {
  const { t } = useText()
  const isPublished = () => props.step === 'published'
  const isText = () => props.step === 'explanation'
  return (
    <>
      <Show when={isText()}>
        <AssessmentField {...props} field="explanation" label={t('words.stage.explanation')} multiline />
      </Show>
      <AssessmentField
        {...props}
        field={isPublished() ? 'publishedSource' : `${props.step}By`}
        label={t(isPublished() ? 'scores.panel.publishedSource' : 'scores.panel.by')}
      />
      <AssessmentField
        {...props}
        field={`${props.step}Date`}
        label={t(isPublished() ? 'scores.panel.publishedDate' : 'scores.panel.date')}
      />
      <Show when={!isText() && !isPublished()}>
        <AssessmentField
          {...props}
          field={`${props.step}Reason`}
          label={t('scores.panel.reason')}
          multiline
        />
      </Show>
    </>
  )
}

/** One field of the assessment; a date that is none stays as typed and says why. */
export function AssessmentField(props: {
  scores: Scores
  row: ScoreRow
  field: keyof Assessment & string
  label: string
  multiline?: boolean
}) {
  const text = useText()
  const stored = () => {
    const value = props.row.assessment?.[props.field]
    if (value === null || value === undefined) return ''
    return props.field.endsWith('Date') ? text.date(String(value)) : String(value)
  }
  const fault = () => {
    const found = faultOf('assessments', props.field, props.row.assessment?.[props.field])
    return found ? cellFaultText(text, found) : undefined
  }
  return (
    <DraftField
      label={props.label}
      value={stored()}
      onWrite={typed => props.scores.edit(props.row.id, props.field, typed)}
      multiline={props.multiline ?? false}
      readOnly={!props.row.writable}
      fault={fault()}
    />
  )
}
