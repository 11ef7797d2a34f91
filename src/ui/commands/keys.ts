import type { Command } from './command'

/** Signs that a keyboard shows instead of a key's name. */
const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
}

interface Pressed {
  readonly key: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
}

/** `Ctrl+Shift+ArrowDown` in parts. A plus sign as key is the last part: `Ctrl++`. */
function parse(keys: string): Pressed {
  const parts = keys.split(/\+(?=.)/)
  return {
    key: parts.at(-1) ?? '',
    ctrl: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
  }
}

/** True where the event is one of the keys. Ctrl stands for ⌘; signs such as `?` are taken however they are typed. */
export function isPressed(event: KeyboardEvent, keys: string): boolean {
  const wanted = parse(keys)
  const name = event.key === ' ' ? 'Space' : event.key
  const isSign = wanted.key.length === 1 && !/[a-z0-9]/i.test(wanted.key)
  return (
    name.toLowerCase() === wanted.key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === wanted.ctrl &&
    event.altKey === wanted.alt &&
    (isSign || event.shiftKey === wanted.shift)
  )
}

/** As shown beside a command: `Ctrl Shift ↓`. */
export const shownKeys = (keys: string): string =>
  keys
    .split(/\+(?=.)/)
    .map(part => SIGNS[part] ?? part)
    .join(' ')

/** The keys of a command that are shown; undefined where it has none. */
export function firstKeys(command: Command): string | undefined {
  const first = command.keys?.[0]
  return first === undefined ? undefined : shownKeys(first)
}
