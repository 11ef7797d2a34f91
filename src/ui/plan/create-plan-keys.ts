import { isTyping } from '../shell/keys'
import type { PlanPageState } from './create-plan-page'

/** Keys of the task grid that are not the grid's own. They come before it and rest while a cell is edited. */
export function createPlanKeys(page: PlanPageState) {
  return (event: KeyboardEvent): void => {
    if (isTyping(event.target)) return
    const id = page.task()?.id
    const run = commandOf(event, page, id)
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
}

function commandOf(event: KeyboardEvent, page: PlanPageState, id: string | undefined): (() => void) | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  const control = ctrlKey || metaKey
  if (key === 'Escape' && page.edits.opened()) return page.edits.close
  if (control && key === '.' && page.edits.opened()) return focusNote
  if (id === undefined) return null
  if (control && key === 'Enter') return () => page.openForm(id)
  if (!page.commands.canEdit()) return null
  if (control && key === 'Delete') return () => page.commands.remove(id)
  if (altKey && !control && !shiftKey && key === 'ArrowUp') return () => page.commands.step(id, -1)
  if (altKey && !control && !shiftKey && key === 'ArrowDown') return () => page.commands.step(id, 1)
  return null
}

export const NOTE_ID = 'cell-note'

const focusNote = () => document.querySelector<HTMLElement>(`#${NOTE_ID} button`)?.focus()
