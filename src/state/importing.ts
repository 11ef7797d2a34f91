import type { FileFault, PlanFile } from '../core/file/plan-file'
import type { SealFault } from '../core/file/sealed'
import { assembleChecked } from '../core/journal/assemble'
import type { Changeset } from '../core/journal/changeset'
import { stampTime } from '../core/journal/clock'
import { emptyFold, foldChangesets, opsOf, planOf } from '../core/journal/fold'
import { compareJournals } from '../core/journal/merge'
import type { Edit, Plan } from '../core/plan/plan'
import { ok, type Result } from '../core/result'
import type { Session } from './app'
import type { Datasets } from './datasets'
import type { ChosenFile } from './disk-ports'
import { unlistedEntry } from './entry'
import type { MergeOffer } from './merging'
import type { ClockPort, EnginePort, PlanEntry, PlansPort, StorageFault } from './ports'
import { offerSalvage, type Salvage } from './salvaging'
import { FILE_EDIT_AUTHOR, withForeignEdits } from './seed'
import type { SignatureNote, Signatures } from './signatures'

/** What became of an opened file (JOURNAL, Opening). Nothing that is stored is ever replaced. */
export type ImportOutcome =
  /** `added`: another plan in the library. `forward`: the stored plan now has the file's newer changesets. */
  | {
      readonly kind: 'added' | 'forward' | 'same' | 'mine-ahead'
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
  /** The stored plan and the file have both gone on: nothing is taken before it was looked at. */
  | { readonly kind: 'merge'; readonly title: string; readonly offer: MergeOffer }
  /** Of a newer version, or made for publication: shown read-only, nothing stored. */
  | { readonly kind: 'read-only'; readonly title: string; readonly redacted: boolean }
  /** `salvage`: what of the damaged file is whole, where anything is. */
  | { readonly kind: 'refused'; readonly fault: FileFault; readonly salvage?: Salvage }
  /** Under a passphrase that was not given, or damaged. */
  | { readonly kind: 'sealed'; readonly fault: SealFault }
  | { readonly kind: 'storage'; readonly fault: StorageFault }

/** `signature` is left out where a file is told of again. */
export type TellOutcome = (name: string, outcome: ImportOutcome, signature?: SignatureNote | null) => void

const DAY = 24 * 60 * 60 * 1000

export interface ImportingPorts {
  readonly plans: PlansPort
  readonly engine: Pick<EnginePort, 'parsePlanFile' | 'salvagePlanFile'>
  readonly session: Session
  readonly datasets?: Pick<Datasets, 'remember'>
  readonly clock: ClockPort
  readonly signatures?: Pick<Signatures, 'check'>
  /** The file without its passphrase; as it is, where it has none. */
  readonly unseal?: ((name: string, bytes: Uint8Array) => Promise<Result<Uint8Array, SealFault>>) | undefined
}

/**
 * Opens files in their order and tells of each as it is known. Copies of one plan that have gone on apart are offered
 * together, in one merge; `tell` is then called for each of them with the same offer. Files behind the one at which
 * `isStopped` says so are not read.
 */
export async function importPlanFiles(
  ports: ImportingPorts,
  files: readonly ChosenFile[],
  tell: TellOutcome,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const apart = new Map<string, { name: string; file: PlanFile }[]>()
  for (const { name, bytes } of files) {
    if (isStopped()) break
    const plain = (await ports.unseal?.(name, bytes)) ?? ok(bytes)
    const read: PlanFile | ImportOutcome = plain.ok
      ? await readPlanFile(ports, plain.value)
      : { kind: 'sealed', fault: plain.error }
    if ('kind' in read) {
      tell(name, read)
      continue
    }
    const signature = plain.ok ? await ports.signatures?.check(read.planId, plain.value) : null
    const outcome = await openPlanFile(ports, read, name)
    if (outcome.kind !== 'merge') {
      tell(name, outcome, signature)
      continue
    }
    const group = apart.get(read.planId) ?? []
    group.push({ name, file: read })
    apart.set(read.planId, group)
    tell(name, outcome, signature)
  }
  for (const group of apart.values()) {
    const first = group[0]
    if (group.length < 2 || !first) continue
    const title = planOf(first.file.fold).info.title ?? ''
    const offer = offerOf(ports, group)
    for (const { name } of group) tell(name, { kind: 'merge', title, offer })
  }
}

async function readPlanFile(ports: ImportingPorts, bytes: Uint8Array): Promise<PlanFile | ImportOutcome> {
  const parsed = await ports.engine.parsePlanFile(bytes).catch(stopped)
  if ('kind' in parsed) return parsed
  if (!parsed.ok) return refused(ports, bytes, parsed.error)
  return parsed.value.newer || parsed.value.redacted ? look(ports, parsed.value) : parsed.value
}

async function refused(ports: ImportingPorts, bytes: Uint8Array, fault: FileFault): Promise<ImportOutcome> {
  const salvage = await offerSalvage(ports, bytes, fault)
  return salvage ? { kind: 'refused', fault, salvage } : { kind: 'refused', fault }
}

async function openPlanFile(ports: ImportingPorts, file: PlanFile, name: string): Promise<ImportOutcome> {
  const stored = await ports.plans.journal(file.planId)
  if (!stored.ok) return { kind: 'storage', fault: stored.error }
  const mine = assembleChecked(file.planId, stored.value).journal
  // A file without a journal is compared with what is here: that is what is on the screen when it is confirmed.
  const base = file.journal.length > 0 ? file.journal : mine
  if (mine.length > 0 && compareJournals(mine, base) === 'diverged') {
    const title = planOf(file.fold).info.title ?? ''
    return { kind: 'merge', title, offer: offerOf(ports, [{ name, file }]) }
  }
  const edits = file.journal.length > 0 ? file.outside : changing(file, mine)
  const clockAhead = isAhead(base, ports.clock)
  const accept = () => {
    const journal = withForeignEdits(
      { planId: file.planId, journal: base },
      edits,
      FILE_EDIT_AUTHOR,
      ports.clock,
    )
    return take(ports, file, journal, name)
  }
  if (edits.length === 0 && !clockAhead) return accept()
  const before = planOf(foldChangesets(emptyFold(file.planId), base))
  const after = shown(file, ports.clock)
  return { kind: 'confirm', title: after.info.title ?? '', edits, before, after, clockAhead, accept }
}

const isAhead = (journal: readonly Changeset[], clock: ClockPort): boolean =>
  journal.some(({ at }) => stampTime(at) > clock.now() + DAY)

/** What a file says beside its journal is a changeset of its own among what it brings. */
function offerOf(
  { clock }: ImportingPorts,
  files: readonly { readonly name: string; readonly file: PlanFile }[],
): MergeOffer {
  return {
    planId: files[0]?.file.planId ?? '',
    files: files.map(({ name, file }) => ({
      name,
      journal: withForeignEdits(file, file.outside, FILE_EDIT_AUTHOR, clock),
    })),
    waiting: files.flatMap(({ file }) =>
      file.quarantined.filter(({ kind }) => kind === 'gap').map(({ changeset }) => changeset),
    ),
    broken: files.reduce((sum, { file }) => sum + file.quarantined.length, 0),
    datasets: files.flatMap(({ file }) => file.datasets),
    clockAhead: files.some(({ file }) => isAhead(file.journal, clock)),
  }
}

/** The worker itself failed; the file is neither good nor bad. */
const stopped = (error: unknown): ImportOutcome & { readonly kind: 'storage' } => ({
  kind: 'storage',
  fault: { kind: 'unknown', message: error instanceof Error ? error.message : String(error) },
})

/** The edits that would change something here. */
function changing(file: PlanFile, mine: readonly Changeset[]): readonly Edit[] {
  const fold = foldChangesets(emptyFold(file.planId), mine)
  return file.outside.filter(edit => opsOf(fold, [edit]).length > 0)
}

async function take(
  ports: ImportingPorts,
  file: PlanFile,
  journal: readonly Changeset[],
  name: string,
): Promise<ImportOutcome> {
  const { plans, session } = ports
  const stored = await plans.journal(file.planId)
  if (!stored.ok) return { kind: 'storage', fault: stored.error }
  const fresh = stored.value.length === 0
  const mine = assembleChecked(file.planId, stored.value).journal
  const relation = fresh ? 'theirs-ahead' : compareJournals(mine, journal)
  const put = await plans.put(file.planId, journal, file.datasets)
  if (!put.ok) {
    // The storage has the last word: another tab may have appended since, or a branch goes by another name there.
    if (put.error.kind !== 'diverged') return { kind: 'storage', fault: put.error }
    const title = planOf(file.fold).info.title ?? ''
    return { kind: 'merge', title, offer: offerOf(ports, [{ name, file }]) }
  }
  await plans.setDeleted(put.value.id, null)
  const opened = await session.open(put.value.id)
  if (!opened.ok) return { kind: 'storage', fault: opened.error }
  const isNoNews = relation === 'same' || relation === 'mine-ahead'
  const kind = fresh ? 'added' : isNoNews ? relation : 'forward'
  const taken = fresh ? journal.length : isNoNews ? 0 : journal.length - mine.length
  return { kind, entry: put.value, taken, quarantined: file.quarantined.length }
}

/** The file's own fold: for a look it holds what stands outside the journal as well. */
function look({ session, datasets, clock }: ImportingPorts, file: PlanFile): ImportOutcome {
  datasets?.remember(file.datasets)
  const plan = planOf(file.fold)
  const entry = unlistedEntry(plan, file.journal.length, clock.now())
  session.view(plan, file.redacted ? { ...entry, label: 'redacted' } : entry)
  return { kind: 'read-only', title: plan.info.title ?? '', redacted: file.redacted }
}

/** The plan as the file says, whatever its journal. */
const shown = (file: PlanFile, clock: ClockPort): Plan =>
  planOf(
    foldChangesets(emptyFold(file.planId), withForeignEdits(file, file.outside, FILE_EDIT_AUTHOR, clock)),
  )
