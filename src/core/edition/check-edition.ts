import type { Edition, EditionNode } from './edition'

/** What is wrong with an edition's tree, weights, years or groups; `node` and `year` say where. */
export type TreeFault =
  | { readonly kind: 'bad-root'; readonly node: string }
  | { readonly kind: 'duplicate-node'; readonly node: string }
  | { readonly kind: 'unknown-parent'; readonly node: string; readonly parent: string }
  | { readonly kind: 'not-preorder'; readonly node: string }
  | { readonly kind: 'level-without-name'; readonly node: string; readonly depth: number }
  | { readonly kind: 'empty-range'; readonly node: string }
  | { readonly kind: 'weight-missing'; readonly node: string }
  | { readonly kind: 'weight-unexpected'; readonly node: string }
  | { readonly kind: 'weights-do-not-sum'; readonly parent: string; readonly sum: number }
  | { readonly kind: 'scale-missing' }
  | { readonly kind: 'years-not-ascending'; readonly year: number }
  | { readonly kind: 'groups-have-gaps'; readonly from: number }

/** First fault of the tree: one root named as the index, known parents, preorder, a name for every depth, min < max. */
function treeFault({ index, nodes, levels }: Edition): TreeFault | null {
  /** The nodes from the root down to the one before: only these may be parents in preorder. */
  let path: string[] = []
  const seen = new Set<string>()
  for (const node of nodes) {
    if (seen.has(node.code)) return { kind: 'duplicate-node', node: node.code }
    if (node.parent === null) {
      if (seen.size > 0 || node.code !== index) return { kind: 'bad-root', node: node.code }
      path = [node.code]
    } else {
      if (seen.size === 0) return { kind: 'bad-root', node: node.code }
      if (!seen.has(node.parent)) return { kind: 'unknown-parent', node: node.code, parent: node.parent }
      const depth = path.indexOf(node.parent)
      if (depth < 0) return { kind: 'not-preorder', node: node.code }
      path = [...path.slice(0, depth + 1), node.code]
    }
    seen.add(node.code)
    if (path.length > levels.length)
      return { kind: 'level-without-name', node: node.code, depth: path.length - 1 }
    if (node.min !== null && node.max !== null && node.min >= node.max)
      return { kind: 'empty-range', node: node.code }
  }
  return null
}

/** Weights stand exactly where a parent combines by them, as fractions that sum to 1 under it. */
function weightFault({ combine, scale, nodes }: Edition): TreeFault | null {
  const rules = new Map(nodes.map(node => [node.code, node.combine ?? combine]))
  const sums = new Map<string, number>()
  for (const { code, parent, weight, adds } of nodes) {
    // Bonuses and penalties are added as they are.
    const isWeighted = parent !== null && adds === undefined && rules.get(parent) === 'weighted'
    if (!isWeighted && weight !== undefined) return { kind: 'weight-unexpected', node: code }
    if (!isWeighted) continue
    if (scale === undefined) return { kind: 'scale-missing' }
    if (weight === undefined) return { kind: 'weight-missing', node: code }
    sums.set(parent, (sums.get(parent) ?? 0) + weight)
  }
  for (const [parent, sum] of sums) {
    if (Math.abs(sum - 1) > 1e-9) return { kind: 'weights-do-not-sum', parent, sum }
  }
  return null
}

function yearFault({ years, openYears = [] }: Edition): TreeFault | null {
  const all = [...years, ...openYears]
  const position = all.findIndex((year, at) => at > 0 && year <= (all[at - 1] ?? 0))
  return position < 0 ? null : { kind: 'years-not-ascending', year: all[position] ?? 0 }
}

/** Official groups cover the ranks 1…n without gap or overlap. */
function groupFault({ groups }: Edition): TreeFault | null {
  if (groups === undefined) return null
  let next = 1
  for (const { from, to } of groups.bands) {
    if (from !== next || to < from) return { kind: 'groups-have-gaps', from }
    next = to + 1
  }
  return next === groups.n + 1 ? null : { kind: 'groups-have-gaps', from: next }
}

/** The first fault of an edition beyond its shape, or null. */
export const editionFault = (edition: Edition): TreeFault | null =>
  treeFault(edition) ?? weightFault(edition) ?? yearFault(edition) ?? groupFault(edition)

/**
 * Whether a score lies between the node's min and max. An unknown bound allows everything on its side;
 * `boundDecimals` allows half a unit of the bound's last printed decimal.
 */
export function isWithinBounds(
  node: Pick<EditionNode, 'min' | 'max' | 'boundDecimals'>,
  score: number,
): boolean {
  const slack = node.boundDecimals === undefined ? 0 : 0.5 * 10 ** -node.boundDecimals
  return (node.min === null || score >= node.min - slack) && (node.max === null || score <= node.max + slack)
}

/** Codes of nodes above bonus or penalty points: what they come to may lie outside their own range. */
export function openEnded(
  nodes: readonly Pick<EditionNode, 'code' | 'parent' | 'adds'>[],
): ReadonlySet<string> {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]))
  const found = new Set<string>()
  for (const { parent, adds } of nodes)
    if (adds) for (let at = parent; at && !found.has(at); at = parents.get(at) ?? null) found.add(at)
  return found
}
