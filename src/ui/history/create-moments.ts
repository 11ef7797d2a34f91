import { createMemo } from 'solid-js'
import { momentOf } from '../../core/journal/moment'
import { deleteMoment, type KnownMoment, momentsOf, nameMoment, renameMoment } from '../../core/plan/moments'
import { useApp } from '../../state/context'
import { useText } from '../text/texts'

export type Moments = ReturnType<typeof createMoments>

/** The named points of the open plan, those of now also while the past is looked at. */
export function createMoments() {
  const { session, preferences } = useApp()
  const { t } = useText()
  return {
    all: createMemo((): readonly KnownMoment[] => {
      const fold = session.fold()
      return fold ? momentsOf(fold.plan) : []
    }),
    canWrite: () => session.fold() !== null && !session.readOnly(),
    /** Epoch milliseconds; 0 where a foreign file says no time. */
    timeOf: ({ at }: KnownMoment) => Date.parse(at ?? '') || 0,
    name(name: string) {
      const fold = session.fold()
      if (!fold) return
      const author = { name, by: preferences.userName(), at: new Date().toISOString() }
      session.commit(
        nameMoment(session.newId(), author, momentOf(fold.heads)),
        t('history.message.name', { name }),
      )
    },
    rename: (id: string, name: string) => session.commit(renameMoment(id, name), t('history.message.rename')),
    remove: ({ id, name }: KnownMoment) =>
      session.commit(deleteMoment(id), t('history.message.remove', { name: name ?? '' })),
  }
}
