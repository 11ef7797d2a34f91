import type { FileFault } from '../core/file/plan-file'
import { planOf } from '../core/journal/fold'
import type { Result } from '../core/result'
import type { Session } from './app'
import type { ClockPort, EnginePort, PlanEntry, PlansPort, PutFault } from './ports'
import { FILE_EDIT_AUTHOR, withForeignEdits } from './seed'

/** What is whole in a file that was refused. It can be opened as a plan of its own; nothing here is replaced. */
export interface Salvage {
  readonly title: string
  readonly changesets: number
  /** Values of records that no whole changeset says. */
  readonly edits: number
  /** Lines of the file that hold something, and those of which nothing could be taken. */
  readonly lines: number
  readonly lost: number
  readonly cut: boolean
  open(): Promise<Result<PlanEntry, PutFault>>
}

interface SalvagingPorts {
  readonly plans: Pick<PlansPort, 'put'>
  readonly engine: Pick<EnginePort, 'salvagePlanFile'>
  readonly session: Pick<Session, 'open'>
  readonly clock: ClockPort
}

/** Files that are too large or of another kind are not searched. */
const DAMAGED: ReadonlySet<FileFault['kind']> = new Set(['not-json', 'not-utf8', 'too-deep', 'faults'])

/** Null where nothing of a plan is whole. */
export async function offerSalvage(
  { plans, engine, session, clock }: SalvagingPorts,
  bytes: Uint8Array,
  fault: FileFault,
): Promise<Salvage | null> {
  if (!DAMAGED.has(fault.kind)) return null
  const found = await engine.salvagePlanFile(bytes).catch(() => null)
  if (found === null) return null
  const { fold, journal, outside, datasets, lines, lost, cut } = found
  return {
    ...{ lines, lost, cut, changesets: journal.length, edits: outside.length },
    title: planOf(fold).info.title ?? '',
    async open() {
      const planId = clock.randomId()
      const whole = withForeignEdits({ planId, journal }, outside, FILE_EDIT_AUTHOR, clock)
      const put = await plans.put(planId, whole, datasets)
      if (put.ok) await session.open(planId)
      return put
    },
  }
}
