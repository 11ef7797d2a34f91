import X from 'lucide-solid/icons/x'
import { createEffect, createMemo, For, on, Show } from 'solid-js'
import { IconButton } from '../../common/Button'
import { capitalised, levelName } from '../../common/level-name'
import { nodeCodeText } from '../../common/node-code'
import { useText } from '../../text/texts'
import type { Scores } from '../create-scores'
import { createWords } from '../own/create-words'
import { CRITERIA, criterionText } from '../own/criteria'
import type { ScoreRow } from '../own/own-rows'
import { provenance, rangeText, type Words } from '../own/own-text'
import styles from './DetailPanel.module.css'
import { HistoryList } from './HistoryList'
import { AssessmentField, StageList } from './StageList'

const EVIDENCE = ['evidenceNumber', 'evidenceDate', 'evidenceAbstract', 'evidencePlace'] as const

/** All of the chosen node: stages, evidence, cause, sources and years. Beside the grid, or a drawer over it. */
export function DetailPanel(props: { scores: Scores; drawer: boolean }) {
  const { t } = useText()
  const words = createWords(props.scores)
  const close = () => {
    props.scores.setPanelOpen(false)
    const place = props.scores.focus()
    if (place) props.scores.focusCell(place)
  }
  let host!: HTMLElement
  const chosen = createMemo(() => props.scores.chosen()?.id)

  return (
    <aside
      ref={host}
      class={styles.panel}
      classList={{ [styles.drawer ?? '']: props.drawer }}
      aria-label={t('scores.panel.label')}
      on:keydown={event => {
        if (event.key !== 'Escape' || !props.drawer) return
        event.stopPropagation()
        close()
      }}
    >
      <Show when={props.drawer}>
        <IconButton
          class={styles.close ?? ''}
          icon={X}
          label={t('scores.panel.close')}
          shortcut="Esc"
          onClick={close}
        />
      </Show>
      <Show when={chosen()} keyed fallback={<p class={styles.none}>{t('scores.panel.none')}</p>}>
        {id => (
          <Show when={props.scores.rowOf(id)}>
            {row => <NodeDetails scores={props.scores} row={row()} words={words()} host={() => host} />}
          </Show>
        )}
      </Show>
    </aside>
  )
}

function NodeDetails(props: { scores: Scores; row: ScoreRow; words: Words; host(): HTMLElement }) {
  const { t, nameOf } = useText()
  const facts = () => {
    const edition = props.scores.edition()
    return [
      edition && capitalised(nameOf(levelName(edition, props.row.node.depth))),
      t('scores.panel.range', { range: rangeText(props.row.spec, props.words) }),
      props.row.spec.max === null && t('scores.cell.unknownMax'),
    ].filter(Boolean)
  }
  const criteria = () =>
    CRITERIA.filter(criterion => criterionText(props.row.spec, criterion, props.words) !== '')
  const sources = () => {
    const point = props.row.trend.find(({ year }) => year === props.words.year)
    return point ? provenance(point, props.words) : []
  }
  // Asked from a cell of the column: the first field takes the focus.
  createEffect(
    on(props.scores.evidenceAsked, asked => {
      if (!asked) return
      props.scores.askEvidence(false)
      setTimeout(() => props.host().querySelector<HTMLElement>('[data-evidence] input')?.focus())
    }),
  )
  return (
    <>
      <header class={styles.head}>
        <h2 class={styles.title}>
          {nodeCodeText(props.row.id)} {nameOf(props.row.spec.name)}
        </h2>
        <p class={styles.facts}>{facts().join(' · ')}</p>
        <Show when={props.row.spec.note}>{note => <p class={styles.facts}>{nameOf(note())}</p>}</Show>
        <For each={props.row.findings}>
          {finding => <p class={`warn ${styles.facts}`}>{t(`scores.finding.${finding}`)}</p>}
        </For>
      </header>
      <Show when={criteria().length > 0}>
        <section class={styles.part}>
          <h3 class={styles.heading}>{t('scores.criterion.title')}</h3>
          <dl class={styles.criteria}>
            <For each={criteria()}>
              {criterion => (
                <>
                  <dt>{t(`scores.criterion.${criterion}`)}</dt>
                  <dd>{criterionText(props.row.spec, criterion, props.words)}</dd>
                </>
              )}
            </For>
          </dl>
        </section>
      </Show>
      <Show when={props.scores.isScored()}>
        <section class={styles.part}>
          <h3 class={styles.heading}>{t('scores.panel.stages', { year: props.words.year })}</h3>
          <StageList scores={props.scores} row={props.row} year={props.words.year} />
        </section>
        <section class={styles.part} data-evidence>
          <h3 class={styles.heading}>{t('scores.panel.evidence')}</h3>
          <div class={styles.evidence}>
            <For each={EVIDENCE}>
              {field => (
                <AssessmentField
                  scores={props.scores}
                  row={props.row}
                  field={field}
                  label={t(`scores.panel.${field}`)}
                />
              )}
            </For>
          </div>
          <AssessmentField
            scores={props.scores}
            row={props.row}
            field="cause"
            label={t('scores.column.cause')}
            multiline
          />
        </section>
      </Show>
      <section class={styles.part}>
        <h3 class={styles.heading}>{t('scores.panel.history')}</h3>
        <HistoryList scores={props.scores} row={props.row} words={props.words} />
      </section>
      <section class={styles.part}>
        <h3 class={styles.heading}>{t('scores.panel.sources')}</h3>
        <Show
          when={sources().length > 0}
          fallback={<p class={styles.facts}>{t('scores.panel.noSource', { year: props.words.year })}</p>}
        >
          <For each={sources()}>{source => <p class={styles.facts}>{source}</p>}</For>
        </Show>
      </section>
    </>
  )
}
