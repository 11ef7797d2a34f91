import { readFileSync } from 'node:fs'
import { analyse, projectRaises } from '../../../../src/core/analysis/analyse'
import type { Analysis, AnalysisRequest, Projection, Raise } from '../../../../src/core/analysis/analysis'
import { createLibrary, type Library } from '../../../../src/core/analysis/library'
import type { YearBase } from '../../../../src/core/analysis/year-base'
import { buildCatalog } from '../../../../src/core/edition/catalog'
import { parseEditionFile } from '../../../../src/core/edition/edition-file'
import { parseManifest } from '../../../../src/core/edition/manifest'
import type { Result } from '../../../../src/core/result'

const folder = new URL('../../../../public/editions/', import.meta.url)

const readShipped = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

let opened: Library | null = null

/** The library of the shipped editions, opened once a test file. */
function shipped(): Library {
  if (opened) return opened
  const manifest = unwrapped(parseManifest(readShipped('index.json')))
  const files = manifest.files.map(name => unwrapped(parseEditionFile(readShipped(name))))
  opened = createLibrary(buildCatalog(manifest, files), files)
  return opened
}

export function shippedYear(index: string, year: number): YearBase {
  const library = shipped()
  const info = library.index(index)
  const found = info && library.year(info, year)
  if (!found) throw new Error(`${index} ${year} is not shipped`)
  return found
}

const asking = (index: string, year: number, more: Partial<AnalysisRequest> = {}): AnalysisRequest => ({
  index,
  year,
  unit: 'quang-nam',
  ownUnit: 'quang-nam',
  k: null,
  ownScores: [],
  ...more,
})

export const analysed = (index: string, year: number, more: Partial<AnalysisRequest> = {}): Analysis =>
  unwrapped(analyse(shipped(), asking(index, year, more)))

export const projected = (
  index: string,
  year: number,
  raises: readonly Raise[],
  more: Partial<AnalysisRequest> = {},
): Projection => unwrapped(projectRaises(shipped(), asking(index, year, more), raises))

export function nodeOf(analysis: Analysis, code: string): Analysis['nodes'][number] {
  const found = analysis.nodes.find(node => node.code === code)
  if (!found) throw new Error(`${code} is not in the tree`)
  return found
}

function unwrapped<Value, Fault>(result: Result<Value, Fault>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
