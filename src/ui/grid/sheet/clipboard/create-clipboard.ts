import { isTyping } from '../../../shell/keys'
import { isEmptyCell, writableCells, writesOf } from '../cells'
import type { Range } from '../range'
import type { Sheet } from '../sheet'
import type { Selection, SheetView } from '../view'
import { type Copied, type CopyFault, copySelection } from './copy'
import { type PasteCounts, type PasteFault, planPaste } from './paste-plan'
import { type ClipboardTexts, readClipboard } from './read-clipboard'
import { readSystemClipboard, type SystemFault, writeSystemClipboard } from './system-clipboard'

/** What the user is told. */
export type ClipboardNotice =
  | { readonly kind: 'copied'; readonly cells: number }
  /** `skippedReadOnly`: copied, and left where they are. */
  | {
      readonly kind: 'cut'
      readonly cells: number
      readonly written: number
      readonly skippedReadOnly: number
    }
  | ({ readonly kind: 'pasted' } & PasteCounts)
  | { readonly kind: 'filled'; readonly written: number; readonly skippedReadOnly: number }
  | { readonly kind: 'refused'; readonly fault: ClipboardFault }

export type ClipboardFault = CopyFault | PasteFault | SystemFault

export interface ClipboardOptions<Row> {
  readonly host: HTMLElement
  readonly view: SheetView<Row>
  readonly sheet: Sheet<Row>
  selection(): Selection | null
  /** Where nothing is selected: the focused cell of a pinned row, in a view of that row alone. */
  pinned?(): { readonly view: SheetView<Row>; readonly selection: Selection } | null
  say(notice: ClipboardNotice): void
  /** Selects what has been pasted over. */
  select?(range: Range): void
}

/**
 * Copy, cut and paste of a grid: by the browser's own events (keys, its menu), and as commands, which need the
 * browser's leave to read the clipboard. While a cell is edited the keys belong to its editor.
 */
export function createClipboard<Row>(options: ClipboardOptions<Row>) {
  const { host, sheet, say, select } = options
  const place = () => {
    const selection = options.selection()
    if (selection) return { view: options.view, selection }
    return options.pinned?.() ?? { view: options.view, selection: null }
  }
  const refuse = (fault: ClipboardFault) => say({ kind: 'refused', fault })

  function take(): Copied | null {
    const { selection, view } = place()
    const copied = copySelection(selection, view, sheet)
    if (copied.ok) return copied.value
    refuse(copied.error)
    return null
  }

  /** After a copy: one step empties what may be written. */
  function emptyCut({ cells }: Copied) {
    const { selection, view } = place()
    const ranges = selection?.ranges ?? []
    const emptied = [...writableCells(view, sheet, ranges)]
    const full = emptied.filter(({ row, column }) => !isEmptyCell(sheet, row, column))
    if (full.length > 0) sheet.write(writesOf(full, { kind: 'empty' }), 'cut')
    say({ kind: 'cut', cells, written: full.length, skippedReadOnly: cells - emptied.length })
  }

  function put(texts: ClipboardTexts) {
    const block = readClipboard(texts)
    if (block === null) return refuse({ kind: 'nothing-to-paste' })
    const { selection, view } = place()
    const plan = planPaste(block, selection, view, sheet)
    if (!plan.ok) return refuse(plan.error)
    const { writes, counts, range } = plan.value
    if (writes.length > 0) sheet.write(writes, 'paste')
    if (range && view === options.view) select?.(range)
    say({ kind: 'pasted', ...counts })
  }

  const isOurs = (event: ClipboardEvent) =>
    event.clipboardData !== null &&
    !event.defaultPrevented &&
    !isTyping(host.ownerDocument.activeElement) &&
    host.contains(host.ownerDocument.activeElement)

  function onCopy(event: ClipboardEvent) {
    if (!isOurs(event)) return
    event.preventDefault()
    const copied = take()
    if (copied === null) return
    event.clipboardData?.setData('text/plain', copied.text)
    if (copied.html !== null) event.clipboardData?.setData('text/html', copied.html)
    if (event.type === 'cut') emptyCut(copied)
    else say({ kind: 'copied', cells: copied.cells })
  }

  function onPaste(event: ClipboardEvent) {
    if (!isOurs(event)) return
    event.preventDefault()
    const read = (type: string) => event.clipboardData?.getData(type) ?? ''
    put({ text: read('text/plain'), html: read('text/html') })
  }

  // Where a text is selected elsewhere on the page, Chromium sends these events there, not to the focused cell.
  const document = host.ownerDocument
  document.addEventListener('copy', onCopy)
  document.addEventListener('cut', onCopy)
  document.addEventListener('paste', onPaste)

  async function copyBy(done: (copied: Copied) => void) {
    const copied = take()
    if (copied === null) return
    const written = await writeSystemClipboard(copied)
    if (written.ok) done(copied)
    else refuse(written.error)
  }

  return {
    /** Some cell is there to be copied or pasted into. */
    isThere: () => place().selection !== null,
    copy: () => copyBy(({ cells }) => say({ kind: 'copied', cells })),
    cut: () => copyBy(emptyCut),
    async paste() {
      const read = await readSystemClipboard()
      if (read.ok) put(read.value)
      else refuse(read.error)
    },
    leave() {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCopy)
      document.removeEventListener('paste', onPaste)
    },
  }
}
