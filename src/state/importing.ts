import type { FileFault, PlanFile } from '../core/file/plan-file'
import type { Changeset } from '../core/journal/changeset'
import { stampTime } from '../core/journal/clock'
import { emptyFold, foldChangesets, opsOf, planOf } from '../core/journal/fold'
import { compareJournals } from '../core/journal/merge'
import type { Edit, Plan } from '../core/plan/plan'
import type { Session } from './app'
import type { Datasets } from './datasets'
import { unlistedEntry } from './entry'
import type { ClockPort, EnginePort, PlanEntry, PlansPort, StorageFault } from './ports'
import { FILE_EDIT_AUTHOR, withForeignEdits } from './seed'

/** What became of an opened file (JOURNAL, Opening). Nothing that is stored is ever replaced. */
export type ImportOutcome =
  /** `added`: another plan in the library. `forward`: the stored plan now has the file's newer changesets. `copied`: both had gone on, so the file was opened as a plan of its own. */
  | {
      readonly kind: 'added' | 'forward' | 'same' | 'mine-ahead' | 'copied'
      readonly entry: PlanEntry
      /** Changesets that were new here. */
      readonly taken: number
      /** Changesets left out for a gap or a broken hash. */
      readonly quarantined: number
    }
  /** Shown first: the file says other than its journal, or its clock runs ahead by more than a day. */
  | {
      readonly kind: 'confirm'
      readonly title: string
      readonly edits: readonly Edit[]
      /** The plan as its journal says, and as the file does. */
      readonly before: Plan
      readonly after: Plan
      readonly clockAhead: boolean
      accept(): Promise<ImportOutcome>
    }
  /** Of a newer version: shown read-only, nothing stored. */
  | { readonly kind: 'read-only'; readonly title: string }
  | { readonly kind: 'refused'; readonly fault: FileFault }
  | { readonly kind: 'storage'; readonly fault: StorageFault }

const DAY = 24 * 60 * 60 * 1000

export interface ImportingPorts {
  readonly plans: PlansPort
  readonly engine: Pick<EnginePort, 'parsePlanFile'>
  readonly session: Session
  readonly datasets?: Pick<Datasets, 'remember'>
  readonly clock: ClockPort
}

export async function importPlanFile(ports: ImportingPorts, bytes: Uint8Array): Promise<ImportOutcome> {
  const parsed = await ports.engine.parsePlanFile(bytes).catch(stopped)
  if ('kind' in parsed) return parsed
  if (!parsed.ok) return { kind: 'refused', fault: parsed.error }
  const file = parsed.value
  if (file.newer) return look(ports, file)

  const stored = await ports.plans.journal(file.planId)
  if (!stored.ok) return { kind: 'storage', fault: stored.error }
  // A file without a journal is compared with what is here: that is what is on the screen when it is confirmed.
  const base = file.journal.length > 0 ? file.journal : stored.value
  const edits = file.journal.length > 0 ? file.outside : changing(file, stored.value)
  const clockAhead = base.some(changeset => stampTime(changeset.at) > ports.clock.now() + DAY)
  const accept = () =>
    take(
      ports,
      file,
      withForeignEdits({ planId: file.planId, journal: base }, edits, FILE_EDIT_AUTHOR, ports.clock),
    )
  if (edits.length === 0 && !clockAhead) return accept()
  const before = planOf(foldChangesets(emptyFold(file.planId), base))
  const after = shown(file, ports.clock)
  return { kind: 'confirm', title: after.info.title ?? '', edits, before, after, clockAhead, accept }
}

/** The worker itself failed; the file is neither good nor bad. */
const stopped = (error: unknown): ImportOutcome & { readonly kind: 'storage' } => ({
  kind: 'storage',
  fault: { kind: 'unknown', message: error instanceof Error ? error.message : String(error) },
})

/** The edits that would change something here. */
function changing(file: PlanFile, stored: readonly Changeset[]): readonly Edit[] {
  const fold = foldChangesets(emptyFold(file.planId), stored)
  return file.outside.filter(edit => opsOf(fold, [edit]).length > 0)
}

async function take(
  ports: ImportingPorts,
  file: PlanFile,
  journal: readonly Changeset[],
): Promise<ImportOutcome> {
  const { plans, session, clock } = ports
  const stored = await plans.journal(file.planId)
  if (!stored.ok) return { kind: 'storage', fault: stored.error }
  const fresh = stored.value.length === 0
  const relation = fresh ? 'theirs-ahead' : compareJournals(stored.value, journal)
  let put = await plans.put(file.planId, journal, file.datasets)
  // The storage has the last word: another tab may have appended since, or a branch goes by another name there.
  const diverged = !put.ok && put.error.kind === 'diverged'
  if (diverged) put = await plans.put(clock.randomId(), journal, file.datasets)
  // A fresh id has no stored journal to differ from.
  if (!put.ok)
    return { kind: 'storage', fault: put.error.kind === 'diverged' ? { kind: 'closed' } : put.error }
  await plans.setDeleted(put.value.id, null)
  const opened = await session.open(put.value.id)
  if (!opened.ok) return { kind: 'storage', fault: opened.error }
  const isNoNews = relation === 'same' || relation === 'mine-ahead'
  const kind = diverged ? 'copied' : fresh ? 'added' : isNoNews ? relation : 'forward'
  const taken =
    kind === 'forward' ? journal.length - stored.value.length : diverged || fresh ? journal.length : 0
  return { kind, entry: put.value, taken, quarantined: file.quarantined.length }
}

/** The file's own fold: for a look it holds what stands outside the journal as well. */
function look({ session, datasets, clock }: ImportingPorts, file: PlanFile): ImportOutcome {
  datasets?.remember(file.datasets)
  const plan = planOf(file.fold)
  session.view(plan, unlistedEntry(plan, file.journal.length, clock.now()))
  return { kind: 'read-only', title: plan.info.title ?? '' }
}

/** The plan as the file says, whatever its journal. */
const shown = (file: PlanFile, clock: ClockPort): Plan =>
  planOf(
    foldChangesets(emptyFold(file.planId), withForeignEdits(file, file.outside, FILE_EDIT_AUTHOR, clock)),
  )
