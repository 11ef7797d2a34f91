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
}

/** Of another unit than the plan's. */
export const NO_COVERAGE: Coverage = { known: false, owner: null, agency: null, cause: '', targets: [] }

/** Owner, cause and targets of one node of an index in a year. */
export function coverageOf(
  plan: Plan,
  place: { readonly index: string; readonly year: number; readonly node: string },
  cover: NodeCover | undefined,
  targets: readonly NodeTarget[],
): Coverage {
  const owner = latestOwner(cover?.owners ?? [])
  return {
    known: true,
    owner,
    agency: (owner?.agency && plan.agencies.get(owner.agency)) || null,
    cause: assessmentAt(plan, placeOf(plan, plan.info.ownUnit ?? '', place))?.cause ?? '',
    targets: targets.filter(({ node }) => node === place.node),
  }
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
