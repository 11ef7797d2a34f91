import * as z from 'zod'
import { canonicalJson } from '../canonical'
import { type Changeset, Seen, sealChangeset } from '../journal/changeset'
import { nextStamp } from '../journal/clock'
import { emptyFold, type Fold, foldChangesets, opsOf, planOf, recordsOf } from '../journal/fold'
import { mergeJournals } from '../journal/merge'
import { type Moment, momentOf } from '../journal/moment'
import type { CollectionName, Edit } from '../plan/plan'
import { err, ok, type Result } from '../result'
import type { RawFile } from './migrations'
import { ALLOWED_FIELDS, sliceEdits, sliceOf } from './parcel-slice'
import { type FileFault, type PlanFile, parseContent, readRaw, writeFile } from './plan-file'
import { FORMAT, KIND } from './plan-file-schema'

/** What a file calls itself that holds one agency's slice of a plan, for it to fill in and send back. */
const PARCEL_KIND = 'parcel'
/** Writes the snapshot in the agency's copy; the copy keeps the header in a collection of that name. */
export const PARCEL_ACTOR = 'parcel'
const HEADER = 'parcel'

/** What a parcel says of itself: of which plan, for whom, and how far the plan stood when it was sent. */
export const ParcelHeader = z.strictObject({
  id: z.string().min(1).max(100),
  home: z.string().min(1).max(200),
  agency: z.string().min(1).max(200),
  base: Seen,
  /** For whoever reads the file; what is taken back is judged by the program at home. */
  allowed: z.record(z.string(), z.array(z.string().max(200))),
  sentAt: z.iso.datetime(),
  by: z.string().max(500),
})
export type ParcelHeader = z.infer<typeof ParcelHeader>

/** A parcel as it was opened: the agency's copy as a plan of its own. */
export interface Parcel {
  readonly header: ParcelHeader
  /** Snapshot and own changesets, under the copy's own plan id. */
  readonly file: PlanFile
  /** What the agency wrote, without the snapshot. */
  readonly own: readonly Changeset[]
}

/** Id of the agency's copy: opening the parcel twice gives the same plan. */
const parcelPlanId = (id: string): string => `parcel-${id}`

/** What is needed to send a parcel beside the plan. */
export interface ParcelSending {
  readonly id: string
  readonly agency: string
  /** ISO moment in UTC. */
  readonly sentAt: string
  readonly by: string
}

/** A parcel of the plan as it stands, ready to be written to disk. */
export function makeParcel(home: Fold, sending: ParcelSending): string {
  const plan = planOf(home)
  const base: Moment = momentOf(home.heads)
  const allowed = Object.fromEntries(
    Object.entries(ALLOWED_FIELDS).map(([name, fields]) => [name, [...fields]]),
  )
  const header: ParcelHeader = { ...sending, home: home.planId, base, allowed }
  return writeParcel(header, [snapshot(header, sliceEdits(plan, sliceOf(plan, sending.agency)))], [])
}

/** The copy's parcel with what was written in it; null where the plan is no copy of a parcel. */
export function exportParcel(copy: Fold, journal: readonly Changeset[]): string | null {
  const header = headerOf(copy)
  const sent = journal.find(({ actor, seq }) => actor === PARCEL_ACTOR && seq === 1)
  if (header === null || sent === undefined) return null
  return writeParcel(
    header,
    [sent],
    journal.filter(({ hash }) => hash !== sent.hash),
  )
}

/** The header of the parcel that a plan is a copy of; null for plans of one's own. */
export function headerOf(copy: Fold): ParcelHeader | null {
  const [record] = recordsOf(copy, HEADER).values()
  const parsed = ParcelHeader.safeParse(record)
  return parsed.success && copy.planId === parcelPlanId(parsed.data.id) ? parsed.data : null
}

/** Reads a parcel, with the checks of a plan file; its changesets count as far as their chains are sound. */
export function parseParcel(bytes: Uint8Array): Result<Parcel, FileFault> {
  const raw = readRaw(bytes)
  if (!raw.ok) return raw
  const { parcel, journal = [], ...rest } = raw.value
  if (rest.kind !== PARCEL_KIND)
    return err({ kind: 'wrong-kind', found: typeof rest.kind === 'string' ? rest.kind : null })
  const header = ParcelHeader.safeParse(parcel)
  if (!header.success)
    return err({ kind: 'faults', faults: [{ kind: 'wrong-value', path: 'parcel' }], count: 1 })
  const asPlan: RawFile = { ...rest, kind: KIND }
  const sent = parseContent({ ...asPlan, journal: [] })
  if (!sent.ok) return sent
  const { planId } = sent.value
  if (sent.value.newer) return err({ kind: 'newer', version: sent.value.version })
  if (planId !== parcelPlanId(header.data.id))
    return err({ kind: 'faults', faults: [{ kind: 'wrong-value', path: 'plan.id' }], count: 1 })
  const written = parseContent({ ...asPlan, plan: { id: planId }, journal })
  if (!written.ok) return written
  const first = snapshot(header.data, sent.value.outside)
  const own = written.value.journal.filter(({ actor }) => actor !== PARCEL_ACTOR)
  const merged = mergeJournals([first], own, [first, ...own])
  const fold = foldChangesets(emptyFold(planId), merged.journal)
  const { quarantined } = written.value
  const file = { ...sent.value, fold, journal: merged.journal, quarantined, outside: [] }
  return ok({ header: header.data, file, own })
}

/** The slice as the copy's first changeset: the same wherever the parcel is opened, whatever the order in the file. */
function snapshot(header: ParcelHeader, edits: readonly Edit[]): Changeset {
  const { id, ...fields } = header
  const named = Object.entries(fields).map(
    ([field, to]): Edit => ({ collection: HEADER as CollectionName, id, field, to }),
  )
  const ops = opsOf(emptyFold(parcelPlanId(id)), [...edits, ...named])
  const sorted = ops.map(op => [canonicalJson(op), op] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  const at = nextStamp(null, Date.parse(header.sentAt))
  return sealChangeset(
    { actor: PARCEL_ACTOR, seq: 1, at, by: header.by, seen: {}, ops: sorted.map(([, op]) => op) },
    null,
  )
}

function writeParcel(header: ParcelHeader, sent: readonly Changeset[], own: readonly Changeset[]): string {
  const fold = foldChangesets(emptyFold(parcelPlanId(header.id)), sent)
  const head = { format: FORMAT, version: 1, kind: PARCEL_KIND, parcel: JSON.parse(canonicalJson(header)) }
  return writeFile(head, fold, own, [], HEADER)
}
