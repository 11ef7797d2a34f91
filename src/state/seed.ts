import { prepareAppend } from '../core/journal/append'
import type { Changeset } from '../core/journal/changeset'
import { emptyFold, type Fold, foldChangesets, opsOf } from '../core/journal/fold'
import type { Edit } from '../core/plan/plan'
import type { ClockPort } from './ports'

/** Stands in `by` where no person wrote: a template's first changeset, a file changed outside the journal. */
export const TEMPLATE_AUTHOR = 'ReformGrid'
export const FILE_EDIT_AUTHOR = 'file edit'

/**
 * The journal with the edits behind it as one changeset of a fresh actor that has seen all of it. The actor is none of
 * this browser's, so that undo never takes a template or a file's content away.
 */
export function withForeignEdits(
  { planId, journal }: { readonly planId: string; readonly journal: readonly Changeset[] },
  edits: readonly Edit[],
  by: string,
  clock: ClockPort,
): readonly Changeset[] {
  const fold: Fold = foldChangesets(emptyFold(planId), journal)
  const { changeset } = prepareAppend({
    actor: clock.randomId(),
    heads: fold.heads,
    newer: [],
    ops: opsOf(fold, edits),
    by,
    now: clock.now(),
  })
  return changeset ? [...journal, changeset] : journal
}
