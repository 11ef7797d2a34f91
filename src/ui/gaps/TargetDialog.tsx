import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { For, Show } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { Icon } from '../common/Icon'
import { capitalised, leafLevel, levelPlural } from '../common/level-name'
import { rankText } from '../common/Rank'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import type { Gaps } from './create-gaps'
import { createTargets } from './create-targets'
import { EstimateLine } from './Estimate'
import styles from './TargetDialog.module.css'
import { TargetLine } from './TargetLine'

const WIDTH = 1600
const MARGIN = 16

/** Target scores for the ticked indicators: by which year, by which task, who leads it, until when; one changeset. */
export function TargetDialog(props: {
  gaps: Gaps
  analysis: Analysis
  codes: readonly string[]
  onClose(): void
}) {
  const { analysis: state } = useApp()
  const { t, nameOf, number, date, language } = useText()
  const targets = createTargets(props.gaps, props.analysis, props.codes)
  const { index, unit, year } = props.analysis.request
  const count = props.codes.length
  const level = () => nameOf(leafLevel(props.analysis))
  const unitName = () => state.catalog()?.units.find(({ id }) => id === unit)?.name ?? unit
  const pace = () =>
    props.codes.map(code => targets.indicatorOf(code).node.pace).find(({ gains }) => gains > 0)
  const above = () => props.codes.filter(targets.isAbovePace)
  const leaderless = () => props.codes.filter(code => targets.detailsOf(code).lead === null).length
  const canPropose = () =>
    props.codes.every(code => !Number.isNaN(targets.indicatorOf(code).node.proposal)) && targets.proposed()
  const live = () => props.gaps.targets().filter(({ state }) => state === 'counts').length
  const write = () => {
    if (targets.write()) props.onClose()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    write()
  }

  return (
    <Dialog
      open
      onClose={props.onClose}
      width={Math.min(WIDTH, window.innerWidth - 2 * MARGIN)}
      title={t('gaps.dialog.title', {
        n: count,
        level: count === 1 ? level() : levelPlural(language(), level()),
        index,
        year: targets.year(),
      })}
      description={
        <>
          {t('gaps.dialog.base', { unit: unitName(), index, year })}{' '}
          <Show when={pace()}>{now => t('gaps.dialog.proposalIs', { from: now().from, to: now().to })}</Show>
        </>
      }
      footer={
        <>
          <EstimateLine
            gaps={props.gaps}
            projection={targets.projection()}
            note={
              <Show when={live() > 0}>
                <span class="quiet">{t('gaps.dialog.withLive', { n: live() })}</span>
              </Show>
            }
          />
          <span class="grow" />
          <Show when={targets.faults() > 0}>
            <span class={styles.fix}>{t('gaps.dialog.fix', { n: targets.faults() })}</span>
          </Show>
          <Button onClick={() => props.onClose()} shortcut="Esc">
            {t('shell.cancel')}
          </Button>
          <Button kind="prime" shortcut="Ctrl ↵" disabled={targets.faults() > 0} onClick={write}>
            {t('gaps.dialog.write', { n: count })}
          </Button>
        </>
      }
    >
      {/* The key comes before the fields: Enter opens a list of theirs, whatever is held down with it. */}
      <div class={styles.form} on:keydown={{ handleEvent: onKey, capture: true }}>
        <div class={styles.year}>
          <Select
            showLabel
            label={t('gaps.dialog.year')}
            options={targets.years}
            value={targets.year()}
            onChange={targets.setYear}
          />
        </div>
        <table class={styles.table}>
          <colgroup>
            <col />
            <col style={{ width: '56px' }} />
            <col style={{ width: '108px' }} />
            <col class={styles.reference} />
            <col style={{ width: '106px' }} />
            <col style={{ width: '58px' }} />
            <col style={{ width: '138px' }} />
            <col class={styles.task} />
            <col class={styles.lead} />
            <col style={{ width: '116px' }} />
          </colgroup>
          <thead>
            <tr>
              <th>{capitalised(level())}</th>
              <th class="num">{t('gaps.column.score')}</th>
              <th class="num">{t('gaps.dialog.proposal')}</th>
              <th>{t('gaps.dialog.reference')}</th>
              <th class="num">{t('gaps.dialog.target')}</th>
              <th class="num">{t('gaps.dialog.gain')}</th>
              <th>{t('gaps.dialog.pace')}</th>
              <th>{t('gaps.dialog.task')}</th>
              <th>{t('gaps.dialog.lead')}</th>
              <th>{t('gaps.dialog.deadline')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.codes}>
              {(code, place) => (
                <TargetLine gaps={props.gaps} targets={targets} code={code} first={place() === 0} />
              )}
            </For>
          </tbody>
        </table>
        <div class={styles.note}>
          <Show when={above().length > 0 && pace()}>
            {now => (
              <span class={styles.flag}>
                <Icon of={TriangleAlert} size={13} />
                {t('gaps.panel.overP90', { n: above().length, from: now().from, to: now().to })}
              </span>
            )}
          </Show>
          <span class="grow" />
          <Show when={canPropose()}>
            {proposed => (
              <span>
                {t('gaps.dialog.all', {
                  n: count,
                  from: number(proposed().base.total, 2),
                  to: number(proposed().total, 2),
                  hold: rankText(proposed().othersHold),
                  move: rankText(proposed().othersMove),
                })}{' '}
                <button type="button" class={styles.link} onClick={targets.useProposals}>
                  {t('gaps.dialog.useProposal')}
                </button>
              </span>
            )}
          </Show>
        </div>
        <div class={styles.note}>
          <Show when={leaderless() > 0}>
            <span class={styles.flag}>
              <Icon of={TriangleAlert} size={13} />
              {t('gaps.dialog.noLead', { n: leaderless() })}
            </span>
          </Show>
          <Show when={targets.surveyEnd()}>
            {end => (
              <span>
                {t('gaps.dialog.afterSurveyUntil', { year: targets.year(), index, date: date(end()) })}
              </span>
            )}
          </Show>
        </div>
      </div>
    </Dialog>
  )
}
