import type { Analysis, AnalysisFault, AnalysisRequest, Projection, Raise } from '../core/analysis/analysis'
import type { Catalog, EditionFile } from '../core/edition/catalog'
import type { OwnDataset } from '../core/edition/own-dataset'
import type { AppendixOut } from '../core/file/appendix-out'
import type { PlanSummary, StoredCheck, StoredPlan } from '../core/file/check-stored'
import type { ScoresChoice, ScoresOffer } from '../core/file/offer-scores'
import type { FileFault, PlanFile } from '../core/file/plan-file'
import type { DatasetEntry } from '../core/file/plan-file-schema'
import type { Salvaged } from '../core/file/salvage'
import type { ScoresQuestion } from '../core/file/score-layout'
import type { SealFault } from '../core/file/sealed'
import type { Signature } from '../core/file/signed'
import type { TableHeadFault } from '../core/file/table-head'
import type { OutTable } from '../core/file/table-out'
import type { TableFileFault, TableProgress, TableSheet } from '../core/file/table-rows'
import type { Assembled } from '../core/journal/assemble'
import type { Changeset, Op } from '../core/journal/changeset'
import type { Reconciliation } from '../core/journal/reconcile'
import type { Result } from '../core/result'

/** What state needs of the worker. The engine client satisfies it. */
export interface EnginePort {
  /** From now on answers are out of the shipped editions and these datasets, until others are given. */
  adopt(datasets: readonly OwnDataset[]): Promise<Catalog>
  /** Editions in use, with their scores. */
  editionFiles(ids: readonly string[]): Promise<readonly EditionFile[]>
  /** The shipped edition, whatever is used in its place. */
  shippedFile(id: string): Promise<EditionFile | null>
  datasetsInUse(): Promise<readonly DatasetInUse[]>
  analyse(request: AnalysisRequest): Promise<Result<Analysis, AnalysisFault>>
  project(request: AnalysisRequest, raises: readonly Raise[]): Promise<Result<Projection, AnalysisFault>>
  /** Decodes, scans and checks a foreign file away from the page. */
  parsePlanFile(bytes: Uint8Array): Promise<Result<PlanFile, FileFault>>
  /** What is whole in a damaged plan file; null where nothing is. */
  salvagePlanFile(bytes: Uint8Array): Promise<Salvaged | null>
  /** The text of the plan's file, away from the page. */
  writePlanFile(
    planId: string,
    stored: readonly Changeset[],
    datasets: readonly DatasetEntry[],
  ): Promise<string>
  /** Checks a stored plan, away from the page. */
  checkStored(plan: StoredPlan): Promise<StoredCheck>
  /** What taking copies of a plan would mean here. */
  reconcile(
    planId: string,
    stored: readonly Changeset[],
    received: readonly (readonly Changeset[])[],
  ): Promise<Reconciliation>
}

/** What is used for an edition: how much of it there is, and the name of its content. */
export interface DatasetInUse {
  readonly edition: string
  readonly hash: string
  readonly units: number
  readonly columns: number
  readonly sources: readonly string[]
}

/** One plan as the library lists it. */
export interface PlanEntry {
  readonly id: string
  readonly title: string
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly changedAt: number
  readonly openedAt: number
  readonly tasks: number
  readonly changesets: number
  /** `reconstructed`, `example` or ''; `redacted` for a look at a plan made for publication. */
  readonly label: string
  /** Set while the plan is in the bin; deleting is undone by clearing it. */
  readonly deletedAt: number | null
}

export type StorageFault =
  | { readonly kind: 'quota' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'newer-database' }
  | { readonly kind: 'closed' }
  /** No answer in time: it may still be written, and is then not written twice. */
  | { readonly kind: 'timeout' }
  /** The storage no longer holds the plan this tab has open (site data cleared). */
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown'; readonly message: string }

/** The stored journal and the given one each hold changesets the other lacks. */
export type PutFault = StorageFault | { readonly kind: 'diverged' }

/** What the tab knows of the stored journal when it appends. */
export interface AppendRequest {
  readonly planId: string
  /** Ops of one edit. `seq`, `seen` and `hash` are given inside the transaction (JOURNAL, Appending). */
  readonly ops: readonly Op[]
  readonly by: string
  readonly message?: string
  readonly undoes?: number
  /** Number of stored changesets the user had before him when he made the edit. */
  readonly known: number
  /** The first stored changesets, at least `known` of them, and what they amount to. */
  readonly base: Assembled
  /** One per edit, the same on every try: an edit that turns out written is not written again. */
  readonly token: string
  /** One per tab: a tab's own earlier changesets never refuse its later ops. */
  readonly tab: string
}

/** Changesets of other copies of the plan, stored in one transaction with what was chosen among their values. */
export interface MergeRequest extends AppendRequest {
  readonly incoming: readonly Changeset[]
  readonly datasets: readonly DatasetEntry[]
  /** What is merged, as one step that can be undone; null = taken in without a step, as from a shared folder. */
  readonly name: string | null
}

export interface Appended {
  /** Null: every op's register had moved meanwhile. */
  readonly written: Changeset | null
  /** All changesets stored after those of `base`, `written` among them where it came later than those. */
  readonly tail: readonly Changeset[]
  /** Ops not written since their register moved after `known`, each with the value that stands there. */
  readonly refused: readonly Refused[]
}

export interface Refused {
  readonly op: Op
  readonly stored: {
    readonly value: unknown
    readonly by: string
    readonly at: string
    readonly actor: string
  }
}

export interface PlansPort {
  list(): Promise<Result<readonly PlanEntry[], StorageFault>>
  /** Follows changes by any tab. Returns a stop function. */
  watchList(listener: (entries: readonly PlanEntry[]) => void): () => void
  journal(planId: string): Promise<Result<readonly Changeset[], StorageFault>>
  /** Calls with the changesets appended by any tab after the first `after`. Returns a stop function. */
  watchJournal(
    planId: string,
    known: () => number,
    listener: (newer: readonly Changeset[], after: number) => void,
  ): () => void
  /** Resolves only on the transaction's `complete`. */
  append(request: AppendRequest): Promise<Result<Appended, StorageFault>>
  /** Stores what other copies bring, and one changeset behind it. A copied profile gets a new actor then. */
  merge(request: MergeRequest): Promise<Result<Appended, StorageFault>>
  /** Stores a whole journal under its plan id; appends only what is missing when it is a fast-forward. */
  put(
    planId: string,
    journal: readonly Changeset[],
    datasets?: readonly DatasetEntry[],
  ): Promise<Result<PlanEntry, PutFault>>
  /** Stores a new plan where no other stands outside the bin, whatever tab would have made it; else null. */
  putFirst(planId: string, journal: readonly Changeset[]): Promise<Result<PlanEntry | null, PutFault>>
  /** Datasets that the plan's file named; kept and written back. */
  datasets(planId: string): Promise<Result<readonly DatasetEntry[], StorageFault>>
  /** Keeps further datasets with the plan; stored before a changeset names them. */
  putDatasets(planId: string, entries: readonly DatasetEntry[]): Promise<Result<null, StorageFault>>
  /** The plan as it lies in the storage, unread. */
  raw(planId: string): Promise<
    Result<
      {
        readonly changesets: readonly { readonly position: number; readonly changeset: unknown }[]
        readonly datasets: readonly { readonly hash: string; readonly entry: unknown }[]
      },
      StorageFault
    >
  >
  /** What the list says of a plan, put right from its journal. */
  setSummary(planId: string, summary: PlanSummary): Promise<Result<null, StorageFault>>
  setDeleted(planId: string, deletedAt: number | null): Promise<Result<null, StorageFault>>
  setOpened(planId: string): Promise<void>
  /** This browser profile's actor of the plan copy, made on first use. */
  actor(planId: string): Promise<Result<string, StorageFault>>
}

/** Small per-browser choices that are not part of a plan (name of the user, language, theme, column sets). */
export interface PreferencesPort {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
}

export interface FilesPort {
  /** Lets the user choose files; empty when cancelled. */
  open(accept: readonly string[], multiple: boolean): Promise<readonly { name: string; bytes: Uint8Array }[]>
  save(name: string, content: string | Uint8Array, type: string): Promise<void>
}

/** Files of rows in and out; each call has a worker of its own, so that it can be ended anywhere. */
export interface TablesPort {
  read(
    bytes: Uint8Array,
    name: string,
    options: {
      readonly maxRows: number
      readonly onProgress: (progress: TableProgress) => void
      readonly signal: AbortSignal
    },
  ): Promise<Result<readonly TableSheet[], TableFileFault>>
  /** The first rows of each sheet. */
  peek(
    bytes: Uint8Array,
    name: string,
    options: {
      readonly onProgress: (progress: TableProgress) => void
      readonly signal: AbortSignal
    },
  ): Promise<Result<readonly TableSheet[], TableFileFault>>
  /** What would be taken of a table of published scores. */
  offerScores(
    bytes: Uint8Array,
    name: string,
    question: ScoresQuestion,
    choice: ScoresChoice,
    options: {
      readonly onProgress: (progress: TableProgress) => void
      readonly signal: AbortSignal
    },
  ): Promise<Result<ScoresOffer, TableFileFault | TableHeadFault>>
  /** An .xlsx with a sheet for each table. */
  workbook(
    tables: readonly OutTable[],
    author: string,
    signal?: AbortSignal,
  ): Promise<Result<Uint8Array, TableFileFault>>
  csv(table: OutTable, decimal: ',' | '.', signal?: AbortSignal): Promise<Result<Uint8Array, TableFileFault>>
  /** The task appendix as a document or a workbook. */
  appendix(
    out: AppendixOut,
    format: 'docx' | 'xlsx',
    signal?: AbortSignal,
  ): Promise<Result<Uint8Array, TableFileFault>>
}

/** Files under a passphrase, each in a worker of its own. */
export interface SealPort {
  seal(text: string, passphrase: string, signal: AbortSignal): Promise<Result<Uint8Array, SealFault>>
  unseal(bytes: Uint8Array, passphrase: string, signal: AbortSignal): Promise<Result<Uint8Array, SealFault>>
}

/** Signatures by this browser profile's own key. */
export interface SigningPort {
  /** Null where the browser cannot. */
  sign(text: string): Promise<Signature | null>
  /** Whether it is that key's signature of the content; null where the browser cannot tell. */
  verify(content: Uint8Array<ArrayBuffer>, signature: Signature): Promise<boolean | null>
  /** Null before the first signature. */
  ownKey(): Promise<string | null>
}

export interface DurabilityPort {
  persisted(): Promise<boolean | null>
  /** Must be called from a click. */
  persist(): Promise<boolean | null>
  usage(): Promise<{ readonly bytes: number; readonly quota: number } | null>
}

/** Time and chance, passed in so that state and core stay predictable. */
export interface ClockPort {
  now(): number
  randomId(): string
}
