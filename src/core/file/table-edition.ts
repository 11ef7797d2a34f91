import { editionFault, type TreeFault } from '../edition/check-edition'
import type { Definition } from '../edition/definition'
import type { Edition, EditionNode } from '../edition/edition'
import type { Unit } from '../edition/unit'
import { foldText } from '../fold-text'
import type { Language } from '../plan/read-number'
import { type EditionInfoFault, infoLines, readEditionInfo } from './edition-info'
import { type EditionNodeFault, readNodes } from './edition-nodes'
import type { EditionParts } from './edition-parts'
import { treeOf } from './edition-tree'
import { type EditionUnitFault, readUnits } from './edition-units'

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
  /** What the sheets are taken for. */
  readonly parts: EditionParts
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
}

/** The index that the parts of a workbook say; null where its criteria cannot be taken (`parts.fault`). */
export function proposeEdition(request: EditionTableRequest): EditionProposal | null {
  const { parts, language, shippedUnits } = request
  const { sheet, head, columns } = parts.criteria ?? { sheet: null, head: null, columns: [] }
  if (!sheet || !head || parts.fault !== null) return null
  const faults: EditionTableFaultAt[] = []

  const lines = infoLines(parts.info?.rows ?? [])
  const infoName = (parts.info?.sheet ?? sheet).name
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
    definition: {
      index: { code: info.code, name: info.name },
      edition,
      regions: [...regions],
      units: [...units],
    },
    units: ids,
    owners: read.flatMap(({ node, owner }) => (owner === '' ? [] : [{ node: node.code, agency: owner }])),
    faults,
  }

  function unitsOf() {
    const { units: part } = parts
    if (part?.head)
      return readUnits(part.sheet, part.head, part.columns, info, shippedUnits, fault =>
        faults.push({ sheet: part.sheet.name, ...fault }),
      )
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
