import { type Accessor, createEffect, createSignal, on } from 'solid-js'

export interface Latest<Answer> {
  /** The newest answer; an older one stays until it is in. */
  readonly answer: Accessor<Answer | null>
  /** True while the answer belongs to an earlier question. */
  readonly stale: Accessor<boolean>
}

/**
 * Asks whenever the question changes and drops overtaken answers, here and nowhere else. A null question is not asked
 * and keeps what is there. `ask` answers failures as values.
 */
export function createLatest<Question, Answer>(
  question: Accessor<Question | null>,
  ask: (question: Question) => Promise<Answer>,
): Latest<Answer> {
  const [answer, setAnswer] = createSignal<Answer | null>(null)
  const [stale, setStale] = createSignal(false)
  let turn = 0
  createEffect(
    on(question, asked => {
      const own = ++turn
      if (asked === null) {
        setStale(false)
        return
      }
      setStale(true)
      void ask(asked).then(found => {
        if (own !== turn) return
        setAnswer(() => found)
        setStale(false)
      })
    }),
  )
  return { answer, stale }
}
