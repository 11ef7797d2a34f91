import X from 'lucide-solid/icons/x'
import { Show } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import { useApp } from '../../state/context'
import { Button, IconButton } from '../common/Button'
import { useText } from '../text/texts'
import type { Gaps } from './create-gaps'
import { Estimate, EstimateLine } from './Estimate'
import { Ladder } from './Ladder'
import styles from './ProjectionPanel.module.css'
import { TargetList } from './TargetList'
import { TickedList } from './TickedList'

/**
 * What the plan's live targets and the ticked rows would bring. At the side where there is room; else a bar below the
 * grid that opens as a drawer, so that the estimate is always in sight.
 */
export function ProjectionPanel(props: {
  gaps: Gaps
  analysis: Analysis
  narrow: boolean
  open: boolean
  onOpen(open: boolean): void
  onSet(): void
}) {
  const { analysis: state, view } = useApp()
  const { t } = useText()
  let region!: HTMLElement
  // Focus goes into the drawer and comes back to the button that opened it. Not onto the cross: its tooltip would cover
  // the estimate.
  const setOpen = (open: boolean) => {
    props.onOpen(open)
    if (open) region.focus()
    else region.querySelector<HTMLElement>('[data-drawer]')?.focus()
  }
  const nameOf = (id: string | null | undefined) =>
    state.catalog()?.units.find(unit => unit.id === id)?.name ?? id ?? ''
  const ownUnit = () => props.gaps.plan()?.info.ownUnit || null
  const whole = () => !props.narrow || props.open
  const count = () => props.gaps.ticks().size
  const setButton = () => (
    <Button
      kind="prime"
      class={styles.set ?? ''}
      shortcut="Ctrl ↵"
      disabled={count() === 0}
      onClick={() => props.onSet()}
    >
      {t('gaps.panel.set', { n: count() })}
    </Button>
  )

  /** The plan's unit, where the index in view ranks it. */
  const ownListed = () => {
    const own = ownUnit()
    return own !== null && props.analysis.units.includes(own) ? own : null
  }
  const otherUnit = () => {
    const { index, year, unit } = props.analysis.request
    if (ownUnit() === null)
      return t(props.gaps.plan()?.info.label === 'example' ? 'gaps.panel.example' : 'gaps.panel.noOwn')
    return ownListed() === null
      ? t('scores.note.ownNotListed', { index, year, own: nameOf(ownUnit()) })
      : t('gaps.panel.otherUnit', { unit: nameOf(unit), own: nameOf(ownUnit()) })
  }
  const ToOwn = () => (
    <Show when={ownListed()}>
      {own => (
        <Button small onClick={() => view.set({ unit: own() })}>
          {t('gaps.panel.toOwn', { own: nameOf(own()) })}
        </Button>
      )}
    </Show>
  )

  return (
    <section
      ref={region}
      class={styles.panel}
      classList={{
        [styles.bar ?? '']: !whole(),
        [styles.drawer ?? '']: props.narrow && props.open,
        stale: props.gaps.stale(),
      }}
      aria-label={t('gaps.panel.projection')}
      tabindex={-1}
      onKeyDown={event => {
        if (event.key === 'Escape' && props.narrow && props.open) setOpen(false)
      }}
    >
      <Show
        when={whole()}
        fallback={
          <>
            <EstimateLine gaps={props.gaps} />
            <Show when={!props.gaps.isOwn()}>
              <span class={styles.hint}>{otherUnit()}</span>
              <ToOwn />
            </Show>
            <span class="grow" />
            <Show when={props.gaps.canEdit() && count() > 0}>{setButton()}</Show>
            <Button aria-expanded={false} data-drawer="" onClick={() => setOpen(true)}>
              {t('gaps.panel.open')}
            </Button>
          </>
        }
      >
        <Show when={props.narrow}>
          <IconButton
            class={styles.close ?? ''}
            icon={X}
            label={t('gaps.panel.close')}
            shortcut="Esc"
            onClick={() => setOpen(false)}
          />
        </Show>
        <Show
          when={props.gaps.isOwn()}
          fallback={
            <div class={styles.part}>
              <h2 class={styles.title}>{t('gaps.panel.projection')}</h2>
              <p class={styles.hint}>{otherUnit()}</p>
              <ToOwn />
            </div>
          }
        >
          <Estimate gaps={props.gaps} analysis={props.analysis} />
          <TargetList gaps={props.gaps} />
          <TickedList gaps={props.gaps} analysis={props.analysis} setButton={setButton()} />
        </Show>
        <Ladder gaps={props.gaps} analysis={props.analysis} nameOf={nameOf} />
      </Show>
    </section>
  )
}
