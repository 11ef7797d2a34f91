import type { Edition, EditionNode } from '../../core/edition/edition'

/** Depths below the index that have nodes, shallowest first. */
export const levelsOf = (edition: Edition): number[] =>
  edition.levels.map((_, depth) => depth).filter(depth => depth > 0 && depthsOf(edition).includes(depth))

/** Depth of each node, in the edition's order. */
export function depthsOf(edition: Edition): number[] {
  const depths = new Map<string, number>()
  return edition.nodes.map(({ code, parent }) => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1
    depths.set(code, depth)
    return depth
  })
}

/** "5.3": the code without the index, for a head whose index is in view; the index itself keeps its code. */
export const shortCode = ({ code }: Pick<EditionNode, 'code'>): string => code.slice(code.indexOf('.') + 1)
