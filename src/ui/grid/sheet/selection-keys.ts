import { isTyping } from '../../shell/keys'
import { isComposing, startComposing } from './composing'
import type { GridSelection } from './create-selection'
import type { Direction } from './moves'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Keys of a selection while a cell has the focus and is not edited. They come before the grid's own. */
export function listenToKeys<Row>(host: HTMLElement, selection: GridSelection<Row>): () => void {
  const onKey = (event: KeyboardEvent) => {
    const { target } = event
    if (event.defaultPrevented || isTyping(target) || !(target instanceof HTMLElement)) return
    if (!target.closest('.ag-cell[col-id]') || selection.isEditing()) return
    // The grid tells of its focus later; the key before may have moved it.
    selection.followFocus()
    if (!selection.selection()) return
    if (isComposing(event)) return startComposing(event, selection.api)
    if (isOfButton(event, target)) return
    const run = commandOf(event, selection)
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  host.addEventListener('keydown', onKey, { capture: true })
  return () => host.removeEventListener('keydown', onKey, { capture: true })
}

function commandOf<Row>(event: KeyboardEvent, selection: GridSelection<Row>): (() => void) | null {
  const { key, altKey, shiftKey: extend } = event
  const control = event.ctrlKey || event.metaKey
  const { row, column } = selection.selection()?.active ?? { row: 0, column: 0 }
  if (altKey) return null
  const arrow = ARROWS[key]
  if (arrow && (control || extend)) return () => selection.move(arrow, { extend, jump: control })
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      // The grid moves the focus, also to heads and pinned rows.
      selection.collapse()
      return null
    case 'Home':
    case 'End': {
      const head = extend ? selection.head() : { row, column }
      const isEnd = key === 'End'
      const to = isEnd ? selection.lastCell() : { row: 0, column: 0 }
      return () => selection.goTo(control ? to : { row: head.row, column: to.column }, extend)
    }
    case 'PageUp':
    case 'PageDown': {
      if (control) return null
      const direction = key === 'PageUp' ? 'up' : 'down'
      return () => selection.move(direction, { extend, steps: selection.pageRows() })
    }
    case 'a':
    case 'A':
      return control && !extend ? selection.selectAll : null
    case ' ':
      if (control && extend) return selection.selectAll
      if (control) return selection.widenToColumns
      return extend ? selection.widenToRows : null
    case 'Escape':
      return selection.isMany() ? selection.collapse : null
    case 'Enter':
    case 'Tab':
      if (control || !selection.isMany()) return null
      return () => selection.step(key === 'Enter' ? 'rows' : 'columns', extend)
    case 'Delete':
    case 'Backspace':
      return control || extend ? null : selection.clear
    default:
      return null
  }
}

/** A button inside a cell answers Enter and Space by itself. */
const isOfButton = ({ key }: KeyboardEvent, target: HTMLElement) =>
  (key === 'Enter' || key === ' ') && target.closest('button, a, summary') !== null
