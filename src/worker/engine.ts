import { analyse, projectRaises } from '../core/analysis/analyse'
import type { Analysis, AnalysisFault, AnalysisRequest, Projection, Raise } from '../core/analysis/analysis'
import { createLibrary, type Library } from '../core/analysis/library'
import { buildCatalog, type Catalog, type EditionFile } from '../core/edition/catalog'
import { parseEditionFile } from '../core/edition/edition-file'
import { type Manifest, parseManifest } from '../core/edition/manifest'
import { type FileFault, type PlanFile, parsePlanFile } from '../core/file/plan-file'
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
  let opening: Promise<Library> | null = null
  const library = (): Promise<Library> => {
    opening ??= openLibrary(load).catch((reason: unknown) => {
      opening = null
      throw reason
    })
    return opening
  }
  return {
    catalog: async (): Promise<Catalog> => (await library()).catalog,
    analyse: async (request: AnalysisRequest): Promise<Result<Analysis, AnalysisFault>> =>
      analyse(await library(), request),
    project: async (
      request: AnalysisRequest,
      raises: readonly Raise[],
    ): Promise<Result<Projection, AnalysisFault>> => projectRaises(await library(), request, raises),
    parsePlanFile: async (bytes: Uint8Array): Promise<Result<PlanFile, FileFault>> => parsePlanFile(bytes),
  }
}

async function openLibrary(load: Load): Promise<Library> {
  const manifest = checked<Manifest>('index.json', parseManifest(await load(`${FOLDER}/index.json`)))
  const files = await Promise.all(
    manifest.files.map(async name =>
      checked<EditionFile>(name, parseEditionFile(await load(`${FOLDER}/${name}`))),
    ),
  )
  return createLibrary(buildCatalog(manifest, files), files)
}

function checked<Value>(name: string, result: Result<Value, { readonly kind: string }>): Value {
  if (result.ok) return result.value
  throw new Error(`${FOLDER}/${name} is not usable: ${JSON.stringify(result.error)}`)
}
