import { useApp } from '../../state/context'

/** Undo and redo by button and key. Said only where something was left alone; the cells show the rest. */
export function createHistory() {
  const { session, merging, notices } = useApp()
  const run = async (kind: 'undone' | 'redone') => {
    const allowed = kind === 'undone' ? session.canUndo() : session.canRedo()
    if (!allowed) return
    const outcome = await (kind === 'undone' ? session.undo() : session.redo())
    if (outcome.skipped > 0) notices.add({ kind, ...outcome })
  }
  return {
    /** A merge is not taken back by one key: it is asked first. */
    undo: () => (session.undoneMerge() === null ? void run('undone') : merging.askUndo(true)),
    undoMerge: () => void run('undone'),
    redo: () => void run('redone'),
  }
}
