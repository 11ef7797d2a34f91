import type { Edition, EditionNode } from '../../src/core/edition/edition'
import { prepareAppend } from '../../src/core/journal/append'
import type { Changeset } from '../../src/core/journal/changeset'
import { emptyFold, foldChangesets, opsOf, planOf } from '../../src/core/journal/fold'
import type { CollectionName, Edit, Plan } from '../../src/core/plan/plan'

/** The journal with the edits behind it, as one changeset of the actor. */
export function journalWith(
  journal: readonly Changeset[],
  edits: readonly Edit[],
  actor = 'a',
  now = Date.UTC(2025, 3, 28),
): readonly Changeset[] {
  const fold = foldChangesets(emptyFold('p'), journal)
  const ops = opsOf(fold, edits)
  const { changeset } = prepareAppend({ actor, heads: fold.heads, newer: [], ops, by: 'Lan', now })
  return changeset ? [...journal, changeset] : journal
}

export const planWith = (edits: readonly Edit[]): Plan =>
  planOf(foldChangesets(emptyFold('p'), journalWith([], edits)))

/** `{ tasks: { t1: { title: 'x' } } }` as edits. */
export const editsOf = (
  records: Partial<Record<CollectionName, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>,
): Edit[] =>
  Object.entries(records).flatMap(([collection, byId]) =>
    Object.entries(byId).flatMap(([id, fields]) =>
      Object.entries(fields).map(([field, to]) => ({
        collection: collection as CollectionName,
        id,
        field,
        to,
      })),
    ),
  )

export const planOfRecords = (records: Parameters<typeof editsOf>[0]): Plan => planWith(editsOf(records))

/** Ids 'n1', 'n2', … */
export function counter(prefix = 'n'): () => string {
  let count = 0
  return () => {
    count += 1
    return `${prefix}${count}`
  }
}

const same = (text: string) => ({ vi: text, en: text, id: text })

/** A small edition: index X of two components, the first with two indicators. */
export function smallEdition(
  change: Partial<Edition> = {},
  nodes: Partial<Record<string, Partial<EditionNode>>> = {},
): Edition {
  const node = (code: string, parent: string | null, max: number): EditionNode => ({
    ...{ code, parent, name: same(code), min: 0, max, better: 'high' as const },
    ...nodes[code],
  })
  return {
    ...{
      id: 'x-1',
      index: 'X',
      name: same('X'),
      unitKind: 'province',
      years: [2023, 2024],
      levels: [same('l')],
    },
    ...{ combine: 'sum', missing: 'any', notApplicable: 'exclude', rank: { decimals: null, ties: 'shared' } },
    ...{ publishesRanks: false, defaultLens: 'rank', comparableWith: [], sources: [] },
    nodes: [
      node('X', null, 30),
      node('X.1', 'X', 20),
      node('X.1.1', 'X.1', 10),
      node('X.1.2', 'X.1', 10),
      node('X.2', 'X', 10),
    ],
    ...change,
  }
}
