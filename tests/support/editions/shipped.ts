import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildCatalog, type Catalog, type EditionFile } from '../../../src/core/edition/catalog'
import { parseEditionFile } from '../../../src/core/edition/edition-file'
import { type Manifest, parseManifest } from '../../../src/core/edition/manifest'

const root = resolve(import.meta.dirname, '../../..')
const shared = resolve(root, '../shared/data')

/** The collected figures are whole only beside the project; a lone clone carries small extracts of them. */
export const hasSharedData = existsSync(shared)
export const dataDir = hasSharedData ? shared : resolve(root, 'tests/fixtures/data')

export const shippedText = (name: string): string =>
  readFileSync(resolve(root, 'public/editions', name), 'utf8')

/** The committed manifest, edition files and catalog, parsed as the app parses them. */
export function readShipped(): { manifest: Manifest; files: readonly EditionFile[]; catalog: Catalog } {
  const manifest = parseManifest(JSON.parse(shippedText('index.json')))
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.error))
  const files = manifest.value.files.map(name => {
    const parsed = parseEditionFile(JSON.parse(shippedText(name)))
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.error)}`)
    return parsed.value
  })
  return { manifest: manifest.value, files, catalog: buildCatalog(manifest.value, files) }
}
