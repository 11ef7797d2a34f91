import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronUp from 'lucide-solid/icons/chevron-up'
import Close from 'lucide-solid/icons/x'
import { createEffect, on, Show } from 'solid-js'
import { Button, IconButton } from '../../../common/Button'
import { Checkbox } from '../../../common/Checkbox'
import { Segmented } from '../../../common/Segmented'
import { useText } from '../../../text/texts'
import type { Find } from './create-find'
import styles from './FindBar.module.css'

/** Find, and replace, in a grid. It takes the place it needs above the grid and covers no cell. */
export function FindBar<Row>(props: { find: Find<Row> }) {
  return (
    <Show when={props.find.mode() !== 'closed'}>
      <Bar find={props.find} />
    </Show>
  )
}

function Bar<Row>(props: { find: Find<Row> }) {
  const { t, number } = useText()
  const { find } = props
  let words!: HTMLInputElement
  createEffect(
    on(find.asked, () => {
      words.focus()
      words.select()
    }),
  )

  const count = () => {
    const { cells, isDone } = find.hits()
    if (!find.isHit()) return ''
    if (!isDone) return t('sheet.find.searching', { n: number(cells.length) })
    if (cells.length === 0) return t('sheet.find.none')
    const place = find.place()
    return place < 0
      ? t('sheet.find.found', { n: number(cells.length) })
      : t('sheet.find.place', { at: number(place + 1), n: number(cells.length) })
  }
  const said = () => {
    const now = find.said()
    if (!now) return ''
    return [
      t('sheet.find.replaced', { n: number(now.written) }),
      now.skippedReadOnly > 0 && t('sheet.clipboard.skipped', { n: number(now.skippedReadOnly) }),
      now.skippedSeenOnly > 0 && t('sheet.find.seenOnly', { n: number(now.skippedSeenOnly) }),
    ]
      .filter(Boolean)
      .join(' ')
  }
  const hasHits = () => find.hits().cells.length > 0
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Escape') find.close()
    else if (event.key === 'Enter' && event.target === words) (event.shiftKey ? find.previous : find.next)()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search class={styles.bar} aria-label={t('sheet.find.title')} on:keydown={onKey}>
      <span class={styles.field}>
        <input
          ref={words}
          class={styles.words}
          type="text"
          aria-label={t('sheet.find.words')}
          placeholder={t('sheet.find.words')}
          autocomplete="off"
          spellcheck={false}
          value={find.text()}
          onInput={event => find.setText(event.currentTarget.value)}
        />
        <span class={styles.count} classList={{ [styles.none ?? '']: !hasHits() }} role="status">
          {count()}
        </span>
      </span>
      <IconButton
        icon={ChevronUp}
        label={t('sheet.command.findPrevious')}
        shortcut="Shift F3"
        disabled={!hasHits()}
        onClick={find.previous}
      />
      <IconButton
        icon={ChevronDown}
        label={t('sheet.command.findNext')}
        shortcut="F3"
        disabled={!hasHits()}
        onClick={find.next}
      />
      <Show when={find.mode() === 'replace'}>
        <input
          class={`${styles.field} ${styles.words}`}
          type="text"
          aria-label={t('sheet.find.by')}
          placeholder={t('sheet.find.by')}
          autocomplete="off"
          spellcheck={false}
          value={find.replacement()}
          onInput={event => find.setReplacement(event.currentTarget.value)}
          on:keydown={event => {
            if (event.key === 'Enter' && !event.isComposing) find.replaceOne()
          }}
        />
        <Button disabled={!hasHits()} onClick={find.replaceOne}>
          {t('sheet.find.replaceOne')}
        </Button>
        <Button disabled={!hasHits() || !find.hits().isDone} onClick={find.replaceAll}>
          {t('sheet.find.replaceAll')}
        </Button>
      </Show>
      <Segmented
        label={t('sheet.find.scope')}
        segments={[
          { value: 'all', label: t('sheet.find.inAll') },
          { value: 'range', label: t('sheet.find.inRange'), disabled: !find.canBeInRange() },
        ]}
        value={find.isInRange() ? 'range' : 'all'}
        onChange={scope => find.setInRange(scope === 'range')}
      />
      <Checkbox checked={find.exact()} onChange={find.setExact} label={t('sheet.find.exact')} />
      <Checkbox checked={find.whole()} onChange={find.setWhole} label={t('sheet.find.whole')} />
      <span class={styles.said} role="status">
        {said()}
      </span>
      <IconButton icon={Close} label={t('sheet.find.close')} shortcut="Esc" onClick={find.close} />
    </search>
  )
}
