import type { Combine, EditionNode } from '../edition/edition'
import type { EditionInfo } from './edition-info'
import type { NodeFaultAt, ReadNode } from './edition-nodes'

type Report = (fault: NodeFaultAt) => void
const TOLERANCE = 1e-6

/**
 * The nodes as one tree below the index: each parent before its children, siblings in the order of the sheet. Where no
 * parents are typed, codes say them ("2.1" belongs to "2"). An index without a row of its own gets one.
 */
export function treeOf(
  read: readonly ReadNode[],
  info: EditionInfo,
  hasParents: boolean,
  report: Report,
): readonly EditionNode[] {
  const rows = new Map(read.map(each => [each.node.code, each]))
  const parentOf = (node: EditionNode): string | null =>
    hasParents ? node.parent : parentByCode(node.code, rows)
  const tops = read.filter(({ node }) => parentOf(node) === null)
  const own = tops.find(({ node }) => node.code === info.code) ?? (tops.length === 1 ? tops[0] : undefined)
  const isRoot = own !== undefined && (own.node.code === info.code || read.length > 1)
  const root = isRoot ? own : undefined
  if (root && root.node.code === info.code && tops.length > 1 && hasParents)
    for (const each of tops)
      if (each !== root)
        report({ row: each.row, column: null, fault: { kind: 'several-roots', row: root.row } })

  const children = new Map<string, ReadNode[]>()
  for (const each of read) {
    if (each === root) continue
    const typed = parentOf(each.node)
    if (typed !== null && !rows.has(typed) && typed !== info.code)
      report({ row: each.row, column: null, fault: { kind: 'unknown-parent', parent: typed } })
    const parent = typed === null || typed === root?.node.code ? info.code : typed
    children.set(parent, [...(children.get(parent) ?? []), each])
  }
  const nodes: EditionNode[] = []
  const placed = new Set<ReadNode>(root ? [root] : [])
  const place = (node: EditionNode, depth: number) => {
    nodes.push(node)
    for (const child of children.get(node.code) ?? []) {
      if (placed.has(child)) continue
      placed.add(child)
      place({ ...child.node, parent: node.code }, depth + 1)
    }
  }
  place(rootNode(root, info, children.get(info.code) ?? []), 0)
  const lost = read.filter(each => !placed.has(each) && rows.has(parentOf(each.node) ?? ''))
  if (lost.length > 0) reportCycles(lost, parentOf, report)
  return weighted(nodes, info, rows, report)
}

/** "2.1.3" → "2.1", "2" or none; the longest that is there. */
function parentByCode(code: string, rows: ReadonlyMap<string, unknown>): string | null {
  for (let end = code.lastIndexOf('.'); end > 0; end = code.lastIndexOf('.', end - 1))
    if (rows.has(code.slice(0, end))) return code.slice(0, end)
  return null
}

/** Points of a sum add up; of other rules nothing is known of the whole. */
function rootNode(root: ReadNode | undefined, info: EditionInfo, parts: readonly ReadNode[]): EditionNode {
  if (root) return { ...root.node, code: info.code, parent: null }
  const maxes = parts.filter(({ node }) => !node.adds).map(({ node }) => node.max)
  const isSum = info.combine === 'sum' && maxes.length > 0 && maxes.every(max => max !== null)
  const max = isSum ? maxes.reduce<number>((sum, each) => sum + (each ?? 0), 0) : null
  return { code: info.code, parent: null, name: info.name, min: max === null ? null : 0, max, better: 'high' }
}

function reportCycles(
  lost: readonly ReadNode[],
  parentOf: (node: EditionNode) => string | null,
  report: Report,
) {
  const byCode = new Map(lost.map(each => [each.node.code, each]))
  const told = new Set<string>()
  for (const start of lost) {
    const path: string[] = []
    let at: ReadNode | undefined = start
    while (at && !path.includes(at.node.code) && !told.has(at.node.code)) {
      path.push(at.node.code)
      at = byCode.get(parentOf(at.node) ?? '')
    }
    const from = at ? path.indexOf(at.node.code) : -1
    for (const code of path) told.add(code)
    if (from >= 0)
      report({ row: start.row, column: null, fault: { kind: 'parent-cycle', codes: path.slice(from) } })
  }
}

/** Weights as fractions where a parent combines by them (percents are recognised by their sum), and nowhere else. */
function weighted(
  nodes: readonly EditionNode[],
  info: EditionInfo,
  rows: ReadonlyMap<string, ReadNode>,
  report: Report,
): readonly EditionNode[] {
  const rules = new Map<string, Combine>(nodes.map(node => [node.code, node.combine ?? info.combine]))
  const sums = new Map<string, number>()
  for (const { parent, weight } of nodes)
    if (parent !== null) sums.set(parent, (sums.get(parent) ?? 0) + (weight ?? 0))
  const reported = new Set<string>()
  return nodes.map(({ weight, ...node }) => {
    if (node.parent === null || rules.get(node.parent) !== 'weighted') return node
    const row = rows.get(node.code)?.row ?? 0
    const sum = sums.get(node.parent) ?? 0
    const whole = Math.abs(sum - 100) < TOLERANCE * 100 ? 100 : 1
    if (weight === undefined || weight <= 0) report({ row, column: null, fault: { kind: 'no-weight' } })
    else if (Math.abs(sum / whole - 1) > TOLERANCE && !reported.has(node.parent)) {
      reported.add(node.parent)
      report({ row, column: null, fault: { kind: 'weights-do-not-sum', parent: node.parent, sum } })
    }
    // Of a hundredth that rounding left over, no weight is wrong.
    return { ...node, weight: (weight ?? 0) / (sum || 1) }
  })
}
