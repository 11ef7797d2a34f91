import { createMemo, onCleanup, Show } from 'solid-js'
import type { Assessment } from '../../../core/plan/plan'
import { Button } from '../../common/Button'
import styles from '../../grid/CellNote.module.css'
import type { Faults } from '../../grid/faults/create-faults'
import { NoteActions } from '../../grid/NoteActions'
import { NoteBesideCell } from '../../grid/NoteBesideCell'
import { isTyping } from '../../shell/keys'
import { useText } from '../../text/texts'
import type { Scores } from '../create-scores'
import { scoreFaultText } from '../own/score-fault'
import { ConflictNote } from './ConflictNote'
import { columnOf, type Mark, markOf } from './marks'

const NOTE_ID = 'score-note'

/** Beside a bad cell its reason and the way to clear it; beside a cell with two values both and the choice. */
export function CellNote(props: { scores: Scores; faults: Faults }) {
  const { t } = useText()
  const { scores } = props
  const found = createMemo(() => {
    const place = scores.noted()
    const row = place && scores.rowOf(place.id)
    const column = place && columnOf(place.column)
    const mark = row && column ? markOf(row, column) : null
    const isTold = place && column && mark?.kind === 'bad' && props.faults.tells(place.id, column)
    return place && row && mark && !isTold ? { place, row, mark } : null
  })
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
    <NoteBesideCell
      id={NOTE_ID}
      label={t('scores.fix.label')}
      found={found()}
      api={scores.api}
      positionOf={id => scores.api()?.getRowNode(id)?.rowIndex ?? -1}
      close={scores.closeNote}
      back={back}
    >
      {now => (
        <Show
          when={conflictOf(now().mark)}
          fallback={<FaultNote scores={scores} id={now().place.id} mark={now().mark} done={back} />}
        >
          {conflict => <ConflictNote scores={scores} row={now().row} conflict={conflict()} done={back} />}
        </Show>
      )}
    </NoteBesideCell>
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
      <NoteActions reach done={props.done}>
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
      </NoteActions>
    </>
  )
}
