import { editionFault, type TreeFault } from '../edition/check-edition'
import type { Definition } from '../edition/definition'
import type { Edition, EditionNode } from '../edition/edition'
import type { Unit } from '../edition/unit'
import { foldText } from '../fold-text'
import type { Language } from '../plan/read-number'
import { type EditionInfoFault, infoLines, isInfoSheet, readEditionInfo } from './edition-info'
import { type EditionNodeFault, readNodes } from './edition-nodes'
import { treeOf } from './edition-tree'
import { type EditionUnitFault, readUnits } from './edition-units'
import { NODE_WORDS, UNIT_WORDS } from './edition-words'
import { type ColumnGuess, findHead, guessColumns, type TableHead, type TableHeadFault } from './table-head'
import type { TableSheet } from './table-rows'

export type EditionTableFault =
  | EditionInfoFault
  | EditionNodeFault
  | EditionUnitFault
  | { readonly kind: 'no-units' }
  | { readonly kind: 'name-taken'; readonly name: string }
  | { readonly kind: 'unsound'; readonly fault: TreeFault }

/** Row 0: nothing that stands in one row. */
export interface EditionTableFaultAt {
  readonly sheet: string
  readonly row: number
  readonly column: number | null
  readonly fault: EditionTableFault
}

export interface EditionTableRequest {
  readonly sheets: readonly TableSheet[]
  readonly language: Language
  /** Units that are shipped: an index of provinces needs no sheet of units. */
  readonly shippedUnits: readonly Unit[]
  /** Editions in use, that an own one may not take years or names from. */
  readonly editions: readonly Edition[]
  readonly shippedEditions: readonly string[]
}

/** An own index as its sheets say it. With a fault nothing may be taken. */
export interface EditionProposal {
  readonly definition: Definition
  /** Ids of its units in order. */
  readonly units: readonly string[]
  readonly owners: readonly { readonly node: string; readonly agency: string }[]
  readonly faults: readonly EditionTableFaultAt[]
  /** The sheet of criteria and what its columns were taken for. */
  readonly sheet: string
  readonly columns: readonly { readonly head: string; readonly guess: ColumnGuess }[]
}

const NEEDED = ['code', 'nameVi'] as const

/**
 * Reads an index out of a workbook: the sheet with a head of criteria, one of labels about the index itself (or such
 * rows above the criteria), and one of units. Sheets that are neither are passed over.
 */
export function proposeEdition(
  request: EditionTableRequest,
):
  | { readonly ok: true; readonly value: EditionProposal }
  | { readonly ok: false; readonly error: TableHeadFault } {
  const { sheets, language, shippedUnits } = request
  const criteria = criteriaOf(sheets)
  if (!criteria.ok) return criteria
  const { sheet, head } = criteria
  const columns = guessColumns(head, NODE_WORDS)
  const faults: EditionTableFaultAt[] = []

  const infoSheet = sheets.find(each => each !== sheet && isInfoSheet(each))
  const lines = infoLines(infoSheet?.rows ?? sheet.rows.slice(0, head.top))
  const infoName = (infoSheet ?? sheet).name
  const info = readEditionInfo(lines, ({ row, fault }) =>
    faults.push({ sheet: infoName, row, column: row === 0 ? null : 1, fault }),
  )
  const reportNode = (fault: { row: number; column: number | null; fault: EditionNodeFault }) =>
    faults.push({ sheet: sheet.name, ...fault })
  const read = readNodes(sheet, head, columns, language, reportNode)
  const nodes = treeOf(
    read,
    info,
    columns.some(({ field }) => field === 'parent') && read.some(({ node }) => node.parent !== null),
    reportNode,
  )
  const { ids, regions, units } = unitsOf()
  const edition = editionOf()
  const taken = nameTaken(edition, request)
  if (taken !== null)
    faults.push({ sheet: infoName, row: lines.get('code')?.row ?? 0, column: null, fault: taken })
  if (faults.length === 0) {
    const fault = editionFault(edition)
    if (fault) faults.push({ sheet: sheet.name, row: 0, column: null, fault: { kind: 'unsound', fault } })
  }
  return {
    ok: true,
    value: {
      definition: {
        index: { code: info.code, name: info.name },
        edition,
        regions: [...regions],
        units: [...units],
      },
      units: ids,
      owners: read.flatMap(({ node, owner }) => (owner === '' ? [] : [{ node: node.code, agency: owner }])),
      faults,
      sheet: sheet.name,
      columns: head.heads.map((parts, column) => ({
        head: parts.join(' – '),
        guess: columns[column] ?? { field: null, certainty: 'none', scale: 1 },
      })),
    },
  }

  function unitsOf() {
    for (const each of sheets) {
      if (each === sheet || each === infoSheet) continue
      const found = findHead(each, UNIT_WORDS, ['name'])
      if (!found.ok) continue
      const guesses = guessColumns(found.value, UNIT_WORDS)
      return readUnits(each, found.value, guesses, info, shippedUnits, fault =>
        faults.push({ sheet: each.name, ...fault }),
      )
    }
    if (info.unitKind !== 'province')
      faults.push({ sheet: infoName, row: 0, column: null, fault: { kind: 'no-units' } })
    return { ids: shippedUnits.map(({ id }) => id), regions: [], units: [] }
  }

  function editionOf(): Edition {
    const depth = depthOf(nodes)
    const level = (position: number) => {
      const name = info.levels[position] ?? (position === 0 ? info.code : `${position}`)
      return { vi: name, en: name, id: name }
    }
    const [first, last] = [info.years[0] ?? 0, info.years.at(-1) ?? 0]
    const span = first === last ? `${first}` : `${first}–${last}`
    const label = `${info.code} ${span}`
    const usesWeights = nodes.some(({ weight }) => weight !== undefined)
    return {
      id: `own-${foldText(info.code).replace(/[^a-z0-9]+/g, '-')}-${first}`,
      index: info.code,
      name: { vi: label, en: label, id: label },
      unitKind: info.unitKind,
      years: info.years.length > 0 ? [...info.years] : [first],
      levels: Array.from({ length: Math.max(depth + 1, info.levels.length) }, (_, at) => level(at)),
      combine: info.combine,
      ...(usesWeights ? { scale: info.scale } : {}),
      missing: info.missing,
      notApplicable: info.notApplicable,
      rank: info.rank,
      publishesRanks: false,
      defaultLens: nodes.every(({ max }) => max !== null) ? 'ratio' : 'rank',
      comparableWith: [],
      nodes: [...nodes],
      sources: [],
    }
  }
}

type Criteria =
  | { readonly ok: true; readonly sheet: TableSheet; readonly head: TableHead }
  | { readonly ok: false; readonly error: TableHeadFault }

/** The sheet whose head knows the most words of criteria; a list of units knows code and name too. */
function criteriaOf(sheets: readonly TableSheet[]): Criteria {
  let best: { sheet: TableSheet; head: TableHead; known: number } | null = null
  let refusal: TableHeadFault = { kind: 'no-head', expected: NEEDED }
  for (const sheet of sheets) {
    const found = findHead(sheet, NODE_WORDS, NEEDED)
    if (!found.ok) {
      if (found.error.kind !== 'no-head') refusal = found.error
      continue
    }
    const fields = guessColumns(found.value, NODE_WORDS).filter(({ field }) => field !== null).length
    const units = guessColumns(found.value, UNIT_WORDS).filter(({ field }) => field !== null).length
    if (units < fields && fields > (best?.known ?? 0)) best = { sheet, head: found.value, known: fields }
  }
  return best === null ? { ok: false, error: refusal } : { ok: true, sheet: best.sheet, head: best.head }
}

function depthOf(nodes: readonly EditionNode[]): number {
  const depths = new Map<string, number>()
  for (const { code, parent } of nodes) depths.set(code, parent === null ? 0 : (depths.get(parent) ?? 0) + 1)
  return Math.max(0, ...depths.values())
}

function nameTaken(edition: Edition, request: EditionTableRequest): EditionTableFault | null {
  if (request.shippedEditions.includes(edition.id)) return { kind: 'name-taken', name: edition.id }
  const other = request.editions.find(
    each =>
      each.id !== edition.id &&
      each.index === edition.index &&
      each.years.some(year => edition.years.includes(year)),
  )
  return other ? { kind: 'name-taken', name: `${other.index} ${other.years.join(', ')}` } : null
}
