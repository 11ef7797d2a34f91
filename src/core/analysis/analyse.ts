import { editionOf, type IndexInfo } from '../edition/catalog'
import { err, ok, type Result } from '../result'
import type { Analysis, AnalysisFault, AnalysisRequest, NodeColumn, Projection, Raise } from './analysis'
import { isComparable } from './comparable'
import { componentsOf } from './components'
import { ladderOf } from './ladder'
import type { Library } from './library'
import { coincidingLenses, offeredLenses } from './lowest'
import { nodeViewsOf } from './node-view'
import type { YearView } from './own-scores'
import { project } from './project'
import { reproduce } from './reproduce'
import { slopeOf } from './trend'

/**
 * All that the pages show of one (index, year, unit): columns of all units, the tree of the unit in view, its
 * components by every lens, trend, ladder, slope and reproduction. The one entry of the analysis.
 */
export function analyse(library: Library, request: AnalysisRequest): Result<Analysis, AnalysisFault> {
  const scene = sceneOf(library, request)
  if (!scene.ok) return scene
  const { info, years, view, unit, previous } = scene.value
  const { tree, table } = view
  const found = nodeViewsOf(years, view, unit, library.pace(info, tree.edition))
  const coinciding = coincidingLenses(tree)
  const lenses = offeredLenses(tree, found, coinciding)
  const { nodes, components } = componentsOf(view, found, lenses, request.k)
  return ok({
    request,
    edition: tree.edition,
    units: table.units,
    unitPosition: unit,
    columns: view.columns,
    nodes,
    components,
    lenses,
    coinciding,
    reproduction: reproduce(tree, table),
    slope: slopeOf(years, table.units),
    ladder: ladderOf(view, unit),
    previousYear: previous?.year ?? null,
  })
}

/**
 * What raises would bring to the unit in view, from the year in view as base: see `project`. Raises at nodes this
 * edition does not have come back as `unplaced`.
 */
export function projectRaises(
  library: Library,
  request: AnalysisRequest,
  raises: readonly Raise[],
): Result<Projection, AnalysisFault> {
  const scene = sceneOf(library, request)
  if (!scene.ok) return scene
  const { view, previous, unit } = scene.value
  if (unit < 0) return err({ kind: 'unknown-unit', unit: request.unit })
  return ok(project(view, previous, unit, raises))
}

/** The years and the unit a request speaks of. */
interface Scene {
  readonly info: IndexInfo
  /** Published years and the year in view, ascending. */
  readonly years: readonly YearView[]
  readonly view: YearView
  readonly previous: YearView | null
  /** −1 = none is in view. */
  readonly unit: number
}

function sceneOf(library: Library, request: AnalysisRequest): Result<Scene, AnalysisFault> {
  const { index, year } = request
  const info = library.index(index)
  if (!info) return err({ kind: 'unknown-index', index })
  if (editionOf(info, year) === null) return err({ kind: 'unknown-year', index, year })
  const years: YearView[] = []
  for (const one of new Set([...info.years, year].sort((a, b) => a - b))) {
    const base = library.year(info, one)
    if (base) years.push(library.view(base, request))
  }
  const view = years.find(one => one.year === year)
  if (!view) return err({ kind: 'unknown-year', index, year })
  const unit = request.unit === '' ? -1 : view.unitPositions.get(request.unit)
  if (unit === undefined) return err({ kind: 'unknown-unit', unit: request.unit })
  return ok({ info, years, view, unit, previous: previousOf(years, view) })
}

/** The last earlier year that may be compared and has a total for somebody. */
function previousOf(years: readonly YearView[], view: YearView): YearView | null {
  return (
    years.findLast(
      ({ year, tree, columns }) =>
        year < view.year &&
        isComparable(tree.edition, view.tree.edition) &&
        (columns[0] as NodeColumn).origin !== null,
    ) ?? null
  )
}
