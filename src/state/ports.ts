import type { Analysis, AnalysisFault, AnalysisRequest, Projection, Raise } from '../core/analysis/analysis'
import type { Catalog } from '../core/edition/catalog'
import type { Changeset, Op } from '../core/journal/changeset'
import type { Result } from '../core/result'

/** What state needs of the worker. The engine client satisfies it. */
export interface EnginePort {
  catalog(): Promise<Catalog>
  analyse(request: AnalysisRequest): Promise<Result<Analysis, AnalysisFault>>
  project(request: AnalysisRequest, raises: readonly Raise[]): Promise<Result<Projection, AnalysisFault>>
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
  /** `reconstructed`, `example` or ''. */
  readonly label: string
  /** Set while the plan is in the bin; deleting is undone by clearing it. */
  readonly deletedAt: number | null
}

export type StorageFault =
  | { readonly kind: 'quota' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'newer-database' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unknown'; readonly message: string }

/** What the tab knows of the stored journal when it appends. */
export interface AppendRequest {
  readonly planId: string
  /** Ops of one edit. `seq`, `seen` and `hash` are given inside the transaction (JOURNAL, Appending). */
  readonly ops: readonly Op[]
  readonly by: string
  readonly message?: string
  readonly undoes?: number
  /** Number of stored changesets this tab has folded. */
  readonly known: number
}

/** `written` null: every op's register had moved meanwhile. `newer`: changesets of other tabs that came first. */
export interface Appended {
  readonly written: Changeset | null
  readonly newer: readonly Changeset[]
  /** Ops not written since their register moved after this tab last folded. */
  readonly refused: readonly Op[]
}

export interface PlansPort {
  list(): Promise<readonly PlanEntry[]>
  /** Follows changes by any tab. Returns a stop function. */
  watchList(listener: (entries: readonly PlanEntry[]) => void): () => void
  journal(planId: string): Promise<readonly Changeset[]>
  /** Calls with changesets appended by any tab after the first `known`. */
  watchJournal(planId: string, known: () => number, listener: (newer: readonly Changeset[]) => void): () => void
  /** Resolves only on the transaction's `complete`. */
  append(request: AppendRequest): Promise<Result<Appended, StorageFault>>
  /** Stores a whole journal under its plan id; appends only what is missing when it is a fast-forward. */
  put(planId: string, journal: readonly Changeset[]): Promise<Result<PlanEntry, StorageFault>>
  rename(planId: string, title: string): Promise<Result<null, StorageFault>>
  setDeleted(planId: string, deletedAt: number | null): Promise<Result<null, StorageFault>>
  setOpened(planId: string): Promise<void>
  /** This browser profile's actor of the plan copy, made on first use. */
  actor(planId: string): Promise<string>
}

/** Small per-browser choices that are not part of a plan (name of the user, language, theme, column sets). */
export interface PreferencesPort {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
}

export interface FilesPort {
  /** Lets the user choose files; empty when cancelled. */
  open(accept: readonly string[], multiple: boolean): Promise<readonly { name: string; bytes: Uint8Array }[]>
  save(name: string, text: string, type: string): Promise<void>
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
