import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import { validateTarget } from '../../core/analysis/target'
import { readNumber } from '../../core/plan/read-number'
import { Button } from '../common/Button'
import { Checkbox } from '../common/Checkbox'
import { nodeCodeText } from '../common/node-code'
import { Select } from '../common/Select'
import { TextField } from '../common/TextField'
import { targetFaultText } from '../text/fault-text'
import { MISSING } from '../text/format'
import { useText } from '../text/texts'
import type { Gaps, Indicator } from './create-gaps'
import styles from './PanelList.module.css'
import { gainOf, isAbovePace, REFERENCES, type Reference, refer, type Tick, targetOf } from './reference'

/** The ticked rows, each with the score it would reach and the points it would bring. */
export function TickedList(props: { gaps: Gaps; analysis: Analysis; setButton: JSX.Element }) {
  const { t } = useText()
  const ticked = createMemo(() => [...props.gaps.ticks().keys()])
  const abovePace = createMemo(() =>
    ticked().filter(code => {
      const found = props.gaps.indicators().get(code)
      return found && isAbovePace(gainOf(found.spec, found.node, props.gaps.scoreOf(code)), found.node)
    }),
  )
  const pace = () => props.gaps.indicators().get(abovePace()[0] ?? '')?.node.pace
  return (
    <Show
      when={props.gaps.canEdit()}
      fallback={
        <div class={styles.part}>
          <p class={styles.hint}>{t('gaps.panel.readOnly')}</p>
        </div>
      }
    >
      <div class={styles.part}>
        <h2 class={styles.title}>
          {t('gaps.panel.picked')}{' '}
          <Show when={ticked().length > 0}>
            <small>{ticked().length}</small>
          </Show>
          <span class="grow" />
          <Show when={ticked().length > 0}>
            <Button small kind="quiet" onClick={props.gaps.clearTicks}>
              {t('gaps.panel.clear')}
            </Button>
          </Show>
        </h2>
        <Show when={ticked().length === 0}>
          <p class={styles.hint}>{t('gaps.panel.pickHint')}</p>
        </Show>
        <ul>
          <For each={ticked()}>
            {code => (
              <Show when={props.gaps.indicators().get(code)}>
                {found => <TickedRow gaps={props.gaps} indicator={found()} />}
              </Show>
            )}
          </For>
        </ul>
        <Show when={abovePace().length > 0 && pace()}>
          {now => (
            <p class={styles.warn}>
              ▴ {t('gaps.panel.overP90', { n: abovePace().length, from: now().from, to: now().to })}
            </p>
          )}
        </Show>
        <Show when={ticked().length > 0}>
          <div class={styles.action}>{props.setButton}</div>
        </Show>
      </div>
    </Show>
  )
}

function TickedRow(props: { gaps: Gaps; indicator: Indicator }) {
  const { t, nameOf, signed, number, language } = useText()
  const spec = () => props.indicator.spec
  const node = () => props.indicator.node
  const code = () => spec().code
  const tick = (): Tick => props.gaps.ticks().get(code()) ?? refer('typed')
  const score = () => props.gaps.scoreOf(code())
  const gain = () => gainOf(spec(), node(), score())
  const points = () => props.gaps.projection()?.raises.find(raise => raise.node === code())?.points
  const has = (reference: Reference) =>
    reference === 'typed' || !Number.isNaN(targetOf(spec(), node(), refer(reference)))
  const fault = () => {
    if (tick().reference !== 'typed' || tick().typed.trim() === '') return undefined
    const checked = validateTarget(spec(), score(), node().score)
    return checked.ok ? undefined : targetFaultText({ t, number: value => number(value, 2) }, checked.error)
  }
  const type = (typed: string) =>
    props.gaps.setTick(code(), { reference: 'typed', typed, value: readNumber(typed, language()) })
  // Typing starts from what was chosen before.
  const choose = (reference: Reference) =>
    reference === 'typed'
      ? type(Number.isNaN(score()) ? '' : number(score(), 2))
      : props.gaps.setTick(code(), refer(reference))

  return (
    <li class={styles.row}>
      <Checkbox
        hideLabel
        checked
        label={t('gaps.panel.untick', { code: nodeCodeText(code()) })}
        onChange={() => props.gaps.untick(code())}
      />
      <span class={styles.name} title={nameOf(spec().name)}>
        {nameOf(spec().name)}
        <small>{nodeCodeText(code())}</small>
      </span>
      <Select
        class={styles.reference ?? ''}
        label={`${t('gaps.panel.reference')} ${nodeCodeText(code())}`}
        options={REFERENCES}
        value={tick().reference}
        onChange={choose}
        textOf={reference => t(`gaps.reference.${reference}`)}
        hintOf={reference =>
          reference === 'typed'
            ? undefined
            : has(reference)
              ? number(targetOf(spec(), node(), refer(reference)), 2)
              : t('gaps.reference.none')
        }
        isDisabled={reference => !has(reference)}
      />
      <span class={styles.points}>
        <Show when={isAbovePace(gain(), node())}>
          <span class="warn" title={t('gaps.panel.overP90One', { p90: signed(node().pace.p90, 2) })}>
            ▴{' '}
          </span>
        </Show>
        <span class="up">{fault() ? MISSING : signed(points(), 2)}</span>
      </span>
      <Show when={tick().reference === 'typed'}>
        <div class={styles.typed}>
          <TextField
            hideLabel
            inputMode="decimal"
            label={t('gaps.dialog.targetOf', { code: nodeCodeText(code()) })}
            value={tick().typed}
            onInput={type}
            fault={fault()}
          />
        </div>
      </Show>
    </li>
  )
}
