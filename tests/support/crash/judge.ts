import type { Page } from 'playwright'
import { checkChains } from '../../../src/core/journal/chains'
import { Changeset } from '../../../src/core/journal/changeset'
import { emptyFold, foldChangesets, planOf } from '../../../src/core/journal/fold'
import type { Word } from './watch'

interface Kept {
  readonly plans: readonly { id: string; changesets: number; tasks: number }[]
  readonly changesets: readonly { planId: string; position: number; changeset: unknown }[]
}

export interface Verdict {
  /** Promises that the storage did not keep, in words. */
  readonly lost: readonly string[]
  /** What is stored by half. */
  readonly torn: readonly string[]
  readonly journal: readonly Changeset[]
}

/** All that the storage holds, past the program: a reader of its own. */
export const readStorage = (page: Page): Promise<Kept> =>
  page.evaluate(
    () =>
      new Promise<Kept>((resolve, reject) => {
        const opening = indexedDB.open('reformgrid')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const transaction = database.transaction(['plans', 'changesets'])
          const plans = transaction.objectStore('plans').getAll()
          const changesets = transaction.objectStore('changesets').getAll()
          transaction.oncomplete = () => {
            database.close()
            resolve({ plans: plans.result, changesets: changesets.result })
          }
        }
      }),
  )

/** Holds what is stored against what was said. `words` in the order in which they were heard. */
export function judge(kept: Kept, words: readonly Word[]): Verdict {
  const lost: string[] = []
  const torn: string[] = []
  const [plan] = kept.plans
  if (!plan || kept.plans.length !== 1) return { lost, torn: ['not exactly one plan'], journal: [] }
  const parsed = kept.changesets.map(({ changeset }) => Changeset.safeParse(changeset))
  const journal = parsed.flatMap(({ data }) => (data ? [data] : []))
  if (journal.length !== kept.changesets.length) torn.push('a changeset that is none')
  if (kept.changesets.some(({ position }, at) => position !== at + 1)) torn.push('a gap between positions')
  if (plan.changesets !== journal.length)
    torn.push(`the list says ${plan.changesets} changesets of ${journal.length}`)
  for (const { kind, changeset } of checkChains(journal).broken)
    torn.push(`${kind} at ${changeset.actor} ${changeset.seq}`)

  const hashes = new Set(journal.map(({ hash }) => hash))
  for (const word of words) {
    if (word.kind !== 'complete') continue
    for (const hash of word.hashes) if (!hashes.has(hash)) lost.push(`complete, and gone: ${hash}`)
  }
  lost.push(...brokenPromises(plan.id, journal, words))
  return { lost, torn, journal }
}

/** Every "saved" must have been a moment of the stored journal, none before the one that was promised before it. */
function brokenPromises(planId: string, journal: readonly Changeset[], words: readonly Word[]): string[] {
  const steps = journal.values()
  let fold = emptyFold(planId)
  let step = steps.next()
  let titles = titlesOf(fold)
  for (const word of words) {
    if (word.kind !== 'saved') continue
    const missing = () => Object.entries(word.shown).filter(([id, title]) => titles.get(id) !== title)
    while (missing().length > 0 && !step.done) {
      fold = foldChangesets(fold, [step.value])
      titles = titlesOf(fold)
      step = steps.next()
    }
    if (missing().length > 0)
      return [`shown as saved, and never stored: ${JSON.stringify(Object.fromEntries(missing()))}`]
  }
  return []
}

/** What the grid shows of the tasks. */
const titlesOf = (fold: ReturnType<typeof emptyFold>): ReadonlyMap<string, string> =>
  new Map([...planOf(fold).tasks].map(([id, { title }]) => [id, title ?? '']))
