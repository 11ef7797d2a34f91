import type * as z from 'zod'
import { datasetHash } from '../edition/score-table'
import type { Changeset } from '../journal/changeset'
import { REFERENCE_LISTS, TEXT_MAPS } from '../journal/record'
import { COLLECTIONS, type CollectionName } from '../plan/plan'
import { FORBIDDEN_NAMES, pathOf, type Report } from './clean-json'
import type { DatasetEntry, PlanPart } from './plan-file-schema'

/** Zod's issues with `root` as faults with a path. Of a union the first branch speaks: the plain value, not the conflict. */
export function reportIssues(
  root: unknown,
  issues: readonly z.core.$ZodIssue[],
  report: Report,
  at: readonly (string | number)[] = [],
): void {
  for (const issue of issues) {
    const parts = issue.path.map(part => (typeof part === 'number' ? part : String(part)))
    const path = pathOf([...at, ...parts])
    if (issue.code === 'invalid_union' && issue.errors[0]?.length)
      reportIssues(valueAt(root, parts), issue.errors[0], report, [...at, ...parts])
    else if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) report({ kind: 'unknown-name', path: pathOf([...at, ...parts, key]) })
    else if (valueAt(root, parts) === undefined) report({ kind: 'missing', path })
    else if (issue.code === 'invalid_type') report({ kind: 'wrong-type', path, expected: issue.expected })
    else if (issue.code === 'too_big' && issue.origin === 'string')
      report({ kind: 'too-long', path, limit: Number(issue.maximum) })
    else report({ kind: 'wrong-value', path })
  }
}

const valueAt = (root: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    root,
  )

/** Ids that stand twice in one collection; ids and field names that the format keeps for itself. */
export function checkRecords(plan: PlanPart, report: Report): void {
  if (FORBIDDEN_NAMES.has(plan.id)) report({ kind: 'forbidden-name', path: 'plan.id', name: plan.id })
  for (const [collection, records] of Object.entries(plan)) {
    if (!Array.isArray(records)) continue
    const seen = new Set<string>()
    for (const [position, record] of (records as { readonly id: string }[]).entries()) {
      const { id } = record
      const at = ['plan', collection, position] as const
      if (FORBIDDEN_NAMES.has(id)) report({ kind: 'forbidden-name', path: pathOf([...at, 'id']), name: id })
      if (seen.has(id)) report({ kind: 'duplicate-id', path: pathOf([...at, 'id']), id })
      seen.add(id)
      // A slash parts a list from its element, in ops alone.
      for (const name of Object.keys(record))
        if (name.includes('/')) report({ kind: 'forbidden-name', path: pathOf([...at, name]), name })
    }
  }
}

/**
 * Ops whose collection or field the format keeps for itself, and values that a known field may not hold: the fold
 * takes ops as the schema's.
 */
export function checkOps(journal: readonly Changeset[], report: Report): void {
  for (const [line, { actor, ops }] of journal.entries()) {
    if (FORBIDDEN_NAMES.has(actor))
      report({ kind: 'forbidden-name', path: pathOf(['journal', line, 'actor']), name: actor })
    for (const [position, [collection, id, field, from, to]] of ops.entries()) {
      const at = ['journal', line, 'ops', position]
      const names = [collection, id, ...field.split('/')]
      for (const name of names)
        if (FORBIDDEN_NAMES.has(name)) report({ kind: 'forbidden-name', path: pathOf(at), name })
      if (collection === 'id' || field === 'id')
        report({ kind: 'forbidden-name', path: pathOf(at), name: 'id' })
      for (const [part, value] of [
        [3, from],
        [4, to],
      ] as const)
        checkValue(collection, field, value, [...at, part], report)
    }
  }
}

function checkValue(
  collection: string,
  field: string,
  value: unknown,
  at: readonly (string | number)[],
  report: Report,
): void {
  if (value === null || !Object.hasOwn(COLLECTIONS, collection)) return
  const [list, element] = field.split('/')
  if (element !== undefined && TEXT_MAPS.get(collection)?.includes(list ?? '')) {
    if (typeof value !== 'string') report({ kind: 'wrong-type', path: pathOf(at), expected: 'string' })
    return
  }
  if (element !== undefined && REFERENCE_LISTS.get(collection)?.includes(list ?? '')) {
    if (value !== true) report({ kind: 'wrong-type', path: pathOf(at), expected: 'true' })
    return
  }
  const shape: Readonly<Record<string, z.ZodType>> = COLLECTIONS[collection as CollectionName].shape
  const parsed = Object.hasOwn(shape, field) ? shape[field]?.safeParse(value) : undefined
  if (parsed && !parsed.success) reportIssues(value, parsed.error.issues, report, at)
}

/** Embedded datasets must be what their hash says. */
export function checkDatasets(datasets: readonly DatasetEntry[], report: Report): void {
  for (const [position, { hash, dataset, definition }] of datasets.entries()) {
    if (dataset !== undefined && datasetHash(dataset, definition) !== hash)
      report({ kind: 'wrong-hash', path: pathOf(['datasets', position, 'hash']) })
  }
}
