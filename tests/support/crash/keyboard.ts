import type { Page } from 'playwright'

const CODES: Readonly<Record<string, number>> = {
  ...{ Tab: 9, Enter: 13, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Delete: 46 },
}
const MODIFIERS: Readonly<Record<string, number>> = { Control: 2, Shift: 8 }

/** Sends real keys in order without waiting for the page, which Playwright's own keyboard does after every one. */
export async function createKeyboard(page: Page): Promise<(keys: string) => void> {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'keyDown' | 'keyUp', key: string, modifiers: number) => {
    const single = key.length === 1
    const code = CODES[key] ?? key.toUpperCase().charCodeAt(0)
    const letter = /[a-z]/i.test(key) ? `Key${key.toUpperCase()}` : `Digit${key}`
    const text = type === 'keyUp' || modifiers & 2 ? '' : single ? key : key === 'Enter' ? '\r' : ''
    session
      .send('Input.dispatchKeyEvent', {
        type: type === 'keyDown' && text === '' ? 'rawKeyDown' : type,
        ...{ key, code: single ? letter : key, windowsVirtualKeyCode: code, modifiers, text },
      })
      // The browser is killed under it.
      .catch(() => undefined)
  }
  return keys => {
    const names = keys.split('+')
    const key = names.pop() ?? ''
    const modifiers = names.reduce((sum, name) => sum | (MODIFIERS[name] ?? 0), 0)
    send('keyDown', key, modifiers)
    send('keyUp', key, modifiers)
  }
}
