import { createRoot } from 'solid-js'
import { expect, vi } from 'vitest'
import type { Session } from '../../../src/state/app'
import type { PlansPort } from '../../../src/state/ports'
import { createSession } from '../../../src/state/session'
import { createScratch, journalOf, PLAN, titleEdit } from '../storage/scratch'

const opened = journalOf('seed', [[titleEdit('t1', 'Cut procedures'), titleEdit('t2', 'One door')]])

/** One database, any number of tabs on the plan of `opened`. */
export function createDesk() {
  const scratch = createScratch()
  const disposals: (() => void)[] = []
  const first = scratch.connect()
  const ready = first.plans.put(PLAN, opened)
  return {
    scratch,
    first,
    /** A tab of its own connection; `around` may change what its storage answers. */
    async tab(
      name: string,
      around: (plans: PlansPort) => PlansPort = plans => plans,
      patience = 2000,
    ): Promise<Session> {
      await ready
      const plans = around(scratch.connect().plans)
      const session = createRoot(dispose => {
        disposals.push(dispose)
        return createSession({ plans, clock: scratch.clock, by: () => name, patience })
      })
      expect(await session.open(PLAN)).toEqual({ ok: true, value: null })
      return session
    },
    async clear() {
      for (const dispose of disposals) dispose()
      await scratch.clear()
    },
  }
}

export const titleOf = (session: Session, id: string) => session.plan()?.tasks.get(id)?.title

export const isSaved = (session: Session) =>
  vi.waitFor(() => expect(session.saveState().kind).toBe('saved'), { timeout: 3000, interval: 5 })
