import { assembleChecked, unreadableAt } from '../journal/assemble'
import { Changeset } from '../journal/changeset'
import { planOf } from '../journal/fold'
import { type SetAside, setAsideOf } from '../journal/set-aside'
import { checkDatasets } from './check-content'
import { DatasetEntry } from './plan-file-schema'

/** A plan as it lies in the storage: nothing of it is trusted. */
export interface StoredPlan {
  readonly id: string
  /** What the list of plans says; null where the plan is not in the list. */
  readonly listed: PlanSummary | null
  readonly changesets: readonly { readonly position: number; readonly changeset: unknown }[]
  readonly datasets: readonly { readonly hash: string; readonly entry: unknown }[]
}

/** What follows from a plan's journal and is kept beside it for the list. */
export interface PlanSummary {
  readonly title: string
  readonly label: string
  readonly tasks: number
  readonly changesets: number
}

export interface StoredCheck extends SetAside {
  readonly id: string
  /** Changesets that are stored, unsound ones included. */
  readonly changesets: number
  readonly datasets: number
  /** Names of datasets whose content is not what the name says, or cannot be read. */
  readonly badDatasets: readonly string[]
  /** What the list should say. */
  readonly summary: PlanSummary
  /** The list says otherwise, or does not have the plan. */
  readonly summaryWrong: boolean
  /** Of all that is stored of the plan, as JSON. */
  readonly bytes: number
}

/** Checks a stored plan: every changeset, every chain and hash, every dataset, and what the list says of it. */
export function checkStored(plan: StoredPlan): StoredCheck {
  const stored: Changeset[] = []
  for (const { position, changeset } of plan.changesets) {
    while (stored.length + 1 < position) stored.push(unreadableAt(stored.length + 1))
    stored.push(Changeset.safeParse(changeset).data ?? unreadableAt(position))
  }
  const { info, tasks } = planOf(assembleChecked(plan.id, stored).fold)
  const summary: PlanSummary = {
    ...{ title: info.title ?? '', label: info.label ?? '', tasks: tasks.size, changesets: stored.length },
  }
  const { listed } = plan
  const badDatasets = plan.datasets.filter(({ hash, entry }) => {
    const parsed = DatasetEntry.safeParse(entry)
    let isBad = !parsed.success || parsed.data.hash !== hash
    if (parsed.success)
      checkDatasets([parsed.data], () => {
        isBad = true
      })
    return isBad
  })
  return {
    ...setAsideOf(stored),
    ...{ id: plan.id, changesets: plan.changesets.length, datasets: plan.datasets.length },
    badDatasets: badDatasets.map(({ hash }) => hash),
    summary,
    summaryWrong:
      listed === null ||
      Object.entries(summary).some(([name, value]) => listed[name as keyof PlanSummary] !== value),
    bytes: [...plan.changesets, ...plan.datasets].reduce(
      (sum, row) => sum + byteLength(JSON.stringify(row)),
      0,
    ),
  }
}

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Each half of a surrogate pair makes two of the four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1
  }
  return bytes
}
