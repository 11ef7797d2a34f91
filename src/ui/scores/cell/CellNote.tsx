import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import type { Assessment } from '../../../core/plan/plan'
import { Button } from '../../common/Button'
import { Kbd } from '../../common/Kbd'
import { placeBeside } from '../../grid/beside-cell'
import { isTyping } from '../../shell/keys'
import { useText } from '../../text/texts'
import type { Scores } from '../create-scores'
import { scoreFaultText } from '../own/score-fault'
import styles from './CellNote.module.css'
import { ConflictNote } from './ConflictNote'
import { columnOf, type Mark, markOf } from './marks'

const NOTE_ID = 'score-note'

/** Beside a bad cell its reason and the way to clear it; beside a cell with two values both and the choice. */
export function CellNote(props: { scores: Scores }) {
  const { t } = useText()
  const { scores } = props
  const [style, setStyle] = createSignal({ left: '0px', top: '0px' })
  let host: HTMLElement | undefined

  const found = createMemo(() => {
    const place = scores.noted()
    const row = place && scores.rowOf(place.id)
    const column = place && columnOf(place.column)
    const mark = row && column ? markOf(row, column) : null
    return place && row && mark ? { place, row, mark } : null
  })
  const put = () => {
    const place = found()?.place
    const next = place && placeBeside(scores.api()?.getRowNode(place.id)?.rowIndex ?? -1, place.column, host)
    if (next) setStyle(next)
    else if (place) scores.closeNote()
  }
  createEffect(
    on(found, now => {
      if (!now) return
      // The cell is drawn, and the note measured, in the next frame.
      requestAnimationFrame(put)
      const api = scores.api()
      api?.addEventListener('bodyScroll', put)
      window.addEventListener('resize', put)
      onCleanup(() => {
        if (api && !api.isDestroyed()) api.removeEventListener('bodyScroll', put)
        window.removeEventListener('resize', put)
      })
    }),
  )
  const back = () => {
    const place = found()?.place
    scores.closeNote()
    if (place) scores.focusCell(place)
    scores.closeNote()
  }
  const onKey = (event: KeyboardEvent) => {
    if (!found() || isTyping(event.target)) return
    if (event.key === 'Escape') back()
    else if (event.key === '.' && (event.ctrlKey || event.metaKey))
      document.querySelector<HTMLElement>(`#${NOTE_ID} button`)?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('keydown', onKey, true)
  onCleanup(() => document.removeEventListener('keydown', onKey, true))

  return (
    <Show when={found()}>
      {now => (
        <Portal>
          <section
            ref={host}
            id={NOTE_ID}
            class={styles.note}
            style={style()}
            aria-label={t('scores.fix.label')}
            aria-live="polite"
          >
            <Show
              when={conflictOf(now().mark)}
              fallback={<FaultNote scores={scores} id={now().place.id} mark={now().mark} done={back} />}
            >
              {conflict => <ConflictNote scores={scores} row={now().row} conflict={conflict()} done={back} />}
            </Show>
          </section>
        </Portal>
      )}
    </Show>
  )
}

const conflictOf = (mark: Mark) => (mark.kind === 'conflict' ? mark.conflict : null)

function FaultNote(props: { scores: Scores; id: string; mark: Mark; done(): void }) {
  const text = useText()
  const { t } = text
  const bad = () => (props.mark.kind === 'bad' ? props.mark : null)
  const reason = () => {
    const fault = bad()?.fault
    return fault ? scoreFaultText(text, fault) : ''
  }
  return (
    <>
      <p class={styles.what}>{reason()}</p>
      <p class="sub">{t('scores.fix.kept')}</p>
      <div class={styles.actions}>
        <Show when={props.scores.canEdit() && bad()}>
          {mark => (
            <Button
              small
              onClick={() => {
                props.scores.edit(props.id, mark().field as keyof Assessment & string, null)
                props.done()
              }}
            >
              {t('scores.fix.clear')}
            </Button>
          )}
        </Show>
        <Button small kind="quiet" onClick={() => props.done()}>
          {t('scores.fix.dismiss')} <Kbd>Esc</Kbd>
        </Button>
        <span class={`quiet ${styles.reach}`}>
          <Kbd>Ctrl .</Kbd> {t('scores.fix.reach')}
        </span>
      </div>
    </>
  )
}
