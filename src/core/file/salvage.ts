import { type Broken, checkChains } from '../journal/chains'
import { Changeset } from '../journal/changeset'
import { emptyFold, type Fold, foldChangesets } from '../journal/fold'
import { sortJournal } from '../journal/merge'
import type { Edit } from '../plan/plan'
import { checkDatasets, checkOps, checkRecords } from './check-content'
import { cleanJson, FORBIDDEN_NAMES } from './clean-json'
import { CURRENT_VERSION, migrate, type RawFile } from './migrations'
import { outsideEdits } from './outside'
import { DatasetEntry, KIND, PlanPart } from './plan-file-schema'
import { type LooseLines, readLooseLines } from './salvage-lines'

/** What is whole in a damaged plan file. */
export interface Salvaged {
  readonly fold: Fold
  /** Sound chains only: every hash follows, nothing is missing before it. */
  readonly journal: readonly Changeset[]
  /** Whole changesets that cannot be folded, since one before them is lost or their hash does not follow. */
  readonly quarantined: readonly Broken[]
  /** Values of whole records that the changesets above do not say: what the lost ones said, or damage. To be shown. */
  readonly outside: readonly Edit[]
  readonly datasets: readonly DatasetEntry[]
  /** Lines that hold something, brackets apart. */
  readonly lines: number
  /** Of those, the ones of which nothing could be taken. */
  readonly lost: number
  /** Numbers of the first lines that are no JSON, counted from 1. */
  readonly damaged: readonly number[]
  /** The file stops before its end. */
  readonly cut: boolean
}

/**
 * What can be saved of a plan file that is cut, or damaged in places. The file has a record a line (`writePlanFile`),
 * so a line is whole or it is left; each is checked like that of a sound file, and chains are checked as on merging, so
 * that no torn changeset is taken. Null where there is nothing of a plan file of this version or an older one.
 */
export function salvagePlanFile(bytes: Uint8Array): Salvaged | null {
  const found = readLooseLines(bytes)
  const { head } = found
  if (head && (head.kind !== KIND || head.version > CURRENT_VERSION)) return null
  const { plan, journal: written, datasets } = soundPieces(found)
  const { sound, broken } = checkChains(written)
  // Without its head a file is known by what nobody else writes: a chain of hashes that holds.
  if (head === null && sound.length === 0) return null
  const journal = sortJournal(sound)
  const fold = foldChangesets(emptyFold(plan.id), journal)
  const outside = outsideEdits(fold, plan)
  if (journal.length + outside.length + datasets.length === 0) return null
  const taken =
    written.length +
    datasets.length +
    Object.values(plan).reduce<number>((sum, part) => sum + sizeOf(part), 0)
  return {
    ...{ fold, journal, quarantined: broken, outside, datasets },
    lines: found.lines,
    lost: found.lines - taken,
    damaged: found.damaged,
    cut: !found.ended,
  }
}

const sizeOf = (part: unknown): number => (Array.isArray(part) ? part.length : 0)

/** Each piece by itself through the checks of a sound file; those that fail are left. */
function soundPieces(found: LooseLines) {
  const raw = migrate(
    { plan: found.collections, journal: found.changesets, datasets: found.datasets },
    found.head?.version ?? CURRENT_VERSION,
  ) as RawFile & { readonly plan: LooseLines['collections'] }
  const journal = piecesOf(raw.journal, piece => {
    const { data } = Changeset.safeParse(piece)
    return data && passes(report => checkOps([data], report)) ? data : null
  })
  const datasets = piecesOf(raw.datasets, piece => {
    const { data } = DatasetEntry.safeParse(piece)
    return data && passes(report => checkDatasets([data], report)) ? data : null
  })
  const id = found.head?.planId ?? 'salvaged'
  const names = Object.keys(raw.plan).filter(name => name !== 'id' && !FORBIDDEN_NAMES.has(name))
  const collections = names.map(name => {
    const records = raw.plan[name]
    const ids = new Set<string>()
    const sound = piecesOf(records, record => {
      const part = PlanPart.safeParse({ id, [name]: [record] })
      if (!part.success || !passes(report => checkRecords(part.data, report))) return null
      const recordId = (record as { readonly id: string }).id
      // Which of two is right, nobody knows: the journal does.
      if (ids.has(recordId)) return null
      ids.add(recordId)
      return record
    })
    return [name, sound] as const
  })
  const plan: PlanPart = { ...Object.fromEntries(collections), id }
  return { plan, journal, datasets }
}

function piecesOf<Piece>(raw: unknown, check: (piece: unknown) => Piece | null): readonly Piece[] {
  if (!Array.isArray(raw)) return []
  return raw.flatMap(each => {
    let clean: unknown
    if (!passes(report => (clean = cleanJson(each, report)))) return []
    const piece = check(clean)
    return piece === null ? [] : [piece]
  })
}

function passes(work: (report: () => void) => unknown): boolean {
  let passed = true
  work(() => {
    passed = false
  })
  return passed
}
