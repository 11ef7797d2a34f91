import type { NodeCover } from '../../core/plan/coverage'
import { assessmentAt, placeOf } from '../../core/plan/own-scores'
import type { Agency, Owner, Plan } from '../../core/plan/plan'
import type { NodeTarget } from './targets'

/** What the plan holds for one indicator. */
export interface Coverage {
  /** False for another unit than the plan's: the plan says nothing of it. */
  readonly known: boolean
  /** Who is in charge as of the plan's date. */
  readonly owner: (Owner & { readonly id: string }) | null
  readonly agency: (Agency & { readonly id: string }) | null
  /** '' = nothing stated. */
  readonly cause: string
  readonly targets: readonly NodeTarget[]
  /** Columns in which two values did not see each other. */
  readonly conflicts: ReadonlySet<ConflictColumn>
}

export type ConflictColumn = 'owner' | 'cause' | 'tasks'

/** Of another unit than the plan's. */
export const NO_COVERAGE: Coverage = {
  ...{ known: false, owner: null, agency: null, cause: '', targets: [] },
  conflicts: new Set(),
}

/** Owner, cause and targets of one node of an index in a year. */
export function coverageOf(
  plan: Plan,
  place: { readonly index: string; readonly year: number; readonly node: string },
  cover: NodeCover | undefined,
  targets: readonly NodeTarget[],
): Coverage {
  const owner = latestOwner(cover?.owners ?? [])
  const own = targets.filter(({ node }) => node === place.node)
  const assessed = assessmentAt(plan, placeOf(plan, plan.info.ownUnit ?? '', place))
  return {
    known: true,
    owner,
    agency: (owner?.agency && plan.agencies.get(owner.agency)) || null,
    cause: assessed?.cause ?? '',
    targets: own,
    conflicts: conflictsOf(plan, owner?.id, assessed?.id, own),
  }
}

function conflictsOf(
  plan: Plan,
  owner: string | undefined,
  assessment: string | undefined,
  targets: readonly NodeTarget[],
): Coverage['conflicts'] {
  const found = new Set<ConflictColumn>()
  for (const { collection, id, field } of plan.conflicts.values()) {
    if (collection === 'owners' && id === owner) found.add('owner')
    else if (collection === 'assessments' && id === assessment && field === 'cause') found.add('cause')
    else if (collection === 'targets' && targets.some(({ target }) => target.id === id)) found.add('tasks')
  }
  return found
}

/** Of several owners at a time the one who came last; of equals the greater id, so that it is the same everywhere. */
function latestOwner(owners: NodeCover['owners']): Coverage['owner'] {
  return (
    owners.toSorted((a, b) => {
      const [from, other] = [a.from ?? '', b.from ?? '']
      if (from !== other) return from < other ? 1 : -1
      return a.id < b.id ? 1 : -1
    })[0] ?? null
  )
}
