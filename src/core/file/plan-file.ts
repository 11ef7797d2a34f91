import { canonicalJson } from '../canonical'
import { prepareAppend } from '../journal/append'
import type { Broken } from '../journal/chains'
import { type Changeset, isChangeset } from '../journal/changeset'
import { emptyFold, type Fold, foldChangesets, opsOf } from '../journal/fold'
import { mergeJournals, sortJournal } from '../journal/merge'
import type { Edit } from '../plan/plan'
import { err, ok, type Result } from '../result'
import { checkDatasets, checkOps, checkRecords, reportIssues } from './check-content'
import { cleanJson, type PathFault, type Report } from './clean-json'
import { type JsonFault, parseJson } from './json-text'
import { CURRENT_VERSION, migrate, type RawFile } from './migrations'
import { outsideEdits } from './outside'
import {
  type DatasetEntry,
  FORMAT,
  KIND,
  NewerFileSchema,
  PlanFileSchema,
  type PlanPart,
  REDACTED_KIND,
  RedactedFileSchema,
} from './plan-file-schema'
import { collectionsOf } from './record-lines'
import { decodeUtf8, type EncodingFault } from './utf8'

/** Largest file that is read. */
const MAX_BYTES = 64 * 1024 * 1024
/** Deepest nesting of brackets. */
const MAX_DEPTH = 32
/** Faults that are listed; all are counted. */
const LISTED_FAULTS = 100

/** Why a file is refused as a whole. Nothing of it is taken. */
export type FileFault =
  | { readonly kind: 'too-large'; readonly bytes: number; readonly max: number }
  | EncodingFault
  | JsonFault
  /** No plan file at all; `format` is what it calls itself, null when nothing. */
  | { readonly kind: 'wrong-format'; readonly format: string | null }
  /** A parcel, a redacted plan or something later: not opened here. */
  | { readonly kind: 'wrong-kind'; readonly found: string | null }
  /** Of a newer version, and not even fit for a look. */
  | { readonly kind: 'newer'; readonly version: number }
  /** The first `LISTED_FAULTS` of `count` faults, in the order of the file. */
  | { readonly kind: 'faults'; readonly faults: readonly PathFault[]; readonly count: number }

/** A plan file that was read: what is sound in it, and what to say about the rest. */
export interface PlanFile {
  readonly planId: string
  readonly version: number
  /** Of a newer version: for a read-only look, with the file's own values; nothing may be stored. */
  readonly newer: boolean
  /** Made for publication: for a read-only look as well. */
  readonly redacted: boolean
  /** Of what is sound in the journal. */
  readonly fold: Fold
  readonly journal: readonly Changeset[]
  /** Changesets left out for a gap or a broken hash. */
  readonly quarantined: readonly Broken[]
  /** Where the file's `plan` says other than its journal: to be shown before it is taken. */
  readonly outside: readonly Edit[]
  readonly datasets: readonly DatasetEntry[]
}

/**
 * The text of a plan file (JOURNAL, Plan file): one record a line, records by id, journal lines by (at, actor, seq),
 * no time of export, so that exporting twice gives the same bytes.
 */
export const writePlanFile = (
  fold: Fold,
  journal: readonly Changeset[],
  datasets: readonly DatasetEntry[] = [],
): string => writeFile({ format: FORMAT, version: CURRENT_VERSION, kind: KIND }, fold, journal, datasets)

/** The same under any head; a collection of the fold that is told elsewhere in the file is left out by name. */
export function writeFile(
  head: Readonly<Record<string, unknown>>,
  fold: Fold,
  journal: readonly Changeset[],
  datasets: readonly DatasetEntry[],
  leftOut?: string,
): string {
  const parts = collectionsOf(fold)
    .filter(([name]) => name !== leftOut)
    .map(
      ([name, records]) => `${canonicalJson(name)}:${lines(records.map(record => JSON.stringify(record)))}`,
    )
  const entries = datasets.map(canonicalJson).sort()
  return [
    `${JSON.stringify(head).slice(0, -1)},"plan":{"id":${canonicalJson(fold.planId)},\n`,
    `${parts.join(',\n')}},\n`,
    `"journal":${lines(sortJournal(journal).map(canonicalJson))},\n`,
    `"datasets":${lines(entries)}}\n`,
  ].join('')
}

const lines = (items: readonly string[]): string => (items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`)

/**
 * Reads the bytes of a foreign file in the order of DESIGN §8: size, UTF-8, depth, JSON, format and version, names and
 * texts, envelope and records, ids. The first kind of trouble refuses the file; within a kind all faults are counted.
 */
export function parsePlanFile(bytes: Uint8Array): Result<PlanFile, FileFault> {
  const raw = readRaw(bytes)
  return raw.ok ? parseContent(raw.value) : raw
}

/** The bytes as JSON that calls itself a file of this program; nothing in it is checked yet. */
export function readRaw(bytes: Uint8Array): Result<RawFile, FileFault> {
  if (bytes.length > MAX_BYTES) return err({ kind: 'too-large', bytes: bytes.length, max: MAX_BYTES })
  const text = decodeUtf8(bytes)
  if (!text.ok) return text
  const json = parseJson(text.value, MAX_DEPTH)
  if (!json.ok) return json
  const raw = json.value
  if (
    typeof raw !== 'object' ||
    raw === null ||
    Array.isArray(raw) ||
    !('format' in raw) ||
    raw.format !== FORMAT
  )
    return err({ kind: 'wrong-format', format: formatOf(raw) })
  return ok(raw as RawFile)
}

const formatOf = (raw: unknown): string | null =>
  typeof raw === 'object' && raw !== null && 'format' in raw && typeof raw.format === 'string'
    ? raw.format
    : null

/** Checks such JSON as a plan file. */
export function parseContent(raw: RawFile): Result<PlanFile, FileFault> {
  const { version, kind } = raw
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return err({ kind: 'faults', faults: [{ kind: 'wrong-value', path: 'version' }], count: 1 })
  const redacted = kind === REDACTED_KIND
  if (kind !== KIND && !redacted)
    return err({ kind: 'wrong-kind', found: typeof kind === 'string' ? kind : null })
  const newer = version > CURRENT_VERSION

  const faults = createFaults()
  const file = cleanJson(newer ? raw : migrate(raw, version), faults.report) as RawFile
  if (faults.count() > 0) return err(faults.fault())
  // Tens of thousands of lines, nearly always sound: the schema is asked only where it has something to say.
  const changesets = Array.isArray(file.journal) && file.journal.every(isChangeset) ? file.journal : null
  const parsed = redacted
    ? RedactedFileSchema.safeParse(file)
    : (newer ? NewerFileSchema : PlanFileSchema).safeParse(changesets ? { ...file, journal: [] } : file)
  if (!parsed.success) {
    if (newer) return err({ kind: 'newer', version })
    reportIssues(file, parsed.error.issues, faults.report)
    return err(faults.fault())
  }
  const plan = parsed.data.plan as PlanPart
  const datasets = 'datasets' in parsed.data ? (parsed.data.datasets ?? []) : []
  const journal = changesets ?? ('journal' in parsed.data ? (parsed.data.journal ?? []) : [])
  checkRecords(plan, faults.report)
  checkOps(journal, faults.report)
  checkDatasets(datasets, faults.report)
  if (faults.count() > 0) return err(faults.fault())
  const content = opened(plan, journal)
  return ok({ ...(newer || redacted ? looked(content) : content), version, newer, redacted, datasets })
}

type Opened = Pick<PlanFile, 'planId' | 'fold' | 'journal' | 'quarantined' | 'outside'>

function opened(plan: PlanPart, written: readonly Changeset[]): Opened {
  const { journal, quarantined } = mergeJournals(written, [])
  const fold = foldChangesets(emptyFold(plan.id), journal)
  return { planId: plan.id, fold, journal, quarantined, outside: outsideEdits(fold, plan) }
}

/** For a look the file's own values count: what stands outside the journal is folded in. */
function looked(content: Opened): Opened {
  const { fold, outside } = content
  const ops = opsOf(fold, outside)
  const { changeset } = prepareAppend({ actor: 'file', heads: fold.heads, newer: [], ops, by: '', now: 0 })
  return changeset ? { ...content, fold: foldChangesets(fold, [changeset]), outside: [] } : content
}

/** Keeps the first faults and counts all. */
function createFaults() {
  const kept: PathFault[] = []
  let count = 0
  const report: Report = fault => {
    count++
    if (kept.length < LISTED_FAULTS) kept.push(fault)
  }
  return {
    report,
    count: () => count,
    fault: (): FileFault => ({ kind: 'faults', faults: kept, count }),
  }
}
