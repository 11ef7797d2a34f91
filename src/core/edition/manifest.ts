import * as z from 'zod'
import { err, ok, type Result } from '../result'
import { Text } from './edition'
import { Unit } from './unit'

/** `editions/index.json`: what is shipped, and what the edition files refer to by id. */
export const Manifest = z.strictObject({
  /** Names of the edition files beside it, in order of index and first year. */
  files: z.array(z.string().regex(/^[a-z0-9-]+\.json$/)),
  indices: z.array(z.strictObject({ code: z.string().min(1), name: Text })),
  regions: z.array(z.strictObject({ id: z.string().min(1), name: Text })),
  units: z.array(Unit),
  /** Source id → where it was seen. */
  sources: z.record(z.string(), z.string()),
  /** A derivation as the datasets word it → the same in the languages of the screens. */
  derivations: z.record(z.string(), Text),
})
export type Manifest = z.infer<typeof Manifest>

/** The first thing wrong with the manifest: its shape with the path, an id given twice, or a name that leads nowhere. */
export type ManifestFault =
  | { readonly kind: 'manifest-shape'; readonly path: string; readonly message: string }
  | { readonly kind: 'duplicate-id'; readonly id: string }
  | { readonly kind: 'unknown-region'; readonly unit: string; readonly region: string }
  | { readonly kind: 'unknown-unit'; readonly unit: string; readonly refersTo: string }

/** Checks the manifest: shape, ids once, and that regions, parents and successors exist. First fault found. */
export function parseManifest(json: unknown): Result<Manifest, ManifestFault> {
  const parsed = Manifest.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return err({ kind: 'manifest-shape', path: issue?.path.join('.') ?? '', message: issue?.message ?? '' })
  }
  const { indices, regions, units, files } = parsed.data
  for (const ids of [indices.map(i => i.code), regions.map(r => r.id), units.map(u => u.id), files]) {
    const id = ids.find((one, position) => ids.indexOf(one) !== position)
    if (id !== undefined) return err({ kind: 'duplicate-id', id })
  }
  const regionIds = new Set(regions.map(region => region.id))
  const unitIds = new Set(units.map(unit => unit.id))
  for (const { id, region, parent, successor } of units) {
    if (region !== null && !regionIds.has(region)) return err({ kind: 'unknown-region', unit: id, region })
    const refersTo = [parent, successor?.unit].find(other => other !== undefined && !unitIds.has(other))
    if (refersTo !== undefined) return err({ kind: 'unknown-unit', unit: id, refersTo })
  }
  return ok(parsed.data)
}
