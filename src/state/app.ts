import type { Accessor } from 'solid-js'
import type { Analysis, AnalysisFault, Projection, Raise } from '../core/analysis/analysis'
import type { Catalog } from '../core/edition/catalog'
import type { Lens } from '../core/edition/edition'
import type { DatasetEntry } from '../core/file/plan-file-schema'
import type { Changeset } from '../core/journal/changeset'
import type { Fold } from '../core/journal/fold'
import type { Conflict, Edit, Plan } from '../core/plan/plan'
import type { Result } from '../core/result'
import type { PlanEntry, StorageFault } from './ports'

/** What the header shows. `saved` only after the transaction's `complete`. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  /** The edit is in memory, shown, exportable, and not stored. */
  | { readonly kind: 'failed'; readonly fault: StorageFault; readonly unsaved: number }

/** What an undo or redo did. */
export interface UndoOutcome {
  readonly reverted: number
  /** Ops left alone since another value stands there now. */
  readonly skipped: number
}

/** Changesets of other copies of a plan, and the values chosen where theirs and ours differ. */
export interface Merging {
  readonly incoming: readonly Changeset[]
  readonly datasets: readonly DatasetEntry[]
  readonly name: string | null
  readonly choices: readonly Edit[]
}

/** The open plan as it stood at a moment, to be read. */
export interface Past {
  readonly plan: Plan
  /** The fold that the plan is of: parts of it can be brought back. */
  readonly fold: Fold
  /** Epoch milliseconds. */
  readonly at: number
  /** Of a named moment. */
  readonly name: string | null
}

/** The open plan, reactive. */
export interface Session {
  /** Null until a plan is open. */
  readonly plan: Accessor<Plan | null>
  readonly entry: Accessor<PlanEntry | null>
  readonly readOnly: Accessor<boolean>
  /** The journal of the open plan, unsaved edits included; null for a look at a file of a newer version. */
  readonly journal: Accessor<readonly Changeset[] | null>
  /** What that journal amounts to now, also while the past is looked at. */
  readonly fold: Accessor<Fold | null>
  /** Set while the open plan is looked at as it stood: `plan` is that plan then, and nothing can be written. */
  readonly past: Accessor<Past | null>
  lookBack(past: Past): void
  backToNow(): void
  readonly saveState: Accessor<SaveState>
  readonly canUndo: Accessor<boolean>
  /** How many changesets the open plan is made of, stored or not: the same number = nothing has been changed. */
  changes(): number
  readonly canRedo: Accessor<boolean>
  /** Refused values of a stale tab, until acknowledged: shown with both values. */
  readonly refusals: Accessor<readonly Conflict[]>
  /** One edit by the user = one changeset = one undo step. Folded at once, then stored. Edits that change nothing are left out. */
  commit(edits: readonly Edit[], message?: string): void
  /** Name of what was merged by the step that `undo` takes back: colleagues will receive that too. Null otherwise. */
  readonly undoneMerge: Accessor<string | null>
  /** What `undo` would do now; null where there is nothing to take back. Reckoned when asked. */
  wouldUndo(): UndoOutcome | null
  /** The open plan's changesets as they are stored; null for a read-only look. */
  readonly stored: Accessor<readonly Changeset[] | null>
  /** Of those, how many do not count: unreadable, unsound, or waiting behind a gap. */
  readonly setAside: Accessor<number>
  /**
   * Takes in what other copies of the open plan bring, in one transaction with the choices made. With a name it is one
   * step that can be undone; edits that are not stored yet are stored first.
   */
  merge(merging: Merging): Promise<Result<null, StorageFault>>
  undo(): Promise<UndoOutcome>
  redo(): Promise<UndoOutcome>
  /** Unsaved edits of the plan that was open stay in memory and are there again when it is reopened. */
  open(planId: string): Promise<Result<null, StorageFault>>
  /** A read-only look at a plan that is not stored (newer format). */
  view(plan: Plan, entry: PlanEntry): void
  /** No plan is open then. */
  close(): void
  acknowledgeRefusals(): void
  /** Tries again to store what is not stored. The next commit does so too. */
  retry(): Promise<void>
  /** The open plan as it is exported, unsaved edits included; null for a read-only look. */
  exported(): { readonly fold: Fold; readonly journal: readonly Changeset[] } | null
  /** A fresh record id. */
  newId(): string
}

/** What is looked at. Lives in the hash route's query (`?index=PAPI&year=2024&unit=quang-nam&lens=rank`). */
export interface View {
  readonly index: Accessor<string>
  readonly year: Accessor<number>
  /** '' = none is asked for, and the plan has no unit of its own here. */
  readonly unit: Accessor<string>
  /** The lens in use: the query's, else the edition's default. */
  readonly lens: Accessor<Lens>
  /** How many lowest per component; null = by the rule. */
  readonly k: Accessor<number | null>
  set(change: Partial<{ index: string; year: number; unit: string; lens: Lens; k: number | null }>): void
}

/** The list of editions; null until it is in. */
export interface CatalogState {
  readonly catalog: Accessor<Catalog | null>
  readonly catalogFault: Accessor<{ readonly kind: 'engine'; readonly message: string } | null>
  /** Asks again for what could not be read. */
  retryCatalog(): Promise<void>
}

/** Answers of the engine for what is in view; old figures stay, `stale`, until new ones are in. */
export interface AnalysisState extends CatalogState {
  readonly analysis: Accessor<Analysis | null>
  readonly fault: Accessor<AnalysisFault | { readonly kind: 'engine'; readonly message: string } | null>
  readonly stale: Accessor<boolean>
  /** Estimate for the plan's live targets plus further raises; follows the view and the plan. */
  createProjection(raises: Accessor<readonly Raise[]>): Accessor<Projection | null>
  /** The plan's live targets as raises for the base in view. */
  readonly liveRaises: Accessor<readonly Raise[]>
}
