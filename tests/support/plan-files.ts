import { type FileFault, type PlanFile, parsePlanFile, writePlanFile } from '../../src/core/file/plan-file'
import type { Changeset } from '../../src/core/journal/changeset'
import { emptyFold, type Fold, foldChangesets } from '../../src/core/journal/fold'
import { editsOf, journalWith } from './plans'

export const foldOf = (journal: readonly Changeset[]): Fold => foldChangesets(emptyFold('p'), journal)

export const written = (journal: readonly Changeset[]): string => writePlanFile(foldOf(journal), journal)

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export function opened(text: string): PlanFile {
  const parsed = parsePlanFile(bytesOf(text))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

export function refusal(input: string | Uint8Array): FileFault {
  const parsed = parsePlanFile(typeof input === 'string' ? bytesOf(input) : input)
  if (parsed.ok) throw new Error('the file was taken')
  return parsed.error
}

/** Two changesets: a plan with two tasks, then a field emptied, one changed and an agency added to a list. */
export const smallJournal: readonly Changeset[] = journalWith(
  journalWith(
    [],
    editsOf({
      plan: { plan: { title: 'Kế hoạch' } },
      tasks: { t2: { title: 'Hai', progress: 81.5 }, t1: { title: 'Một' } },
    }),
  ),
  editsOf({ tasks: { t1: { title: 'Một rõ', 'coordinating/a1': true }, t2: { progress: null } } }),
)
