import { conflictKey } from '../../src/core/plan/plan'
import { MORNING, Replica } from './journal-replica'

/** An has written a task that Bình and Chi hold too. */
export function office(...edits: readonly (readonly [string, string, unknown])[]) {
  const an = new Replica('a', 'An')
  an.edit(['t1', 'title', 'Rà soát'], ['t1', 'order', 'a0'], ...edits)
  const binh = new Replica('b', 'Bình', MORNING + 3_600_000).take(an)
  const chi = new Replica('c', 'Chi', MORNING + 7_200_000).take(an)
  return { an, binh, chi }
}

export const task = (replica: Replica, id = 't1') => replica.fold().plan.tasks.get(id)
export const conflict = (replica: Replica, field: string, id = 't1') =>
  replica.fold().plan.conflicts.get(conflictKey('tasks', id, field))?.values
export const values = (replica: Replica, field: string) => conflict(replica, field)?.map(({ value }) => value)
