const BUTTON = '.ag-header-cell-filter-button'
const HEAD = '.ag-header-cell[col-id]'

/** Opens the menu of a head, which is the context menu of the page: one list, however it is asked for. */
export function openHeadMenu(head: Element) {
  const { left, bottom } = (head.querySelector(BUTTON) ?? head).getBoundingClientRect()
  head.dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left, clientY: bottom }),
  )
}

/** The head that has the focus. */
export const focusedHead = (host: HTMLElement): Element | null =>
  host.contains(document.activeElement) ? (document.activeElement?.closest(HEAD) ?? null) : null

/**
 * The button of a head opens its menu, of which the filter is one line. `aim` hears which column was pressed or got
 * the focus last: commands mean that one.
 */
export function listenToHeads(host: HTMLElement, aim: (column: string) => void): () => void {
  const buttonOf = ({ target }: Event) => (target instanceof Element ? target.closest(BUTTON) : null)
  const keepFromGrid = (event: Event) => {
    if (!buttonOf(event)) return
    event.stopPropagation()
    if (event.type === 'mousedown') event.preventDefault()
  }
  const click = (event: Event) => {
    const head = buttonOf(event)?.closest(HEAD)
    if (!head) return
    event.stopPropagation()
    openHeadMenu(head)
  }
  const look = ({ target }: Event) => {
    const place = target instanceof Element ? target.closest(`${HEAD}, .ag-cell[col-id]`) : null
    const id = place?.getAttribute('col-id')
    if (id) aim(id)
  }
  const capture = { capture: true }
  const listeners: [string, (event: Event) => void][] = [
    ['pointerdown', keepFromGrid],
    ['mousedown', keepFromGrid],
    ['touchstart', keepFromGrid],
    ['touchend', keepFromGrid],
    ['click', click],
    ['contextmenu', look],
    ['focusin', look],
  ]
  for (const [name, listener] of listeners) host.addEventListener(name, listener, capture)
  return () => {
    for (const [name, listener] of listeners) host.removeEventListener(name, listener, capture)
  }
}
