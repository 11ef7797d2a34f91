import type { Catalog, EditionFile, IndexInfo } from '../../core/edition/catalog'
import { unitsRankedBy } from '../../core/edition/catalog'
import type { Column } from '../../core/edition/dataset'
import type { Edition, EditionNode } from '../../core/edition/edition'
import { findUnit, type Unit } from '../../core/edition/unit'
import type { OutCell, OutColumn, OutTable } from '../../core/file/table-out'
import type { TextApi } from '../text/texts'
import { scoreFieldName } from './dataset-fault-text'

type Texts = Pick<TextApi, 't' | 'nameOf'>

const FIELDS = [
  'year',
  'unit',
  'node',
  'score',
  'rank',
  'n',
  'decimals',
  'origin',
  'standardError',
  'source',
  'derivation',
] as const
type Field = (typeof FIELDS)[number]
const WIDE: readonly string[] = ['unit', 'source', 'derivation']

const columnOf = ({ t }: Texts, field: Field): OutColumn => ({
  head: scoreFieldName(t, field),
  note: t(`datasets.note.${field}`),
  width: WIDE.includes(field) ? 28 : 16,
})

/** The scores of an edition in the long form, as they come in again. */
export function scoresTable({ edition, dataset }: EditionFile, catalog: Catalog, texts: Texts): OutTable {
  const ranked = unitsRankedBy(catalog, edition)
  const names = dataset.units.map(id => nameOfUnit(ranked, id))
  return {
    name: edition.id,
    frozen: 2,
    columns: FIELDS.map(field => columnOf(texts, field)),
    rows: dataset.columns.flatMap(column => [
      ...unitRows(column, names, dataset.units, texts),
      ...meanRows(column, catalog, texts),
    ]),
  }
}

/** Its name where that says which one is meant. */
function nameOfUnit(units: readonly Unit[], id: string): string {
  const name = units.find(unit => unit.id === id)?.name
  return name !== undefined && findUnit(units, name)?.id === id ? name : id
}

/** What a dash says: that there is none, and not that the table does not tell. */
const NONE = '–'

function unitRows(
  column: Column,
  names: readonly string[],
  ids: readonly string[],
  { t }: Texts,
): OutCell[][] {
  const { year, node, n, decimals, scores, ranks, standardErrors, source } = column
  const origin = t(`datasets.originWord.${column.origin}`)
  const notes = new Map(column.notes?.map(note => [note.unit, note]))
  const sourceOf = (unit: number) => notes.get(ids[unit] ?? '')?.source ?? source
  // The column's own source first: where two have as many scores, readers take the first for the column's.
  const isOther = (unit: number) => Number(sourceOf(unit) !== source)
  const order = names.map((_, unit) => unit).sort((a, b) => isOther(a) - isOther(b))
  return order.flatMap(unit => {
    const name = names[unit] ?? ''
    const score = scores[unit] ?? null
    const rank = ranks?.[unit] ?? null
    const error = standardErrors?.[unit] ?? null
    if (score === null && rank === null && error === null) return []
    const note = notes.get(ids[unit] ?? '')
    return [
      [
        ...[year, name, node, score === 'na' ? 'N/A' : score, rank, n ?? NONE, decimals ?? NONE, origin],
        ...[error, sourceOf(unit), note?.derivation ?? ''],
      ],
    ]
  })
}

function meanRows(column: Column, catalog: Catalog, texts: Texts): OutCell[][] {
  const { year, node, n, decimals, mean, groupMeans = [] } = column
  const { t, nameOf } = texts
  const origin = t(`datasets.originWord.${column.origin}`)
  const row = (unit: string, score: number, source: string, derivation = ''): OutCell[] => [
    ...[year, unit, node, score, null, n ?? NONE, decimals ?? NONE, origin, null],
    ...[source, derivation],
  ]
  return [
    ...(mean ? [row(t('datasets.scores.mean'), mean.score, mean.source, mean.derivation)] : []),
    ...groupMeans.map(({ group, score, source }) => {
      const name = catalog.regions.find(({ id }) => id === group)?.name
      return row(t('datasets.scores.region', { name: name ? nameOf(name) : group }), score, source)
    }),
  ]
}

/** An empty table of the index's own units and nodes, with two rows that show what belongs where. */
export function scoresTemplate(
  info: IndexInfo,
  catalog: Catalog,
  texts: Texts,
  shape: 'long' | 'wide',
): OutTable | null {
  const edition = info.editions.at(-1)
  if (!edition) return null
  const year = edition.openYears?.at(-1) ?? edition.years.at(-1) ?? 0
  const units = unitsRankedBy(catalog, edition).slice(0, 2)
  if (shape === 'long') {
    const [root] = edition.nodes
    return {
      name: edition.id,
      frozen: 2,
      columns: FIELDS.map(field => columnOf(texts, field)),
      rows: units.map(({ name }, place) =>
        FIELDS.map(
          (field): OutCell =>
            ({ year, unit: name, node: root?.code ?? '', score: example(root, place) })[
              field as 'year' | 'unit' | 'node' | 'score'
            ] ?? null,
        ),
      ),
    }
  }
  return {
    name: edition.id,
    frozen: 2,
    columns: [
      columnOf(texts, 'year'),
      columnOf(texts, 'unit'),
      ...edition.nodes.map(node => ({ head: node.code, note: noteOf(node, texts), width: 12 })),
    ],
    rows: units.map(({ name }, place) => [year, name, ...edition.nodes.map(node => example(node, place))]),
  }
}

/** Inside the node's range, whatever it is. */
function example(node: EditionNode | undefined, place: number): number {
  const min = node?.min ?? Math.min(0, node?.max ?? 0)
  const max = node?.max ?? min + 10
  return Math.round((min + ((max - min) * (2 + place)) / 4) * 100) / 100
}

const noteOf = ({ name, min, max }: Edition['nodes'][number], { nameOf }: Texts): string =>
  `${nameOf(name)}${min !== null && max !== null ? ` (${min}–${max})` : ''}`
