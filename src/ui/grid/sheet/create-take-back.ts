import { useApp } from '../../../state/context'

/** For a sheet whose blocks are changesets of the plan: takes the last one back while the plan is as it left it. */
export function createTakeBack(): () => () => Promise<boolean> {
  const { session } = useApp()
  return () => {
    const after = session.changes()
    return async () => {
      if (session.changes() !== after || !session.canUndo()) return false
      await session.undo()
      return true
    }
  }
}
