import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronUp from 'lucide-solid/icons/chevron-up'
import X from 'lucide-solid/icons/x'
import { For, Show } from 'solid-js'
import { shownKeys } from '../../commands/keys'
import { IconButton } from '../../common/Button'
import { FilterChip } from '../../common/Chip'
import { useText } from '../../text/texts'
import { NEXT_FAULT, PREVIOUS_FAULT } from './create-fault-commands'
import type { Faults } from './create-faults'
import { FaultLine } from './FaultLine'
import styles from './FaultsPanel.module.css'

/** More lines nobody reads; what is mended makes room for the next. */
const MOST_LISTED = 200

/** Below a grid: every bad cell with its reason and the ways to mend it. A line leads to its cell. */
export function FaultsPanel(props: { faults: Faults }) {
  const { t, number } = useText()
  const { faults } = props
  let list: HTMLDivElement | undefined
  const listed = () => faults.shown().slice(0, MOST_LISTED)
  const back = () => {
    const place = faults.source.focus()
    faults.close()
    if (place && faults.source.rowPosition(place.row) >= 0) faults.source.goTo(place)
  }
  const lines = () => [...(list?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
  /** A line that is mended is gone: the next one gets the focus. */
  const focusLine = (place: number) => {
    const all = lines()
    all[Math.max(0, Math.min(place, all.length - 1))]?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    const place = lines().indexOf(document.activeElement as HTMLElement)
    if (event.key === 'Escape') back()
    else if (event.key === 'ArrowDown' && place >= 0) focusLine(place + 1)
    else if (event.key === 'ArrowUp' && place >= 0) focusLine(place - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <section class={styles.panel} aria-label={t('badCells.title')} on:keydown={onKey}>
      <header class={styles.head}>
        <h2 class={styles.title}>{t('badCells.count', { n: number(faults.all().length) })}</h2>
        <div class={styles.columns}>
          <Show when={faults.columns().size > 1}>
            <For each={[...faults.columns()]}>
              {([column, { text, count }]) => (
                <FilterChip
                  pressed={faults.column() === column}
                  onChange={on => faults.setColumn(on ? column : null)}
                  label={text}
                  count={number(count)}
                />
              )}
            </For>
          </Show>
        </div>
        <IconButton
          small
          icon={ChevronUp}
          label={t('badCells.previous')}
          shortcut={shownKeys(PREVIOUS_FAULT)}
          onClick={() => faults.step(-1)}
        />
        <IconButton
          small
          icon={ChevronDown}
          label={t('badCells.next')}
          shortcut={shownKeys(NEXT_FAULT)}
          onClick={() => faults.step(1)}
        />
        <IconButton small icon={X} label={t('badCells.close')} shortcut="Esc" onClick={back} />
      </header>
      <div ref={list} class={styles.list}>
        <Show when={listed().length > 0} fallback={<p class={styles.none}>{t('badCells.none')}</p>}>
          <table class={styles.table}>
            <thead>
              <tr>
                <th class={styles.number}>{t('shell.grid.rowNumber')}</th>
                <th>{t('badCells.rowText')}</th>
                <th class={styles.column}>{t('badCells.column')}</th>
                <th class={styles.typed}>{t('badCells.typed')}</th>
                <th class={styles.reason}>{t('badCells.reason')}</th>
                <th class={styles.fixes}>{t('badCells.fix')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={listed()}>
                {(fault, place) => (
                  <FaultLine fault={fault} source={faults.source} mended={() => focusLine(place())} />
                )}
              </For>
            </tbody>
          </table>
          <Show when={faults.shown().length > MOST_LISTED}>
            <p class={styles.none}>
              {t('badCells.more', { n: number(faults.shown().length - MOST_LISTED) })}
            </p>
          </Show>
        </Show>
      </div>
    </section>
  )
}
