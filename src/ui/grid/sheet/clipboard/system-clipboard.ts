import { err, ok, type Result } from '../../../../core/result'
import type { Copied } from './copy'
import type { ClipboardTexts } from './read-clipboard'

/** Why a command cannot reach the clipboard; the keys still do. */
export type SystemFault =
  | { readonly kind: 'no-permission' }
  | { readonly kind: 'not-supported' }
  | { readonly kind: 'unreadable' }

const TEXT = 'text/plain'
const HTML = 'text/html'

export async function writeSystemClipboard({ text, html }: Copied): Promise<Result<null, SystemFault>> {
  const clipboard = systemClipboard()
  if (clipboard === null) return err({ kind: 'not-supported' })
  const blob = (content: string, type: string) => new Blob([content], { type })
  try {
    const forms = { [TEXT]: blob(text, TEXT), ...(html !== null && { [HTML]: blob(html, HTML) }) }
    await clipboard.write([new ClipboardItem(forms)])
    return ok(null)
  } catch (error) {
    return err(faultOf(error))
  }
}

export async function readSystemClipboard(): Promise<Result<ClipboardTexts, SystemFault>> {
  const clipboard = systemClipboard()
  if (clipboard === null) return err({ kind: 'not-supported' })
  try {
    const items = await clipboard.read()
    const read = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type))
      return item ? await (await item.getType(type)).text() : ''
    }
    return ok({ text: await read(TEXT), html: await read(HTML) })
  } catch (error) {
    return err(faultOf(error))
  }
}

/** Absent where the page is not from a safe origin. */
function systemClipboard(): Clipboard | null {
  const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard
  return clipboard && 'read' in clipboard && typeof ClipboardItem !== 'undefined' ? clipboard : null
}

const faultOf = (error: unknown): SystemFault => ({
  kind: error instanceof DOMException && error.name === 'NotAllowedError' ? 'no-permission' : 'unreadable',
})
