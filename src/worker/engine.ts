import { analyse, projectRaises } from '../core/analysis/analyse'
import type { Analysis, AnalysisFault, AnalysisRequest, Projection, Raise } from '../core/analysis/analysis'
import { createLibrary, type Library } from '../core/analysis/library'
import { adoptDatasets } from '../core/edition/adopt'
import type { Catalog, EditionFile } from '../core/edition/catalog'
import type { Dataset } from '../core/edition/dataset'
import { parseEditionFile } from '../core/edition/edition-file'
import { type Manifest, parseManifest } from '../core/edition/manifest'
import type { OwnDataset } from '../core/edition/own-dataset'
import { datasetHash } from '../core/edition/score-table'
import { checkStored, type StoredCheck, type StoredPlan } from '../core/file/check-stored'
import { type FileFault, type PlanFile, parsePlanFile, writePlanFile } from '../core/file/plan-file'
import type { DatasetEntry } from '../core/file/plan-file-schema'
import { type Salvaged, salvagePlanFile } from '../core/file/salvage'
import { assembleChecked } from '../core/journal/assemble'
import type { Changeset } from '../core/journal/changeset'
import { type Reconciliation, reconcile } from '../core/journal/reconcile'
import type { Result } from '../core/result'

/** Reads one JSON file by its path below the app, as it stands there, unchecked. */
export type Load = (path: string) => Promise<unknown>

/** What the worker answers: the type of the implementation is the protocol. */
export type Engine = ReturnType<typeof createEngine>

const FOLDER = 'editions'

/**
 * Core behind one door: a plain object that loads the shipped editions at the first question and keeps them. A file
 * that cannot be read or fails its check rejects with a sentence that names it; the next question tries again.
 */
export function createEngine(load: Load) {
  let opening: Promise<Shipped> | null = null
  const shipped = (): Promise<Shipped> => {
    opening ??= openShipped(load).catch((reason: unknown) => {
      opening = null
      throw reason
    })
    return opening
  }
  let own: readonly OwnDataset[] = []
  let opened: Promise<Opened> | null = null
  const inUse = (): Promise<Opened> => {
    const asked = opened ?? shipped().then(base => openedWith(base, own))
    opened = asked
    asked.catch(() => {
      if (opened === asked) opened = null
    })
    return asked
  }
  const library = async (): Promise<Library> => (await inUse()).library
  return {
    catalog: async (): Promise<Catalog> => (await library()).catalog,
    /** From now on every answer is out of the shipped editions and these, until others are given. */
    adopt: async (datasets: readonly OwnDataset[]): Promise<Catalog> => {
      own = datasets
      opened = null
      return (await library()).catalog
    },
    /** Editions in use, with their scores. */
    editionFiles: async (ids: readonly string[]): Promise<readonly EditionFile[]> =>
      (await inUse()).files.filter(({ edition }) => ids.includes(edition.id)),
    /** The shipped edition with its scores, whatever is used in its place; null where there is none. */
    shippedFile: async (id: string): Promise<EditionFile | null> =>
      (await shipped()).files.find(({ edition }) => edition.id === id) ?? null,
    /** What is used for each edition, with the name of its content. */
    datasetsInUse: async (): Promise<readonly DatasetInUse[]> => {
      const { files, library: made } = await inUse()
      const { used } = made.catalog
      return files.map(({ edition, dataset }) => ({
        edition: edition.id,
        hash: used[edition.id] ?? hashOf(dataset),
        units: dataset.units.length,
        columns: dataset.columns.length,
        sources: [...new Set(dataset.columns.map(({ source }) => source))],
      }))
    },
    analyse: async (request: AnalysisRequest): Promise<Result<Analysis, AnalysisFault>> =>
      analyse(await library(), request),
    project: async (
      request: AnalysisRequest,
      raises: readonly Raise[],
    ): Promise<Result<Projection, AnalysisFault>> => projectRaises(await library(), request, raises),
    parsePlanFile: async (bytes: Uint8Array): Promise<Result<PlanFile, FileFault>> => parsePlanFile(bytes),
    writePlanFile: async (
      planId: string,
      stored: readonly Changeset[],
      datasets: readonly DatasetEntry[],
    ): Promise<string> => {
      const { fold, journal } = assembleChecked(planId, stored)
      return writePlanFile(fold, journal, datasets)
    },
    salvagePlanFile: async (bytes: Uint8Array): Promise<Salvaged | null> => salvagePlanFile(bytes),
    checkStored: async (plan: StoredPlan): Promise<StoredCheck> => checkStored(plan),
    reconcile: async (
      planId: string,
      stored: readonly Changeset[],
      received: readonly (readonly Changeset[])[],
    ): Promise<Reconciliation> => reconcile(planId, stored, received),
  }
}

/** What is used for an edition: how much of it there is, and the name of its content. */
export interface DatasetInUse {
  readonly edition: string
  readonly hash: string
  readonly units: number
  readonly columns: number
  readonly sources: readonly string[]
}

interface Shipped {
  readonly manifest: Manifest
  readonly files: readonly EditionFile[]
}

interface Opened {
  readonly library: Library
  readonly files: readonly EditionFile[]
}

async function openShipped(load: Load): Promise<Shipped> {
  const manifest = checked<Manifest>('index.json', parseManifest(await load(`${FOLDER}/index.json`)))
  const files = await Promise.all(
    manifest.files.map(async name =>
      checked<EditionFile>(name, parseEditionFile(await load(`${FOLDER}/${name}`))),
    ),
  )
  return { manifest, files }
}

/** A name without content may be that of a shipped dataset. */
function openedWith({ manifest, files }: Shipped, own: readonly OwnDataset[]): Opened {
  const known = own.map(each => {
    if (each.dataset !== undefined) return each
    const dataset = files.find(({ edition }) => edition.id === each.edition)?.dataset
    return dataset && hashOf(dataset) === each.hash ? { ...each, dataset } : each
  })
  const adopted = adoptDatasets(manifest, files, known)
  return { files: adopted.files, library: createLibrary(adopted.catalog, adopted.files) }
}

const hashes = new WeakMap<Dataset, string>()

/** Reckoned once each: shipped files are large. */
function hashOf(dataset: Dataset): string {
  const hash = hashes.get(dataset) ?? datasetHash(dataset)
  hashes.set(dataset, hash)
  return hash
}

function checked<Value>(name: string, result: Result<Value, { readonly kind: string }>): Value {
  if (result.ok) return result.value
  throw new Error(`${FOLDER}/${name} is not usable: ${JSON.stringify(result.error)}`)
}
