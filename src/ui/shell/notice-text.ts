import type { SaveState } from '../../state/app'
import type { Durability } from '../../state/durability'
import type { Notice } from '../../state/notices'
import { fileFaultText, storageFaultText } from '../text/fault-text'
import type { TextApi, Translate } from '../text/texts'

export function noticeText(text: TextApi, notice: Notice): string {
  const { t } = text
  switch (notice.kind) {
    case 'storage':
      return storageFaultText(t, notice.fault)
    case 'file':
      return `${t('shell.notice.file', { name: notice.name })} ${fileFaultText(text, notice.fault)}`
    case 'deleted':
      return t('shell.notice.deleted', { title: notice.title })
    case 'undone':
    case 'redone':
      return [
        notice.reverted > 0 && t(`shell.history.${notice.kind}`, { n: notice.reverted }),
        notice.skipped > 0 && t('shell.history.skipped', { n: notice.skipped }),
      ]
        .filter(Boolean)
        .join(' ')
    case 'merged':
      return t(notice.left > 0 ? 'merge.doneLeft' : 'merge.done', { name: notice.name, n: notice.left })
    case 'scores-missing':
      return t('shell.notice.scoresMissing', { editions: notice.editions.join(', ') })
    case 'template':
      return t('faults.template')
    case 'first-save':
      return t('shell.firstSave')
    case 'save':
      return saveText(text, notice.state())
    case 'set-aside':
      return t('care.opened', { n: notice.count })
    case 'saved-to-file':
      return savedToFileText(text, notice.outcome)
    case 'update':
      return t('shell.update.ready')
    case 'offline-ready':
      return t('shell.update.offlineReady')
  }
}

/** The one thing to do about a notice, where there is one. */
export function noticeAction(
  t: Translate,
  notice: Notice,
  durability: Durability,
): { readonly label: string; run(): void } | null {
  switch (notice.kind) {
    case 'deleted':
      return { label: t('shell.notice.restore'), run: notice.undo }
    case 'merged':
      return notice.left > 0 ? { label: t('merge.toConflicts'), run: notice.show } : null
    case 'first-save':
      return durability.persisted() === true
        ? null
        : { label: t('shell.firstSaveAsk'), run: () => void durability.persist() }
    case 'save':
      return { label: takeText(t, notice), run: notice.run }
    case 'update':
      return { label: t('shell.update.reload'), run: notice.reload }
    default:
      return null
  }
}

function takeText(t: Translate, { file, take }: Extract<Notice, { kind: 'save' }>): string {
  if (take === 'download') return t('shell.save.download')
  return file === null ? t('share.file.choose') : t('share.file.saveTo', { name: file })
}

/** What came of saving to a file. */
function savedToFileText(
  { t }: TextApi,
  outcome: Extract<Notice, { kind: 'saved-to-file' }>['outcome'],
): string {
  if (outcome.kind === 'storage') return storageFaultText(t, outcome.fault)
  return t(`share.file.${outcome.kind}`, {
    name: outcome.name,
    message: outcome.kind === 'failed' ? outcome.message : '',
  })
}

function saveText({ t, time }: TextApi, state: SaveState): string {
  switch (state.kind) {
    case 'idle':
      return t('shell.save.allSaved')
    case 'saving':
      return t('shell.save.saving')
    case 'saved':
      return t('shell.save.allSavedAt', { time: time(state.at) })
    case 'failed':
      return `${t('shell.save.failedCount', { n: state.unsaved })} ${storageFaultText(t, state.fault)}`
  }
}
