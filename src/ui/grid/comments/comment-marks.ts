import { type Accessor, createEffect, on, onCleanup } from 'solid-js'
import { element } from '../dom'
import type { Place } from './comment-source'
import styles from './comments.module.css'

/** The mouse rests this long before a note comes, and may leave this long on its way to it; ms. */
const REST = 350
const LEAVE = 250

export const COMMENT_NOTE = 'comment-note'
const DESCRIBED = 'aria-describedby'

export const placeKey = ({ id, column }: Place): string => `${id}\n${column}`

function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest('.ag-cell[col-id]') : null
  // A row that is kept in sight above the others is the same row.
  const id = cell?.closest('.ag-row[row-id]')?.getAttribute('row-id')?.replace(/^t-/, '')
  const column = cell?.getAttribute('col-id')
  return id && column ? { id, column } : null
}

/**
 * Marks the cells that have comments (`marks`: place → true where a thread is open) and tells where the mouse rests.
 * The mark is a corner that no colour, heat or fault hides, and a description for those who do not see it.
 */
export function watchComments(
  host: HTMLElement,
  marks: Accessor<ReadonlyMap<string, boolean>>,
  description: string,
  tell: { over(place: Place): void; out(): void },
): void {
  const words = element('span', { id: `${COMMENT_NOTE}-has`, hidden: '' }, description)
  document.body.append(words)
  let frame = 0
  let painted = false

  function paint() {
    frame = 0
    const now = marks()
    if (now.size === 0 && !painted) return
    painted = now.size > 0
    for (const cell of host.querySelectorAll('.ag-row .ag-cell[col-id]')) {
      const place = placeOf(cell)
      mark(cell, place ? now.get(placeKey(place)) : undefined)
    }
  }
  function mark(cell: Element, isOpen: boolean | undefined) {
    if (styles.commented) cell.classList.toggle(styles.commented, isOpen !== undefined)
    if (styles.resolved) cell.classList.toggle(styles.resolved, isOpen === false)
    const isDescribed = cell.getAttribute(DESCRIBED) === words.id
    if (isOpen !== undefined && !isDescribed) cell.setAttribute(DESCRIBED, words.id)
    if (isOpen === undefined && isDescribed) cell.removeAttribute(DESCRIBED)
  }
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }

  let over: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const onOver = (event: MouseEvent) => {
    const { target } = event
    if (target instanceof Element && target.closest(`#${COMMENT_NOTE}`)) return clearTimeout(timer)
    const place = host.contains(target as Node) ? placeOf(target) : null
    const key = place && marks().has(placeKey(place)) ? placeKey(place) : null
    if (key === over && key !== null) return
    over = key
    clearTimeout(timer)
    if (place && key !== null) timer = setTimeout(() => tell.over(place), REST)
    else timer = setTimeout(tell.out, LEAVE)
  }

  // Rows and cells come and go while the grid scrolls.
  const observer = new MutationObserver(schedule)
  observer.observe(host, { childList: true, subtree: true })
  document.addEventListener('mouseover', onOver)
  createEffect(on(marks, schedule))
  onCleanup(() => {
    observer.disconnect()
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    document.removeEventListener('mouseover', onOver)
    words.remove()
  })
}
