import { createMemo } from 'solid-js'
import { lastKnown } from '../../core/journal/history'
import type { Plan } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { useRecordWords } from '../text/record-words'

export type Words = ReturnType<typeof createWords>

/** The words for records of the open plan, also of those that are gone, whatever is looked at. */
export function createWords() {
  const { session } = useApp()
  const wordsOf = useRecordWords()
  /** What was there once, by what it was called last. */
  const gone = createMemo((): Plan | null => {
    const [journal, fold] = [session.journal(), session.fold()]
    // The schema's types: what names records is read as text anyway.
    return journal && fold
      ? ({ ...fold.plan, ...Object.fromEntries(lastKnown(journal)), info: fold.plan.info } as Plan)
      : null
  })
  return {
    words: createMemo(() => wordsOf([session.fold()?.plan ?? null, gone()])),
    /** As it is now, else as it was known last. */
    recordAt: (collection: string, id: string) =>
      session.fold()?.shown.get(collection)?.get(id) ??
      (
        Reflect.get(gone() ?? {}, collection) as
          | ReadonlyMap<string, Readonly<Record<string, unknown>>>
          | undefined
      )?.get(id),
  }
}
