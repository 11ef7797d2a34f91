import * as z from 'zod'
import { err, ok, type Result } from '../result'
import type { EditionFile } from './catalog'
import { type DatasetFault, datasetFault } from './check-dataset'
import { editionFault, type TreeFault } from './check-edition'
import { Dataset } from './dataset'
import { Edition } from './edition'

const Shape = z.strictObject({ edition: Edition, dataset: Dataset })

/** The first thing wrong with an edition file: its shape with the path, then its tree, then its scores. */
export type EditionFault =
  | { readonly kind: 'edition-shape'; readonly path: string; readonly message: string }
  | TreeFault
  | DatasetFault

/**
 * Checks one edition file, `{ edition, dataset }`: its shape, then the tree, weights, years and groups, then every
 * cell against n, min and max. Answers the first fault. Inside the house nothing is checked again.
 */
export function parseEditionFile(json: unknown): Result<EditionFile, EditionFault> {
  const parsed = Shape.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return err({ kind: 'edition-shape', path: issue?.path.join('.') ?? '', message: issue?.message ?? '' })
  }
  const { edition, dataset } = parsed.data
  const fault = editionFault(edition) ?? datasetFault(dataset, edition)
  return fault === null ? ok(parsed.data) : err(fault)
}
