import type { Analysis, ComponentView, NodeColumn, NodeView, RankAnswer } from '../../core/analysis/analysis'
import { lowness } from '../../core/analysis/lowest'
import type { EditionNode, Lens } from '../../core/edition/edition'
import { derivationOf, shownDecimals } from '../common/column-figures'
import type { Coverage } from './coverage'

export const ORDERS = ['rank', 'lost', 'tree'] as const
export type Order = (typeof ORDERS)[number]

/** How a node's score is shown. */
export interface Shown {
  readonly decimals: number
  /** How the published score was derived; '' = by subtraction over the whole column; null = it was not. */
  readonly derivation: string | null
}

/** The head of a component: drawn over the whole width. */
export interface GroupRow extends Shown {
  readonly kind: 'group'
  readonly id: string
  readonly spec: EditionNode
  /** Colour of the component, 1–8, by its place in the tree; null where the index itself is the group. */
  readonly swatch: number | null
  readonly score: number
  readonly rank: RankAnswer
  readonly lostShare: number
  /** The lowest by ratio (or by rank, where the lens is ratio) that the lens in use does not list. */
  readonly differs: { readonly by: 'ratio' | 'rank'; readonly code: string } | null
  readonly listed: number
  readonly count: number
  readonly open: boolean
}

/** An indicator with all that its cells show. */
export interface IndicatorRow extends Shown {
  readonly kind: 'indicator'
  /** The node's code. */
  readonly id: string
  readonly spec: EditionNode
  readonly node: NodeView
  readonly column: NodeColumn
  /** Low by the lens in use, or by rank. */
  readonly low: boolean
  readonly lenses: readonly Lens[]
  readonly coverage: Coverage
  /** Points that reach across the dumbbell, the same for all rows. */
  readonly reach: number
}

export type GapRow = GroupRow | IndicatorRow

export interface RowsAsked {
  readonly analysis: Analysis
  /** Null = the year answers no lens: everything is listed. */
  readonly lens: Lens | null
  readonly order: Order
  /** Codes of the components shown whole. */
  readonly open: ReadonlySet<string>
  coverageOf(code: string): Coverage
}

/** Components in order, each with the indicators that the lens lists, or all of them where it is open. */
export function rowsOf({ analysis, lens, order, open, coverageOf }: RowsAsked): GapRow[] {
  const at = new Map(analysis.nodes.map((node, position) => [node.code, position]))
  const specOf = (code: string) => analysis.edition.nodes[at.get(code) as number] as EditionNode
  const nodeOf = (code: string) => analysis.nodes[at.get(code) as number] as NodeView
  const columnOf = (code: string) => analysis.columns[at.get(code) as number] as NodeColumn
  const reach = reachOf(analysis)
  const shownOf = (code: string) => shownFigure(analysis, nodeOf(code), columnOf(code))

  return orderedComponents(analysis, order, nodeOf).flatMap((component): GapRow[] => {
    const listed = lens === null ? component.nodes : (component.lowest[lens] ?? [])
    const isOpen = open.has(component.code) || listed.length === component.nodes.length
    const head = nodeOf(component.code)
    const group: GroupRow = {
      kind: 'group',
      id: `group ${component.code}`,
      spec: specOf(component.code),
      ...shownOf(component.code),
      swatch: head.depth === 0 ? null : (analysis.components.indexOf(component) % 8) + 1,
      score: head.score,
      rank: head.rank,
      lostShare: component.lostShare,
      differs: lens && differsOf(component, lens),
      listed: listed.length,
      count: component.nodes.length,
      open: open.has(component.code),
    }
    const shown = isOpen ? byLens(component.nodes, lens, nodeOf, specOf) : listed
    const rows = shown.map((code): IndicatorRow => {
      const node = nodeOf(code)
      return {
        kind: 'indicator',
        id: code,
        spec: specOf(code),
        node,
        column: columnOf(code),
        ...shownOf(code),
        low: node.lowByRank || (lens !== null && node.lowestBy.includes(lens)),
        lenses: analysis.lenses,
        coverage: coverageOf(code),
        reach,
      }
    })
    return [group, ...rows]
  })
}

/** The places of the column, and the derivation of a figure that its table holds. */
export const shownFigure = ({ request }: Analysis, { stage }: NodeView, column: NodeColumn): Shown => ({
  decimals: shownDecimals(column),
  derivation: stage === 'published' ? derivationOf(column, request.unit) : null,
})

/** Worst percent rank first, or the largest share of the points short; what cannot be told comes last, in tree order. */
function orderedComponents(
  { components }: Analysis,
  order: Order,
  nodeOf: (code: string) => NodeView,
): readonly ComponentView[] {
  if (order === 'tree') return components
  const weight = (component: ComponentView) =>
    order === 'rank' ? percentRankOf(nodeOf(component.code)) : component.lostShare
  return components.toSorted((a, b) => descending(weight(a), weight(b)))
}

/** A printed rank orders too. */
function percentRankOf({ percentRank, rank }: NodeView): number {
  if (!Number.isNaN(percentRank) || rank.kind !== 'rank' || rank.n < 2) return percentRank
  return (rank.rank - 1) / (rank.n - 1)
}

function byLens(
  codes: readonly string[],
  lens: Lens | null,
  nodeOf: (code: string) => NodeView,
  specOf: (code: string) => EditionNode,
): readonly string[] {
  if (lens === null) return codes
  const value = (code: string) => lowness(nodeOf(code), lens, specOf(code).better === 'high' ? 1 : -1)
  return codes.toSorted((a, b) => descending(value(a), value(b)))
}

function descending(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return b - a
}

function differsOf(component: ComponentView, lens: Lens): GroupRow['differs'] {
  const by = lens === 'ratio' ? 'rank' : 'ratio'
  const lowest = component.lowest[by]?.[0]
  const listed = component.lowest[lens] ?? []
  return lowest === undefined || listed.length === 0 || listed.includes(lowest) ? null : { by, code: lowest }
}

/** The farthest that any indicator is from the best. */
function reachOf(analysis: Analysis): number {
  let reach = 0
  for (const { nodes } of analysis.components)
    for (const code of nodes) {
      const node = analysis.nodes.find(each => each.code === code)
      for (const gap of [node?.gapBest, node?.gapMean]) if (gap) reach = Math.max(reach, Math.abs(gap) || 0)
    }
  return reach
}
