import type { Tree } from './tree'

/** Scores of one unit lie at `node × stride + offset`: a whole table `[node][unit]`, or one unit with stride 1. */
export interface Slice {
  readonly scores: Float64Array
  readonly notApplicable: Uint8Array
  readonly stride: number
  readonly offset: number
}

/**
 * Computes every inner node of every unit from its children, in place. `[node][unit]`, points.
 * Rules: `sum`, `weighted` (scale × Σ weight × child), `mean`, `geometric`; `published` is never recomputed (NaN).
 * Missing rule `any`: a missing child makes the parent missing; `all`: only when all are missing, else the present
 * ones are combined as they are; `reweight`: the present ones stand in for the missing (by maxima, weights or count).
 * Not applicable children are left out (a smaller maximum); where the edition scales, the index total is
 * points ÷ applicable maximum × 100. Bonuses and penalties: see `EditionNode.adds`. A parent none of whose children applies is itself not applicable.
 */
export function aggregate(tree: Tree, scores: Float64Array, notApplicable: Uint8Array, units: number): void {
  for (let unit = 0; unit < units; unit++) {
    aggregateUnit(tree, { scores, notApplicable, stride: units, offset: unit })
  }
}

/** `aggregate` for one unit. */
export function aggregateUnit(tree: Tree, slice: Slice): void {
  for (const position of tree.upward) {
    if (tree.children[position]?.length) aggregateNode(tree, position, slice)
  }
}

/** `aggregate` for one inner node of one unit whose children are up to date. */
export function aggregateNode(tree: Tree, position: number, slice: Slice): void {
  const at = position * slice.stride + slice.offset
  const score = combine(tree, position, slice)
  slice.notApplicable[at] = applies(tree, position, slice) ? 0 : 1
  slice.scores[at] =
    position === 0 && tree.edition.notApplicable === 'scale' ? scaled(tree, score, slice) : score
}

/**
 * What one inner node's children come to by the edition's rules, before any scaling of the total. Points; NaN where
 * the missing rule says so, where no child applies and where the edition is never recomputed. Bonuses are added and
 * penalties taken off at the end; one that is missing changes nothing. Inside a bonus or penalty points add up.
 */
export function combine(
  tree: Tree,
  position: number,
  slice: Slice,
  missingRule = tree.edition.missing,
): number {
  const rule = tree.rules[position]
  if (rule === 'published') return Number.NaN
  const geometric = rule === 'geometric'
  let sum = 0
  let parts = 0
  let present = 0
  let missing = 0
  let presentMeasure = 0
  let measure = 0
  let extra = 0
  let extras = 0
  for (const child of tree.children[position] as Uint32Array) {
    const at = child * slice.stride + slice.offset
    const kind = tree.extras[child] as number
    if (kind === 0) parts++
    if (slice.notApplicable[at] === 1) continue
    const score = slice.scores[at] as number
    if (kind !== 0) {
      if (Number.isNaN(score)) continue
      extras++
      extra += kind * score
      continue
    }
    const share = childMeasure(tree, child)
    measure += share
    if (Number.isNaN(score)) {
      missing++
      continue
    }
    present++
    presentMeasure += share
    sum += geometric ? Math.log(score) : factorOf(tree, child) * score
  }
  if (parts === 0) return extras === 0 ? Number.NaN : extra
  if (present === 0) return Number.NaN
  if (tree.edition.nodes[position]?.adds !== undefined) return sum + extra
  if (missing > 0 && missingRule === 'any') return Number.NaN
  if (geometric) return Math.exp(sum / present) + extra
  if (rule === 'mean') return sum / present + extra
  if (missing === 0 || missingRule === 'all') return sum + extra
  const stretch = measure / presentMeasure
  return sum * (Number.isNaN(stretch) ? (present + missing) / present : stretch) + extra
}

/**
 * Lowest and highest points one unit can reach at every node when what does not apply to it is left out.
 * Nodes without such a child below keep the edition's bounds. NaN = unknown, and unknown wherever a part is.
 * A maximum counts no bonus and no penalty; a minimum counts all penalties.
 */
export function applicableBounds(tree: Tree, slice: Slice): { mins: Float64Array; maxes: Float64Array } {
  const mins = tree.mins.slice()
  const maxes = tree.maxes.slice()
  const partial = new Uint8Array(tree.codes.length)
  const notApplicable = new Uint8Array(tree.codes.length)
  /** What a node brings to its parent's bounds. */
  const ofMins = { scores: mins.slice(), notApplicable, stride: 1, offset: 0 }
  const ofMaxes = { scores: maxes.slice(), notApplicable, stride: 1, offset: 0 }
  for (const position of tree.upward) {
    notApplicable[position] = slice.notApplicable[position * slice.stride + slice.offset] === 1 ? 1 : 0
    const children = tree.children[position] as Uint32Array
    partial[position] = children.some(child => partial[child] === 1) ? 1 : (notApplicable[position] as number)
    if (children.length > 0 && partial[position] === 1) {
      mins[position] = combine(tree, position, ofMins, 'any')
      maxes[position] = combine(tree, position, ofMaxes, 'any')
    }
    const kind = tree.extras[position] as number
    ofMins.scores[position] = (kind < 0 ? maxes[position] : mins[position]) as number
    ofMaxes.scores[position] = kind === 0 ? (maxes[position] as number) : 0
  }
  return { mins, maxes }
}

/**
 * DESIGN §1 cell: points ÷ applicable maximum × 100, only where something does not apply. Bonuses and penalties are
 * points of the total already: they come on top of the scaled points and off them as they are.
 */
function scaled(tree: Tree, points: number, slice: Slice): number {
  for (const leaf of tree.leaves) {
    if (isInsideExtra(tree, leaf) || slice.notApplicable[leaf * slice.stride + slice.offset] !== 1) continue
    const extra = extraPoints(tree, slice)
    return ((points - extra) / (applicableBounds(tree, slice).maxes[0] as number)) * 100 + extra
  }
  return points
}

/** Points of the total that bonuses brought, less those that penalties took. */
function extraPoints(tree: Tree, slice: Slice): number {
  let sum = 0
  for (let position = 1; position < tree.codes.length; position++) {
    if (tree.extras[position] === 0 || isInsideExtra(tree, tree.parents[position] as number)) continue
    const at = position * slice.stride + slice.offset
    const points = (tree.effects[position] as number) * (slice.scores[at] as number)
    if (slice.notApplicable[at] !== 1 && !Number.isNaN(points)) sum += points
  }
  return sum
}

/** The node, or one above it, is a bonus or a penalty. */
function isInsideExtra(tree: Tree, position: number): boolean {
  for (let node = position; node > 0; node = tree.parents[node] as number)
    if (tree.extras[node] !== 0) return true
  return false
}

/** By its parts; where it has none, by its bonuses and penalties. */
function applies(tree: Tree, position: number, slice: Slice): boolean {
  const children = tree.children[position] as Uint32Array
  const hasParts = children.some(child => tree.extras[child] === 0)
  return children.some(
    child =>
      slice.notApplicable[child * slice.stride + slice.offset] !== 1 &&
      !(hasParts && tree.extras[child] !== 0),
  )
}

const ruleAbove = (tree: Tree, child: number) => tree.rules[tree.parents[child] ?? -1]

const factorOf = (tree: Tree, child: number): number =>
  ruleAbove(tree, child) === 'mean' ? 1 : (tree.shares[child] as number)

/** What stands for a child's part when another is missing: its weight, its maximum, or one. */
const childMeasure = (tree: Tree, child: number): number =>
  ruleAbove(tree, child) === 'sum' ? (tree.maxes[child] as number) : factorOf(tree, child)
