const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'PRE',
])
const SILENT = new Set(['STYLE', 'SCRIPT', 'TITLE', 'TEMPLATE', 'HEAD', 'META', 'LINK'])

/** Word's own words for a list's number or bullet, and for the mark of a comment. */
const MSO = { list: /mso-list:\s*ignore/i, comment: 'MsoCommentReference' } as const

/** A number as the list gives it ("1.", "a)"); any bullet, whatever letter of a symbol font draws it, is a hyphen. */
function listMark(mark: Element): string {
  const text = (mark.textContent ?? '').replace(/[\s\u00a0]+/g, '')
  return /^\(?(?:\d+(?:\.\d+)*|[a-z]|[ivxlc]+)[.):]\)?$/i.test(text) || /^\d+$/.test(text) ? `${text} ` : '- '
}

/**
 * The text of a cell as it is seen: `<br>` and paragraphs (Word) are line breaks, the source's own line breaks are
 * spaces, spaces at the ends and those that do not break are gone. `asWritten`: our own cells, whose text is exact.
 */
export function cellText(cell: Element, asWritten = false): string {
  let text = ''
  const newLine = () => {
    // Between two paragraphs the source itself has line breaks, which are no text.
    if (!asWritten) text = text.replace(/ +$/, '')
    if (text !== '' && !text.endsWith('\n')) text += '\n'
  }
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const data = child.nodeValue ?? ''
        text += asWritten ? data : data.replace(/[ \t\r\n\f]+/g, ' ')
      } else if (child instanceof Element && !SILENT.has(child.tagName)) {
        if (child.tagName === 'BR') text += '\n'
        else if (!asWritten && MSO.list.test(child.getAttribute('style') ?? '')) text += listMark(child)
        else if (!asWritten && child.classList.contains(MSO.comment)) continue
        else if (!asWritten && BLOCKS.has(child.tagName)) {
          newLine()
          walk(child)
          newLine()
        } else walk(child)
      }
    }
  }
  walk(cell)
  if (asWritten) return text
  const lines = text.replaceAll('\u00a0', ' ').split('\n')
  return lines
    .map(line => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .trim()
}
