import { cdp } from 'vitest/browser'

/** Real mouse events, sent by the browser's own protocol; positions are those of this document. */
export interface Point {
  readonly x: number
  readonly y: number
}

export type ModifierKey = 'Shift' | 'Control'

const BITS = { Control: 2, Shift: 8 } as const

type Session = { send(method: string, params: Record<string, unknown>): Promise<unknown> }
export const session = () => cdp() as unknown as Session

/** Tests run in a frame of the runner's page. */
function inPage({ x, y }: Point): Point {
  const frame = window.frameElement
  if (!frame) return { x, y }
  const box = frame.getBoundingClientRect()
  const scale = box.width / window.innerWidth
  return { x: box.left + x * scale, y: box.top + y * scale }
}

const send = (type: string, at: Point, more: Record<string, unknown>) =>
  session().send('Input.dispatchMouseEvent', { type, ...inPage(at), ...more })

const bitsOf = (keys: readonly ModifierKey[]) => keys.reduce((bits, key) => bits | BITS[key], 0)

export const press = (at: Point, ...keys: ModifierKey[]) =>
  send('mousePressed', at, { button: 'left', buttons: 1, clickCount: 1, modifiers: bitsOf(keys) })
export const moveTo = (at: Point, isPressed = true) =>
  send('mouseMoved', at, isPressed ? { button: 'left', buttons: 1 } : { buttons: 0 })
export const release = (at: Point, ...keys: ModifierKey[]) =>
  send('mouseReleased', at, { button: 'left', buttons: 0, clickCount: 1, modifiers: bitsOf(keys) })

export async function click(at: Point, ...keys: ModifierKey[]) {
  await moveTo(at, false)
  await press(at, ...keys)
  await release(at, ...keys)
}

export async function drag(from: Point, ...to: Point[]) {
  await moveTo(from, false)
  await press(from)
  for (const at of to) await moveTo(at)
  await release(to.at(-1) ?? from)
}

export function centreOf(element: Element | null): Point {
  if (!element) throw new Error('nothing there')
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

export const cellAt = (row: number, column: string) =>
  document.querySelector<HTMLElement>(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`)
export const headOf = (column: string) =>
  document.querySelector<HTMLElement>(`.ag-header-cell[col-id="${column}"]`)
export const cellPoint = (row: number, column: string) => centreOf(cellAt(row, column))
