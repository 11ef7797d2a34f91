import type { TextApi } from '../../../text/texts'
import type { ClipboardFault, ClipboardNotice } from './create-clipboard'

type Text = Pick<TextApi, 't' | 'number'>

/** What the clipboard did, and what it left out; each kind has its sentence. */
export function clipboardText(text: Text, notice: ClipboardNotice): string {
  const { t, number } = text
  switch (notice.kind) {
    case 'copied':
      return t('sheet.clipboard.copied', { n: number(notice.cells) })
    case 'cut':
      return sentences(
        t('sheet.clipboard.cut', { n: number(notice.cells - notice.skippedReadOnly) }),
        counted(text, 'skipped', notice.skippedReadOnly),
      )
    case 'pasted':
      return sentences(
        t('sheet.clipboard.pasted', { n: number(notice.written) }),
        counted(text, 'skipped', notice.skippedReadOnly),
        counted(text, 'cutColumns', notice.cutColumns),
        counted(text, 'cutRows', notice.cutRows),
      )
    case 'filled':
      return sentences(
        t('sheet.clipboard.filled', { n: number(notice.written) }),
        counted(text, 'skipped', notice.skippedReadOnly),
      )
    case 'refused':
      return clipboardFaultText(text, notice.fault)
  }
}

/** Why nothing went to or came from the clipboard. */
function clipboardFaultText({ t, number }: Text, fault: ClipboardFault): string {
  return fault.kind === 'too-many-cells'
    ? t('sheet.clipboardFault.too-many-cells', { n: number(fault.cells), max: number(fault.max) })
    : t(`sheet.clipboardFault.${fault.kind}`)
}

const sentences = (...all: readonly string[]): string => all.filter(Boolean).join(' ')

const counted = ({ t, number }: Text, key: 'skipped' | 'cutColumns' | 'cutRows', n: number): string =>
  n > 0 ? t(`sheet.clipboard.${key}`, { n: number(n) }) : ''
