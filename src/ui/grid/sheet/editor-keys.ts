import { readToday } from '../../common/create-today'
import type { SheetText } from './fill/create-fill'

/** Keys of every text editor in a grid: Alt+Enter breaks the line, Ctrl+; writes today's date. */
export function listenToEditors(host: HTMLElement, text: SheetText): () => void {
  const onKey = (event: KeyboardEvent) => {
    const { target } = event
    if (event.defaultPrevented || event.isComposing || !isTextField(target) || !target.closest(EDITORS))
      return
    const written = writtenBy(event, target, text)
    if (written === null) return
    event.preventDefault()
    event.stopPropagation()
    insert(target, written)
  }
  host.addEventListener('keydown', onKey, { capture: true })
  return () => host.removeEventListener('keydown', onKey, { capture: true })
}

const EDITORS = '.ag-cell-inline-editing, .ag-popup-editor'

const isTextField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')

function writtenBy(event: KeyboardEvent, field: Element, text: SheetText): string | null {
  const control = event.ctrlKey || event.metaKey
  // A field of one line has no place for another.
  if (event.key === 'Enter' && event.altKey && !control)
    return field instanceof HTMLTextAreaElement ? '\n' : null
  return event.key === ';' && control && !event.altKey ? text.date(readToday()) : null
}

/** In place of what is selected, as if typed: the field can undo it, and hears of it. */
function insert(field: HTMLInputElement | HTMLTextAreaElement, text: string) {
  if (document.execCommand('insertText', false, text)) return
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
}
