import type { Lens } from '../edition/edition'
import type { ComponentView, NodeColumn, NodeView } from './analysis'
import { defaultK, lowestPlaces, lowness } from './lowest'
import { beatsMedian } from './node-view'
import type { YearView } from './own-scores'
import type { Group } from './tree'

/**
 * Per component the k lowest indicators by every offered lens (DESIGN §3), ties at the k-th place all listed. Answers
 * the nodes again with the lenses that list them.
 */
export function componentsOf(
  view: YearView,
  found: readonly NodeView[],
  lenses: readonly Lens[],
  wishedK: number | null,
): { nodes: NodeView[]; components: ComponentView[] } {
  const { tree } = view
  const listedBy = found.map((): Lens[] => [])
  const components = tree.groups.map((group): ComponentView => {
    const k = wishedK ?? defaultK(group.members.length)
    const lowest: Partial<Record<Lens, readonly string[]>> = {}
    for (const lens of lenses) {
      const positions = lowestIn(view, found, group, lens, k)
      for (const position of positions) listedBy[position]?.push(lens)
      lowest[lens] = positions.map(position => tree.codes[position] as string)
    }
    return {
      code: tree.codes[group.head] as string,
      nodes: Array.from(group.members, position => tree.codes[position] as string),
      lowest,
      differs: differs(view, found, group),
      k,
      lostShare: lostShareOf(found, group),
    }
  })
  const nodes = found.map((node, position): NodeView => {
    const lowestBy = listedBy[position] ?? []
    const column = view.columns[position] as NodeColumn
    const direction = tree.directions[position] as number
    const listedInPoints = lowestBy.some(lens => POINT_LENSES.includes(lens))
    const lowInPointsOnly = listedInPoints && beatsMedian(column, node.score, direction)
    return { ...node, lowestBy, lowInPointsOnly }
  })
  return { nodes, components }
}

/** Lenses that judge a node by its own points and not by its place among the units. */
const POINT_LENSES: readonly Lens[] = ['ratio', 'stake', 'lost']

function lowestIn(
  { tree }: YearView,
  found: readonly NodeView[],
  group: Group,
  lens: Lens,
  k: number,
): number[] {
  const values = Array.from(group.members, position =>
    lowness(found[position] as NodeView, lens, tree.directions[position] as number),
  )
  return lowestPlaces(values, k).map(place => group.members[place] as number)
}

/** ≠: no node is both the lowest by ratio and the lowest by rank. False where one of the two cannot be said. */
function differs(view: YearView, found: readonly NodeView[], group: Group): boolean {
  const byRatio = lowestIn(view, found, group, 'ratio', 1)
  const byRank = lowestIn(view, found, group, 'rank', 1)
  return byRatio.length > 0 && byRank.length > 0 && !byRatio.some(position => byRank.includes(position))
}

function lostShareOf(found: readonly NodeView[], group: Group): number {
  const lost = (found[group.head] as NodeView).lost
  const all = (found[0] as NodeView).lost
  return all > 0 ? lost / all : Number.NaN
}
