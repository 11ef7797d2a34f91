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

/**
 * The text of a cell as it is seen: `<br>` and paragraphs (Word) are line breaks, the source's own line breaks are
 * spaces, spaces at the ends and those that do not break are gone. `asWritten`: our own cells, whose text is exact.
 */
export function cellText(cell: Element, asWritten = false): string {
  let text = ''
  const newLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n'
  }
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const data = child.nodeValue ?? ''
        text += asWritten ? data : data.replace(/[ \t\r\n\f]+/g, ' ')
      } else if (child instanceof Element && !SILENT.has(child.tagName)) {
        if (child.tagName === 'BR') text += '\n'
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
