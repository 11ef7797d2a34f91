import { Popover as Root } from '@kobalte/core/popover'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { validateTarget } from '../../core/analysis/target'
import { readNumber } from '../../core/plan/read-number'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { nodeCodeText } from '../common/node-code'
import { Popover } from '../common/Popover'
import { TextField } from '../common/TextField'
import { targetFaultText } from '../text/fault-text'
import { useText } from '../text/texts'
import { TaskNumber } from './cells'
import type { Gaps } from './create-gaps'
import styles from './PanelList.module.css'
import { isDoubled, type NodeTarget } from './targets'

/** The targets the plan holds in the index in view, those that count first among them. Each can be changed or taken back. */
export function TargetList(props: { gaps: Gaps }) {
  const { t } = useText()
  const counted = createMemo(() => props.gaps.targets().filter(({ state }) => state === 'counts'))
  const others = createMemo(() => props.gaps.targets().filter(({ state }) => state !== 'counts'))
  return (
    <Show when={props.gaps.targets().length > 0}>
      <div class={styles.part}>
        <h2 class={styles.title}>
          {t('gaps.panel.targets')} <small>{props.gaps.targets().length}</small>
        </h2>
        <ul>
          <For each={[...counted(), ...others()]}>
            {target => <TargetRow gaps={props.gaps} target={target} />}
          </For>
        </ul>
      </div>
    </Show>
  )
}

function TargetRow(props: { gaps: Gaps; target: NodeTarget }) {
  const { t, number, signed } = useText()
  const node = () => props.target.node ?? props.target.target.node ?? ''
  const indicator = () => props.gaps.indicators().get(node())
  const isCounted = () => props.target.state === 'counts'
  /** In full, whoever else claims the same. */
  const points = () => {
    const found = indicator()
    return found ? found.column.effect * (props.target.score - found.node.score) : Number.NaN
  }
  const doubled = () => isCounted() && isDoubled(props.gaps.targets(), node())
  const why = () => {
    switch (props.target.state) {
      case 'counts':
        return null
      case 'moved':
        return t('gaps.panel.moved')
      case 'bad':
        return t('gaps.panel.bad')
      case 'not-live':
        return t('gaps.panel.notLive')
    }
  }
  const capped = () =>
    isCounted() && props.gaps.projection()?.raises.some(raise => raise.node === node() && raise.capped)
  const unknownMax = () => isCounted() && indicator()?.spec.max === null

  return (
    <li class={styles.target}>
      <span class={styles.name} title={props.target.task?.title ?? undefined}>
        {t('gaps.panel.targetOf', {
          code: nodeCodeText(node()),
          score: Number.isNaN(props.target.score)
            ? String(props.target.target.score ?? '')
            : number(props.target.score, 2),
          year: String(props.target.target.year ?? ''),
        })}
        <small>
          <TaskNumber target={props.target} />
          <Show when={props.target.task?.title}>{title => <> · {title()}</>}</Show>
        </small>
      </span>
      <span class={styles.points} classList={{ quiet: !isCounted() }}>
        <Show when={doubled()}>
          <span class="warn" title={t('gaps.cell.doubled', { points: signed(points(), 2) })}>
            ×2{' '}
          </span>
        </Show>
        <span classList={{ up: isCounted() }}>{signed(points(), 2)}</span>
      </span>
      <Show when={props.gaps.canEdit()}>
        <TargetMenu gaps={props.gaps} target={props.target} code={node()} />
      </Show>
      <Show
        when={why() ?? (capped() && t('gaps.panel.capped')) ?? (unknownMax() && t('gaps.panel.unknownMax'))}
      >
        {text => <span class={styles.facts}>{text()}</span>}
      </Show>
    </li>
  )
}

/** A small form: another score, or no target. */
function TargetMenu(props: { gaps: Gaps; target: NodeTarget; code: string }) {
  const { session } = useApp()
  const { t, number, language } = useText()
  const code = () => nodeCodeText(props.code)
  const [typed, setTyped] = createSignal<string | null>(null)
  const shown = () => typed() ?? (Number.isNaN(props.target.score) ? '' : number(props.target.score, 2))
  const indicator = () => props.gaps.indicators().get(props.code)
  const checked = () => {
    const found = indicator()
    return found ? validateTarget(found.spec, readNumber(shown(), language()), found.node.score) : null
  }
  const fault = () => {
    const result = checked()
    return typed() === null || !result || result.ok
      ? undefined
      : targetFaultText({ t, number: value => number(value, 2) }, result.error)
  }
  const save = () => {
    const result = checked()
    if (typed() === null || !result?.ok) return
    session.commit(
      [{ collection: 'targets', id: props.target.target.id, field: 'score', to: result.value.score }],
      t('gaps.panel.changed', { code: code() }),
    )
    setTyped(null)
  }
  const remove = () =>
    session.commit(
      [{ collection: 'targets', id: props.target.target.id, field: 'deleted', to: true }],
      t('gaps.panel.removed', { code: code() }),
    )

  return (
    <Popover small kind="quiet" button="…" label={`${t('gaps.panel.change')} ${code()}`}>
      <Root.Title class="sr-only">{t('gaps.panel.changeTitle', { code: code() })}</Root.Title>
      <form
        class={styles.form}
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <Show when={indicator()}>
          <TextField
            inputMode="decimal"
            label={t('gaps.panel.changeTitle', { code: code() })}
            value={shown()}
            onInput={setTyped}
            fault={fault()}
          />
        </Show>
        <div class={styles.buttons}>
          <Button small kind="danger" onClick={remove}>
            {t('gaps.panel.remove')}
          </Button>
          <Show when={indicator()}>
            <Button small kind="prime" type="submit" disabled={typed() === null || fault() !== undefined}>
              {t('gaps.panel.save')}
            </Button>
          </Show>
        </div>
      </form>
    </Popover>
  )
}
