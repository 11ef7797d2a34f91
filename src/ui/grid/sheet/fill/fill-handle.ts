import { element } from '../../dom'
import type { GridSelection } from '../create-selection'
import { dragOverCells } from '../drag'
import type { Range } from '../range'
import styles from '../sheet.module.css'
import type { CellPosition } from '../view'
import type { Fill, SheetText } from './create-fill'
import { otherMode } from './fill-plan'
import { fillTarget } from './fill-target'
import { fillTip } from './fill-tip'

/** So far from the pointer stands the tip, in px. */
const BESIDE = 14

/** The square at the corner of the selection; it stands inside the cell and scrolls along. */
export const createHandle = (): HTMLElement =>
  element('span', { class: styles.handle, 'aria-hidden': 'true' })

const isOnHandle = ({ target }: Event) =>
  target instanceof Element && styles.handle !== undefined && target.classList.contains(styles.handle)

/** Drag and double click on the handle. It comes before all other listeners of the grid. */
export function listenToHandle<Row>(
  host: HTMLElement,
  selection: GridSelection<Row>,
  fill: Fill<Row>,
  text: SheetText,
): () => void {
  let breakOff: (() => void) | undefined
  const press = (event: PointerEvent) => {
    if (!isOnHandle(event)) return
    event.stopImmediatePropagation()
    const source = fill.source()
    if (event.button === 0 && source) breakOff = dragHandle(event, source, { host, selection, fill, text })
  }
  /** The cell below shall neither take the focus nor be edited. */
  const keepFromCell = (event: Event) => {
    if (!isOnHandle(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.type === 'dblclick') fill.toEdge()
  }
  const capture = { capture: true }
  host.addEventListener('pointerdown', press, capture)
  for (const type of CELL_EVENTS) host.addEventListener(type, keepFromCell, capture)
  return () => {
    breakOff?.()
    host.removeEventListener('pointerdown', press, capture)
    for (const type of CELL_EVENTS) host.removeEventListener(type, keepFromCell, capture)
  }
}

const CELL_EVENTS = ['mousedown', 'mouseup', 'click', 'dblclick'] as const

interface HandleDrag<Row> {
  host: HTMLElement
  selection: GridSelection<Row>
  fill: Fill<Row>
  text: SheetText
}

/** Shows where the fill leads and what it brings; Ctrl makes it a copy or a series, Escape breaks it off. */
function dragHandle<Row>(
  start: PointerEvent,
  source: Range,
  { host, selection, fill, text }: HandleDrag<Row>,
): () => void {
  const { api, view, sheet } = selection
  const words = { empty: () => text.t('sheet.fill.empty'), number: text.number, date: text.date }
  const tip = element('div', { class: styles.fillTip, 'aria-hidden': 'true' })
  let over: CellPosition | null = null
  let pointer = { x: start.clientX, y: start.clientY }
  let isOther = start.ctrlKey || start.metaKey

  /** How many rows the pointer is past the last one, where there may be more. */
  function rowsBeyond(): number {
    if (!sheet.mayAddRows?.()) return 0
    const box = host.querySelector(`.ag-row[row-index="${view.rowCount() - 1}"]`)?.getBoundingClientRect()
    return box && box.height > 0 ? Math.max(0, Math.ceil((pointer.y - box.bottom) / box.height)) : 0
  }
  const target = () => over && fillTarget(source, { ...over, row: over.row + rowsBeyond() })
  const modeOf = (part: Range) => (isOther ? otherMode(source, part, view, sheet) : 'series')
  function show() {
    const part = target()
    fill.setTarget(part)
    const said =
      part && over && fillTip({ source, target: part, mode: modeOf(part), over }, view, sheet, words)
    if (!said) return tip.remove()
    tip.textContent = said
    if (!tip.isConnected) host.append(tip)
    const left = Math.min(pointer.x + BESIDE, window.innerWidth - tip.offsetWidth)
    const top = Math.min(pointer.y + BESIDE, window.innerHeight - tip.offsetHeight)
    tip.style.transform = `translate(${left}px, ${top}px)`
  }

  const onMove = (event: PointerEvent) => {
    pointer = { x: event.clientX, y: event.clientY }
    if (over) show()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopImmediatePropagation()
      stop()
    }
    if (event.key !== 'Control' && event.key !== 'Meta') return
    isOther = event.type === 'keydown'
    show()
  }
  window.addEventListener('pointermove', onMove, true)
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('keyup', onKey, true)
  const stop = dragOverCells(start, {
    api,
    host,
    view,
    onCell: cell => {
      over = cell
      show()
    },
    onEnd: isReleased => {
      window.removeEventListener('pointermove', onMove, true)
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('keyup', onKey, true)
      tip.remove()
      fill.setTarget(null)
      const part = isReleased ? target() : null
      if (part) fill.into(source, part, modeOf(part))
    },
  })
  return stop
}
