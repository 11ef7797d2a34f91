import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { Button } from '../../../common/Button'
import type { TextApi } from '../../../text/texts'
import type { ListedValue } from './column-values'
import type { FilterDraft } from './create-filter-draft'
import styles from './FilterPanel.module.css'

const LINE = 24
const SEEN = 9

/** The values of the column to be ticked. Only the lines in sight are drawn, however many there are. */
export function ValueList(props: { draft: FilterDraft; text: TextApi }) {
  const { t, number } = props.text
  const { draft } = props
  const id = createUniqueId()
  let list!: HTMLDivElement
  const [top, setTop] = createSignal(0)
  const [active, setActive] = createSignal(0)
  const lines = createMemo(() => {
    const first = Math.max(0, Math.floor(top() / LINE) - 2)
    return draft
      .found()
      .slice(first, first + SEEN + 5)
      .map((value, n) => ({ value, place: first + n }))
  })
  const show = (value: ListedValue) => value.text || t('columns.filter.empty')

  function go(place: number) {
    const next = Math.max(0, Math.min(place, draft.found().length - 1))
    setActive(next)
    if (next * LINE < list.scrollTop) list.scrollTop = next * LINE
    else if ((next + 1) * LINE > list.scrollTop + list.clientHeight)
      list.scrollTop = (next + 1) * LINE - list.clientHeight
  }
  function onKey(event: KeyboardEvent) {
    const step: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: SEEN, PageUp: -SEEN }
    const by = step[event.key]
    const value = draft.found()[active()]
    if (by !== undefined) go(active() + by)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(draft.found().length - 1)
    else if (event.key === ' ' && value) draft.toggle(value)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <input
        data-autofocus
        class={styles.field}
        type="search"
        autocomplete="off"
        aria-label={t('columns.filter.search')}
        placeholder={t('columns.filter.search')}
        value={draft.query()}
        onInput={event => {
          draft.search(event.currentTarget.value)
          list.scrollTop = 0
          setActive(0)
        }}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          list.focus()
        }}
      />
      <div class={styles.ticking}>
        <Button kind="quiet" small onClick={draft.tickAll}>
          {t('columns.filter.all')}
        </Button>
        <Button kind="quiet" small onClick={draft.tickNone}>
          {t('columns.filter.none')}
        </Button>
        <Button kind="quiet" small onClick={draft.invert}>
          {t('columns.filter.invert')}
        </Button>
      </div>
      <div
        ref={list}
        class={styles.list}
        role="listbox"
        tabIndex={0}
        aria-multiselectable="true"
        aria-label={t('columns.filter.values')}
        aria-activedescendant={draft.found().length > 0 ? `${id}-${active()}` : undefined}
        onScroll={event => setTop(event.currentTarget.scrollTop)}
        onKeyDown={onKey}
      >
        <div style={{ height: `${draft.found().length * LINE}px` }}>
          <For each={lines()}>
            {({ value, place }) => (
              // biome-ignore lint/a11y: the list has the focus and answers the keys
              <div
                id={`${id}-${place}`}
                role="option"
                tabindex={-1}
                aria-selected={draft.isTicked(value)}
                aria-setsize={draft.found().length}
                aria-posinset={place + 1}
                class={styles.line}
                classList={{ [styles.active ?? '']: place === active() }}
                style={{ transform: `translateY(${place * LINE}px)` }}
                onClick={() => {
                  setActive(place)
                  draft.toggle(value)
                }}
              >
                <span class={styles.box}>
                  <Show when={draft.isTicked(value)}>
                    <Check size={11} strokeWidth={2.5} aria-hidden="true" />
                  </Show>
                </span>
                <span
                  class={styles.label}
                  classList={{ [styles.quiet ?? '']: value.text === '' }}
                  title={show(value)}
                >
                  {show(value)}
                </span>
                <small>{number(value.count)}</small>
              </div>
            )}
          </For>
        </div>
        <Show when={draft.found().length === 0}>
          <p class={styles.nothing}>{t('columns.filter.nothing')}</p>
        </Show>
      </div>
    </>
  )
}
