import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'
import { type FileFault, writePlanFile } from '../core/file/plan-file'
import type { DatasetEntry } from '../core/file/plan-file-schema'
import { type Redacted, redactPlan } from '../core/file/redact'
import { assembleChecked } from '../core/journal/assemble'
import type { Changeset } from '../core/journal/changeset'
import { emptyFold, type Fold, foldChangesets, opsOf, planOf } from '../core/journal/fold'
import { type Edit, PLAN_RECORD, type PlanInfo } from '../core/plan/plan'
import { Template, templateToEdits } from '../core/plan/template'
import { err, ok, type Result } from '../core/result'
import type { Session } from './app'
import type { Datasets } from './datasets'
import type { ChosenFile } from './disk-ports'
import { unlistedEntry } from './entry'
import { planFileName, redactedFileName } from './file-name'
import { importPlanFiles, type TellOutcome } from './importing'
import type { Notices } from './notices'
import type { ClockPort, EnginePort, PlanEntry, PlansPort, PutFault, SealPort, StorageFault } from './ports'
import { FILE_EDIT_AUTHOR, TEMPLATE_AUTHOR, withForeignEdits } from './seed'
import type { Signatures } from './signatures'
import { type AskPassphrase, createUnsealing } from './unsealing'

/** Templates a plan can be made from, the first one at the first run. */
export const TEMPLATES = ['quang-nam', 'da-nang-2025', 'tinh-a'] as const
export type TemplateName = (typeof TEMPLATES)[number]
export type Language = 'vi' | 'en' | 'id'

export type LibraryFault = StorageFault | { readonly kind: 'template'; readonly name: string }
type Made = Promise<Result<PlanEntry, LibraryFault>>

/** The plans of this browser. */
export interface Library {
  /** Last opened first. */
  readonly entries: Accessor<readonly PlanEntry[]>
  /** Deleted plans, last deleted first. */
  readonly bin: Accessor<readonly PlanEntry[]>
  /** Opens the plan that was open last; at the first run makes Quảng Nam's in the language of the screen. */
  start(language: Language): Promise<void>
  openPlan(planId: string): Promise<Result<null, StorageFault>>
  createFromTemplate(name: TemplateName, language: Language): Made
  createEmpty(info: Partial<PlanInfo>): Made
  duplicate(planId: string, title: string): Made
  /** Into the bin, with a notice that takes it back. Where it was the open one another plan opens, if there is one. */
  remove(planId: string): Promise<void>
  restore(planId: string): Promise<void>
  rename(planId: string, title: string): Promise<void>
  /** Opens files in their order; copies of one plan that have gone on apart are offered for one merge. */
  importFiles(
    files: readonly ChosenFile[],
    tell: TellOutcome,
    isStopped?: () => boolean,
    /** Where absent, files under a passphrase are refused as what they are: no plan files. */
    ask?: AskPassphrase,
  ): Promise<void>
  /** A plan to be compared with, as it stands now. */
  foldOf(planId: string): Promise<Result<Fold, StorageFault>>
  /** The same of a file, of which nothing is taken. */
  foldOfFile(bytes: Uint8Array): Promise<Result<Fold, FileFault>>
  /** File name and text; unsaved edits of the open plan included. Null for a read-only look. */
  exportPlan(
    planId: string,
  ): Promise<Result<{ readonly name: string; readonly text: string } | null, StorageFault>>
  /** The plan for publication, and what stays out of it. */
  redacted(planId: string): Promise<Result<Redacted & { readonly name: string }, StorageFault>>
}

export interface LibraryPorts {
  readonly plans: PlansPort
  readonly engine: Pick<EnginePort, 'parsePlanFile' | 'salvagePlanFile'>
  readonly session: Session
  readonly seal?: SealPort
  readonly signatures?: Signatures
  /** Content of files that are only looked at goes there. */
  readonly datasets?: Pick<Datasets, 'remember'>
  readonly clock: ClockPort
  readonly notices: Notices
  readonly templates: (name: TemplateName) => Promise<unknown>
  readonly by: () => string
}

export function createLibrary(ports: LibraryPorts): Library {
  const { plans, session, clock, notices } = ports
  const [list, setList] = createSignal<readonly PlanEntry[]>([])
  onCleanup(plans.watchList(setList))
  const say = (fault: StorageFault) => void notices.add({ kind: 'storage', fault })

  async function openPlan(planId: string) {
    const opened = await session.open(planId)
    if (!opened.ok) say(opened.error)
    return opened
  }

  /** Stores a new plan and opens it. */
  async function add(
    journal: readonly Changeset[],
    planId: string,
    datasets: readonly DatasetEntry[] = [],
  ): Made {
    const put = await plans.put(planId, journal, datasets)
    if (put.ok) {
      await session.open(planId)
      return put
    }
    return err(storageFault(put.error))
  }

  async function templateJournal(name: TemplateName, language: Language, planId: string) {
    const template = Template.safeParse(await ports.templates(name).catch(() => null))
    if (!template.success) return null
    const edits = templateToEdits(template.data, language, () => clock.randomId())
    return withForeignEdits({ planId, journal: [] }, edits, TEMPLATE_AUTHOR, clock)
  }

  async function createFromTemplate(name: TemplateName, language: Language): Made {
    const planId = clock.randomId()
    const journal = await templateJournal(name, language, planId)
    if (!journal) return err({ kind: 'template', name })
    const made = await add(journal, planId)
    if (!made.ok && made.error.kind !== 'template') {
      say(made.error)
      showUnstored(planId, journal)
    }
    return made
  }

  /** Without storage the plan can at least be read. */
  function showUnstored(planId: string, journal: readonly Changeset[]) {
    const plan = planOf(foldChangesets(emptyFold(planId), journal))
    session.view(plan, unlistedEntry(plan, journal.length, clock.now()))
  }

  async function openLast(): Promise<boolean> {
    const all = await plans.list()
    const last = all.ok ? shelf(all.value)[0] : undefined
    return last !== undefined && (await openPlan(last.id)).ok
  }

  async function restore(planId: string) {
    const done = await plans.setDeleted(planId, null)
    if (!done.ok) say(done.error)
  }

  const library: Library = {
    entries: createMemo(() => shelf(list())),
    bin: createMemo(() =>
      list()
        .filter(entry => entry.deletedAt !== null)
        .sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0)),
    ),
    async start(language) {
      if (await openLast()) return
      const name = TEMPLATES[0]
      const planId = clock.randomId()
      const journal = await templateJournal(name, language, planId)
      if (!journal) return void notices.add({ kind: 'template', name })
      // Of several tabs at the first run one makes the plan; it is then the last one for all of them.
      const put = await plans.putFirst(planId, journal)
      if (put.ok) return void (await openLast())
      say(storageFault(put.error))
      showUnstored(planId, journal)
    },
    openPlan,
    createFromTemplate,
    createEmpty(info) {
      const planId = clock.randomId()
      return add(withForeignEdits({ planId, journal: [] }, infoEdits(info), TEMPLATE_AUTHOR, clock), planId)
    },
    async duplicate(planId, title) {
      const [journal, datasets] = await Promise.all([journalOf(planId), plans.datasets(planId)])
      if (!journal.ok) return journal
      if (!datasets.ok) return datasets
      const copy = clock.randomId()
      return add(
        withForeignEdits({ planId: copy, journal: journal.value }, infoEdits({ title }), ports.by(), clock),
        copy,
        datasets.value,
      )
    },
    async remove(planId) {
      const entry = list().find(each => each.id === planId)
      const done = await plans.setDeleted(planId, clock.now())
      if (!done.ok) return say(done.error)
      notices.add({ kind: 'deleted', title: entry?.title ?? '', undo: () => void restore(planId) })
      if (session.entry()?.id === planId && !(await openLast())) session.close()
    },
    restore,
    async rename(planId, title) {
      if (session.entry()?.id === planId && !session.readOnly()) return session.commit(infoEdits({ title }))
      const journal = await plans.journal(planId)
      if (!journal.ok) return say(journal.error)
      const base = assembleChecked(planId, journal.value)
      const ops = opsOf(base.fold, infoEdits({ title }))
      if (ops.length === 0) return
      const done = await plans.append({
        ...{ planId, ops, base, known: base.stored.length },
        ...{ by: ports.by(), token: clock.randomId(), tab: clock.randomId() },
      })
      if (!done.ok) say(done.error)
    },
    importFiles: (files, tell, isStopped, ask) => {
      const unseal = ports.seal && ask ? createUnsealing(ports.seal, ask) : undefined
      return importPlanFiles({ ...ports, unseal }, files, tell, isStopped)
    },
    async foldOf(planId) {
      const journal = await journalOf(planId)
      return journal.ok ? ok(foldChangesets(emptyFold(planId), journal.value)) : journal
    },
    async foldOfFile(bytes) {
      const parsed = await ports.engine.parsePlanFile(bytes)
      return parsed.ok ? ok(parsed.value.fold) : parsed
    },
    async exportPlan(planId) {
      // Where a file of a newer version is looked at, its stored plan, if there is one, is another matter.
      if (session.readOnly() && !list().some(entry => entry.id === planId)) return ok(null)
      const [journal, datasets] = await Promise.all([journalOf(planId), plans.datasets(planId)])
      if (!journal.ok) return journal
      const fold = foldChangesets(emptyFold(planId), journal.value)
      // Without storage the edits still get out; datasets are published elsewhere.
      return ok({
        name: planFileName(planOf(fold).info.title ?? ''),
        text: writePlanFile(fold, journal.value, datasets.ok ? datasets.value : []),
      })
    },
    async redacted(planId) {
      const journal = await journalOf(planId)
      if (!journal.ok) return journal
      const fold = foldChangesets(emptyFold(planId), journal.value)
      const writers = new Set(journal.value.map(({ by }) => by))
      const authors = [...writers].filter(by => by !== TEMPLATE_AUTHOR && by !== FILE_EDIT_AUTHOR)
      const made = redactPlan(fold, authors, clock.randomId())
      return ok({ ...made, name: redactedFileName(made.title) })
    },
  }
  return library

  /** Stored, or with the unsaved edits where the plan is open. */
  async function journalOf(planId: string): Promise<Result<readonly Changeset[], StorageFault>> {
    const open = session.entry()?.id === planId ? session.exported() : null
    if (open) return ok(open.journal)
    const stored = await plans.journal(planId)
    return stored.ok ? ok(assembleChecked(planId, stored.value).journal) : stored
  }
}

/** A fresh id has no stored journal to differ from. */
const storageFault = (fault: PutFault): StorageFault =>
  fault.kind === 'diverged' ? { kind: 'closed' } : fault

const shelf = (all: readonly PlanEntry[]): PlanEntry[] =>
  all.filter(entry => entry.deletedAt === null).sort((a, b) => b.openedAt - a.openedAt)

const infoEdits = (info: Partial<PlanInfo>): Edit[] =>
  Object.entries(info).map(([field, to]) => ({ collection: 'plan', id: PLAN_RECORD, field, to: to ?? null }))
