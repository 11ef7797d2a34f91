import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, Show } from 'solid-js'
import { shownDecimals } from '../common/column-figures'
import { createMedia } from '../common/create-media'
import { Icon } from '../common/Icon'
import { nodeCodeText } from '../common/node-code'
import { Segmented } from '../common/Segmented'
import { Select } from '../common/Select'
import { TextField } from '../common/TextField'
import { cellFaultText, targetFaultText } from '../text/fault-text'
import { useText } from '../text/texts'
import { ChoiceField } from './ChoiceField'
import type { Gaps } from './create-gaps'
import type { Targets } from './create-targets'
import { REFERENCES, type Reference, refer, targetOf } from './reference'
import styles from './TargetDialog.module.css'
import type { LineFault } from './target-draft'

/** Below this the five references fold into a list. */
const ROOMY = '(min-width: 1440px)'

/** One indicator of the target form. */
export function TargetLine(props: { gaps: Gaps; targets: Targets; code: string; first: boolean }) {
  const text = useText()
  const { t, nameOf, number, signed } = text
  const roomy = createMedia(ROOMY)
  const code = () => nodeCodeText(props.code)
  const spec = () => props.targets.indicatorOf(props.code).spec
  const node = () => props.targets.indicatorOf(props.code).node
  const tick = () => props.targets.tickOf(props.code)
  const details = () => props.targets.detailsOf(props.code)
  const faults = createMemo(() => props.targets.faultsOf(props.code))
  const faultAt = <Where extends LineFault['where']>(where: Where) =>
    faults().find((fault): fault is Extract<LineFault, { where: Where }> => fault.where === where)
  const shown = () =>
    tick().reference === 'typed' ? tick().typed : number(props.targets.scoreOf(props.code), 2)
  const scoreFault = () => {
    const found = faultAt('score')?.fault
    if (!found) return undefined
    return found.kind === 'no-score'
      ? t('gaps.fault.noScore')
      : targetFaultText({ t, number: value => number(value, 2) }, found)
  }
  const deadlineFault = () => {
    const found = faultAt('deadline')?.fault
    return found && cellFaultText(text, found)
  }
  const has = (reference: Reference) =>
    reference === 'typed' || !Number.isNaN(targetOf(spec(), node(), refer(reference)))
  const known = () =>
    props.gaps
      .targets()
      .filter(target => target.state === 'counts' && target.node === props.code)
      .map(({ score, year }) => t('gaps.dialog.hasTarget', { score: number(score, 2), year }))
      .join('; ')

  return (
    <tr>
      <td class={styles.name} title={nameOf(spec().name)}>
        <span class="quiet">{code()}</span> {nameOf(spec().name)}
        <Show when={known()}>{words => <small class={styles.small}>{words()}</small>}</Show>
      </td>
      <td class="num">{number(node().score, shownDecimals(props.targets.indicatorOf(props.code).column))}</td>
      <td class="num nowrap">
        {number(node().proposal, 2)}{' '}
        <Show when={!Number.isNaN(node().proposal)}>
          <span class="quiet">{signed(node().proposal - node().score, 2)}</span>
        </Show>
      </td>
      <td>
        <Show
          when={roomy()}
          fallback={
            <Select
              label={`${t('gaps.dialog.reference')} ${code()}`}
              options={REFERENCES}
              value={tick().reference}
              onChange={reference => props.targets.choose(props.code, reference)}
              textOf={reference => t(`gaps.reference.${reference}`)}
              isDisabled={reference => !has(reference)}
            />
          }
        >
          <Segmented
            label={`${t('gaps.dialog.reference')} ${code()}`}
            segments={REFERENCES.map(reference => ({
              value: reference,
              label: t(`gaps.reference.${reference}`),
              disabled: !has(reference),
            }))}
            value={tick().reference}
            onChange={reference => props.targets.choose(props.code, reference)}
          />
        </Show>
      </td>
      <td class={styles.score}>
        <div>
          <TextField
            hideLabel
            autofocus={props.first}
            inputMode="decimal"
            label={t('gaps.dialog.targetOf', { code: code() })}
            value={shown()}
            onInput={typed => props.targets.type(props.code, typed)}
            fault={scoreFault()}
          />
          <Show when={spec().max === null && !scoreFault()}>
            <small class={styles.small}>{t('gaps.panel.unknownMax')}</small>
          </Show>
        </div>
      </td>
      <td class="num up">{scoreFault() ? '–' : signed(props.targets.gain(props.code), 2)}</td>
      <td class={styles.pace}>
        <Show
          when={!Number.isNaN(node().pace.p90)}
          fallback={<span class="quiet">{t('gaps.dialog.noPace')}</span>}
        >
          <Show
            when={props.targets.isAbovePace(props.code)}
            fallback={<span class="quiet">{t('gaps.dialog.p90', { p90: signed(node().pace.p90, 2) })}</span>}
          >
            <span class={styles.flag}>
              <Icon of={TriangleAlert} size={13} />
              {t('gaps.dialog.overP90', { p90: signed(node().pace.p90, 2) })}
            </span>
          </Show>
        </Show>
      </td>
      <td>
        <ChoiceField
          label={t('gaps.dialog.taskOf', { code: code() })}
          options={props.targets.taskOptions()}
          value={props.targets.taskOf(props.code)}
          onChange={choice => props.targets.setTask(props.code, choice)}
          newText={title => t('gaps.dialog.newTaskOf', { title })}
          placeholder={t('gaps.dialog.newTask')}
        />
        <Show when={props.targets.taskOf(props.code).kind === 'new'}>
          <small class={styles.small}>{t('gaps.dialog.newTask')}</small>
        </Show>
      </td>
      <td>
        <ChoiceField
          label={t('gaps.dialog.leadOf', { code: code() })}
          options={props.targets.leadOptions()}
          value={details().lead}
          onChange={lead => props.targets.setDetails(props.code, { lead })}
          newText={name => t('gaps.dialog.newLead', { name })}
          placeholder={t('gaps.dialog.chooseLead')}
          missing
        />
      </td>
      <td>
        <TextField
          hideLabel
          label={t('gaps.dialog.deadlineOf', { code: code() })}
          value={details().deadline}
          placeholder={t('gaps.dialog.noDeadline')}
          onInput={deadline => props.targets.setDetails(props.code, { deadline })}
          fault={deadlineFault()}
        />
        <Show when={!deadlineFault() && props.targets.isLate(props.code)}>
          <small class={`${styles.small} warn`}>
            {t(props.targets.surveyEnd() ? 'gaps.dialog.late' : 'gaps.dialog.lateYear')}
          </small>
        </Show>
      </td>
    </tr>
  )
}
